//! A letter drawn as it is typed: the words are shown, and nothing of them is anywhere else.

use candour_model::{
    error_codes::ErrorCode,
    letters::{LetterDraft, LetterDrawing},
    matters::OpenMatter,
};
use candour_tests::{
    World,
    story::{self, Story},
};

const TYPED: &str = "We write of {clients.counted}, in words that nobody has kept.";

fn ready() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    (world, story)
}

/// The draft with these words in its second paragraph.
fn typed(draft: &LetterDraft, words: &str) -> LetterDraft {
    let mut draft = draft.clone();
    draft.paragraphs[1].source = words.into();
    draft
}

/// The bytes of the record: a change of any row, its entry included, writes to one of the two.
fn record_of(world: &World) -> Vec<Vec<u8>> {
    let folder = world.folder("Casebook 1");
    ["casebook.db", "casebook.db-wal"].map(|name| std::fs::read(folder.join(name)).unwrap()).into()
}

fn text_of(drawing: &LetterDrawing) -> String {
    let text: Vec<&str> = drawing.as_text.iter().map(|passage| passage.text.as_str()).collect();
    text.join("\n")
}

#[test]
fn what_is_typed_is_drawn_and_the_record_stays_as_it_was() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    let before = record_of(&world);
    let drawing = world.app.draw_letter(typed(&draft, TYPED)).unwrap().unwrap();
    assert!(text_of(&drawing).contains("We write of one client, in words that nobody has kept."));
    assert!(drawing.places.iter().any(|place| place.paragraph == draft.paragraphs[1].id));
    let page = drawing.pages.as_ref().unwrap().pictures[0].rsplit('/').next().unwrap();
    assert_eq!(&world.app.picture(page).unwrap().unwrap()[..4], b"\x89PNG");
    assert_eq!(world.app.picture(page).unwrap(), None, "a picture is shown once");
    assert!(record_of(&world) == before, "nothing is written, and no entry of it");
    assert_eq!(world.app.compose(draft.id).unwrap().draft, draft);
}

#[test]
fn a_drawing_shows_what_keeping_would() {
    let (world, story) = ready();
    let draft = typed(&story.draft(&world.app).draft, TYPED);
    let drawing = world.app.draw_letter(draft.clone()).unwrap().unwrap();
    let kept = world.app.keep_letter(draft).unwrap();
    assert_eq!((drawing.reading, drawing.places, drawing.as_text), (kept.reading, kept.places, kept.as_text));
    assert_eq!(drawing.page_fault, None);
    assert_eq!(drawing.pages.unwrap().pictures.len(), kept.pages.unwrap().pictures.len());
}

#[test]
fn a_paragraph_that_cannot_be_drawn_is_said() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    let drawing = world.app.draw_letter(typed(&draft, "We act for {clients.invented}.")).unwrap().unwrap();
    assert_eq!((&drawing.pages, drawing.places.len()), (&None, 0));
    assert!(drawing.page_fault.as_ref().is_some_and(|fault| fault.contains("clients.invented")));
    let missing = drawing.reading.iter().flat_map(|read| &read.pieces).filter(|piece| piece.missing);
    assert_eq!(missing.count(), 1);
}

#[test]
fn no_name_is_revealed_for_a_drawing() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    drop(story);
    let world = world.restarted();
    world.app.unlock_casebook(candour_tests::bytes(candour_tests::PASSPHRASE)).unwrap();
    let before = record_of(&world);
    assert_eq!(
        world.app.draw_letter(draft.clone()).unwrap(),
        None,
        "the officer\u{2019}s name is not known yet"
    );
    assert!(record_of(&world) == before, "and nobody looked at it");
    world.app.compose(draft.id).unwrap();
    let after = record_of(&world);
    let drawing = world.app.draw_letter(draft).unwrap().unwrap();
    assert!(text_of(&drawing).contains("Hallam Voss"));
    assert!(record_of(&world) == after);
}

#[test]
fn what_was_only_drawn_does_not_leave() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    world.app.draw_letter(typed(&draft, TYPED)).unwrap().unwrap();
    let (_, text) = world.app.issue_letter_with_text(draft.id).unwrap();
    let printed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!printed.contains("nobody has kept") && printed.contains("one client"), "{printed}");
    let gone = world.app.draw_letter(typed(&draft, TYPED)).unwrap_err();
    assert_eq!(gone.code(), ErrorCode::Missing, "it is a draft no longer");
}

#[test]
fn what_could_not_be_kept_is_not_drawn() {
    let (world, story) = ready();
    let draft = story.draft(&world.app).draft;
    let refused = |draft: LetterDraft| world.app.draw_letter(draft).unwrap_err().code();
    assert_eq!(refused(typed(&draft, &"x".repeat((1 << 20) + 1))), ErrorCode::Invalid);
    let other = OpenMatter {
        reference: "HQ/2026/0201".into(),
        working_name: "Orchard".into(),
        force: story::northmere(),
    };
    let matter = world.app.open_matter(other).unwrap().id;
    assert_eq!(refused(LetterDraft { matter, ..draft.clone() }), ErrorCode::Missing);
    world.app.lock_casebook().unwrap();
    assert_eq!(refused(draft), ErrorCode::CasebookLocked);
}
