//! The independence check: what it says of an investigation, and how it follows what is recorded.

use candour_model::{
    allegations::{Accused, AllegationStatus, RecordAllegation},
    bodies::{BodyId, ForceId, OfficeRef},
    certainty::Certainty,
    identifications::{IdentificationBasis, IdentificationStatus, IdentifyPerson},
    ids::AllegationId,
    independence::{Grade, IndependenceCheck, IndependenceFinding, Verdict},
    investigations::{Investigation, MoveInvestigation, OpenInvestigation},
    investigators::{AppointInvestigator, Appointee, ServiceOf},
    mode_decisions::RecordMode,
    officers::{AddOfficer, ServiceStatus},
    postings::{AddPosting, GivePosting},
    tracks::{Mode, StateId, Track},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

/// A complaint about the story's officer and described person, which Northmere has received.
pub(crate) fn received() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let opened = open(&world, &story, vec![story.allegation.id]);
    (world, story, opened)
}

pub(crate) fn open(world: &World, story: &Story, allegations: Vec<AllegationId>) -> Investigation {
    let opening = OpenInvestigation {
        matter: story.matter.id,
        track: Track::Complaint,
        force: story::northmere(),
        references: Vec::new(),
        allegations,
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: date(2026, 11, 3),
        source: "Northmere, by letter".into(),
        document: "".into(),
    };
    world.app.open_investigation(opening).unwrap()
}

pub(crate) fn decide(world: &World, investigation: &Investigation, mode: Mode, body: OfficeRef) {
    let decision = RecordMode {
        investigation: investigation.id,
        mode,
        body: Some(body),
        decided_by: office("iopc", None),
        decided_on: date(2026, 11, 12),
        notified_on: None,
        reasons: "".into(),
        test_applied: "".into(),
        document: "".into(),
    };
    world.app.record_mode(decision).unwrap();
}

pub(crate) fn appoint(world: &World, investigation: &Investigation, service: &[(&str, &str, &str)]) {
    let served = |&(force, from, to): &(&str, &str, &str)| ServiceOf {
        force: ForceId(force.into()),
        unit: "".into(),
        rank: "".into(),
        from: from.into(),
        to: to.into(),
    };
    let appointed = AppointInvestigator {
        investigation: investigation.id,
        who: Appointee::New { name: "Perpetua Lorne".into(), service: service.iter().map(served).collect() },
        role: "Senior investigating officer".into(),
        from: "November 2026".into(),
        to: "".into(),
    };
    world.app.appoint_investigator(appointed).unwrap();
}

pub(crate) fn office(body: &str, force: Option<&str>) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: force.map(|force| ForceId(force.into())) }
}

pub(crate) fn posting(force: &str, from: &str, to: &str) -> GivePosting {
    GivePosting {
        force: ForceId(force.into()),
        from: from.into(),
        to: to.into(),
        number: "".into(),
        ..story::corran_road()
    }
}

pub(crate) fn checked(world: &World, investigation: &Investigation) -> IndependenceCheck {
    world.app.independence_of(investigation.id).unwrap()
}

pub(crate) fn found(world: &World, investigation: &Investigation) -> IndependenceFinding {
    checked(world, investigation).finding.unwrap()
}

fn flags(finding: &IndependenceFinding) -> Vec<&str> {
    finding.flags.iter().map(|flag| flag.flag.as_str()).collect()
}

#[test]
fn a_force_that_investigates_its_own_officers_is_not_independent_and_it_is_said_why() {
    let (world, story, opened) = received();
    decide(&world, &opened, Mode::Local, story::professional_standards());
    let check = checked(&world, &opened);
    let finding = check.finding.as_ref().unwrap();
    assert_eq!((finding.verdict, check.on), (Verdict::NotIndependent, date(2026, 11, 23)));
    assert_eq!(finding.possible, [Verdict::NotIndependent]);
    let first = &finding.officers[0];
    assert_eq!((first.control, first.hands), (Some(Grade::Linked), Some(Grade::Linked)));
    let reason = finding.reasons.iter().find(|one| one.rule == "G1").unwrap();
    assert!(reason.text.contains("served at the time") && !reason.basis.is_empty(), "{reason:?}");
    assert!(reason.facts.iter().any(|fact| fact.value == "northmere"), "{reason:?}");
    assert!(!finding.would_change.is_empty() && !finding.next_letters.is_empty());
    assert!(finding.next_letters.iter().all(|letter| !letter.title.is_empty()), "{finding:?}");
    assert!(flags(finding).contains(&"identity-unknown"), "{:?}", flags(finding));
    let line = &world.app.independence_in(story.matter.id).unwrap().investigations[0];
    assert_eq!((line.investigation, line.reached.as_ref().unwrap().verdict), (opened.id, finding.verdict));
}

#[test]
fn it_speaks_of_people_as_they_are_accused_and_of_no_word_of_the_client() {
    let (world, story, opened) = received();
    decide(&world, &opened, Mode::Local, story::professional_standards());
    let check = checked(&world, &opened);
    let who: Vec<_> = check.people.iter().map(|person| &person.who).collect();
    let accused: Vec<_> = story.allegation.accused.iter().map(|part| &part.who).collect();
    assert_eq!(who, accused);
    assert_eq!(check.people[0].allegations, [1]);
    let said = serde_json::to_string(&check).unwrap();
    for word in ["Voss", "Sarge", "summer", "lay-by", "duty roster", "Corran"] {
        assert!(!said.contains(word), "{word} stands in {said}");
    }
}

