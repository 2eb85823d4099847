//! Bodies and forces as the firm corrects them: read everywhere, shown beside what is shipped, taken back.

use candour_model::{
    bodies::{BodyId, BodyWording, CheckOffice, CorrectBody, CorrectForce, DatedName, ForceId, OfficeRef},
    classes::RecordClass,
    error_codes::ErrorCode,
    letters::Weight,
    matters::OpenMatter,
};
use candour_tests::{
    World,
    story::{self, Story, northmere, professional_standards},
};
use jiff::civil::date;

fn iopc() -> BodyId {
    BodyId("iopc".into())
}

/// A matter whose letter can be issued.
fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

fn correct(world: &World, change: impl FnOnce(&mut CorrectBody)) -> CorrectBody {
    let wording = world.app.body(&iopc()).unwrap().wording;
    let mut input = CorrectBody { body: Some(iopc()), wording, reason: "It was renamed".into() };
    change(&mut input);
    input
}

fn borough(world: &World) -> CorrectForce {
    let mut wording = world.app.force(&northmere()).unwrap().wording;
    wording.name = "Northmere Borough Police".into();
    wording.successor = Some(northmere());
    CorrectForce { force: None, wording, reason: "An allegation is of 1996".into() }
}

#[test]
fn a_corrected_body_is_read_everywhere_and_stands_beside_what_is_shipped() {
    let (world, _) = World::with_casebook();
    let input = correct(&world, |input| input.wording.name = "Office for Police Conduct".into());
    let record = world.app.correct_body(input).unwrap();
    assert_eq!(record.wording.name.as_str(), "Office for Police Conduct");
    assert_eq!(record.shipped.unwrap().name.as_str(), "Independent Office for Police Conduct");
    assert_eq!(record.correction.unwrap().reason.as_str(), "It was renamed");
    let named = |world: &World| world.app.directory().unwrap().bodies[0].name.clone();
    assert_eq!(named(&world), "Office for Police Conduct");
    assert_eq!(world.app.undo().unwrap().unwrap().what, "What is said of a body was corrected");
    assert_eq!(named(&world), "Independent Office for Police Conduct");
    assert_eq!(world.app.body(&iopc()).unwrap().correction, None);
}

#[test]
fn a_body_that_is_switched_off_is_offered_for_no_letter_and_stops_one_that_was_begun() {
    let (world, story) = ready();
    let begun = story.draft(&world.app).draft;
    let stops = || {
        let found = world.app.compose(begun.id).unwrap().findings;
        let stopping = found.into_iter().filter(|finding| finding.weight == Weight::Stop);
        stopping.map(|finding| finding.id).collect::<Vec<_>>()
    };
    assert_eq!(stops(), Vec::<String>::new());
    let mut wording = world.app.body(&begun.to.body).unwrap().wording;
    wording.is_off = true;
    let reason = "It writes through its policing body now".into();
    world.app.correct_body(CorrectBody { body: Some(begun.to.body.clone()), wording, reason }).unwrap();
    assert_eq!(stops(), ["recipient.off"]);
    let listed = world.app.directory().unwrap().bodies;
    let body = listed.iter().find(|body| body.id == begun.to.body).unwrap();
    assert!(body.is_off && body.letters.is_empty() && !body.name.is_empty());
    world.app.undo().unwrap();
    assert_eq!(stops(), Vec::<String>::new());
}

#[test]
fn a_letter_goes_by_the_firms_wording_and_is_stopped_by_it() {
    let (world, story) = ready();
    let psd = BodyId("psd".into());
    let mut wording = world.app.body(&psd.clone()).unwrap().wording;
    wording.salutation = "Dear Superintendent".into();
    let correct = |wording: &BodyWording| CorrectBody {
        body: Some(psd.clone()),
        wording: wording.clone(),
        reason: "House rule".into(),
    };
    world.app.correct_body(correct(&wording)).unwrap();
    let draft = story.draft(&world.app).draft.id;
    let (_, text) = world.app.issue_letter_with_text(draft).unwrap();
    assert!(text.contains("Dear Superintendent"));
    wording.max_class = RecordClass::Anonymised;
    world.app.correct_body(correct(&wording)).unwrap();
    let next = story.draft(&world.app);
    let class = next.findings.iter().find(|one| one.id == "recipient.class").unwrap();
    assert_eq!(class.weight, Weight::Stop);
    assert_eq!(world.app.issue_letter(next.draft.id).unwrap_err().code(), ErrorCode::NotReady);
}

