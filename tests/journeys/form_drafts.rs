//! Forms left half filled: they outlive locking and the end of the program, each in its own place, and no list tells of them.

use candour_model::{
    binned::MoveToBin,
    error_codes::ErrorCode,
    form_drafts::{FormNoun, FormOf, KeepForm},
    ids::MatterId,
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    story::{self, Story},
};
use jiff::civil::date;

const TYPED: &str = "{\"text\":\"He rang Wilhelmina Quarrington twice.\"}";

fn begun() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn note(matter: MatterId) -> FormOf {
    FormOf { form: FormNoun::Note, matter: Some(matter), about: "".into() }
}

fn keep(world: &World, of: FormOf) {
    world.app.keep_form(KeepForm { of, typed: TYPED.into() }).unwrap();
}

fn left(world: &World, of: FormOf) -> Option<String> {
    world.app.form_draft(of).unwrap().map(|draft| draft.typed.as_str().to_owned())
}

#[test]
fn a_form_left_half_filled_is_there_after_locking_and_after_the_program_died() {
    let (world, story) = begun();
    keep(&world, note(story.matter.id));
    world.app.lock_casebook().unwrap();
    let refused = world.app.form_draft(note(story.matter.id)).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::CasebookLocked);
    world.clock.advance(std::time::Duration::from_hours(24));
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(left(&world, note(story.matter.id)).unwrap(), TYPED);

    let world = world.restarted();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    let draft = world.app.form_draft(note(story.matter.id)).unwrap().unwrap();
    assert_eq!((draft.typed.as_str(), draft.begun_on), (TYPED, date(2026, 11, 23)));
    world.app.discard_form(note(story.matter.id)).unwrap();
    assert_eq!(left(&world, note(story.matter.id)), None);
}

#[test]
fn keeping_a_form_takes_no_undoing_away_and_shows_in_no_list() {
    let (world, story) = begun();
    world.app.approve_allegation(story.allegation.id).unwrap();
    let before = serde_json::to_string(&(
        world.app.desk().unwrap(),
        world.app.notes_of(story.matter.id).unwrap(),
        world.app.timeline_of(story.matter.id).unwrap(),
    ))
    .unwrap();
    keep(&world, note(story.matter.id));
    let after = serde_json::to_string(&(
        world.app.desk().unwrap(),
        world.app.notes_of(story.matter.id).unwrap(),
        world.app.timeline_of(story.matter.id).unwrap(),
    ))
    .unwrap();
    assert_eq!(before, after);
    assert_eq!(world.app.undo().unwrap().unwrap().what, "An allegation was approved");
    assert_eq!(left(&world, note(story.matter.id)).unwrap(), TYPED);
}

#[test]
fn what_was_typed_about_a_record_is_gone_when_the_bin_is_emptied() {
    let (world, story) = begun();
    let of = FormOf {
        form: FormNoun::Allegation,
        matter: Some(story.matter.id),
        about: story.allegation.id.to_string().into(),
    };
    keep(&world, of.clone());
    world.app.move_to_bin(MoveToBin::Allegation { allegation: story.allegation.id }).unwrap();
    assert_eq!(left(&world, of.clone()).unwrap(), TYPED);
    world.app.empty_bin().unwrap();
    assert_eq!(left(&world, of), None);
}

#[test]
fn what_is_no_form_s_is_refused_at_its_field() {
    let (world, story) = begun();
    let refused = world.app.keep_form(KeepForm { of: note(story.matter.id), typed: "He rang.".into() });
    let error = refused.unwrap_err();
    assert_eq!(error.code(), ErrorCode::Invalid);
    let unknown = serde_json::from_str::<FormOf>("{\"form\":\"passphrase\",\"matter\":null,\"about\":\"\"}");
    assert!(unknown.is_err(), "a form that takes a secret has no name here");
}
