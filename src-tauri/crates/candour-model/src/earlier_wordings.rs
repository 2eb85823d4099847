//! Earlier wordings: how the paragraphs of a letter being written stood before each spell of writing in them.

use crate::{
    dates::CivilDate,
    letters::{ParagraphKind, ReadPiece},
    words::Words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A wording as it is kept with its draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptWording {
    /// Which paragraph of the draft.
    pub paragraph: u32,
    /// What it was.
    pub kind: ParagraphKind,
    /// Its text, with facts in braces; empty where the paragraph began in this draft.
    pub source: Words,
    /// Until when it stood: when the spell of writing began that replaced it.
    pub until: Timestamp,
    /// When something was last written in that spell.
    pub written_at: Timestamp,
}

/// A wording as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct EarlierWording {
    /// Which paragraph of the draft; one that was taken out is there no longer.
    pub paragraph: u32,
    /// What it was.
    pub kind: ParagraphKind,
    /// Its text, with facts in braces.
    pub source: Words,
    /// Its text with the facts as they read now.
    pub pieces: Vec<ReadPiece>,
    /// The day in London until which it stood.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub until_day: CivilDate,
    /// The time of that day: `09:41`.
    pub until_time: String,
}
