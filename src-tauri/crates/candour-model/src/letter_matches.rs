//! Is this the letter we sent, or a paper that we made? What the bytes of a file say about it.

use crate::{letters::IssuedLetter, papers::MadePaper, words::Words};
use serde::{Deserialize, Serialize};

/// A file beside the letters that were issued and the papers that were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct LetterMatch {
    /// SHA-256 of the file, 64 hex digits.
    pub sha256: String,
    /// The letter whose bytes these are; absent where no letter's are.
    pub letter: Option<MatchedLetter>,
    /// The paper whose bytes these are; absent where no paper's are.
    pub paper: Option<MadePaper>,
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
