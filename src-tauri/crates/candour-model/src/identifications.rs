//! Identifications: that a described person is an officer, who decided so, on what, and how sure it is.
//!
//! Each decision is a record of its own. Reversing one adds a record and removes none; the last about a pair stands.

use crate::{
    certainty::Certainty,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{DescribedId, IdentificationId, MatterId, PartyId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// How far an identification has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum IdentificationStatus {
    /// Put forward.
    Proposed,
    /// Held to be so.
    Confirmed,
    /// No longer held.
    Reversed,
}

impl IdentificationStatus {
    /// As stored: `proposed`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Confirmed => "confirmed",
            Self::Reversed => "reversed",
        }
    }
}

/// What an identification rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum IdentificationBasis {
    /// The client gives the name.
    ClientNames,
    /// The client recognises the officer.
    ClientRecognises,
    /// A number that was seen.
    Number,
    /// A document.
    Document,
    /// The officer, or the force, says so.
    Admission,
    /// Somebody else says so.
    SomebodyElse,
    /// Worked out from several of these.
    WorkedOut,
}

impl IdentificationBasis {
    /// As stored: `client-names`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ClientNames => "client-names",
            Self::ClientRecognises => "client-recognises",
            Self::Number => "number",
            Self::Document => "document",
            Self::Admission => "admission",
            Self::SomebodyElse => "somebody-else",
            Self::WorkedOut => "worked-out",
        }
    }
}

/// A decision on who a described person is. The client's words about it are covered: they are read with the description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Identification {
    /// Which record.
    pub id: IdentificationId,
    /// Who is described.
    pub described: DescribedId,
    /// The officer.
    pub officer: PartyId,
    /// What the officer is called.
    pub cipher: Cipher,
    /// What was decided.
    pub status: IdentificationStatus,
    /// What it rests on.
    pub basis: IdentificationBasis,
    /// How sure it is.
    pub certainty: Certainty,
    /// Who decided.
    pub decided_by: Words,
    /// The day it was decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub decided_on: CivilDate,
    /// Why; blank where the basis says it.
    pub reason: Words,
    /// Whether the client said something about it.
    pub has_words: bool,
}

/// The client's words about an identification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SaidOfIdentity {
    /// Which identification.
    pub identification: IdentificationId,
    /// The words.
    pub words: Words,
}

/// Proposes, confirms or reverses that a described person is an officer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IdentifyPerson {
    /// The matter.
    pub matter: MatterId,
    /// Who is described.
    pub described: DescribedId,
    /// The officer.
    pub officer: PartyId,
    /// What is decided.
    pub status: IdentificationStatus,
    /// What it rests on.
    pub basis: IdentificationBasis,
    /// How sure it is.
    pub certainty: Certainty,
    /// The client's words about it; may be blank.
    pub client_words: Words,
    /// Who decides.
    pub decided_by: Words,
    /// The day it is decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub decided_on: CivilDate,
    /// Why; may be blank unless it is reversed.
    pub reason: Words,
}

impl IdentifyPerson {
    /// The input, trimmed and checked against the day it is entered.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        self.certainty.asked(&mut checks, "certainty");
        let client_words =
            checks.optional_text("clientWords", "What your client says about it", &self.client_words);
        let decided_by = checks.line("decidedBy", "Who decides", &self.decided_by);
        checks.past_day("decidedOn", "The day it was decided", self.decided_on, today);
        let reason = if self.status == IdentificationStatus::Reversed {
            checks.text("reason", "Why it is reversed", &self.reason)
        } else {
            checks.optional_text("reason", "Why", &self.reason)
        };
        checks.finish()?;
        Ok(Self { client_words, decided_by, reason, ..self })
    }
}
