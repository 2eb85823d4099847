//! Papers: documents of a matter that are made from its record and are no letters. A paper once made never changes; another is
//! made in its place.

use crate::{
    classes::RecordClass,
    dates::CivilDate,
    ids::{MatterId, PaperId},
    letters::{Finding, Pages, TextPassage},
};
use serde::{Deserialize, Serialize};

/// What a paper is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// What is alleged to have happened, in order of time.
    ChronologyOfFacts,
    /// What bodies did and did not do, in order of time.
    ChronologyOfResponse,
    /// Both on one axis.
    Chronology,
}

impl PaperKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Chronology, Self::ChronologyOfFacts, Self::ChronologyOfResponse];

    /// As stored: `chronology-of-facts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ChronologyOfFacts => "chronology-of-facts",
            Self::ChronologyOfResponse => "chronology-of-response",
            Self::Chronology => "chronology",
        }
    }

    /// The neutral word for it in the name of a file.
    #[must_use]
    pub const fn file_word(self) -> &'static str {
        match self {
            Self::ChronologyOfFacts | Self::ChronologyOfResponse | Self::Chronology => "chronology",
        }
    }
}

/// How far a paper may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PaperForm {
    /// To the file and to counsel alone. It is privileged and may say whom ciphers stand for.
    Internal,
    /// To a body that may be sent what is confidential. People stand in it by cipher.
    External,
}

impl PaperForm {
    /// As stored: `internal`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
        }
    }

    /// The class of a paper in this form, and the highest of what it is made from.
    #[must_use]
    pub const fn class(self) -> RecordClass {
        match self {
            Self::Internal => RecordClass::Privileged,
            Self::External => RecordClass::ConfidentialShareable,
        }
    }
}

/// Asks for a paper: to see it, or to make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskPaper {
    /// The matter.
    pub matter: MatterId,
    /// What it is of.
    pub kind: PaperKind,
    /// How far it may go.
    pub form: PaperForm,
}

/// A paper as it would be made now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PaperPreview {
    /// What was asked for.
    pub of: AskPaper,
    /// The class that it will have.
    pub class: RecordClass,
    /// What was looked at, stops first.
    pub findings: Vec<Finding>,
    /// The pages, where they can be drawn. Names stand in a paper only once it is made.
    pub pages: Option<Pages>,
    /// The paper as headings and paragraphs, for reading as text.
    pub as_text: Vec<TextPassage>,
}

/// A paper that was made and kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MadePaper {
    /// Which record.
    pub id: PaperId,
    /// The matter.
    pub matter: MatterId,
    /// What it is of.
    pub kind: PaperKind,
    /// How far it may go.
    pub form: PaperForm,
    /// Its number in the matter, from 1: printed `P01`.
    pub number: u32,
    /// The day it was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_on: CivilDate,
    /// How many pages.
    pub pages: u32,
    /// SHA-256 of the exact bytes, 64 hex digits.
    pub sha256: String,
    /// The record's anchor in its footer: `7F3A 9K2M XQ04 T8WD`.
    pub anchor: String,
    /// Its class.
    pub class: RecordClass,
    /// The neutral name a copy is saved under.
    pub file_name: String,
}
