//! Clients: the people the firm acts for, by cipher.

use crate::{
    checks::{Checks, FieldProblem},
    dates::{CivilDate, PartialDate},
    helpers::Helper,
    identities::Identity,
    ids::{MatterId, PartyId},
    parties::Cipher,
    profiles::ClientProfile,
    safe_contact::SafeContact,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// In what capacity a client complains (Police Reform Act 2002, section 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// The person the conduct was directed at.
    Complainant,
    /// A person adversely affected by it.
    AdverselyAffected,
    /// Someone acting for one of these, with written consent.
    Representative,
}

impl Capacity {
    /// As stored: `complainant`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Complainant => "complainant",
            Self::AdverselyAffected => "adversely-affected",
            Self::Representative => "representative",
        }
    }
}

/// A client in a matter. There is no name here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// The person.
    pub party: PartyId,
    /// The matter.
    pub matter: MatterId,
    /// What the client is called.
    pub cipher: Cipher,
    /// In what capacity the client complains.
    pub capacity: Capacity,
}

/// A client in the list of clients: by cipher, with what a glance should tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ClientLine {
    /// The client.
    pub client: Client,
    /// Whether it has been agreed how the client may be reached.
    pub has_safe_contact: bool,
    /// The last day to which an authority for letters reaches; absent where one has no end.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub covered_to: Option<CivilDate>,
    /// How many authorities for letters have not been withdrawn.
    pub authorities: u32,
}

/// What is recorded of a client, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ClientRecord {
    /// The client.
    pub client: Client,
    /// How the client may be reached; absent until it has been agreed.
    pub safe_contact: Option<SafeContact>,
    /// How the client wishes to be spoken with; absent until it was recorded.
    pub profile: Option<ClientProfile>,
    /// People at the client's side, in the order in which they were added.
    pub helpers: Vec<Helper>,
}

/// Takes on a client in a matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeOnClient {
    /// The matter.
    pub matter: MatterId,
    /// The client's name.
    pub name: Words,
    /// Date of birth as said; blank when it is not known.
    pub birth: Words,
    /// In what capacity the client complains.
    pub capacity: Capacity,
    /// A cipher agreed before; absent to have one drawn.
    pub cipher: Option<Cipher>,
}

impl TakeOnClient {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<(Self, Identity), Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        let birth = checks.optional_line("birth", "Date of birth", &self.birth);
        checks.finish()?;
        let identity = Identity {
            name: name.clone(),
            birth: (!birth.is_blank()).then(|| crate::dates::phrase::settled(&birth)),
            ..Identity::default()
        };
        Ok((Self { name, birth, ..self }, identity))
    }
}

/// A name behind a cipher, once it has been asked for. The asking is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RevealedName {
    /// The person.
    pub party: PartyId,
    /// The name.
    pub name: Words,
    /// Date of birth as said.
    pub birth: Option<PartialDate>,
}
