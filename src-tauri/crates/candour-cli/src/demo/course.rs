//! The course of an investigation through the verbs that record it.

use super::{directory, record::at};
use crate::{
    DemoError,
    facts::{Facts, InvestigationFacts},
};
use candour_app::App;
use candour_model::{
    allegations::Accused,
    bodies::Directory,
    decisions::RecordDecision,
    diary::RecordDiaryEvent,
    ids::{AllegationId, InvestigationId, MatterId, PartyId},
    investigations::OpenInvestigation,
    investigators::{AppointInvestigator, Appointee, ServiceOf},
    mode_decisions::RecordMode,
    tracks::Track,
};

/// What an investigation can be of.
pub(super) struct Scope {
    /// The matter.
    pub(super) matter: MatterId,
    /// The allegations, in the order of the file.
    pub(super) allegations: Vec<AllegationId>,
    /// The first allegation's client, and the first person it is against.
    pub(super) first: Option<(PartyId, Accused)>,
}

/// Records an investigation, with everything that happened in it.
pub(super) fn record(
    app: &App,
    facts: &Facts,
    scope: &Scope,
    course: &InvestigationFacts,
) -> Result<(), DemoError> {
    let matter = scope.matter;
    let of_one = scope.first.clone().filter(|_| course.track == Track::Criminal);
    let (complainant, suspect) = of_one.unzip();
    let covered = if suspect.is_some() { 1 } else { scope.allegations.len() };
    let input = OpenInvestigation {
        matter,
        track: course.track,
        force: facts.matter.force.clone(),
        references: course.references.clone(),
        allegations: scope.allegations[..covered].to_vec(),
        suspect,
        complainant,
        state: course.state.clone(),
        on: course.since,
        source: "the facts file".into(),
        document: "".into(),
    };
    let investigation = app.open_investigation(input).map_err(|error| at(&course.place, error))?.id;
    let directory = app.directory()?;
    record_modes(app, facts, &directory, investigation, course)?;
    appoint(app, facts, investigation, course)?;
    record_decisions(app, facts, &directory, investigation, course)?;
    for event in &course.events {
        let input = RecordDiaryEvent {
            matter,
            kind: event.kind.clone(),
            on: event.on,
            investigation: Some(investigation),
            entry: None,
            document: "".into(),
            dates: Vec::new(),
            settles: Vec::new(),
        };
        app.record_diary_event(input).map_err(|error| at(&event.place, error))?;
    }
    Ok(())
}

fn record_modes(
    app: &App,
    facts: &Facts,
    directory: &Directory,
    investigation: InvestigationId,
    course: &InvestigationFacts,
) -> Result<(), DemoError> {
    let office = |body| directory::office(directory, body, &facts.matter.force);
    for mode in &course.modes {
        let input = RecordMode {
            investigation,
            mode: mode.mode,
            body: mode.body.as_ref().map(office),
            decided_by: office(&mode.by),
            decided_on: mode.on,
            notified_on: mode.told,
            reasons: mode.reasons.clone(),
            test_applied: "".into(),
            document: "".into(),
        };
        app.record_mode(input).map_err(|error| at(&mode.place, error))?;
    }
    Ok(())
}

fn appoint(
    app: &App,
    facts: &Facts,
    investigation: InvestigationId,
    course: &InvestigationFacts,
) -> Result<(), DemoError> {
    for person in &course.investigators {
        let service = ServiceOf {
            force: facts.matter.force.clone(),
            unit: person.unit.clone(),
            rank: person.rank.clone(),
            from: "".into(),
            to: "".into(),
        };
        let input = AppointInvestigator {
            investigation,
            who: Appointee::New { name: person.name.clone(), service: vec![service] },
            role: person.role.clone(),
            from: "".into(),
            to: "".into(),
        };
        app.appoint_investigator(input).map_err(|error| at(&person.place, error))?;
    }
    Ok(())
}

fn record_decisions(
    app: &App,
    facts: &Facts,
    directory: &Directory,
    investigation: InvestigationId,
    course: &InvestigationFacts,
) -> Result<(), DemoError> {
    for decision in &course.decisions {
        let input = RecordDecision {
            investigation,
            kind: decision.kind.clone(),
            decided_by: directory::office(directory, &decision.by, &facts.matter.force),
            decided_on: decision.on,
            notified_on: decision.told,
            provided_on: decision.provided,
            reasons: decision.reasons.clone(),
            document: "".into(),
        };
        app.record_decision(input).map_err(|error| at(&decision.place, error))?;
    }
    Ok(())
}
