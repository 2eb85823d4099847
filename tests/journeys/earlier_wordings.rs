//! How the paragraphs of a letter being written stood before: remembered once for each spell of writing, and gone with the draft.

use candour_model::{
    binned::MoveToBin,
    earlier_wordings::EarlierWording,
    error_codes::ErrorCode,
    letters::{Composition, LetterDraft},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use std::time::Duration;

const FIRST: &str = "We write of {clients.counted}.";
const SECOND: &str = "We write again.";

fn ready() -> (World, Story, Composition) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let begun = story.draft(&world.app);
    (world, story, begun)
}

/// Keeps the draft with these words in its second paragraph, so many minutes later.
fn write(world: &World, draft: &LetterDraft, words: &str, minutes: u64) -> LetterDraft {
    world.clock.advance(Duration::from_mins(minutes));
    let mut draft = draft.clone();
    draft.paragraphs[1].source = words.into();
    world.app.keep_letter(draft).unwrap().draft
}

/// What each says, and until when it stood.
fn told(wordings: &[EarlierWording]) -> Vec<(u32, String, &str)> {
    let text = |one: &EarlierWording| one.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
    wordings.iter().map(|one| (one.paragraph, text(one), one.until_time.as_str())).collect()
}

#[test]
fn each_spell_of_writing_leaves_the_wording_that_stood_before_it() {
    let (world, _, begun) = ready();
    let paragraph = begun.draft.paragraphs[1].id;
    let read = begun.reading.iter().find(|read| read.id == paragraph).unwrap();
    let shipped: String = read.pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert!(world.app.earlier_wordings(begun.draft.id).unwrap().is_empty());

    let draft = write(&world, &begun.draft, "We wri", 0);
    let draft = write(&world, &draft, FIRST, 9);
    let draft = write(&world, &draft, SECOND, 10);
    let wordings = world.app.earlier_wordings(draft.id).unwrap();
    let first = (paragraph, "We write of one client.".to_owned(), "10:00");
    assert_eq!(told(&wordings), [first, (paragraph, shipped, "09:41")]);
    assert_eq!(wordings[0].source.as_str(), FIRST);
    assert_eq!(wordings[0].until_day.to_string(), "2026-11-23");
}

#[test]
fn a_wording_that_stands_again_is_not_told_as_an_earlier_one() {
    let (world, _, begun) = ready();
    let draft = write(&world, &begun.draft, FIRST, 20);
    let draft = write(&world, &draft, SECOND, 20);
    let draft = write(&world, &draft, FIRST, 20);
    let wordings = world.app.earlier_wordings(draft.id).unwrap();
    assert_eq!(wordings[0].source.as_str(), SECOND);
    assert_eq!(wordings.len(), 2, "the first wording is told by the letter itself");
}

#[test]
fn a_paragraph_that_was_taken_out_is_remembered_and_its_id_is_not_given_again() {
    let (world, _, begun) = ready();
    let mut shorter = begun.draft.clone();
    let last = shorter.paragraphs.iter().map(|one| one.id).max().unwrap();
    shorter.paragraphs.retain(|one| one.id != last);
    let composition = world.app.keep_letter(shorter.clone()).unwrap();
    assert_eq!(composition.last_paragraph, last);
    assert_eq!(world.app.earlier_wordings(shorter.id).unwrap()[0].paragraph, last);
    assert_eq!(world.app.compose(shorter.id).unwrap().last_paragraph, last);
}

#[test]
fn earlier_wordings_come_back_from_the_bin_and_go_when_the_letter_is_issued() {
    let (world, _, begun) = ready();
    let draft = write(&world, &begun.draft, FIRST, 20);
    let before = world.app.earlier_wordings(draft.id).unwrap();
    assert_eq!(before.len(), 1);
    let binned = world.app.move_to_bin(MoveToBin::LetterDraft { letter: draft.id }).unwrap();
    let gone = world.app.earlier_wordings(draft.id).unwrap_err();
    assert_eq!(gone.code(), ErrorCode::Missing);
    world.app.restore_binned(binned.id).unwrap();
    assert_eq!(world.app.earlier_wordings(draft.id).unwrap(), before);
    world.app.issue_letter(draft.id).unwrap();
    assert_eq!(world.app.earlier_wordings(draft.id).unwrap_err().code(), ErrorCode::Missing);
}
