//! Profiles: how a client wishes to be spoken of and spoken with. No name belongs here; those are in the identity tables.

use crate::{
    checks::{Checks, FieldProblem},
    ids::{MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The word a client chose for what they are. Nobody is called one of these before they chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ChosenTerm {
    /// Nobody has asked yet.
    NotAsked,
    /// Survivor.
    Survivor,
    /// Victim.
    Victim,
    /// Neither of the two.
    Neither,
}

impl ChosenTerm {
    /// As stored: `not-asked`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::Survivor => "survivor",
            Self::Victim => "victim",
            Self::Neither => "neither",
        }
    }
}

/// How a client wishes to be spoken of and spoken with, in place of what was recorded before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClientProfile {
    /// The matter.
    pub matter: MatterId,
    /// The client.
    pub client: PartyId,
    /// The word the client chose.
    pub term: ChosenTerm,
    /// Other words to use or to keep from, as the client puts it; may be blank.
    pub own_words: Words,
    /// Pronouns; blank when nobody has asked.
    pub pronouns: Words,
    /// The language the client would rather speak; blank for English.
    pub language: Words,
    /// Whether an interpreter is needed.
    pub needs_interpreter: bool,
    /// What not to ask about, an entry each.
    pub do_not_ask: Vec<Words>,
}

impl ClientProfile {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let own_words = checks.optional_line("ownWords", "Words to use", &self.own_words);
        let pronouns = checks.optional_line("pronouns", "Pronouns", &self.pronouns);
        let language = checks.optional_line("language", "Language", &self.language);
        let do_not_ask = checks.lines("doNotAsk", "Do not ask about", &self.do_not_ask);
        checks.finish()?;
        Ok(Self { own_words, pronouns, language, do_not_ask, ..self })
    }
}
