//! Exhibits, from the mark that is offered to a letter that points to one.

use candour_model::{
    binned::MoveToBin,
    error_codes::ErrorCode,
    exhibits::{AmendExhibit, Exhibit, ExhibitEntry, Producer, RecordExhibit},
    insertable::InsertableKind,
    letters::Weight,
};
use candour_tests::{World, story};

fn recorded() -> (World, story::Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn entry(story: &story::Story, mark: &str) -> ExhibitEntry {
    ExhibitEntry {
        mark: mark.into(),
        what: "Copy of the custody record".into(),
        dated: "July 2003".into(),
        producer: Some(Producer::Client { client: story.client.party }),
        original: "With the force".into(),
        content_note: "".into(),
    }
}

fn offered(world: &World, story: &story::Story) -> String {
    world.app.offer_marks(story.matter.id).unwrap()[0].mark.as_str().to_owned()
}

fn record(world: &World, story: &story::Story) -> Exhibit {
    let entry = entry(story, &offered(world, story));
    world.app.record_exhibit(RecordExhibit { matter: story.matter.id, entry }).unwrap()
}

#[test]
fn a_mark_is_offered_taken_once_and_kept_while_its_exhibit_is_in_the_bin() {
    let (world, story) = recorded();
    let cipher = story.client.cipher.as_str();
    let first = record(&world, &story);
    assert_eq!((first.number, first.mark.as_str()), (1, format!("{cipher}/1").as_str()));
    assert_eq!(offered(&world, &story), format!("{cipher}/2"));
    let again = RecordExhibit { matter: story.matter.id, entry: entry(&story, first.mark.as_str()) };
    let refused = world.app.record_exhibit(again.clone()).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Invalid);
    let binned = world.app.move_to_bin(MoveToBin::Exhibit { exhibit: first.id }).unwrap();
    assert!(world.app.exhibits_of(story.matter.id).unwrap().is_empty());
    assert_eq!(world.app.record_exhibit(again).unwrap_err().code(), ErrorCode::Invalid);
    world.app.restore_binned(binned.id).unwrap();
    assert_eq!(world.app.exhibits_of(story.matter.id).unwrap(), [first]);
}

#[test]
fn what_is_said_of_an_exhibit_is_amended_and_undone() {
    let (world, story) = recorded();
    let first = record(&world, &story);
    let other = ExhibitEntry { producer: None, dated: "".into(), ..entry(&story, "B/1") };
    let amended = world.app.amend_exhibit(AmendExhibit { exhibit: first.id, entry: other }).unwrap();
    assert_eq!((amended.number, amended.mark.as_str(), amended.dated), (1, "B/1", None));
    world.app.undo().unwrap().unwrap();
    assert_eq!(world.app.exhibits_of(story.matter.id).unwrap(), [first]);
}

#[test]
fn a_letter_points_to_an_exhibit_by_its_mark_and_stops_while_that_is_in_the_bin() {
    let (world, story) = recorded();
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let exhibit = record(&world, &story);
    let mut letter = story.draft(&world.app);
    let last = letter.insertable.pop().unwrap();
    assert_eq!((last.kind, last.name.as_str()), (InsertableKind::Exhibit, "exhibits.e1"));
    assert_eq!(last.value.as_str(), format!("exhibit {}", exhibit.mark.as_str()));
    letter.draft.paragraphs[1].source = "We rely on {exhibits.e1}.".into();
    let kept = world.app.keep_letter(letter.draft).unwrap();
    let stops = |composition: &candour_model::letters::Composition| {
        composition.findings.iter().filter(|finding| finding.weight == Weight::Stop).count()
    };
    assert_eq!(stops(&kept), 0);
    let binned = world.app.move_to_bin(MoveToBin::Exhibit { exhibit: exhibit.id }).unwrap();
    assert!(stops(&world.app.compose(kept.draft.id).unwrap()) > 0);
    world.app.restore_binned(binned.id).unwrap();
    let (_, text) = world.app.issue_letter_with_text(kept.draft.id).unwrap();
    let printed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(printed.contains(&format!("We rely on exhibit {}.", exhibit.mark.as_str())), "{printed}");
}
