//! Another view of the independence of an investigation: what the solicitor says of it, and why. It stands beside what the check
//! comes to and changes nothing of that; views are only added to.

use super::{Reached, Verdict};
use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{IndependenceViewId, InvestigationId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A view that was taken, or the withdrawal of the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IndependenceView {
    /// Which record.
    pub id: IndependenceViewId,
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The verdict in the solicitor's view; absent where the view before is withdrawn.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reason: Words,
    /// What the check came to then; absent where nobody was complained about.
    pub computed: Option<Reached>,
}

/// The view that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[cfg_attr(feature = "ts", ts(rename = "IndependenceViewStanding"))]
#[serde(rename_all = "camelCase")]
pub struct StandingView {
    /// The verdict in the solicitor's view.
    pub verdict: Verdict,
    /// Whether the check has come to another answer since than the one that the view was taken of.
    pub answer_has_changed: bool,
}

impl StandingView {
    /// What the last view comes to beside what the check comes to now; `None` where there is none or it was withdrawn.
    #[must_use]
    pub fn of(last: Option<&IndependenceView>, now: Option<&Reached>) -> Option<Self> {
        let last = last?;
        Some(Self { verdict: last.verdict?, answer_has_changed: last.computed.as_ref() != now })
    }
}

/// Takes another view than the check.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeView {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The verdict in the solicitor's view.
    pub verdict: Verdict,
    /// Why.
    pub reason: Words,
}

impl TakeView {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        Ok(Self { reason: reason(&self.reason)?, ..self })
    }
}

/// Withdraws the view that stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawView {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// Why.
    pub reason: Words,
}

impl WithdrawView {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        Ok(Self { reason: reason(&self.reason)?, ..self })
    }
}

fn reason(said: &Words) -> Result<Words, Vec<FieldProblem>> {
    let mut checks = Checks::default();
    let reason = checks.text("reason", "The reason", said);
    checks.finish().map(|()| reason)
}
