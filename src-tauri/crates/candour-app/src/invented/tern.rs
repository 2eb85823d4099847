//! One client of Saltmere, whose complaint the force has declined to record.

use super::{authorise, days_ago, open, saltmere, standards, take_on, texts};
use crate::{App, AppError};
use candour_model::{
    allegations::{Accused, Duty, RecordAllegation},
    bodies::CriterionId,
    categories::CategoryId,
    certainty::Certainty,
    decisions::RecordDecision,
    ids::{AllegationId, MatterId, PartyId},
    investigations::{MoveInvestigation, OpenInvestigation},
    officers::{AddOfficer, ServiceStatus},
    postings::{GivePosting, NumberKind},
    tracks::{DecisionKind, StateId, Track},
};

pub(super) fn record(app: &App) -> Result<(), AppError> {
    let matter = open(app, "HQ/2026/0121", "Tern", saltmere())?;
    let client = take_on(app, matter, "Owen Garrick-Lisle", "3 February 1991")?;
    authorise(app, (matter, client), &saltmere(), 30)?;
    let officer = app.add_officer(AddOfficer {
        matter,
        name: "Piers Haldane-Rowe".into(),
        status: ServiceStatus::Serving,
        posting: GivePosting {
            force: saltmere(),
            unit: "Harbour Street".into(),
            rank: "Sergeant".into(),
            number_kind: NumberKind::Collar,
            number: "2208".into(),
            from: "2009".into(),
            to: "".into(),
            source: "the client\u{2019}s account".into(),
            certainty: Certainty::Likely,
        },
    })?;
    let allegation = alleged(app, matter, client, Accused::Officer { party: officer.party })?;
    declined(app, matter, allegation)
}

fn alleged(app: &App, matter: MatterId, client: PartyId, accused: Accused) -> Result<AllegationId, AppError> {
    let id = app
        .record_allegation(RecordAllegation {
            matter,
            client,
            particulars: "Our client asked for a doctor on three occasions in one night in the cells. The sergeant answered that he would see one when he had calmed down, and wrote in the record that none was asked for.".into(),
            happened: "the night of 14 August 2025".into(),
            place: "The custody suite at Harbour Street".into(),
            duty: Duty::OnDuty,
            how_known: "Our client was there".into(),
            accused: vec![accused.into()],
            categories: vec![CategoryId("neglect-of-duty".into())],
            offences: Vec::new(),
            criteria: vec![CriterionId("serious-corruption".into())],
            earlier_reports: Vec::new(),
            sources: Vec::new(),
        })?
        .id;
    app.approve_allegation(id)?;
    Ok(id)
}

fn declined(app: &App, matter: MatterId, allegation: AllegationId) -> Result<(), AppError> {
    let investigation = app
        .open_investigation(OpenInvestigation {
            matter,
            track: Track::Complaint,
            force: saltmere(),
            references: texts(&["PC/2026/88"]),
            allegations: vec![allegation],
            suspect: None,
            complainant: None,
            state: StateId("received".into()),
            on: days_ago(app, 26),
            source: "Saltmere Police, by email".into(),
            document: "Acknowledgement".into(),
        })?
        .id;
    app.record_decision(RecordDecision {
        investigation,
        kind: DecisionKind("not-recorded".into()),
        decided_by: standards(&saltmere()),
        decided_on: days_ago(app, 9),
        notified_on: Some(days_ago(app, 6)),
        provided_on: None,
        reasons: "The force says that the custody record answers it.".into(),
        document: "Letter".into(),
    })?;
    app.move_investigation(MoveInvestigation {
        investigation,
        to: StateId("not-recorded".into()),
        on: days_ago(app, 6),
        source: "Saltmere Police, by letter".into(),
        document: "Letter".into(),
        reason: "".into(),
    })
    .map(drop)
}
