//! Identities: the names and birth dates behind the ciphers. They are read through one audited verb.

use crate::{
    checks::{Checks, FieldProblem},
    dates::PartialDate,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Who a party is. Kept sealed, field by field, under the matter's identity key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Identity {
    /// The name as the person gives it.
    pub name: Words,
    /// Date of birth, as said; absent when it is not known.
    pub birth: Option<PartialDate>,
}

impl Identity {
    /// The identity, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        checks.finish()?;
        Ok(Self { name, birth: self.birth })
    }
}
