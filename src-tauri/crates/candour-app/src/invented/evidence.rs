//! What is to be kept safe for the first matter, and what became of it: asked for, there, and weeded.

use super::{days_ago, northmere, standards};
use crate::{App, AppError};
use candour_model::{
    ids::MatterId,
    preservation::{
        Evidence, EvidenceCategoryId, Holder, PreservationState, RecordPreservation, RecordPreservationStep,
        StepEntry,
    },
};
use jiff::ToSpan;

pub(super) fn record(app: &App, matter: MatterId) -> Result<(), AppError> {
    let listed = |category: &str| Evidence::Listed { category: EvidenceCategoryId(category.into()) };
    let force = Holder::Office { office: standards(&northmere()) };
    let asked = step(app, PreservationState::Asked, 18, "");
    let rosters = app.record_preservation(RecordPreservation {
        matter,
        evidence: listed("duty-rosters"),
        holder: force.clone(),
        period: "2003 to 2004".into(),
        note: "Mereside station".into(),
        first: asked.clone(),
    })?;
    let there = StepEntry {
        renew_by: Some(app.surroundings.clock.today().saturating_add(12.days())),
        ..step(app, PreservationState::Exists, 9, "the department, by telephone")
    };
    app.record_preservation_step(RecordPreservationStep { item: rosters.id, step: there })?;
    let book = app.record_preservation(RecordPreservation {
        matter,
        evidence: Evidence::Other { words: "The front-desk book of Mereside station".into() },
        holder: force,
        period: "March 2004".into(),
        note: "".into(),
        first: asked,
    })?;
    let weeded = StepEntry {
        gone: "2014".into(),
        authority: "the force\u{2019}s schedule of that year, as the department says".into(),
        ..step(app, PreservationState::Weeded, 9, "the department, by telephone")
    };
    app.record_preservation_step(RecordPreservationStep { item: book.id, step: weeded }).map(drop)
}

fn step(app: &App, state: PreservationState, days: i32, said_by: &str) -> StepEntry {
    StepEntry {
        state,
        on: days_ago(app, days),
        said_by: said_by.into(),
        letter: None,
        gone: "".into(),
        authority: "".into(),
        renew_by: None,
        note: "".into(),
    }
}
