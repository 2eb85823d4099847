//! Undoing: the last change is taken back and made again, and an issued letter is the end of it.

use candour_model::{
    clients::{Capacity, TakeOnClient},
    error_codes::ErrorCode,
};
use candour_tests::{PASSPHRASE, World, bytes, story};

#[test]
fn a_change_is_undone_and_done_again() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let status = || world.app.allegations_of(story.matter.id).unwrap()[0].status;
    let approved = status();
    assert_eq!(world.app.undo().unwrap().unwrap().what, "An allegation was approved");
    assert_ne!(status(), approved);
    world.app.read_allegation(story.allegation.id).unwrap();
    assert_eq!(world.app.do_again().unwrap().unwrap().what, "An allegation was approved");
    assert_eq!(status(), approved);
    assert_eq!(world.app.do_again().unwrap(), None);
}

#[test]
fn a_client_taken_on_by_mistake_is_gone_with_the_name() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let before = world.app.reveal_names(story.matter.id).unwrap();
    world
        .app
        .take_on_client(TakeOnClient {
            matter: story.matter.id,
            name: "Bronwen Ash".into(),
            birth: "1990".into(),
            capacity: Capacity::Complainant,
            cipher: None,
        })
        .unwrap();
    assert_eq!(world.app.reveal_names(story.matter.id).unwrap().len(), before.len() + 1);
    world.app.undo().unwrap().unwrap();
    assert_eq!(world.app.reveal_names(story.matter.id).unwrap(), before);
}

#[test]
fn a_locked_casebook_has_nothing_to_undo_and_locking_forgets() {
    let (world, _) = World::with_casebook();
    let _ = story::record(&world.app);
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.undo().unwrap_err().code(), ErrorCode::CasebookLocked);
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.undo().unwrap(), None);
}
