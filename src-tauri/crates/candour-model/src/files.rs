//! Files that came from outside: sealed and kept, never opened in this process. The page knows a file by a handle and a name to show.

use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem},
    classes::RecordClass,
    ids::{CorrespondenceId, MatterId},
    words::Words,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A file that was taken in and is not yet part of a record. It means nothing once the casebook is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct TakenFileId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'taken-file' }"))] pub Uuid,
);

/// A sealed file of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct HeldFile {
    /// The name it came under.
    pub name: Words,
    /// Its length in bytes.
    pub length: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// A file that was taken in: sealed, and waiting for its record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TakenFile {
    /// What stands for it.
    pub id: TakenFileId,
    /// What it is.
    pub file: HeldFile,
    /// Whether the same bytes were in the matter already.
    pub is_known: bool,
    /// The entry of the ledger that has the same file, where there is one.
    pub known_from: Option<CorrespondenceId>,
    /// The evidence that is the same file, where there is one.
    pub known_evidence: Option<KnownEvidence>,
    /// How far the file may go: where it is known, no further than this.
    pub class: RecordClass,
}

/// The evidence that is a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct KnownEvidence {
    /// Its number in the matter.
    pub number: u32,
    /// Whether it is in the bin.
    pub is_binned: bool,
}

/// Names a file of a matter by the hash of its bytes: the same bytes are kept once in a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileOf {
    /// The matter.
    pub matter: MatterId,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// How far the file has come that is being sealed, or copied out of the casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FileProgress {
    /// How many bytes are done.
    pub done: u64,
    /// How many there are.
    pub of: u64,
}

/// Asks which letter a reply answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SuggestLetter {
    /// The matter.
    pub matter: MatterId,
    /// The office it came from, where that is known.
    pub office: Option<OfficeRef>,
    /// What is known of the reply: its subject, its reference.
    pub texts: Vec<Words>,
    /// The file that came with it.
    pub file: Option<TakenFileId>,
}

impl SuggestLetter {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let texts = checks.lines("texts", "What is known of it", &self.texts);
        checks.finish()?;
        Ok(Self { texts, ..self })
    }
}
