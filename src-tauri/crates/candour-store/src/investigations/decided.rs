//! What is decided about an investigation: its mode and body, decisions, outcomes. Each is added after those before it.

use super::{hanging, person, require_investigation, suspect_columns};
use crate::{MatterScope, StoreError, classes, columns, hanging::Hanging};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    decisions::{Decision, Outcome, RecordDecision, RecordOutcome},
    ids::{AllegationId, DecisionId, ModeDecisionId, OutcomeId},
    mode_decisions::{ModeDecision, RecordMode},
    tracks::{DecisionKind, OutcomeKind},
};
use rusqlite::{Row, Transaction, named_params};

/// Records a decision on mode.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such investigation in the matter.
pub fn record_mode(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: ModeDecisionId,
    said: &RecordMode,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, said.investigation)?;
    tx.prepare_cached(
        "INSERT INTO mode_decision (id, investigation, mode, body, force, decider_body, decider_force, decided_on,
                                    notified_on, reasons, test_applied, document, class)
         VALUES (:id, :investigation, :mode, :body, :force, :decider_body, :decider_force, :decided_on,
                 :notified_on, :reasons, :test_applied, :document, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":investigation": said.investigation.to_string(),
        ":mode": said.mode.as_str(),
        ":body": said.body.as_ref().map(|office| office.body.0.as_str()),
        ":force": said.body.as_ref().and_then(force_of),
        ":decider_body": said.decided_by.body.0,
        ":decider_force": force_of(&said.decided_by),
        ":decided_on": said.decided_on.to_string(),
        ":notified_on": said.notified_on.map(|day| day.to_string()),
        ":reasons": said.reasons.as_str(),
        ":test_applied": said.test_applied.as_str(),
        ":document": said.document.as_str(),
        ":class": classes::of_new("mode_decision").as_str(),
    })?;
    Ok(())
}

/// Records a decision.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such investigation in the matter.
pub fn record_decision(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: DecisionId,
    said: &RecordDecision,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, said.investigation)?;
    tx.prepare_cached(
        "INSERT INTO decision (id, investigation, kind, body, force, decided_on, notified_on, provided_on, reasons,
                               document, class)
         VALUES (:id, :investigation, :kind, :body, :force, :decided_on, :notified_on, :provided_on, :reasons,
                 :document, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":investigation": said.investigation.to_string(),
        ":kind": said.kind.0,
        ":body": said.decided_by.body.0,
        ":force": force_of(&said.decided_by),
        ":decided_on": said.decided_on.to_string(),
        ":notified_on": said.notified_on.map(|day| day.to_string()),
        ":provided_on": said.provided_on.map(|day| day.to_string()),
        ":reasons": said.reasons.as_str(),
        ":document": said.document.as_str(),
        ":class": classes::of_new("decision").as_str(),
    })?;
    Ok(())
}

/// Records how an allegation against one person ended.
///
/// # Errors
/// [`StoreError::Missing`] if the investigation does not cover the allegation, or the allegation is not against that person.
pub fn record_outcome(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: OutcomeId,
    said: &RecordOutcome,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, said.investigation)?;
    let (officer, described) = suspect_columns(tx, scope, Some(&said.against))?;
    let is_covered = tx
        .prepare_cached(
            "SELECT 1 FROM investigation_allegation i JOIN allegation_accused a ON a.allegation = i.allegation
              WHERE i.investigation = :investigation AND i.allegation = :allegation
                AND a.officer IS :officer AND a.described IS :described",
        )?
        .exists(named_params! {
            ":investigation": said.investigation.to_string(),
            ":allegation": said.allegation.to_string(),
            ":officer": officer,
            ":described": described,
        })?;
    if !is_covered {
        return Err(StoreError::Missing { what: "allegation", id: said.allegation.to_string() });
    }
    tx.prepare_cached(
        "INSERT INTO outcome (id, matter, investigation, allegation, officer, described, kind, ended_on, note, class)
         VALUES (:id, :matter, :investigation, :allegation, :officer, :described, :kind, :ended_on, :note, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":investigation": said.investigation.to_string(),
        ":allegation": said.allegation.to_string(),
        ":officer": officer,
        ":described": described,
        ":kind": said.kind.0,
        ":ended_on": said.on.to_string(),
        ":note": said.note.as_str(),
        ":class": classes::of_new("outcome").as_str(),
    })?;
    Ok(())
}

/// The decisions on mode, first decided first as recorded.
pub(super) const MODES: Hanging = hanging(
    "mode_decision p",
    "p.id, p.mode, p.body, p.force, p.decider_body, p.decider_force, p.decided_on, p.notified_on, p.reasons,
     p.test_applied, p.document",
    "seq",
);

/// The decisions, in the order in which they were recorded.
pub(super) const DECISIONS: Hanging = hanging(
    "decision p",
    "p.id, p.kind, p.body, p.force, p.decided_on, p.notified_on, p.provided_on, p.reasons, p.document",
    "seq",
);

/// The outcomes, in the order in which they were recorded.
pub(super) const OUTCOMES: Hanging =
    hanging("outcome p", "p.id, p.allegation, p.officer, p.described, p.kind, p.ended_on, p.note", "seq");

pub(super) fn decision_from_row(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: DecisionId(columns::uuid(row, "id")?),
        kind: DecisionKind(row.get("kind")?),
        decided_by: columns::office(row)?,
        decided_on: columns::day(row, "decided_on")?,
        notified_on: columns::day_if(row, "notified_on")?,
        provided_on: columns::day_if(row, "provided_on")?,
        reasons: columns::words(row, "reasons")?,
        document: columns::words(row, "document")?,
    })
}

pub(super) fn outcome_from_row(row: &Row<'_>) -> rusqlite::Result<Outcome> {
    Ok(Outcome {
        id: OutcomeId(columns::uuid(row, "id")?),
        allegation: AllegationId(columns::uuid(row, "allegation")?),
        against: person(row, "officer", "described")?.ok_or(rusqlite::Error::InvalidQuery)?,
        kind: OutcomeKind(row.get("kind")?),
        on: columns::day(row, "ended_on")?,
        note: columns::words(row, "note")?,
    })
}

pub(super) fn mode_from_row(row: &Row<'_>) -> rusqlite::Result<ModeDecision> {
    let body: Option<String> = row.get("body")?;
    let force: Option<String> = row.get("force")?;
    let decider_force: Option<String> = row.get("decider_force")?;
    Ok(ModeDecision {
        id: ModeDecisionId(columns::uuid(row, "id")?),
        mode: columns::one_of(row, "mode")?,
        body: body.map(|body| OfficeRef { body: BodyId(body), force: force.map(ForceId) }),
        decided_by: OfficeRef { body: BodyId(row.get("decider_body")?), force: decider_force.map(ForceId) },
        decided_on: columns::day(row, "decided_on")?,
        notified_on: columns::day_if(row, "notified_on")?,
        reasons: columns::words(row, "reasons")?,
        test_applied: columns::words(row, "test_applied")?,
        document: columns::words(row, "document")?,
    })
}

fn force_of(office: &OfficeRef) -> Option<&str> {
    office.force.as_ref().map(|force| force.0.as_str())
}
