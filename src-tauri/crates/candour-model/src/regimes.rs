//! Regimes: which rules a complaint or a matter comes under, by the day it reached the authority. What is asked to find out,
//! and the answer with its reasons. The facts alone are in [`facts`]; which rules there are is data.

mod facts;

pub use facts::{DaySpan, MatterKind, RegimeFacts, Scheme};

use crate::{
    bodies::{BodyId, Confidence},
    dates::CivilDate,
    deadlines::DeadlineId,
    letters::LetterKind,
};
use serde::{Deserialize, Serialize};

/// A regime, by its id in the data: `regs-2012`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct RegimeId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'regime' }"))] pub String,
);

/// A question that selects a regime, by its id in the data: `Q5`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct RegimeQuestionId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'regime-question' }"))] pub String,
);

/// What brought a regime in whatever the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum BroughtIn {
    /// A decision that it be re-investigated.
    S13b,
    /// A direction that it be recorded or dealt with again.
    S28a,
    /// An earlier matter about the same thing that was still open.
    FollowsEarlier,
}

impl BroughtIn {
    /// As in the data: `follows-earlier`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::S13b => "s13b",
            Self::S28a => "s28a",
            Self::FollowsEarlier => "follows-earlier",
        }
    }
}

/// How a complaint or a matter can be handled under a regime. Modes of investigation are among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Handling {
    /// Otherwise than by investigation.
    NotInvestigated,
    /// Settled between the force and the complainant, under the older rules.
    LocalResolution,
    /// Settled informally by a panel.
    Informal,
    /// Investigated by the authority on its own behalf.
    Local,
    /// Investigated under supervision, a mode of the older rules.
    Supervised,
    /// Investigated under management, a mode of the older rules.
    Managed,
    /// Investigated under direction and control.
    Directed,
    /// Investigated by the overseeing body's own staff.
    Independent,
}

/// A question that selects a regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct RegimeQuestion {
    /// Its id.
    pub id: RegimeQuestionId,
    /// What to ask.
    pub ask: String,
    /// The facts that the answer gives.
    pub fills: Vec<String>,
    /// Why it matters.
    pub why: String,
}

/// Which regime it is, or which it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RegimeAnswer {
    /// The regime; absent where it cannot be told.
    pub regime: Option<RegimeId>,
    /// What brought it in whatever the day, if something did.
    #[serde(rename = "override")]
    pub brought_in: Option<BroughtIn>,
    /// Questions that are still open, in order.
    pub ask: Vec<RegimeQuestion>,
    /// The regimes that it can be, where it cannot be told.
    pub possible: Vec<RegimeId>,
    /// How it was worked out, a sentence each.
    pub reasons: Vec<String>,
    /// What that rests on.
    pub basis: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}

/// What the data says of a regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RegimeLaw {
    /// Its id.
    pub id: RegimeId,
    /// What it is called.
    pub name: String,
    /// Its first day; absent where it has none.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub from: Option<CivilDate>,
    /// Its last day; absent where it has none.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub to: Option<CivilDate>,
    /// The instruments that make it.
    pub instruments: Vec<String>,
    /// Who oversees.
    pub oversight: String,
    /// How a matter can be handled.
    pub modes: Vec<Handling>,
    /// What lies against an outcome.
    pub challenge: String,
    /// Who hears that.
    pub appeal_bodies: Vec<BodyId>,
    /// The kinds of letter that it calls for.
    pub letters: Vec<LetterKind>,
    /// The rules of time that it calls for.
    pub deadlines: Vec<DeadlineId>,
    /// By what, and by when, a matter is referred.
    pub referral: String,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// What is less sure, or easily missed.
    pub note: String,
}

/// A rule that goes by another date than that of the regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RegimeOverlay {
    /// Its id.
    pub id: String,
    /// The date it goes by, in words.
    pub by_date: String,
    /// What it says.
    pub what: String,
    /// What that rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A day on which something about the rules changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DividingDate {
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// What changed.
    pub what: String,
    /// By which instrument.
    pub by: String,
    /// What becomes of a matter on both sides of it.
    pub related_matter: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Everything that the data says of regimes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RegimeRules {
    /// The day on which all of it was last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// The regimes, by date.
    pub regimes: Vec<RegimeLaw>,
    /// The questions, in order.
    pub questions: Vec<RegimeQuestion>,
    /// The dividing dates, earliest first.
    pub dividing_dates: Vec<DividingDate>,
    /// What stands beside a regime.
    pub overlays: Vec<RegimeOverlay>,
}
