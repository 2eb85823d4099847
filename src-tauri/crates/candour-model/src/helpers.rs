//! Helpers: people at a client's side, by cipher. Their names and numbers are in the identity tables, like everyone's.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    identities::{Identity, is_telephone},
    ids::{MatterId, PartyId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What somebody does at a client's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum HelperPart {
    /// Supports the client.
    SupportPerson,
    /// Interprets for the client.
    Interpreter,
    /// Conducts proceedings for the client (CPR part 21).
    LitigationFriend,
}

impl HelperPart {
    /// As stored: `support-person`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SupportPerson => "support-person",
            Self::Interpreter => "interpreter",
            Self::LitigationFriend => "litigation-friend",
        }
    }
}

/// Someone at a client's side, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Helper {
    /// The person.
    pub party: PartyId,
    /// What the person is called.
    pub cipher: Cipher,
    /// The client.
    pub client: PartyId,
    /// What the person does.
    pub part: HelperPart,
    /// What the person is to the client: `sister`, `caseworker of a charity`. No name.
    pub relation: Words,
    /// The day from which the person no longer does it, if there is one.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub ended_on: Option<CivilDate>,
}

/// Adds someone at a client's side.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddHelper {
    /// The matter.
    pub matter: MatterId,
    /// The client.
    pub client: PartyId,
    /// What the person does.
    pub part: HelperPart,
    /// What the person is to the client; may be blank.
    pub relation: Words,
    /// The person's name.
    pub name: Words,
    /// A telephone number; may be blank.
    pub telephone: Words,
}

impl AddHelper {
    /// The input, trimmed and checked, and who the person is.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<(Self, Identity), Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let relation = checks.optional_line("relation", "What they are to your client", &self.relation);
        let name = checks.line("name", "Name", &self.name);
        let telephone = checks.optional_line("telephone", "Telephone number", &self.telephone);
        if !telephone.is_blank() && !is_telephone(&telephone) {
            checks
                .add("telephone", "A telephone number holds figures, spaces, +, hyphens and brackets alone");
        }
        checks.finish()?;
        let telephones = Some(telephone.clone()).filter(|number| !number.is_blank()).into_iter().collect();
        let identity = Identity { name: name.clone(), telephones, ..Identity::default() };
        Ok((Self { relation, name, telephone, ..self }, identity))
    }
}
