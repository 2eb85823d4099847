//! Is this the letter we sent, a paper that we made, or a file that we keep? What the bytes of a file say about it.

use crate::{ids::MatterId, letters::IssuedLetter, papers::MadePaper, words::Words};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A file beside the letters that were issued, the papers that were made and the files that are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct LetterMatch {
    /// SHA-256 of the file, 64 hex digits.
    pub sha256: String,
    /// The letter whose bytes these are; absent where no letter's are.
    pub letter: Option<MatchedLetter>,
    /// The paper whose bytes these are; absent where no paper's are.
    pub paper: Option<MadePaper>,
    /// Where neither, the sealed file whose bytes these are; absent where no file's are.
    pub file: Option<MatchedFile>,
}

/// A letter that a file is, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct MatchedLetter {
    /// The letter.
    pub issued: IssuedLetter,
    /// Our reference on it, as the ledger has it: `HQ/2026/0114/L01`.
    pub reference: Words,
}

/// A sealed file that a file is, byte for byte. Its name may say who somebody is, and is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MatchedFile {
    /// The matter that keeps it.
    pub matter: MatterId,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub kept_since: Timestamp,
}
