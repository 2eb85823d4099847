//! What the check finds: a verdict, and everything that a reader needs to check it or to change it.

use super::{Axis, Grade, Reached, Verdict};
use crate::{bodies::Confidence, dates::CivilDate, letters::LetterKind, precepts::PreceptRecord};
use serde::{Deserialize, Serialize};

/// What the check finds about a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IndependenceFinding {
    /// The day on which its rules were last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// The highest among its officers.
    pub verdict: Verdict,
    /// The verdict in a sentence.
    pub words: String,
    /// What it can come to once every missing fact is known, in rising order.
    pub possible: Vec<Verdict>,
    /// Each officer, in the order of the facts.
    pub officers: Vec<OfficerIndependence>,
    /// What to see beside the verdict, in the order of the data.
    pub flags: Vec<IndependenceFlag>,
    /// Which rule gave which grade, officer by officer.
    pub reasons: Vec<IndependenceReason>,
    /// What the reasons rest on, each once.
    pub basis: Vec<String>,
    /// The facts that would change the verdict, those that are missing first.
    pub would_change: Vec<WouldChange>,
    /// The letters to write next, best first.
    pub next_letters: Vec<NextLetter>,
    /// The rules of the firm's own on which it rests, with those that it would rest on were they not switched off.
    pub own: Vec<PreceptRecord>,
}

impl IndependenceFinding {
    /// The verdict with its range.
    #[must_use]
    pub fn reached(&self) -> Reached {
        Reached { verdict: self.verdict, possible: self.possible.clone() }
    }
}

/// What the check finds about one officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct OfficerIndependence {
    /// The grade of those who decide; absent where a missing fact leaves it open.
    pub control: Option<Grade>,
    /// The grade of those who do the work; absent where a missing fact leaves it open.
    pub hands: Option<Grade>,
    /// What that comes to.
    pub verdict: Verdict,
    /// What it can come to once every missing fact is known, in rising order.
    pub possible: Vec<Verdict>,
}

/// Something to see beside the verdict. It does not change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct IndependenceFlag {
    /// Its id in the data: `wrong-authority`.
    pub flag: String,
    /// What it says.
    pub text: String,
    /// What that rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// One rule that gave a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IndependenceReason {
    /// The rule's id in the data: `G1`.
    pub rule: String,
    /// The officer, from 1 in the order of the facts.
    pub officer: u32,
    /// What is graded.
    pub axis: Axis,
    /// The grade.
    pub grade: Grade,
    /// The grade in a reader's word: conflict, concern or clear.
    pub word: String,
    /// What was found, in a sentence.
    pub text: String,
    /// The facts that it was found from.
    pub facts: Vec<FactUsed>,
    /// What the rule rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Whether it holds whatever the missing facts are.
    pub is_certain: bool,
}

/// A fact that a rule was applied to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct FactUsed {
    /// Its name among the inputs: `officer.force_then`.
    pub fact: String,
    /// What it is.
    pub value: String,
}

/// A fact that would change the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WouldChange {
    /// Its name among the inputs.
    pub fact: String,
    /// The officer it is about, from 1; absent where it is about the matter.
    pub officer: Option<u32>,
    /// What it is now.
    pub now: String,
    /// Whether nobody has said what it is.
    pub is_missing: bool,
    /// What to ask.
    pub question: String,
    /// What else it could be, and the verdict then.
    pub otherwise: Vec<Otherwise>,
}

/// What a fact could be, and the verdict then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Otherwise {
    /// What it could be.
    pub value: String,
    /// The verdict then.
    pub verdict: Verdict,
}

/// A letter to write next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NextLetter {
    /// The kind of letter.
    pub letter: LetterKind,
    /// What it is called.
    pub title: String,
    /// Whether it can be written here.
    pub is_written: bool,
    /// The rule that proposes it: `N7`.
    pub rule: String,
    /// What it asks for.
    pub purpose: String,
}
