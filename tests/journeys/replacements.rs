//! Writing an issued letter again: the one that was issued stays, the other says whose place it takes, and only that is waited for.

use candour_app::AppError;
use candour_model::{
    letters::{Composition, LetterDraft, Weight},
    words::Words,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use std::time::Duration;

fn issued() -> (World, Story, LetterDraft) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let mut draft = story.draft(&world.app).draft;
    draft.paragraphs[1].source = "We act for {clients.counted}, and say so in our own words.".into();
    draft.means = "By hand".into();
    world.app.keep_letter(draft.clone()).unwrap();
    world.app.issue_letter(draft.id).unwrap();
    (world, story, draft)
}

fn stops(composition: &Composition) -> Vec<&str> {
    let stops = composition.findings.iter().filter(|finding| finding.weight == Weight::Stop);
    stops.map(|finding| finding.id.as_str()).collect()
}

fn sources(draft: &LetterDraft) -> Vec<Words> {
    draft.paragraphs.iter().map(|paragraph| paragraph.source.clone()).collect()
}

#[test]
fn a_letter_is_written_again_in_its_own_words_and_says_whose_place_it_takes() {
    let (world, story, first) = issued();
    world.clock.advance(Duration::from_hours(48));
    let again = world.app.replace_letter(first.id).unwrap();
    assert_eq!((again.draft.replaces, again.draft.means.as_str()), (Some(first.id), "By hand"));
    assert!(again.draft.dated_on > first.dated_on && again.draft.reply_by > first.reply_by);
    let mut kept = sources(&again.draft);
    let said = kept.iter().position(|source| source.as_str().contains("{letters.l01}")).unwrap();
    kept.remove(said);
    assert_eq!(kept, sources(&first));
    let text: Vec<&str> = again.as_text.iter().map(|passage| passage.text.as_str()).collect();
    let told = "This letter takes the place of our letter of 23 November 2026 (HQ/2026/0114/L01).";
    assert!(text.iter().any(|passage| passage.contains(told)), "{text:?}");
    assert_eq!(stops(&again), Vec::<&str>::new());
    let second = world.app.issue_letter(again.draft.id).unwrap();
    assert_eq!((second.number, second.replaces), (2, Some(first.id)));
    let letters = world.app.letters_of(story.matter.id).unwrap();
    assert_eq!(letters.len(), 2, "both stay");
    let asked = world.app.asks_of(story.matter.id).unwrap();
    let entry = world.app.correspondence_of(story.matter.id).unwrap();
    let entry = entry.iter().find(|entry| entry.letter == Some(second.id)).unwrap();
    assert!(!asked.is_empty() && asked.iter().all(|line| line.ask.entry == entry.id));
}

#[test]
fn a_silence_begins_with_the_letter_that_took_the_place() {
    let (world, story, first) = issued();
    world.clock.advance(Duration::from_hours(24 * 14));
    let before = world.app.silences_of(story.matter.id).unwrap();
    let again = world.app.replace_letter(first.id).unwrap();
    let second = world.app.issue_letter(again.draft.id).unwrap();
    world.clock.advance(Duration::from_hours(24));
    let after = world.app.silences_of(story.matter.id).unwrap();
    assert_eq!((before[0].since, after[0].since), (first.dated_on, second.dated_on));
    let failings = world.app.failings_of(story.matter.id).unwrap();
    let told = format!("{failings:?}");
    assert!(!told.contains(&first.id.to_string()) && told.contains(&second.id.to_string()), "{told}");
}

#[test]
fn a_place_is_taken_once() {
    let (world, _, first) = issued();
    let [one, other] = [(); 2].map(|()| world.app.replace_letter(first.id).unwrap());
    world.app.issue_letter(one.draft.id).unwrap();
    let late = world.app.compose(other.draft.id).unwrap();
    assert_eq!(stops(&late), ["replaced.taken"]);
    assert!(matches!(world.app.issue_letter(other.draft.id), Err(AppError::NotReady(_))));
}
