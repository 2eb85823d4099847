//! Which paragraphs of which accounts an allegation rests on. A paragraph is cited by its id, so the citation follows it.

use crate::{
    ids::{AllegationId, ParagraphId, StatementId},
    statements::StatementKind,
};
use serde::{Deserialize, Serialize};

/// A paragraph that an allegation rests on: where it stands now, and not a word of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The allegation.
    pub allegation: AllegationId,
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

/// Rests an allegation on a paragraph, named by its number in the latest text.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CiteParagraph {
    /// The allegation.
    pub allegation: AllegationId,
    /// The account.
    pub statement: StatementId,
    /// The paragraph's number in its latest text.
    pub number: u32,
}

/// Takes a paragraph out of what an allegation rests on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnciteParagraph {
    /// The allegation.
    pub allegation: AllegationId,
    /// The account.
    pub statement: StatementId,
    /// Which paragraph.
    pub paragraph: ParagraphId,
}
