//! Conflicts: two people of the casebook who may be one, or kin, and what the firm decided about it.
//!
//! The program proposes and gives its reasons; people decide. Nobody's name is here: a pair is two ciphers.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{ConflictId, MatterId, PartyId},
    parties::{Cipher, PartyKind},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// In what two people are alike, or how their dates of birth stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Resemblance {
    /// The same name today.
    SameName,
    /// A former name or an alias of one is a name of the other.
    FormerName,
    /// Names that are spelt nearly alike.
    Spelling,
    /// A family name in common.
    FamilyName,
    /// Names that sound alike.
    Sound,
    /// The same number in the same force at a time that may be the same. Asked of officers alone.
    SameNumber,
    /// Dates of birth that may be the same.
    BirthFits,
    /// Dates of birth that cannot be the same.
    BirthDiffers,
}

/// Someone who resembles another, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Who.
    pub party: PartyId,
    /// Why, strongest first; never empty.
    pub reasons: Vec<Resemblance>,
}

/// What the firm decided about two people who resemble each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ConflictDecision {
    /// They may be connected, and there is no conflict of interest.
    NoConflict,
    /// They are one person. Nothing is merged by it.
    SamePerson,
    /// They are two people.
    DifferentPerson,
    /// The firm cannot act (SRA Code of Conduct 6.2).
    CannotAct,
    /// The firm acts behind an information barrier (SRA Code of Conduct 6.3 to 6.5).
    InformationBarrier,
}

impl ConflictDecision {
    /// As stored: `no-conflict`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoConflict => "no-conflict",
            Self::SamePerson => "same-person",
            Self::DifferentPerson => "different-person",
            Self::CannotAct => "cannot-act",
            Self::InformationBarrier => "information-barrier",
        }
    }
}

/// A decision about a pair, as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// What was decided.
    pub decision: ConflictDecision,
    /// The day it was decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Why; absent where it was decided in another matter, whose words stay there.
    pub reason: Option<Words>,
}

/// Someone of a matter who resembles someone of the casebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// Which record.
    pub id: ConflictId,
    /// The person of this matter.
    pub party: PartyId,
    /// What that person is called.
    pub cipher: Cipher,
    /// The other one.
    pub other: PartyId,
    /// The other one's part in the casebook.
    pub other_kind: PartyKind,
    /// What the other one is called.
    pub other_cipher: Cipher,
    /// Whether the other one is of this matter too.
    pub is_within: bool,
    /// In what they are alike, strongest first.
    pub reasons: Vec<Resemblance>,
    /// What was decided last, if anything was.
    pub decided: Option<Decided>,
    /// Whether it still has to be decided: nothing was, or another reason has come up since.
    pub is_open: bool,
}

/// Records what the firm decided about a pair.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecideConflict {
    /// The matter in which it is decided.
    pub matter: MatterId,
    /// The pair.
    pub conflict: ConflictId,
    /// What was decided.
    pub decision: ConflictDecision,
    /// Why.
    pub reason: Words,
}

impl DecideConflict {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.text("reason", "Reason", &self.reason);
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}
