//! Decisions about an investigation, each with its three days, and how each allegation against each person ended. Nothing
//! here is overwritten: what is said later stands after what was said before.

use crate::{
    allegations::Accused,
    bodies::OfficeRef,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{AllegationId, DecisionId, InvestigationId, OutcomeId},
    tracks::{DecisionKind, OutcomeKind},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A decision. Its three days differ, and start different clocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// Which record.
    pub id: DecisionId,
    /// What was decided.
    pub kind: DecisionKind,
    /// Who decided.
    pub decided_by: OfficeRef,
    /// The day it was decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub decided_on: CivilDate,
    /// The day the firm or the client was told, if they were.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub notified_on: Option<CivilDate>,
    /// The day the written outcome, with the right to challenge it, was provided, if it was.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub provided_on: Option<CivilDate>,
    /// The reasons given, in the body's words; blank where it gave none.
    pub reasons: Words,
    /// The document that says so.
    pub document: Words,
}

/// Records a decision.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordDecision {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// What was decided.
    pub kind: DecisionKind,
    /// Who decided.
    pub decided_by: OfficeRef,
    /// The day it was decided.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub decided_on: CivilDate,
    /// The day the firm or the client was told.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub notified_on: Option<CivilDate>,
    /// The day the written outcome was provided.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub provided_on: Option<CivilDate>,
    /// The reasons given.
    pub reasons: Words,
    /// The document that says so.
    pub document: Words,
}

impl RecordDecision {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if self.kind.0.is_empty() {
            checks.add("kind", "Choose what was decided");
        }
        checks.past_day("decidedOn", "The day", self.decided_on, today);
        for (field, day, early) in [
            ("notifiedOn", self.notified_on, "Nobody can have been told before it was decided"),
            ("providedOn", self.provided_on, "The written outcome cannot be older than the decision"),
        ] {
            let Some(day) = day else { continue };
            checks.past_day(field, "The day", day, today);
            if day < self.decided_on {
                checks.add(field, early);
            }
        }
        let reasons = checks.optional_text("reasons", "Reasons given", &self.reasons);
        let document = checks.optional_line("document", "Document", &self.document);
        checks.finish()?;
        Ok(Self { reasons, document, ..self })
    }
}

/// How an allegation against one person ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Outcome {
    /// Which record.
    pub id: OutcomeId,
    /// The allegation.
    pub allegation: AllegationId,
    /// The person.
    pub against: Accused,
    /// How it ended.
    pub kind: OutcomeKind,
    /// The day it did.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// What more there is to say; blank where nothing is.
    pub note: Words,
}

/// Records how an allegation against one person ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct RecordOutcome {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The allegation.
    pub allegation: AllegationId,
    /// The person.
    pub against: Accused,
    /// How it ended.
    pub kind: OutcomeKind,
    /// The day it did.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// What more there is to say.
    pub note: Words,
}

impl RecordOutcome {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if self.kind.0.is_empty() {
            checks.add("kind", "Choose how it ended");
        }
        checks.past_day("on", "The day", self.on, today);
        let note = checks.optional_text("note", "Note", &self.note);
        checks.finish()?;
        Ok(Self { note, ..self })
    }
}
