//! Investigations: their course move by move, mode apart from body, decisions that follow each other, people appointed.

use candour_app::{App, AppError};
use candour_model::{
    allegations::Accused,
    bodies::{BodyId, ForceId, OfficeRef},
    decisions::{RecordDecision, RecordOutcome},
    error_codes::ErrorCode,
    ids::InvestigationId,
    investigations::{Investigation, MoveInvestigation, OpenInvestigation, ReviseInvestigation, StateMove},
    investigators::{AppointInvestigator, Appointee, ServiceOf},
    matters::OpenMatter,
    mode_decisions::RecordMode,
    tracks::{DecisionKind, Mode, OutcomeKind, StateId, Track},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

/// The name of an investigator, which must stand nowhere but in the identity tables.
const INVESTIGATOR: &str = "Perpetua Lorne";

pub(crate) fn opening(story: &Story) -> OpenInvestigation {
    OpenInvestigation {
        matter: story.matter.id,
        track: Track::Complaint,
        force: story::northmere(),
        references: vec!["CO/114/26".into()],
        allegations: vec![story.allegation.id],
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: date(2026, 11, 3),
        source: "Northmere, by letter".into(),
        document: "Acknowledgement of 3 November".into(),
    }
}

fn nobody() -> InvestigationId {
    serde_json::from_str("\"01890a5d-ac96-774b-bcce-b302099a8057\"").unwrap()
}

fn moving(investigation: InvestigationId, to: &str) -> MoveInvestigation {
    MoveInvestigation {
        investigation,
        to: StateId(to.into()),
        on: date(2026, 11, 10),
        source: "Northmere, by telephone".into(),
        document: "".into(),
        reason: "".into(),
    }
}

fn office(body: &str) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: None }
}

fn deciding_mode(investigation: InvestigationId, mode: Mode, body: OfficeRef) -> RecordMode {
    RecordMode {
        investigation,
        mode,
        body: Some(body),
        decided_by: office("iopc"),
        decided_on: date(2026, 11, 12),
        notified_on: Some(date(2026, 11, 16)),
        reasons: "The force can investigate this itself.".into(),
        test_applied: "".into(),
        document: "".into(),
    }
}

pub(crate) fn deciding(investigation: InvestigationId, kind: &str) -> RecordDecision {
    RecordDecision {
        investigation,
        kind: DecisionKind(kind.into()),
        decided_by: story::professional_standards(),
        decided_on: date(2026, 11, 12),
        notified_on: Some(date(2026, 11, 16)),
        provided_on: Some(date(2026, 11, 18)),
        reasons: "Too long ago, it says.".into(),
        document: "".into(),
    }
}

fn appointing(investigation: InvestigationId) -> AppointInvestigator {
    AppointInvestigator {
        investigation,
        who: Appointee::New {
            name: INVESTIGATOR.into(),
            service: vec![ServiceOf {
                force: story::northmere(),
                unit: "Corran Road".into(),
                rank: "Constable".into(),
                from: "1999".into(),
                to: "2006".into(),
            }],
        },
        role: "Senior investigating officer".into(),
        from: "November 2026".into(),
        to: "".into(),
    }
}

/// A complaint that Northmere has received.
fn received() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let opened = world.app.open_investigation(opening(&story)).unwrap();
    (world, story, opened)
}

fn fields(error: &AppError) -> Vec<&str> {
    error.fields().iter().map(|problem| problem.field.as_str()).collect()
}

fn states(investigation: &Investigation) -> Vec<&str> {
    investigation.moves.iter().map(|step| step.to.0.as_str()).collect()
}

/// Whether an act is refused at this field alone, and the investigation is as it was.
fn refused_at<T: std::fmt::Debug>(app: &App, before: &Investigation, act: Result<T, AppError>, field: &str) {
    let error = act.unwrap_err();
    assert_eq!((error.code(), fields(&error)), (ErrorCode::Invalid, vec![field]));
    assert_eq!(&app.investigation(before.id).unwrap(), before);
}

#[test]
fn an_investigation_stands_where_the_firm_finds_it() {
    let (world, story, opened) = received();
    assert_eq!((opened.number, opened.track), (1, Track::Complaint));
    assert_eq!((states(&opened), opened.moves[0].from.clone()), (vec!["received"], None));
    assert_eq!(opened.references, ["CO/114/26".into()]);
    let line = &world.app.investigations_of(story.matter.id).unwrap()[0];
    assert_eq!((line.state.0.as_str(), line.since, line.allegations), ("received", date(2026, 11, 3), 1));
    assert_eq!(line.mode, None);
}

