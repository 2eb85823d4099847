//! Ties of those who decide an investigation or work on it to those complained about: recorded, counted by the check, withdrawn.

use candour_model::{
    allegations::Accused,
    bodies::{BodyId, ForceId, OfficeRef},
    error_codes::ErrorCode,
    ids::PartyId,
    independence::{Grade, IndependenceFinding, Link, Verdict},
    investigations::{Investigation, OpenInvestigation},
    investigators::{AppointInvestigator, Appointee, ServiceOf},
    mode_decisions::RecordMode,
    search::{FoundNoun, SearchFor},
    ties::{AmendTie, RecordTie, TieHolder, TieSaid, WithdrawTie},
    tracks::{Mode, StateId, Track},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

/// A complaint about the story's officer alone, directed, with the work in the hands of Kent.
pub(crate) fn directed() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let accused = [Accused::Officer { party: story.officer.party }];
    let alleged = story::allegation(&story.matter, &story.client, accused);
    let alleged = world.app.record_allegation(alleged).unwrap();
    let opening = OpenInvestigation {
        matter: story.matter.id,
        track: Track::Complaint,
        force: story::northmere(),
        references: Vec::new(),
        allegations: vec![alleged.id],
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: date(2026, 11, 3),
        source: "Northmere, by letter".into(),
        document: "".into(),
    };
    let opened = world.app.open_investigation(opening).unwrap();
    let decision = RecordMode {
        investigation: opened.id,
        mode: Mode::Directed,
        body: Some(office("psd", Some("kent"))),
        decided_by: office("iopc", None),
        decided_on: date(2026, 11, 12),
        notified_on: None,
        reasons: "".into(),
        test_applied: "".into(),
        document: "".into(),
    };
    world.app.record_mode(decision).unwrap();
    (world, story, opened)
}

fn office(body: &str, force: Option<&str>) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: force.map(|force| ForceId(force.into())) }
}

/// Appoints somebody of Kent who once served at Corran Road, and says who that is.
pub(crate) fn appoint(world: &World, investigation: &Investigation) -> PartyId {
    let served = |force: &str, unit: &str, from: &str, to: &str| ServiceOf {
        force: ForceId(force.into()),
        unit: unit.into(),
        rank: "".into(),
        from: from.into(),
        to: to.into(),
    };
    let service = vec![served("northmere", "Corran Road", "2000", "2004"), served("kent", "", "2005", "")];
    let appointed = AppointInvestigator {
        investigation: investigation.id,
        who: Appointee::New { name: "Perpetua Lorne".into(), service },
        role: "Senior investigating officer".into(),
        from: "November 2026".into(),
        to: "".into(),
    };
    world.app.appoint_investigator(appointed).unwrap().investigators[0].party
}

/// What is said of a tie of that sort.
pub(crate) fn said(holder: TieHolder, to: Option<Accused>, kind: Link) -> TieSaid {
    TieSaid {
        holder,
        to,
        kind,
        basis: "She is married to his brother".into(),
        source: "The client".into(),
        said_on: date(2026, 11, 20),
    }
}

fn found(world: &World, investigation: &Investigation) -> IndependenceFinding {
    world.app.independence_of(investigation.id).unwrap().finding.unwrap()
}

