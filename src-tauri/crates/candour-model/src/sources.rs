//! Which paragraphs of which accounts an allegation rests on, or a description. A paragraph is cited by its id, so the
//! citation follows it.

use crate::{
    ids::{AllegationId, DescribedId, ParagraphId, StatementId},
    statements::StatementKind,
};
use serde::{Deserialize, Serialize};

/// What rests on paragraphs of accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Resting {
    /// An allegation.
    Allegation {
        /// Which.
        allegation: AllegationId,
    },
    /// A description of a person whom nobody has identified.
    Described {
        /// Whose.
        described: DescribedId,
    },
}

/// A paragraph that something rests on: where it stands now, and not a word of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// What rests on it.
    pub of: Resting,
    /// The account.
    pub statement: StatementId,
    /// What sort of account.
    pub kind: StatementKind,
    /// The account's number in the matter.
    pub statement_number: u32,
    /// Which paragraph.
    pub paragraph: ParagraphId,
    /// Its number in the latest text; absent where it has been taken out of it.
    pub number: Option<u32>,
    /// The version it was cited from; absent where that was a text being written.
    pub version: Option<u32>,
    /// Whether its words are no longer those that were cited.
    pub is_changed: bool,
}

/// Rests something on a paragraph, named by its number in the latest text.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CiteParagraph {
    /// What rests on it.
    pub of: Resting,
    /// The account.
    pub statement: StatementId,
    /// The paragraph's number in its latest text.
    pub number: u32,
}

/// Takes a paragraph out of what something rests on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnciteParagraph {
    /// What rests on it.
    pub of: Resting,
    /// The account.
    pub statement: StatementId,
    /// Which paragraph.
    pub paragraph: ParagraphId,
}