#[test]
fn a_move_that_the_track_has_needs_no_reason() {
    let (world, _, opened) = received();
    let moved = world.app.move_investigation(moving(opened.id, "recorded")).unwrap();
    let Some(StateMove { from, outside, source, .. }) = moved.last_move() else { panic!("no move") };
    assert_eq!(from.as_ref().map(|state| state.0.as_str()), Some("received"));
    assert_eq!((*outside, source.as_str()), (false, "Northmere, by telephone"));
    let withdrawn = world.app.move_investigation(moving(opened.id, "withdrawn")).unwrap();
    assert_eq!(states(&withdrawn), ["received", "recorded", "withdrawn"]);
}

#[test]
fn a_move_that_the_track_does_not_have_is_kept_with_its_reason() {
    let (world, _, opened) = received();
    let skipped = moving(opened.id, "under-investigation");
    refused_at(&world.app, &opened, world.app.move_investigation(skipped.clone()), "reason");
    let why = MoveInvestigation { reason: "Nothing was said in between".into(), ..skipped };
    let moved = world.app.move_investigation(why).unwrap();
    let last = moved.last_move().unwrap();
    assert_eq!((last.outside, last.reason.as_str()), (true, "Nothing was said in between"));
    let corrected = MoveInvestigation {
        reason: "Entered on the wrong file".into(),
        on: date(2026, 11, 3),
        ..moving(opened.id, "received")
    };
    let moved = world.app.move_investigation(corrected).unwrap();
    assert_eq!(states(&moved), ["received", "under-investigation", "received"]);
}

#[test]
fn a_day_before_the_last_move_needs_a_reason_and_one_to_come_is_refused() {
    let (world, _, opened) = received();
    let earlier = MoveInvestigation { on: date(2026, 11, 1), ..moving(opened.id, "recorded") };
    refused_at(&world.app, &opened, world.app.move_investigation(earlier), "reason");
    let later = MoveInvestigation { on: date(2099, 1, 1), ..moving(opened.id, "recorded") };
    refused_at(&world.app, &opened, world.app.move_investigation(later), "on");
}

#[test]
fn mode_and_investigating_body_are_two_things_and_the_former_decision_stays() {
    let (world, story, opened) = received();
    let local = deciding_mode(opened.id, Mode::Local, story::professional_standards());
    world.app.record_mode(local).unwrap();
    let decided = world.app.record_mode(deciding_mode(opened.id, Mode::Directed, office("nca"))).unwrap();
    let modes: Vec<_> = decided.modes.iter().map(|one| (one.mode, one.body.clone())).collect();
    assert_eq!(
        modes,
        [(Mode::Local, Some(story::professional_standards())), (Mode::Directed, Some(office("nca")))]
    );
    assert_eq!(decided.modes[0].decided_by, office("iopc"));
    let line = &world.app.investigations_of(story.matter.id).unwrap()[0];
    assert_eq!(line.mode.as_ref(), decided.modes.last());
    assert_eq!(states(&decided), ["received"], "a decision on mode moves nothing by itself");
}

#[test]
fn nobody_is_told_of_a_decision_before_it_is_made() {
    let (world, _, opened) = received();
    let early = RecordMode {
        notified_on: Some(date(2026, 11, 11)),
        ..deciding_mode(opened.id, Mode::Local, office("nca"))
    };
    refused_at(&world.app, &opened, world.app.record_mode(early), "notifiedOn");
    let early =
        RecordDecision { provided_on: Some(date(2026, 11, 11)), ..deciding(opened.id, "not-recorded") };
    refused_at(&world.app, &opened, world.app.record_decision(early), "providedOn");
}

#[test]
fn a_decision_keeps_its_three_days_and_the_one_before_it() {
    let (world, _, opened) = received();
    world.app.record_decision(deciding(opened.id, "not-recorded")).unwrap();
    let decided = world.app.record_decision(deciding(opened.id, "no-further-action")).unwrap();
    let kinds: Vec<&str> = decided.decisions.iter().map(|decision| decision.kind.0.as_str()).collect();
    assert_eq!(kinds, ["not-recorded", "no-further-action"]);
    let first = &decided.decisions[0];
    assert_eq!(
        (first.decided_on, first.notified_on, first.provided_on),
        (date(2026, 11, 12), Some(date(2026, 11, 16)), Some(date(2026, 11, 18)))
    );
}