#[test]
fn a_recorded_tie_brings_its_rule_into_the_check_until_it_is_withdrawn() {
    let (world, story, opened) = directed();
    assert_eq!(found(&world, &opened).verdict, Verdict::Independent);
    let lead = TieHolder::Investigator { party: appoint(&world, &opened) };
    let before = found(&world, &opened);
    assert_eq!(before.officers[0].hands, Some(Grade::Weak), "she used to serve in that force");
    let to = Some(Accused::Officer { party: story.officer.party });
    let input = RecordTie { investigation: opened.id, said: said(lead.clone(), to.clone(), Link::Personal) };
    let tie = world.app.record_tie(input).unwrap();
    let tied = found(&world, &opened);
    assert_eq!((tied.verdict, tied.officers[0].hands), (Verdict::Partly, Some(Grade::Linked)));
    let reason = tied.reasons.iter().find(|reason| reason.rule == "G5").unwrap();
    assert!(reason.basis.contains("reg 12") && reason.is_certain, "{reason:?}");
    assert_eq!(reason.facts[0].fact, "officer.links");
    assert!(tied.flags.iter().any(|flag| flag.flag == "reg12-bar"), "{:?}", tied.flags);
    let change = tied.would_change.iter().find(|change| change.fact == "officer.links");
    assert!(change.is_none(), "without it the verdict is the same: {change:?}");
    let amended = AmendTie { tie: tie.id, said: said(lead, to, Link::SharedUnit) };
    world.app.amend_tie(amended).unwrap();
    assert!(found(&world, &opened).reasons.iter().any(|reason| reason.rule == "G8"));
    let sought = SearchFor { words: "brother".into(), matter: None, group: None, records: 20 };
    let record = &world.app.search(sought).unwrap().groups[0].records[0];
    assert_eq!((record.noun, &record.record), (FoundNoun::Investigation, &opened.id.to_string()));
    assert_eq!(record.places[0].quote, None, "it is found and not quoted");
    let reason = "It was somebody of the same name";
    world.app.withdraw_tie(WithdrawTie { tie: tie.id, reason: reason.into() }).unwrap();
    assert_eq!(found(&world, &opened), before);
    let kept = world.app.ties_of(opened.id).unwrap().recorded.remove(0);
    assert_eq!(kept.withdrawn.unwrap().reason.as_str(), reason);
    let again = world.app.withdraw_tie(WithdrawTie { tie: tie.id, reason: reason.into() });
    assert_eq!(again.unwrap_err().code(), ErrorCode::Invalid);
    world.app.undo().unwrap();
    assert!(world.app.ties_of(opened.id).unwrap().recorded[0].withdrawn.is_none());
}

#[test]
fn a_unit_that_both_served_in_is_proposed_and_counts_once_a_person_records_it() {
    let (world, story, opened) = directed();
    let party = appoint(&world, &opened);
    let ties = world.app.ties_of(opened.id).unwrap();
    let [proposed] = &ties.proposed[..] else { panic!("{ties:?}") };
    assert_eq!((proposed.party, proposed.unit.as_str()), (party, "Corran Road"));
    assert_eq!(proposed.to, Accused::Officer { party: story.officer.party });
    assert!(proposed.is_sure);
    assert!(
        found(&world, &opened).reasons.iter().all(|reason| reason.rule != "G8"),
        "a proposal decides nothing"
    );
    let kind = ties.kinds.iter().find(|kind| kind.kind == proposed.kind).unwrap();
    assert_eq!((kind.rule.as_str(), kind.grade), ("G8", Grade::Weak));
    let said = said(TieHolder::Investigator { party }, Some(proposed.to.clone()), proposed.kind);
    world.app.record_tie(RecordTie { investigation: opened.id, said }).unwrap();
    assert_eq!(world.app.ties_of(opened.id).unwrap().proposed, []);
    assert!(found(&world, &opened).reasons.iter().any(|reason| reason.rule == "G8"));
}

#[test]
fn a_tie_is_of_people_of_the_investigation_and_of_offices_that_there_are() {
    let (world, story, opened) = directed();
    let code = |said| {
        world.app.record_tie(RecordTie { investigation: opened.id, said }).map(|_| ()).unwrap_err().code()
    };
    let of_office = |body| TieHolder::Office { office: office(body, Some("kent")) };
    let described = Some(Accused::Described { described: story.described.id });
    assert_eq!(
        code(said(of_office("psd"), described, Link::OwnConduct)),
        ErrorCode::Invalid,
        "it is not about them"
    );
    assert_eq!(code(said(of_office("nothing"), None, Link::OwnConduct)), ErrorCode::Invalid);
    let stranger = TieHolder::Investigator { party: story.officer.party };
    assert_eq!(code(said(stranger, None, Link::Personal)), ErrorCode::Missing);
    let own = said(of_office("psd"), None, Link::OwnConduct);
    world.app.record_tie(RecordTie { investigation: opened.id, said: own }).unwrap();
    let tied = found(&world, &opened);
    assert_eq!((tied.verdict, tied.officers[0].hands), (Verdict::Partly, Some(Grade::Linked)));
}