#[test]
fn a_decision_on_mode_and_who_is_appointed_change_it() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let officer = Accused::Officer { party: story.officer.party };
    let alleged = story::allegation(&story.matter, &story.client, [officer]);
    let alleged = world.app.record_allegation(alleged).unwrap();
    let opened = open(&world, &story, vec![alleged.id]);
    assert_eq!(found(&world, &opened).verdict, Verdict::NotIndependent, "it is in the hands of the force");
    decide(&world, &opened, Mode::Independent, office("iopc", None));
    assert_eq!(found(&world, &opened).verdict, Verdict::Independent);
    decide(&world, &opened, Mode::Directed, office("psd", Some("kent")));
    let directed = found(&world, &opened);
    assert_eq!(directed.verdict, Verdict::Independent, "{directed:#?}");
    appoint(&world, &opened, &[("northmere", "1999", "2006"), ("kent", "2007", "")]);
    let former = found(&world, &opened);
    assert_eq!((former.verdict, former.officers[0].hands), (Verdict::Partly, Some(Grade::Weak)));
    assert_eq!(former.officers[0].control, Some(Grade::Clean), "the Director General still decides");
    world.app.undo().unwrap();
    assert_eq!(found(&world, &opened), directed, "what is undone counts no more");
}

#[test]
fn where_nobody_knows_an_officers_force_it_cannot_be_told_until_a_posting_is_recorded() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let matter = &story.matter;
    let unplaced = AddOfficer {
        name: "Esau Brand".into(),
        status: ServiceStatus::Serving,
        posting: posting("kent", "2020", ""),
        ..story::officer(matter)
    };
    let officer = world.app.add_officer(unplaced).unwrap();
    let accused = Accused::Officer { party: officer.party };
    let alleged =
        RecordAllegation { criteria: Vec::new(), ..story::allegation(matter, &story.client, [accused]) };
    let alleged = world.app.record_allegation(alleged).unwrap();
    let opened = open(&world, &story, vec![alleged.id]);
    decide(&world, &opened, Mode::Directed, office("psd", Some("essex")));
    let open_still = found(&world, &opened);
    assert_eq!(open_still.verdict, Verdict::CannotTell);
    assert!(open_still.possible.len() > 1, "{:?}", open_still.possible);
    assert!(flags(&open_still).contains(&"criteria-not-assessed"));
    let asked = open_still.would_change.iter().find(|one| one.is_missing).unwrap();
    assert_eq!((asked.fact.as_str(), asked.officer), ("officer.force_then", Some(1)));
    let served =
        AddPosting { matter: matter.id, party: officer.party, posting: posting("northmere", "1998", "2009") };
    world.app.add_posting(served).unwrap();
    let known = found(&world, &opened);
    assert_eq!((known.verdict, known.possible.len()), (Verdict::Independent, 1), "{known:#?}");
}

#[test]
fn a_described_person_who_is_identified_is_checked_as_that_officer() {
    let (world, story, opened) = received();
    let identify = |status| IdentifyPerson {
        matter: story.matter.id,
        described: story.described.id,
        officer: story.officer.party,
        status,
        basis: IdentificationBasis::Document,
        certainty: Certainty::Likely,
        client_words: "".into(),
        decided_by: "Imogen Hartley".into(),
        decided_on: date(2026, 11, 20),
        reason: "The duty roster".into(),
    };
    world.app.identify_person(identify(IdentificationStatus::Proposed)).unwrap();
    assert_eq!(checked(&world, &opened).people[1].identified_as, None, "a proposal decides nothing");
    world.app.identify_person(identify(IdentificationStatus::Confirmed)).unwrap();
    let check = checked(&world, &opened);
    assert_eq!(check.people[1].identified_as.as_ref(), Some(&story.officer.cipher));
    assert_eq!(check.people[1].facts, check.people[0].facts);
    assert!(!flags(check.finding.as_ref().unwrap()).contains(&"identity-unknown"));
}

#[test]
fn a_matter_under_the_older_rules_is_checked_under_them() {
    let (world, _, opened) = received();
    decide(&world, &opened, Mode::Supervised, story::professional_standards());
    let supervised = found(&world, &opened);
    assert_eq!(supervised.verdict, Verdict::NotIndependent);
    assert!(flags(&supervised).contains(&"old-rules"), "{:?}", flags(&supervised));
    decide(&world, &opened, Mode::Managed, story::professional_standards());
    let managed = found(&world, &opened);
    assert_eq!((managed.verdict, managed.officers[0].control), (Verdict::Partly, Some(Grade::Clean)));
}

#[test]
fn that_it_was_referred_is_read_from_its_course() {
    let (world, _, opened) = received();
    let referred = MoveInvestigation {
        investigation: opened.id,
        to: StateId("referred".into()),
        on: date(2026, 11, 10),
        source: "Northmere, by telephone".into(),
        document: "".into(),
        reason: "Nothing was said in between".into(),
    };
    let said = |check: &IndependenceCheck| {
        check.facts.iter().find(|fact| fact.fact == "referred").unwrap().value.clone()
    };
    assert_eq!(said(&checked(&world, &opened)), "no");
    assert!(flags(&found(&world, &opened)).contains(&"referral-overdue"));
    world.app.move_investigation(referred).unwrap();
    assert_eq!(said(&checked(&world, &opened)), "yes");
    assert!(!flags(&found(&world, &opened)).contains(&"referral-overdue"));
}

#[test]
fn nothing_is_found_where_every_allegation_was_withdrawn() {
    let (world, story, opened) = received();
    let withdrawn = world.app.withdraw_allegation(story.allegation.id).unwrap();
    assert_eq!(withdrawn.status, AllegationStatus::Withdrawn);
    let check = checked(&world, &opened);
    assert_eq!((check.people.len(), check.finding), (0, None));
    assert_eq!(world.app.independence_in(story.matter.id).unwrap().investigations[0].reached, None);
}