#[test]
fn an_allegation_ends_for_each_person_apart() {
    let (world, story, opened) = received();
    let ended = |against: &Accused, kind: &str| RecordOutcome {
        investigation: opened.id,
        allegation: story.allegation.id,
        against: against.clone(),
        kind: OutcomeKind(kind.into()),
        on: date(2026, 11, 20),
        note: "Report, paragraph 41".into(),
    };
    let [officer, described] = &story.allegation.accused[..] else { panic!("two are accused") };
    let (officer, described) = (&officer.who, &described.who);
    world.app.record_outcome(ended(officer, "not-upheld")).unwrap();
    world.app.record_outcome(ended(described, "upheld")).unwrap();
    let all = world.app.record_outcome(ended(officer, "upheld")).unwrap();
    let kinds: Vec<_> = all.outcomes.iter().map(|one| (&one.against, one.kind.0.as_str())).collect();
    assert_eq!(kinds, [(officer, "not-upheld"), (described, "upheld"), (officer, "upheld")]);
    refused_at(&world.app, &all, world.app.record_outcome(ended(officer, "convicted")), "kind");
}

#[test]
fn a_criminal_case_is_of_one_suspect_and_one_complainant_and_has_no_mode() {
    let (world, story, _) = received();
    let case = OpenInvestigation {
        track: Track::Criminal,
        suspect: Some(story.allegation.accused[0].who.clone()),
        complainant: Some(story.client.party),
        state: StateId("suspect-interviewed".into()),
        ..opening(&story)
    };
    let nobody = OpenInvestigation { suspect: None, ..case.clone() };
    assert_eq!(fields(&world.app.open_investigation(nobody).unwrap_err()), ["suspect"]);
    let opened = world.app.open_investigation(case).unwrap();
    assert_eq!((opened.number, opened.complainant), (2, Some(story.client.party)));
    let mode = deciding_mode(opened.id, Mode::Local, office("nca"));
    refused_at(&world.app, &opened, world.app.record_mode(mode), "mode");
    let moved = world.app.move_investigation(moving(opened.id, "nfa-police")).unwrap();
    assert!(!moved.last_move().unwrap().outside);
}

#[test]
fn an_investigator_has_a_history_of_service_and_a_name_that_is_kept_apart() {
    let (world, story, opened) = received();
    let appointed = world.app.appoint_investigator(appointing(opened.id)).unwrap();
    let person = &appointed.investigators[0];
    assert_eq!(person.postings[0].unit.as_str(), "Corran Road");
    assert_eq!(person.role.as_str(), "Senior investigating officer");
    let sent = serde_json::to_string(&appointed).unwrap();
    assert!(!sent.contains("Lorne"), "{sent}");
    assert_eq!(
        world.app.officers_of(story.matter.id).unwrap().len(),
        1,
        "nobody is accused by investigating"
    );
    let names = world.app.reveal_names(story.matter.id).unwrap();
    let found: Vec<_> = names.iter().filter(|name| name.name.as_str() == INVESTIGATOR).collect();
    assert_eq!(found.iter().map(|name| name.party).collect::<Vec<_>>(), [person.party]);
    let again = AppointInvestigator {
        who: Appointee::Known { party: person.party },
        role: "Disclosure officer".into(),
        ..appointing(opened.id)
    };
    let twice = world.app.appoint_investigator(again).unwrap();
    assert_eq!(twice.investigators[1].cipher, twice.investigators[0].cipher);
}

#[test]
fn an_accused_officer_who_is_appointed_is_one_person() {
    let (world, story, opened) = received();
    let accused =
        AppointInvestigator { who: Appointee::Known { party: story.officer.party }, ..appointing(opened.id) };
    let appointed = world.app.appoint_investigator(accused).unwrap();
    assert_eq!(appointed.investigators[0].postings, story.officer.postings);
}