#[test]
fn a_former_force_is_added_chosen_and_told_apart_from_the_one_that_came_after_it() {
    let (world, _) = World::with_casebook();
    let added = world.app.correct_force(borough(&world)).unwrap();
    assert_eq!(added.shipped, None);
    let now = world.app.force(&northmere()).unwrap();
    assert_eq!(now.predecessors, ["Northmere Borough Police"]);
    let matter =
        OpenMatter { reference: "HQ/2026/0207".into(), working_name: "Juniper".into(), force: added.id };
    assert!(world.app.open_matter(matter).is_ok());
}

#[test]
fn an_officer_who_served_before_a_force_was_renamed_stands_in_a_letter_under_the_name_of_then() {
    let (world, story) = ready();
    let mut wording = world.app.force(&northmere()).unwrap().wording;
    wording.former_names = vec![DatedName {
        name: "Northmere County Constabulary".into(),
        from: None,
        to: Some(date(2012, 3, 31)),
    }];
    let force = Some(northmere());
    let renamed = CorrectForce { force, wording, reason: "It was renamed in 2012".into() };
    world.app.correct_force(renamed).unwrap();
    let draft = story.draft(&world.app).draft.id;
    let (_, text) = world.app.issue_letter_with_text(draft).unwrap();
    assert!(text.contains("Northmere County Constabulary"), "the posting of 1998 to 2009");
    assert!(text.contains("Northmere Constabulary"), "the office of today");
}

#[test]
fn how_an_office_was_made_sure_of_is_kept_with_it() {
    let (world, _) = World::with_casebook();
    let input = CheckOffice {
        office: professional_standards(),
        address: vec!["1 Quay Street".into()],
        email: "standards@northmere.example".into(),
        checked_by: "R. Quill".into(),
        how: "on their own site".into(),
    };
    let wrong = CheckOffice { email: "standards at northmere".into(), ..input.clone() };
    assert_eq!(world.app.check_office(wrong).unwrap_err().fields()[0].field, "email");
    let office = world.app.check_office(input).unwrap();
    assert_eq!(office.checked_on, date(2026, 11, 23));
    assert_eq!(world.app.offices().unwrap(), [office]);
    assert_eq!(world.app.directory().unwrap().address_good_for_days, 90);
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_changes_nothing() {
    let (world, _) = World::with_casebook();
    let nowhere = Some(BodyId("nowhere".into()));
    let refusals = [
        ("name", correct(&world, |input| input.wording.name = " ".into())),
        ("salutation", correct(&world, |input| input.wording.salutation = "a\u{202e}b".into())),
        ("maxClass", correct(&world, |input| input.wording.max_class = RecordClass::Privileged)),
        ("sizeLimit", correct(&world, |input| input.wording.size_limit_kilobytes = Some(0))),
        ("successor", correct(&world, |input| input.wording.successor = Some(iopc()))),
        ("successor", correct(&world, |input| input.wording.successor = nowhere.clone())),
        ("reason", correct(&world, |input| input.reason = "".into())),
    ];
    for (field, input) in refusals {
        let error = world.app.correct_body(input).unwrap_err();
        assert_eq!((error.code(), error.fields()[0].field.as_str()), (ErrorCode::Invalid, field));
    }
    let strange = CorrectForce { force: Some(ForceId("nowhere".into())), ..borough(&world) };
    assert!(world.app.correct_force(strange).is_err());
    assert_eq!(world.app.body(&iopc()).unwrap().correction, None);
    let office = OfficeRef { body: iopc(), force: None };
    assert!(world.app.offices().unwrap().iter().all(|one| one.office != office));
}

#[test]
fn the_directory_says_what_a_force_was_called_and_when() {
    let (world, _) = World::with_casebook();
    let mut wording = world.app.force(&northmere()).unwrap().wording;
    wording.former_names = vec![DatedName {
        name: "Northmere County Constabulary".into(),
        from: None,
        to: Some(date(1997, 3, 31)),
    }];
    let reason = "An allegation is of 1996".into();
    world.app.correct_force(CorrectForce { force: Some(northmere()), wording, reason }).unwrap();
    let directory = world.app.directory().unwrap();
    let force = directory.forces.iter().find(|force| force.id == northmere()).unwrap();
    let names: Vec<_> = force.names.iter().map(|name| (name.name.as_str(), name.from, name.to)).collect();
    assert_eq!(
        names,
        [
            ("Northmere County Constabulary", None, Some(date(1997, 3, 31))),
            (force.name.as_str(), Some(date(1997, 4, 1)), None),
        ]
    );
}
