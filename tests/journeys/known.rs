//! Several casebooks known on one computer, and a new passphrase for one of them.

use candour_model::{
    casebooks::{CasebookHandle, Whereabouts},
    error_codes::ErrorCode,
    ways_in::WayChange,
};
use candour_tests::{PASSPHRASE, World, bytes, story};
use std::fs;

const NEW: &str = "gravel copper sundial marsh velvet orchard tin";

fn unlock(world: &World, passphrase: &str) -> Result<(), ErrorCode> {
    world.app.unlock_casebook(bytes(passphrase)).map_err(|error| error.code())
}

/// Two casebooks, both locked; the second was opened last.
fn two() -> (World, String) {
    let (world, words) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    world.make("Casebook 2");
    world.app.lock_casebook().unwrap();
    (world.restarted(), words)
}

#[test]
fn the_cover_lists_the_casebooks_opened_here_latest_first_and_opens_the_one_picked() {
    let (world, _) = two();
    let cover = world.app.cover().unwrap();
    let names: Vec<_> = cover.known.iter().map(|known| known.name.as_str()).collect();
    assert_eq!(names, ["Casebook 2", "Casebook 1"]);
    assert_eq!(cover.known[1].place, "Documents / Casebook 1.casebook");
    assert_eq!(cover.known[1].last_checked, "Monday 23 November 2026");
    let picked = world.app.pick_casebook(cover.known[1].handle).unwrap();
    assert_eq!(picked.name, "Casebook 1");
    unlock(&world, PASSPHRASE).unwrap();
    assert_eq!(world.app.open_casebook().unwrap().name, "Casebook 1");
    let refused = world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap_err().code();
    assert_eq!(refused, ErrorCode::CasebookBusy, "one is open at a time");
}

#[test]
fn forgetting_takes_a_casebook_off_the_list_and_touches_nothing_else() {
    let (world, _) = two();
    let latest = world.app.cover().unwrap().known[0].clone();
    let before = tree(&world);
    let cover = world.app.forget_casebook(latest.handle).unwrap();
    assert_eq!(cover.known.len(), 1);
    assert_eq!(cover.casebook.unwrap().name, "Casebook 1");
    assert_eq!(tree(&world), before);
    world.app.consider_casebook(&world.folder("Casebook 2")).unwrap();
    unlock(&world, PASSPHRASE).unwrap();
    assert_eq!(world.app.open_casebook().unwrap().name, "Casebook 2");
}

#[test]
fn one_that_is_gone_is_said_to_be_gone_and_can_be_pointed_at_where_it_is_now() {
    let (world, _) = two();
    let moved = world.home().join("elsewhere");
    fs::create_dir(&moved).unwrap();
    fs::rename(world.folder("Casebook 2"), moved.join("Casebook 2.casebook")).unwrap();
    let cover = world.app.cover().unwrap();
    assert_eq!(cover.casebook.unwrap().standing, Whereabouts::Gone);
    assert_eq!(unlock(&world, PASSPHRASE), Err(ErrorCode::CasebookMissing));
    let found = world.app.consider_casebook(&moved).unwrap();
    assert_eq!((found.name.as_str(), found.standing), ("Casebook 2", Whereabouts::Here));
    unlock(&world, PASSPHRASE).unwrap();
}

#[test]
fn a_damaged_one_is_told_from_one_that_is_gone() {
    let (world, _) = two();
    for name in ["casebook.hdr", "casebook.hdr.2"] {
        fs::write(world.folder("Casebook 1").join(name), b"torn").unwrap();
    }
    assert_eq!(world.app.cover().unwrap().known[1].standing, Whereabouts::Damaged);
}

#[test]
fn a_handle_that_was_never_given_out_chooses_and_forgets_nothing() {
    let (world, _) = two();
    let code = world.app.forget_casebook(CasebookHandle(40)).unwrap_err().code();
    assert_eq!(code, ErrorCode::CasebookMissing);
    assert_eq!(world.app.cover().unwrap().known.len(), 2);
    assert_eq!(world.app.pick_casebook(CasebookHandle(40)).unwrap_err().code(), ErrorCode::CasebookMissing);
}