#[test]
fn what_is_of_another_matter_is_missing_and_nothing_changes() {
    let (world, story, opened) = received();
    let other = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Selwyn".into(),
        force: story::northmere(),
    };
    let other = world.app.open_matter(other).unwrap();
    let elsewhere = OpenInvestigation { matter: other.id, ..opening(&story) };
    assert_eq!(world.app.open_investigation(elsewhere).unwrap_err().code(), ErrorCode::Missing);
    assert_eq!(world.app.investigations_of(other.id).unwrap(), []);
    let bare = world
        .app
        .take_on_client(candour_model::clients::TakeOnClient {
            matter: other.id,
            name: "Odile Fenn".into(),
            birth: "".into(),
            capacity: candour_model::clients::Capacity::Complainant,
            cipher: None,
        })
        .unwrap();
    let unknown = Appointee::Known { party: bare.party };
    let stranger = AppointInvestigator { who: unknown, ..appointing(opened.id) };
    assert_eq!(world.app.appoint_investigator(stranger).unwrap_err().code(), ErrorCode::Missing);
    let nothing = moving(nobody(), "recorded");
    assert_eq!(world.app.move_investigation(nothing).unwrap_err().code(), ErrorCode::Missing);
    assert_eq!(world.app.investigation(opened.id).unwrap(), opened);
}

#[test]
fn bad_input_is_named_at_its_field_and_changes_nothing() {
    let (world, story, opened) = received();
    let app = &world.app;
    let huge = "a".repeat((1 << 20) + 1);
    let turned = "recorded\u{202e}";
    let id = opened.id;
    for (field, bad) in [
        ("source", MoveInvestigation { source: turned.into(), ..moving(id, "recorded") }),
        ("source", MoveInvestigation { source: " ".into(), ..moving(id, "recorded") }),
        ("document", MoveInvestigation { document: huge.as_str().into(), ..moving(id, "recorded") }),
        ("reason", MoveInvestigation { reason: "\u{7}".into(), ..moving(id, "recorded") }),
        ("to", moving(id, "charged")),
        ("to", moving(id, "")),
    ] {
        refused_at(app, &opened, app.move_investigation(bad), field);
    }
    let local = || deciding_mode(id, Mode::Local, story::professional_standards());
    let no_force = OfficeRef { force: None, ..story::professional_standards() };
    let nowhere = OfficeRef { force: Some(ForceId("atlantis".into())), ..story::professional_standards() };
    for (field, bad) in [
        ("reasons", RecordMode { reasons: huge.as_str().into(), ..local() }),
        ("testApplied", RecordMode { test_applied: turned.into(), ..local() }),
        ("body", RecordMode { body: Some(no_force), ..local() }),
        ("decidedBy", RecordMode { decided_by: nowhere, ..local() }),
        ("decidedOn", RecordMode { decided_on: date(2099, 1, 1), notified_on: None, ..local() }),
    ] {
        refused_at(app, &opened, app.record_mode(bad), field);
    }
    for kind in ["charged", "no such thing", ""] {
        refused_at(app, &opened, app.record_decision(deciding(id, kind)), "kind");
    }
    let none = ReviseInvestigation { investigation: id, references: Vec::new(), allegations: Vec::new() };
    refused_at(app, &opened, app.revise_investigation(none), "allegations");
    let served = |force: &str| ServiceOf {
        force: ForceId(force.into()),
        unit: "".into(),
        rank: "".into(),
        from: "2004".into(),
        to: "2001".into(),
    };
    let appoint = |name: &str, service| AppointInvestigator {
        who: Appointee::New { name: name.into(), service },
        ..appointing(id)
    };
    refused_at(app, &opened, app.appoint_investigator(appoint(" ", Vec::new())), "name");
    let backwards = appoint("Ann", vec![served("northmere")]);
    refused_at(app, &opened, app.appoint_investigator(backwards), "service.0.to");
    let nowhere = ServiceOf { to: "".into(), ..served("atlantis") };
    refused_at(app, &opened, app.appoint_investigator(appoint("Ann", vec![nowhere])), "service.0.force");
    let first = OpenInvestigation { state: StateId("charged".into()), ..opening(&story) };
    assert_eq!(fields(&app.open_investigation(first).unwrap_err()), ["state"]);
    assert_eq!(app.investigations_of(story.matter.id).unwrap().len(), 1);
}

#[test]
fn the_letters_reference_is_added_when_it_comes() {
    let (world, story, opened) = received();
    let revised = ReviseInvestigation {
        investigation: opened.id,
        references: vec!["CO/114/26".into(), "2026/209871".into()],
        allegations: vec![story.allegation.id],
    };
    let revised = world.app.revise_investigation(revised).unwrap();
    assert_eq!(revised.references.len(), 2);
    assert_eq!(revised.moves, opened.moves);
}
