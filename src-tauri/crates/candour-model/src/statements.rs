//! Accounts in a client's own words: first accounts and what is added to them, recorded interviews held elsewhere, witness
//! statements. Lists hold no word of them.
//!
//! What was sealed is in [`crate::versions`], who was there in [`crate::sessions`], the lawyer's words about it in
//! [`crate::summaries`], and what rests on it in [`crate::sources`].

mod inputs;

pub use inputs::{AmendStatement, KeepStatement, ReadStatement, TakeAccount};

use crate::{
    dates::CivilDate,
    ids::{MatterId, ParagraphId, PartyId, StatementId},
    summaries::Summary,
    versions::Version,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What sort of account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// A short first account; sealed once, it never changes.
    FirstAccount,
    /// Later words to an account that is sealed.
    Addendum,
    /// A reference to an interview that a body recorded and holds.
    RecordedInterview,
    /// A witness statement, in versions that can be signed.
    WitnessStatement,
}

impl StatementKind {
    /// As stored: `first-account`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FirstAccount => "first-account",
            Self::Addendum => "addendum",
            Self::RecordedInterview => "recorded-interview",
            Self::WitnessStatement => "witness-statement",
        }
    }

    /// Whether a version may follow the one that was sealed.
    #[must_use]
    pub const fn has_versions(self) -> bool {
        matches!(self, Self::WitnessStatement)
    }

    /// Whether later words may be added to it as an addendum.
    #[must_use]
    pub const fn takes_addenda(self) -> bool {
        matches!(self, Self::FirstAccount | Self::RecordedInterview)
    }
}

/// Whether the police, the NCA or the IOPC will record an interview. Asked before any account is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum InterviewPlan {
    /// One is planned.
    Planned,
    /// One has taken place.
    Happened,
    /// None is planned.
    NonePlanned,
    /// Not known.
    NotKnown,
}

impl InterviewPlan {
    /// As stored: `none-planned`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Happened => "happened",
            Self::NonePlanned => "none-planned",
            Self::NotKnown => "not-known",
        }
    }
}

/// An account in a list, or above its covered text: not a word of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StatementLine {
    /// Which record.
    pub id: StatementId,
    /// The matter.
    pub matter: MatterId,
    /// The client whose account it is.
    pub client: PartyId,
    /// Its number in the matter, from 1.
    pub number: u32,
    /// What sort of account.
    pub kind: StatementKind,
    /// What was known of a recorded interview.
    pub interview: InterviewPlan,
    /// The account it adds to, where it is an addendum.
    pub adds_to: Option<StatementId>,
    /// In one line, what a reader should be ready for.
    pub content_note: Words,
    /// The day it was first given; absent until a session is recorded.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub taken_on: Option<CivilDate>,
    /// Whether a text is being written.
    pub is_draft: bool,
    /// How many paragraphs the latest text has.
    pub paragraphs: u32,
    /// What has been sealed, oldest first.
    pub versions: Vec<Version>,
    /// Whether the lawyer has written a summary.
    pub has_summary: bool,
}

/// A paragraph, in the client's words. It is numbered by its place and known by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Paragraph {
    /// Which paragraph, for ever.
    pub id: ParagraphId,
    /// The words.
    pub text: Words,
}

/// An account uncovered. The reading was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StatementText {
    /// Which account.
    pub statement: StatementId,
    /// The version read; absent for the text being written.
    pub version: Option<u32>,
    /// The paragraphs in their order.
    pub paragraphs: Vec<Paragraph>,
    /// The lawyer's summary of it.
    pub summary: Option<Summary>,
    /// When the text being written was kept, as a time of day; absent for a version.
    pub kept_at: Option<String>,
}

/// That a text being written is on the disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct KeptStatement {
    /// The time of day: `09:41`.
    pub kept_at: String,
}

/// What is advised before an account is taken, by what is known of a recorded interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AccountAdvice {
    /// What is known of a recorded interview.
    pub interview: InterviewPlan,
    /// The kinds of account that are advised, first the likeliest.
    pub kinds: Vec<StatementKind>,
    /// Why, in a sentence or two.
    pub reason: String,
    /// What it rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: crate::bodies::Confidence,
}