#[test]
fn a_new_passphrase_opens_the_casebook_and_the_old_one_opens_nothing_any_more() {
    let (world, words) = World::with_casebook();
    let matter = story::record(&world.app).matter;
    world.app.ask_to_change(WayChange::Passphrase).unwrap();
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.cover().unwrap().wants, Some(WayChange::Passphrase));
    world.app.begin_way_change(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.matters().unwrap_err().code(), ErrorCode::CasebookLocked, "nothing is shown");
    world.app.change_passphrase(bytes(NEW)).unwrap();
    assert_eq!(world.app.matter(matter.id).unwrap().working_name.as_str(), "Marlowe");
    assert_eq!(world.app.open_casebook().unwrap().notices, Vec::<String>::new());
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.cover().unwrap().wants, None);
    assert_eq!(unlock(&world, PASSPHRASE), Err(ErrorCode::WrongPassphrase));
    unlock(&world, NEW).unwrap();
    world.app.lock_casebook().unwrap();
    world.app.unlock_with_words(bytes(&words)).unwrap();
}

#[test]
fn a_program_that_started_anew_after_locking_goes_on_asking_for_the_change() {
    let (world, _) = World::with_casebook();
    world.app.ask_to_change(WayChange::Passphrase).unwrap();
    world.app.lock_casebook().unwrap();
    let wanted = world.app.wanted_change().unwrap();
    let world = world.restarted();
    assert_eq!(world.app.wanted_change(), None);
    world.app.go_on_to_change(wanted);
    assert_eq!(world.app.cover().unwrap().wants, Some(WayChange::Passphrase));
    world.app.begin_way_change(bytes(PASSPHRASE)).unwrap();
    world.app.change_passphrase(bytes(NEW)).unwrap();
    world.app.lock_casebook().unwrap();
    unlock(&world, NEW).unwrap();
}

#[test]
fn where_no_casebook_is_known_no_change_is_asked_for() {
    let world = World::new();
    world.app.go_on_to_change(WayChange::Words);
    assert_eq!(world.app.cover().unwrap().wants, None);
}

#[test]
fn the_words_give_a_new_passphrase_too_and_the_header_moves_on() {
    let (world, words) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    let before = generation(&world);
    world.app.begin_way_change_with_words(bytes(&words)).unwrap();
    world.app.change_passphrase(bytes(NEW)).unwrap();
    assert_eq!(generation(&world), before + 1);
    world.app.lock_casebook().unwrap();
    unlock(&world, NEW).unwrap();
}

#[test]
fn without_the_old_passphrase_or_the_words_nothing_is_changed() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    let before = tree(&world);
    let refused = world.app.begin_way_change(bytes("not the passphrase")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::WrongPassphrase);
    assert_eq!(world.app.change_passphrase(bytes(NEW)).unwrap_err().code(), ErrorCode::CasebookLocked);
    assert_eq!(tree(&world), before);
    unlock(&world, PASSPHRASE).unwrap();
    assert_eq!(world.app.begin_way_change(bytes(PASSPHRASE)).unwrap_err().code(), ErrorCode::CasebookBusy);
}

#[test]
fn a_weak_one_is_refused_and_another_can_be_tried() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    world.app.begin_way_change(bytes(PASSPHRASE)).unwrap();
    assert!(!world.app.measure_passphrase(bytes("password12")).unwrap().enough);
    let refused = world.app.change_passphrase(bytes("password12")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::WeakPassphrase);
    world.app.change_passphrase(bytes(NEW)).unwrap();
    assert!(world.app.is_open());
}

#[test]
fn given_up_the_passphrase_is_what_it_was() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    world.app.begin_way_change(bytes(PASSPHRASE)).unwrap();
    world.app.abandon_way_change().unwrap();
    assert!(!world.app.is_open() && !world.app.is_changing_ways());
    unlock(&world, PASSPHRASE).unwrap();
    assert_eq!(world.app.open_casebook().unwrap().notices, Vec::<String>::new());
}

/// The program that was started anew after the lock is told; it remembers nothing else.
#[test]
fn a_disk_that_did_not_confirm_is_told_of_once_when_the_casebook_is_next_open() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    assert!(!world.app.is_in_doubt());
    world.app.doubt_the_last();
    unlock(&world, PASSPHRASE).unwrap();
    let notices = world.app.open_casebook().unwrap().notices;
    assert!(notices[0].starts_with("The disk did not confirm"), "{notices:?}");
    assert!(!world.app.is_in_doubt());
}

fn generation(world: &World) -> u64 {
    let header = fs::read(world.folder("Casebook 1").join("casebook.hdr")).unwrap();
    u64::from_le_bytes(header[28..36].try_into().unwrap())
}

/// The files in clear of both casebooks.
fn tree(world: &World) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for name in ["Casebook 1", "Casebook 2"] {
        for entry in fs::read_dir(world.folder(name)).into_iter().flatten().flatten() {
            if entry.path().is_file() {
                files.push((entry.path().display().to_string(), fs::read(entry.path()).unwrap()));
            }
        }
    }
    files.sort();
    files
}
