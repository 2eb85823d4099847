//! T20, T21 and T22: what the memory of the shipped program holds while a casebook is open, and that nothing of it outlasts the lock.

use super::{
    network::is_ours,
    second_reader,
    session::{TYPED, enter, go_by, made_with_a_matter, type_into_forms, type_passphrase},
    sought::Sought,
};
use crate::{
    robot::Robot,
    steps::{ACCOUNT, CLIENT, Secrets},
    webdriver::{Res, until},
    world::{World, planted, release},
};
use std::{collections::BTreeMap, fs};

/// Copies of the passphrase that the toolkit may leave in the window's process, in memory that it has freed and does not overwrite:
/// the message from the page, its body, and the request that is made of it.
const LEFT_BY_THE_TOOLKIT: usize = 4;
/// The kind of slot that a passphrase opens alone. There is no keyring where the stories run.
const PASSPHRASE_ALONE: u32 = 2;

#[test]
fn t20_t21_t22_nothing_of_a_case_and_no_key_outlasts_the_lock() -> Res<()> {
    let world = World::new();
    let secrets = made_with_a_matter(&world)?;
    let [master, raw] = keys(&world, &secrets)?;
    let robot = Robot::start(&world, world.command(release()))?;
    t22_the_passphrase_goes_with_the_cover(&world, &robot, &secrets)?;
    look_and_type(&robot)?;
    let words = Sought::words(&[TYPED, ACCOUNT, CLIENT, secrets.passphrase.as_str()]);
    let keys =
        Sought::keys(&[("the master key", master.as_slice()), ("the key of the database", raw.as_slice())]);
    let working = ours(&world);
    let open = words.held_by(&working);
    assert!(open.contains_key(TYPED) && open.contains_key(ACCOUNT), "control: they are found: {open:?}");
    let held = keys.held_by(&[robot.process()]);
    assert!(held.contains_key("the master key"), "control: it is found while it is needed: {held:?}");

    robot.lock()?;
    robot.quiet()?;
    let locked = ours(&world);
    assert_eq!(line(robot.process()).last().map(String::as_str), Some("--locked"));
    let stayed: Vec<u32> = working.into_iter().filter(|process| locked.contains(process)).collect();
    assert_eq!(stayed, [robot.process()], "the process stays, and no web view");
    let on_the_cover = Sought::words(&["Casebook 1"]);
    assert!(!on_the_cover.held_by(&locked).is_empty(), "control: what the cover shows is found");
    assert_eq!(words.held_by(&locked), BTreeMap::new());
    assert_eq!(keys.held_by(&locked), BTreeMap::new());
    Ok(())
}

/// The same scan of a program that stays as it is after locking.
#[test]
fn t20_a_process_that_outlasts_the_lock_is_found_to_hold_what_was_typed() -> Res<()> {
    let world = World::new();
    let secrets = made_with_a_matter(&world)?;
    let robot = Robot::start(&world, world.command(planted()))?;
    type_passphrase(&robot, &secrets)?;
    enter(&robot)?;
    type_into_a_matter(&robot)?;
    let log = world.documents().join("Casebook 1.casebook/casebook.db-wal");
    assert!(log.exists(), "control: the database is open");
    robot.press(&["ctrl+l"])?;
    until("a closed database", || if log.exists() { Err("open".to_owned()) } else { Ok(()) })?;
    robot.quiet()?;
    let sought = Sought::words(&[TYPED]);
    let held = sought.held_by(&[robot.process()]);
    assert!(held.contains_key(TYPED), "the scan finds nothing");
    Ok(())
}

/// Opens the casebook. The page that took the passphrase is gone then, and no other has seen it.
fn t22_the_passphrase_goes_with_the_cover(world: &World, robot: &Robot<'_>, secrets: &Secrets) -> Res<()> {
    let passphrase = Sought::words(&[secrets.passphrase.as_str()]);
    let in_pages = || {
        let pages: Vec<u32> = ours(world).into_iter().filter(|one| *one != robot.process()).collect();
        assert!(!pages.is_empty(), "there is a page");
        times(&passphrase, &pages)
    };
    type_passphrase(robot, secrets)?;
    robot.quiet()?;
    let before = times(&passphrase, &[robot.process()]);
    assert!(in_pages() > 0, "control: the page it was typed into holds it");
    enter(robot)?;
    assert_eq!(in_pages(), 0, "a page holds the passphrase");
    let after = times(&passphrase, &[robot.process()]);
    assert!(after <= before + LEFT_BY_THE_TOOLKIT, "{before} copies before, {after} after");
    Ok(())
}

fn times(sought: &Sought, processes: &[u32]) -> usize {
    sought.held_by(processes).values().sum()
}

/// Reads the account of the matter, with the veil lifted, and types into forms.
fn look_and_type(robot: &Robot<'_>) -> Res<()> {
    robot.press(&["ctrl+shift+v"])?;
    type_into_a_matter(robot)
}

fn type_into_a_matter(robot: &Robot<'_>) -> Res<()> {
    go_by(robot, &[["g", "m"], ["j", "Return"], ["2", "j"]])?;
    type_into_forms(robot)
}

/// The master key of the casebook and the raw key of its database, worked out from its header alone.
fn keys(world: &World, secrets: &Secrets) -> Res<[Vec<u8>; 2]> {
    let header = fs::read(world.documents().join("Casebook 1.casebook/casebook.hdr"));
    let header = header.map_err(|error| error.to_string())?;
    Ok(second_reader::keys(&header, PASSPHRASE_ALONE, &secrets.passphrase, &[]))
}

/// The program's processes and those of its web views.
fn ours(world: &World) -> Vec<u32> {
    world.processes().into_iter().filter(|process| is_ours(*process)).collect()
}

/// The command line of a process.
fn line(process: u32) -> Vec<String> {
    let bytes = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    let words = bytes.split(|byte| *byte == 0).filter(|word| !word.is_empty());
    words.map(|word| String::from_utf8_lossy(word).into_owned()).collect()
}
