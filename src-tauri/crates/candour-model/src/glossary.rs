//! Terms of the law and of the practice, each explained in a sentence with where it comes from.

use crate::{bodies::Confidence, dates::CivilDate};
use serde::{Deserialize, Serialize};

/// The glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Glossary {
    /// The day on which it was made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// Its terms, by the alphabet.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Term {
    /// Its id: `appropriate-authority`. It never changes.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Where it comes from.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
}
