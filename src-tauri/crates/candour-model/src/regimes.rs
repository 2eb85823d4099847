//! Regimes: which rules a complaint or a matter comes under, by the day it reached the authority. What is asked to find out,
//! and the answer with its reasons. The facts alone are in [`facts`]; which rules there are is data.

mod facts;

pub use facts::{DaySpan, MatterKind, RegimeFacts, Scheme};

use crate::{bodies::Confidence, dates::CivilDate, precepts::PreceptRecord};
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
    /// The rules of the firm's own on which it rests, with those that it would rest on were they not switched off.
    pub own: Vec<PreceptRecord>,
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}
