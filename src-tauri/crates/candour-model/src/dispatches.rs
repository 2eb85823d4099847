//! How a letter went, whether it arrived, and notes beside what is frozen. Nothing here is ever changed, only added to.

use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem},
    correspondence::Means,
    dates::CivilDate,
    files::{HeldFile, TakenFileId},
    ids::{AnnotationId, CorrespondenceId, DispatchId, ReceiptId},
    non_receipts::NonReceipt,
    words::Words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What became of something sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ReceiptKind {
    /// It arrived.
    Delivered,
    /// The office said that it arrived.
    Acknowledged,
    /// It came back.
    Bounced,
}

impl ReceiptKind {
    /// As stored: `bounced`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Acknowledged => "acknowledged",
            Self::Bounced => "bounced",
        }
    }
}

/// That something sent arrived, was acknowledged or came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Which record.
    pub id: ReceiptId,
    /// What became of it.
    pub kind: ReceiptKind,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// By whom; blank where nobody said.
    pub by: Words,
}

/// One sending of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Dispatch {
    /// Which record.
    pub id: DispatchId,
    /// How it went.
    pub means: Means,
    /// The day it went.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub sent_on: CivilDate,
    /// The number under which it is followed; blank where there is none.
    pub tracking: Words,
    /// The proof that it went, sealed and kept.
    pub proof: Option<HeldFile>,
    /// What became of it, in the order in which it was recorded.
    pub receipts: Vec<Receipt>,
}

/// A note beside an entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Annotation {
    /// Which record.
    pub id: AnnotationId,
    /// What it says.
    pub words: Words,
    /// When it was written.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// Under which way into the casebook: `slot-1`.
    pub author: String,
}

/// What is recorded beside an entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct EntryProof {
    /// The entry.
    pub entry: CorrespondenceId,
    /// Its number in the ledger, from 1 in the order in which entries were made.
    pub number: u32,
    /// The office it went to or came from.
    pub office: OfficeRef,
    /// The length in bytes of its letter or its file; absent where it has neither.
    pub length: Option<u64>,
    /// How it went, first sending first.
    pub dispatches: Vec<Dispatch>,
    /// When it was said not to have been received, first said first.
    pub non_receipts: Vec<NonReceipt>,
    /// Notes, first written first.
    pub annotations: Vec<Annotation>,
}

/// Records that something went.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordDispatch {
    /// The entry of the ledger that went.
    pub entry: CorrespondenceId,
    /// How.
    pub means: Means,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub sent_on: CivilDate,
    /// The number under which it is followed.
    pub tracking: Words,
    /// The proof, taken in before.
    pub proof: Option<TakenFileId>,
}

impl RecordDispatch {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let tracking = checks.optional_line("tracking", "Tracking number", &self.tracking);
        checks.past_day("sentOn", "The day it went", self.sent_on, today);
        checks.finish()?;
        Ok(Self { tracking, ..self })
    }
}

/// Records what became of something sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordReceipt {
    /// The sending.
    pub dispatch: DispatchId,
    /// What became of it.
    pub kind: ReceiptKind,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// By whom.
    pub by: Words,
}

impl RecordReceipt {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let by = checks.optional_line("by", "By whom", &self.by);
        checks.past_day("on", "The day", self.on, today);
        checks.finish()?;
        Ok(Self { by, ..self })
    }
}

/// Writes a note beside an entry of the ledger.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Annotate {
    /// The entry.
    pub entry: CorrespondenceId,
    /// What it says.
    pub words: Words,
}

impl Annotate {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let words = checks.text("words", "The note", &self.words);
        checks.finish()?;
        Ok(Self { words, ..self })
    }
}
