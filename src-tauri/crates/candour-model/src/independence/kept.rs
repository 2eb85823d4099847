//! What the check of an investigation came to over time. It is kept when it changes, and only added to: words of the data and
//! days, and nothing of a person.

use super::Verdict;
use crate::{dates::CivilDate, ids::InvestigationId};
use serde::{Deserialize, Serialize};

/// A verdict with its range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[cfg_attr(feature = "ts", ts(rename = "VerdictReached"))]
pub struct Reached {
    /// The verdict.
    pub verdict: Verdict,
    /// What it can come to once every missing fact is known, in rising order.
    pub possible: Vec<Verdict>,
}

/// What the check of an investigation came to from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct KeptVerdict {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The day it was first found.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The verdict; absent where the allegations it covers were against nobody any more.
    pub reached: Option<Reached>,
    /// The flags beside it, by their ids in the data.
    pub flags: Vec<String>,
    /// The day on which its rules were last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}

impl KeptVerdict {
    /// The verdict alone.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        self.reached.as_ref().map(|reached| reached.verdict)
    }

    /// Whether another says the same, whatever its day and however old its rules.
    #[must_use]
    pub fn says_as(&self, other: &Self) -> bool {
        (&self.reached, &self.flags) == (&other.reached, &other.flags)
    }
}
