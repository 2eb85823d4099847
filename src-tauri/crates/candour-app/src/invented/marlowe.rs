//! Two clients of Northmere, one officer whom both name, and a man at a desk whom nobody has named yet.

use super::{
    accounts, authorise, days_ago, evidence, evidence_files, exhibits, ledger, northmere, notes, open,
    saltmere, shared, standards, take_on, texts,
};
use crate::{App, AppError};
use candour_model::{
    allegations::{Accused, Duty, RecordAllegation, TellOf},
    bodies::{CheckOffice, CriterionId},
    categories::CategoryId,
    certainty::Certainty,
    described::{DescribePerson, FeaturesSaid},
    ids::{AllegationId, MatterId, PartyId},
    investigations::{MoveInvestigation, OpenInvestigation},
    investigators::{AppointInvestigator, Appointee, ServiceOf},
    letters::{DraftLetter, LetterKind, Occasion},
    matters::SetParticulars,
    mode_decisions::RecordMode,
    officers::{AddOfficer, ServiceStatus},
    postings::{GivePosting, NumberKind},
    profiles::{ChosenTerm, ClientProfile},
    safe_contact::{ChangeSafeContact, Channel, MayLeave},
    tracks::{Mode, StateId, Track},
};

/// Records it, and gives the officer.
pub(super) fn record(app: &App) -> Result<PartyId, AppError> {
    let matter = open(app, "HQ/2026/0114", "Marlowe", northmere())?;
    let first = take_on(app, matter, "Marian Ellery-Voss", "11 May 1979")?;
    let second = take_on(app, matter, "Teleri Wynstow", "1982")?;
    for client in [first, second] {
        authorise(app, (matter, client), &northmere(), 18)?;
    }
    care(app, matter, first)?;
    particulars(app, matter)?;
    let party = officer(app, matter)?;
    let officer = Accused::Officer { party };
    let skip = app.describe_person(DescribePerson {
        matter,
        client: first,
        description: "The man at the front desk: about fifty, grey beard, glasses on a cord. The others called him Skip."
            .into(),
        features: FeaturesSaid::default(),
    })?;
    let told = alleged(app, matter, first, officer.clone())?;
    let messages = alleged_by_the_second(app, matter, second, officer.clone())?;
    turned_away(app, matter, first, Accused::Described { described: skip.id })?;
    accounts::first(app, matter, first, told)?;
    complaint(app, matter, told)?;
    crime(app, (matter, second), messages, officer)?;
    letter(app, matter)?;
    ledger::record(app, matter)?;
    evidence::record(app, matter)?;
    exhibits::record(app, matter, first)?;
    evidence_files::record(app, matter)?;
    notes::record(app, matter, first)?;
    shared::propose(app, matter, skip.id)?;
    shared::allow_linking(app, matter, first)?;
    Ok(party)
}

fn care(app: &App, matter: MatterId, client: PartyId) -> Result<(), AppError> {
    app.change_safe_contact(ChangeSafeContact {
        matter,
        client,
        channels: vec![Channel::TextMessage, Channel::Email],
        times: "weekdays after six in the evening".into(),
        may_leave: MayLeave::Nothing,
        must_not_know: "anyone at her place of work".into(),
        note: "She would rather write than speak.".into(),
    })?;
    app.set_profile(ClientProfile {
        matter,
        client,
        term: ChosenTerm::Survivor,
        own_words: "what he did".into(),
        pronouns: "she, her".into(),
        language: "".into(),
        needs_interpreter: false,
        do_not_ask: texts(&["her first marriage"]),
    })
    .map(drop)
}

fn particulars(app: &App, matter: MatterId) -> Result<(), AppError> {
    app.set_particulars(SetParticulars {
        matter,
        conflicts: texts(&[
            "The officer named in allegations 1 and 2 served for eight years at Mereside station, and one of those with whom he served there now works in the department that would handle this complaint.",
        ]),
        evidence_at_risk: texts(&[
            "the pocket notebooks of the officers concerned for 2003 and 2004",
            "the duty rosters and vehicle logs of Mereside station for the same years",
            "the front-desk book of Mereside station for March 2004",
        ]),
        needs: texts(&["no telephone call before noon", "no visit to a home address"]),
    })
    .map(drop)
}

fn officer(app: &App, matter: MatterId) -> Result<PartyId, AppError> {
    let input = AddOfficer {
        matter,
        name: "Alun Pryce-Vane".into(),
        status: ServiceStatus::Retired,
        posting: GivePosting {
            force: northmere(),
            unit: "Mereside".into(),
            rank: "Police Constable".into(),
            number_kind: NumberKind::Collar,
            number: "4471".into(),
            from: "1998".into(),
            to: "the summer of 2006".into(),
            source: "the client\u{2019}s account".into(),
            certainty: Certainty::Likely,
        },
    };
    Ok(app.add_officer(input)?.party)
}

fn alleged(app: &App, matter: MatterId, client: PartyId, accused: Accused) -> Result<AllegationId, AppError> {
    approved(
        app,
        RecordAllegation {
            matter,
            client,
            particulars: "The officer had taken a statement from our client about a burglary. He kept her telephone number, came to her flat in uniform when she was alone, and drew her into a relationship that she did not feel free to refuse.".into(),
            happened: "between the autumn of 2003 and March 2004".into(),
            place: "Our client\u{2019}s flat in Northmere".into(),
            duty: Duty::OnDuty,
            how_known: "Our client was there".into(),
            accused: vec![accused.into()],
            categories: vec![CategoryId("abuse-of-position-sexual".into())],
            offences: Vec::new(),
            criteria: vec![CriterionId("serious-corruption".into())],
            earlier_reports: vec![TellOf {
                to_whom: "the front desk at Mereside station".into(),
                body: None,
                told: "in March 2004".into(),
                outcome: "nothing was written down".into(),
            }],
            sources: Vec::new(),
        },
    )
}

