//! The rules that are not of time: steps of the ladder, criteria for referral, what the independence check goes by, and what selects
//! the regime. What each tests stays with the data; its wording, and whether it is used, the firm can correct.

use crate::{
    bodies::{Confidence, Correction},
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    deadlines::DeadlineStanding,
    words::Words,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What sort of rule it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PreceptKind {
    /// A step of the escalation ladder.
    Step,
    /// A criterion for mandatory referral.
    Criterion,
    /// Gives a grade to those who decide or do the work.
    Grade,
    /// Says who controls.
    Control,
    /// Something to see beside the verdict on independence.
    Flag,
    /// Proposes letters on that verdict.
    Letter,
    /// Selects a regime.
    Regime,
}

impl PreceptKind {
    /// As stored: `step`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Criterion => "criterion",
            Self::Grade => "grade",
            Self::Control => "control",
            Self::Flag => "flag",
            Self::Letter => "letter",
            Self::Regime => "regime",
        }
    }
}

/// Such a rule, by its sort and its id in the data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct PreceptId {
    /// What sort of rule.
    pub kind: PreceptKind,
    /// Its id among those: `make-complaint`.
    pub id: String,
}

impl PreceptId {
    /// Of this sort, with this id.
    #[must_use]
    pub fn new(kind: PreceptKind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }
}

impl fmt::Display for PreceptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.as_str(), self.id)
    }
}

/// What such a rule says. A part that its sort does not have is blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreceptWording {
    /// What it is called, or when it applies.
    pub title: Words,
    /// The sentence that an answer shows.
    pub text: Words,
    /// What it rests on.
    pub citation: Words,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A rule: as it reads now, what is shipped beside it, and what may be done with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PreceptRecord {
    /// Which.
    pub precept: PreceptId,
    /// What it says now; one that is switched off, what it said before.
    pub now: PreceptWording,
    /// What is shipped.
    pub shipped: PreceptWording,
    /// The day on which what it says now was made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// The day on which what is shipped was made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub shipped_as_at: CivilDate,
    /// Which of the two is used, or neither.
    pub standing: DeadlineStanding,
    /// Why, where the firm said something of it, and since when.
    pub correction: Option<Correction>,
    /// Whether its wording can be corrected.
    pub is_worded: bool,
    /// Why it cannot be switched off; absent where it can.
    pub needed: Option<String>,
}

/// What the firm says of such a rule, as it is laid over the shipped ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreceptCorrection {
    /// Which.
    pub precept: PreceptId,
    /// Which version of it is used.
    pub standing: DeadlineStanding,
    /// The firm's wording; a rule that is switched off keeps it.
    pub own: Option<PreceptWording>,
    /// Why, and since when.
    pub correction: Correction,
}

/// Puts the firm's wording over that of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectPrecept {
    /// Which.
    pub precept: PreceptId,
    /// All of its wording from now on.
    pub wording: PreceptWording,
    /// Why.
    pub reason: Words,
}

/// Switches a rule off, or uses it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct SwitchPrecept {
    /// Which.
    pub precept: PreceptId,
    /// Why.
    pub reason: Words,
}

impl CorrectPrecept {
    /// The input, trimmed and checked. Which parts a rule has is for the rules to say.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let wording = PreceptWording {
            title: checks.optional_text("title", "The title", &self.wording.title),
            text: checks.optional_text("text", "What it says", &self.wording.text),
            citation: checks.optional_text("citation", "What it rests on", &self.wording.citation),
            confidence: self.wording.confidence,
        };
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { wording, reason, ..self })
    }
}

impl SwitchPrecept {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}
