//! Allegations: covered in lists, amended while drafts, approved and withdrawn by the client.

use candour_model::{
    allegations::{Accused, AllegationStatus, AmendAllegation, RecordAllegation},
    bodies::CriterionId,
    dates::DateKind,
    described::{DescribePerson, FeaturesSaid},
    error_codes::ErrorCode,
};
use candour_tests::{World, story};
use jiff::civil::date;

#[test]
fn a_list_of_allegations_quotes_no_account() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let lines = world.app.allegations_of(story.matter.id).unwrap();
    let sent = serde_json::to_string(&lines).unwrap();
    assert!(!sent.contains("lay-by and would not"), "{sent}");
    assert_eq!((lines[0].paragraphs, lines[0].earlier_reports), (1, 1));
    let read = world.app.read_allegation(story.allegation.id).unwrap();
    assert_eq!(read.particulars.as_str(), story::PARTICULARS);
}

#[test]
fn the_words_for_a_date_are_kept_beside_their_bounds() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let happened = story.allegation.happened.clone();
    assert_eq!((happened.words.as_str(), happened.kind), ("the summer of 2003", DateKind::Season));
    assert_eq!((happened.earliest, happened.latest), (Some(date(2003, 6, 1)), Some(date(2003, 8, 31))));
    let read = world.app.read_date(&"the summer before I started Year 10".into()).unwrap();
    assert_eq!((read.kind, read.earliest, read.latest), (DateKind::Season, None, None));
}

#[test]
fn a_draft_is_amended_and_an_approved_one_is_not() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let again = RecordAllegation {
        place: "a lay-by on the Corran road".into(),
        ..story::allegation(&story.matter, &story.client, story.allegation.accused.clone())
    };
    let amended = world
        .app
        .amend_allegation(AmendAllegation { allegation: story.allegation.id, record: again.clone() })
        .unwrap();
    assert_eq!((amended.number, amended.place.as_str()), (1, "a lay-by on the Corran road"));
    let approved = world.app.approve_allegation(story.allegation.id).unwrap();
    assert_eq!(approved.status, AllegationStatus::Approved);
    let refused =
        world.app.amend_allegation(AmendAllegation { allegation: story.allegation.id, record: again });
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn a_number_once_given_is_not_given_again() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.app.withdraw_allegation(story.allegation.id).unwrap();
    let next = story::allegation(&story.matter, &story.client, story.allegation.accused.clone());
    assert_eq!(world.app.record_allegation(next).unwrap().number, 2);
}

#[test]
fn two_incidents_two_descriptions() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let again = DescribePerson {
        matter: story.matter.id,
        client: story.client.party,
        description: story.described.description.clone(),
        features: FeaturesSaid::default(),
    };
    let second = world.app.describe_person(again).unwrap();
    assert_ne!(second.id, story.described.id);
    assert_eq!((story.described.number, second.number), (1, 2));
}

#[test]
fn what_is_missing_is_named_by_its_field() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let blank = RecordAllegation {
        particulars: " ".into(),
        accused: Vec::<Accused>::new(),
        criteria: vec![CriterionId("no-such-criterion".into())],
        ..story::allegation(&story.matter, &story.client, Vec::new())
    };
    let refused = world.app.record_allegation(blank).unwrap_err();
    let fields: Vec<&str> = refused.fields().iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["particulars", "accused"]);
}