fn alleged_by_the_second(
    app: &App,
    matter: MatterId,
    client: PartyId,
    accused: Accused,
) -> Result<AllegationId, AppError> {
    approved(
        app,
        RecordAllegation {
            matter,
            client,
            particulars: "The officer had stopped our client for a broken light. He told her that it could be forgotten, took her telephone number, and for some weeks sent her messages that named the streets she had driven through.".into(),
            happened: "the summer of 2005".into(),
            place: "A marked police car, near Northmere".into(),
            duty: Duty::OnDuty,
            how_known: "Our client was there".into(),
            accused: vec![accused.into()],
            categories: vec![CategoryId("misuse-of-systems".into())],
            offences: Vec::new(),
            criteria: vec![CriterionId("serious-corruption".into())],
            earlier_reports: Vec::new(),
            sources: Vec::new(),
        },
    )
}

fn turned_away(
    app: &App,
    matter: MatterId,
    client: PartyId,
    accused: Accused,
) -> Result<AllegationId, AppError> {
    approved(
        app,
        RecordAllegation {
            matter,
            client,
            particulars: "When our client came to report the first allegation, the man at the desk told her that she would be charged with wasting police time if she came back. He wrote nothing down.".into(),
            happened: "March 2004".into(),
            place: "The front desk of Mereside station".into(),
            duty: Duty::OnDuty,
            how_known: "Our client was there".into(),
            accused: vec![accused.into()],
            categories: vec![CategoryId("failure-to-record".into())],
            offences: Vec::new(),
            criteria: vec![CriterionId("serious-corruption".into())],
            earlier_reports: vec![TellOf {
                to_whom: "a duty solicitor in Northmere".into(),
                body: None,
                told: "2005".into(),
                outcome: "".into(),
            }],
            sources: Vec::new(),
        },
    )
}

fn approved(app: &App, input: RecordAllegation) -> Result<AllegationId, AppError> {
    let id = app.record_allegation(input)?.id;
    app.approve_allegation(id)?;
    Ok(id)
}

/// The force received a complaint, and gave it to someone who had served beside the officer.
fn complaint(app: &App, matter: MatterId, allegation: AllegationId) -> Result<(), AppError> {
    let opened = app.open_investigation(OpenInvestigation {
        matter,
        track: Track::Complaint,
        force: northmere(),
        references: texts(&["CO/114/26"]),
        allegations: vec![allegation],
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: days_ago(app, 16),
        source: "Northmere Constabulary, by letter".into(),
        document: "Acknowledgement".into(),
    })?;
    app.appoint_investigator(AppointInvestigator {
        investigation: opened.id,
        who: Appointee::New {
            name: "Perpetua Lorne".into(),
            service: vec![
                ServiceOf {
                    force: northmere(),
                    unit: "Mereside".into(),
                    rank: "Police Constable".into(),
                    from: "1999".into(),
                    to: "2006".into(),
                },
                ServiceOf {
                    force: saltmere(),
                    unit: "Harbour Street".into(),
                    rank: "Sergeant".into(),
                    from: "2006".into(),
                    to: "2015".into(),
                },
            ],
        },
        role: "Investigating officer".into(),
        from: "".into(),
        to: "".into(),
    })?;
    let went = |to: &str, days| MoveInvestigation {
        investigation: opened.id,
        to: StateId(to.into()),
        on: days_ago(app, days),
        source: "Northmere Constabulary, by letter".into(),
        document: "Letter".into(),
        reason: "".into(),
    };
    app.move_investigation(went("recorded", 8))?;
    app.record_mode(RecordMode {
        investigation: opened.id,
        mode: Mode::Local,
        body: Some(standards(&northmere())),
        decided_by: standards(&northmere()),
        decided_on: days_ago(app, 7),
        notified_on: Some(days_ago(app, 5)),
        reasons: "The department says that it can look into it by itself.".into(),
        test_applied: "".into(),
        document: "Letter".into(),
    })?;
    app.move_investigation(went("mode-local", 5)).map(drop)
}

/// What the second client alleges was reported as a crime too.
fn crime(
    app: &App,
    (matter, complainant): (MatterId, PartyId),
    allegation: AllegationId,
    suspect: Accused,
) -> Result<(), AppError> {
    app.open_investigation(OpenInvestigation {
        matter,
        track: Track::Criminal,
        force: northmere(),
        references: texts(&["NC/2026/3307"]),
        allegations: vec![allegation],
        suspect: Some(suspect),
        complainant: Some(complainant),
        state: StateId("reported".into()),
        on: days_ago(app, 14),
        source: "Northmere Constabulary, by telephone".into(),
        document: "".into(),
    })
    .map(drop)
}

fn letter(app: &App, matter: MatterId) -> Result<(), AppError> {
    let office = standards(&northmere());
    app.check_office(CheckOffice {
        office: office.clone(),
        address: texts(&["Northmere Constabulary Headquarters", "Force Way", "Northmere NM9 9ZZ"]),
        email: "".into(),
        checked_by: "Imogen Hartley".into(),
        how: "on their own site".into(),
    })?;
    let kind = LetterKind("referral-request".into());
    let draft = app
        .draft_letter(DraftLetter {
            matter,
            kind: kind.clone(),
            to: office.clone(),
            occasion: Occasion::default(),
        })?
        .draft;
    app.issue_letter(draft.id)?;
    app.draft_letter(DraftLetter { matter, kind, to: office, occasion: Occasion::default() }).map(drop)
}
