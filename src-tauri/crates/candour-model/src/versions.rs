//! What was sealed of an account: its paragraphs with the time and a hash, never changed afterwards; and how two texts differ.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{ParagraphId, StatementId},
    words::Words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A sealed version, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// How many paragraphs it has.
    pub paragraphs: u32,
    /// When it was sealed.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub sealed_at: Timestamp,
    /// SHA-256 of its paragraphs in their one form, as 64 digits.
    pub sha256: String,
    /// The day the client signed it.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub signed_on: Option<CivilDate>,
}

/// Records that the client signed a version.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignVersion {
    /// Which account.
    pub statement: StatementId,
    /// Which version.
    pub version: u32,
    /// The day it was signed.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub signed_on: CivilDate,
}

impl SignVersion {
    /// The input, checked against today.
    ///
    /// # Errors
    /// A day that has not come yet.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.past_day("signedOn", "Date signed", self.signed_on, today);
        checks.finish()?;
        Ok(self)
    }
}

/// Asks how two texts of an account differ. Both are uncovered by it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareVersions {
    /// Which account.
    pub statement: StatementId,
    /// The earlier version.
    pub from: u32,
    /// The later version; absent for the text being written.
    pub to: Option<u32>,
}

/// What became of a paragraph between two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The same words.
    Same,
    /// Other words.
    Changed,
    /// Only in the later text.
    Added,
    /// Only in the earlier text.
    Removed,
}

/// A run of words that is in both texts, or in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DifferencePiece {
    /// `same`, `added` or `removed`.
    pub change: Change,
    /// The words.
    pub text: Words,
}

/// A paragraph of one text or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ParagraphDifference {
    /// Which paragraph.
    pub id: ParagraphId,
    /// Its number in the earlier text.
    pub before: Option<u32>,
    /// Its number in the later text.
    pub after: Option<u32>,
    /// What became of it.
    pub change: Change,
    /// Its words.
    pub pieces: Vec<DifferencePiece>,
}
