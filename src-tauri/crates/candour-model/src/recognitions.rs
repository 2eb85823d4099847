//! Recognitions: an officer named in one matter is taken for one whom the casebook knows from another.
//!
//! The program proposes with reasons; a person decides, and can take it back. Nothing of the other matter is here, not even
//! which one it is. Nothing merges by itself.

use crate::{
    bodies::ForceId,
    certainty::Certainty,
    checks::{Checks, FieldProblem},
    conflicts::Resemblance,
    dates::CivilDate,
    ids::{MatterId, PartyId, RecognitionId},
    officers::ServiceStatus,
    parties::Cipher,
    postings::{GivePosting, NumberKind},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What is being written of an officer, to be set beside the officers of the casebook.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeekOfficers {
    /// The matter.
    pub matter: MatterId,
    /// The name.
    pub name: Words,
    /// The force.
    pub force: ForceId,
    /// What sort of number.
    pub number_kind: NumberKind,
    /// The number; blank when it is not known.
    pub number: Words,
    /// From when, in words.
    pub from: Words,
    /// To when, in words.
    pub to: Words,
}

impl SeekOfficers {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.optional_line("name", "Name", &self.name);
        let number = checks.optional_line("number", "Number", &self.number);
        let from = checks.optional_line("from", "From", &self.from);
        let to = checks.optional_line("to", "To", &self.to);
        checks.finish()?;
        Ok(Self { name, number, from, to, ..self })
    }
}

/// An officer of the casebook who may be the one that is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfficerCandidate {
    /// Who.
    pub party: PartyId,
    /// What the officer is called.
    pub cipher: Cipher,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// The forces the officer is known to have served with.
    pub forces: Vec<ForceId>,
    /// In what the two are alike, strongest first.
    pub reasons: Vec<Resemblance>,
    /// How far these reasons go: never further than likely.
    pub certainty: Certainty,
    /// Whether this matter names the officer already. If not, another matter does.
    pub is_within: bool,
}

/// Records that an officer named in a matter is one whom the casebook knows: the officer is put into the matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecogniseOfficer {
    /// The matter.
    pub matter: MatterId,
    /// The officer of the casebook.
    pub party: PartyId,
    /// The name given in this matter.
    pub name: Words,
    /// The posting given in this matter.
    pub posting: GivePosting,
    /// Why the two are held to be one person.
    pub basis: Words,
    /// How certain that is.
    pub certainty: Certainty,
}

impl RecogniseOfficer {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        let posting = self.posting.checked(&mut checks);
        let basis = checks.text("basis", "Why it is the same officer", &self.basis);
        self.certainty.asked(&mut checks, "recognitionCertainty");
        checks.finish()?;
        Ok(Self { name, posting, basis, ..self })
    }
}

/// How an officer came into a matter as one whom the casebook knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Recognition {
    /// Which record.
    pub id: RecognitionId,
    /// In what the two were alike when it was decided, strongest first.
    pub reasons: Vec<Resemblance>,
    /// Why the two are held to be one person.
    pub basis: Words,
    /// How certain that is.
    pub certainty: Certainty,
    /// The day it was decided, which is the day on which this matter named the officer.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who decided it: the slot that had opened the casebook.
    pub by: String,
    /// The day on which the first account of this matter was taken, if one was by then.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub account_on: Option<CivilDate>,
}

/// Takes a recognition back. The matter names an officer of its own again, with the postings that it had given.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReverseRecognition {
    /// The matter.
    pub matter: MatterId,
    /// Which recognition.
    pub recognition: RecognitionId,
    /// The name that this matter gives the officer.
    pub name: Words,
    /// Why it is taken back.
    pub reason: Words,
}

impl ReverseRecognition {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        let reason = checks.text("reason", "Reason", &self.reason);
        checks.finish()?;
        Ok(Self { name, reason, ..self })
    }
}

/// Records that two officers who resemble each other are two people. The pair is not offered again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TellOfficersApart {
    /// The matter in which it is decided.
    pub matter: MatterId,
    /// The officer of this matter.
    pub party: PartyId,
    /// The other one.
    pub other: PartyId,
    /// Why.
    pub reason: Words,
}

impl TellOfficersApart {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.text("reason", "Reason", &self.reason);
        if self.party == self.other {
            checks.add("reason", "An officer is not told apart from himself or herself");
        }
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}
