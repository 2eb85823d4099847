//! Looking around: invented cases that need no passphrase, cannot be mixed with a real casebook, and do not stay.

use candour_model::{error_codes::ErrorCode, matters::OpenMatter};
use candour_tests::{PASSPHRASE, World, bytes, story};
use std::{collections::BTreeSet, fs, path::PathBuf};

fn visits(world: &World) -> PathBuf {
    world.home().join(".local/state/candour/look-around")
}

fn left_behind(world: &World) -> usize {
    fs::read_dir(visits(world)).into_iter().flatten().count()
}

#[test]
fn a_newcomer_sees_matters_of_two_forces_and_not_one_empty_screen() {
    let world = World::new();
    world.app.look_around().unwrap();
    assert!(world.app.open_casebook().unwrap().invented);
    let matters = world.app.matters().unwrap();
    let forces: BTreeSet<_> = matters.iter().map(|line| line.force.0.clone()).collect();
    assert_eq!((matters.len(), forces.len()), (3, 2));
    assert!(world.app.clients().unwrap().len() >= 4);
    let marlowe = matters.iter().find(|line| line.working_name.as_str() == "Marlowe").unwrap();
    assert_eq!(world.app.allegations_of(marlowe.id).unwrap().len(), 3);
    assert_eq!(world.app.statements_of(marlowe.id).unwrap().len(), 1);
    let investigations = world.app.investigations_of(marlowe.id).unwrap();
    assert_eq!((investigations.len(), investigations[0].mode.is_some()), (2, true));
    assert_eq!(world.app.notes_of(marlowe.id).unwrap().len(), 2);
    assert_eq!(world.app.preservation_of(marlowe.id).unwrap().len(), 2);
    assert_eq!(world.app.exhibits_of(marlowe.id).unwrap().len(), 3);
    let evidence = world.app.evidence_of(marlowe.id).unwrap();
    assert_eq!((evidence.len(), evidence.iter().filter_map(|one| one.exhibit).count()), (3, 2));
    assert_eq!(world.app.correspondence_of(marlowe.id).unwrap().len(), 3);
    assert!(world.app.asks_of(marlowe.id).unwrap().iter().any(|line| !line.answers.is_empty()));
    assert_eq!(world.app.identifications_in(marlowe.id).unwrap().len(), 1);
    let shared = world.app.officers().unwrap().into_iter().find(|line| line.matters == 2).unwrap();
    assert_eq!(world.app.officer_across(shared.party).unwrap().appearances.len(), 2);
    assert_eq!(world.app.letters_of(marlowe.id).unwrap().len(), 1);
    let desk = world.app.desk().unwrap();
    assert!(!desk.replies.is_empty() && !desk.drafts.is_empty() && !desk.renewals.is_empty());
}

#[test]
fn locking_removes_it_whatever_was_done_in_it() {
    let world = World::new();
    world.app.look_around().unwrap();
    let input =
        OpenMatter { reference: "HQ/1".into(), working_name: "Mine".into(), force: story::northmere() };
    world.app.open_matter(input).unwrap();
    assert_eq!(left_behind(&world), 1);
    world.app.lock_casebook().unwrap();
    assert_eq!(left_behind(&world), 0);
    world.app.look_around().unwrap();
    assert_eq!(world.app.matters().unwrap().len(), 3, "a new one each time");
}

#[test]
fn it_is_on_no_list_and_leaves_the_cover_as_it_was() {
    let (world, _) = World::with_casebook();
    world.app.lock_casebook().unwrap();
    let before = world.app.cover().unwrap();
    world.app.look_around().unwrap();
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.cover().unwrap(), before);
    let seen = fs::read_dir(world.home().join(".local/state/candour")).unwrap().flatten();
    let seen = seen.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "seen"));
    assert_eq!(seen.count(), 1, "of the real casebook alone");
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert!(!world.app.open_casebook().unwrap().invented);
}

#[test]
fn it_is_never_open_beside_a_real_one() {
    let (world, _) = World::with_casebook();
    assert_eq!(world.app.look_around().unwrap_err().code(), ErrorCode::CasebookBusy);
    assert_eq!(left_behind(&world), 0);
    world.app.lock_casebook().unwrap();
    world.app.look_around().unwrap();
    assert_eq!(world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap_err().code(), ErrorCode::CasebookBusy);
}

#[test]
fn what_a_visit_without_an_end_left_behind_goes_at_the_next_one() {
    let world = World::new();
    world.app.look_around().unwrap();
    let dead = visits(&world).join("4194305");
    fs::create_dir_all(dead.join("Invented cases.casebook")).unwrap();
    world.app.lock_casebook().unwrap();
    world.app.look_around().unwrap();
    assert!(!dead.exists());
}
