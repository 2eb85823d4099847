//! People a client describes and nobody has identified: a fresh record for each, in the client's words.

use crate::{
    checks::{Checks, FieldProblem},
    ids::{DescribedId, MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A person as a client describes them. Numbered in the matter: "Person 1".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DescribedPerson {
    /// Which record.
    pub id: DescribedId,
    /// The matter.
    pub matter: MatterId,
    /// Who describes them.
    pub client: PartyId,
    /// The number in the matter, from 1.
    pub number: u32,
    /// The client's words for them.
    pub description: Words,
}

/// Records a description.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DescribePerson {
    /// The matter.
    pub matter: MatterId,
    /// Who describes them.
    pub client: PartyId,
    /// The client's words for them.
    pub description: Words,
}

impl DescribePerson {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let description = checks.text("description", "Description", &self.description);
        checks.finish()?;
        Ok(Self { description, ..self })
    }
}
