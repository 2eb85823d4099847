//! Decisions on mode: how a complaint or conduct matter is investigated, and by which body. The two are apart: a directed
//! investigation can be done by the force itself, by another force or by the NCA. A later decision overwrites no earlier one.

use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{InvestigationId, ModeDecisionId},
    tracks::Mode,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A decision on mode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ModeDecision {
    /// Which record.
    pub id: ModeDecisionId,
    /// The mode.
    pub mode: Mode,
    /// The body that does the work; absent where nobody has said.
    pub body: Option<OfficeRef>,
    /// Who decided.
    pub decided_by: OfficeRef,
    /// The day it was decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub decided_on: CivilDate,
    /// The day the firm or the client was told, if they were.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub notified_on: Option<CivilDate>,
    /// The reasons given, in the body's words; blank where it gave none.
    pub reasons: Words,
    /// The legal test that the body says it applied; blank where it named none.
    pub test_applied: Words,
    /// The document that says so.
    pub document: Words,
}

/// Records a decision on mode.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordMode {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The mode.
    pub mode: Mode,
    /// The body that does the work.
    pub body: Option<OfficeRef>,
    /// Who decided.
    pub decided_by: OfficeRef,
    /// The day it was decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub decided_on: CivilDate,
    /// The day the firm or the client was told.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub notified_on: Option<CivilDate>,
    /// The reasons given.
    pub reasons: Words,
    /// The legal test that the body says it applied.
    pub test_applied: Words,
    /// The document that says so.
    pub document: Words,
}

impl RecordMode {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.past_day("decidedOn", "The day", self.decided_on, today);
        if let Some(told) = self.notified_on {
            checks.past_day("notifiedOn", "The day", told, today);
            if told < self.decided_on {
                checks.add("notifiedOn", "Nobody can have been told before it was decided");
            }
        }
        let reasons = checks.optional_text("reasons", "Reasons given", &self.reasons);
        let test_applied = checks.optional_text("testApplied", "Legal test applied", &self.test_applied);
        let document = checks.optional_line("document", "Document", &self.document);
        checks.finish()?;
        Ok(Self { reasons, test_applied, document, ..self })
    }
}
