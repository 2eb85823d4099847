//! A disk that fills while the program works: a small one, in memory, with less and less room. Once something was refused because of it
//! room is made, and the same process goes on.
//!
//! How many disks of a scenario is said by `CANDOUR_CRASH_FULL`; without it, a few.

use crate::{draw::how_many, homes, recorded::Recorded};
use candour_tests::{clock::FixedClock, scenarios::Scenario, start};

/// How many disks of a scenario without a word about it.
const DISKS: usize = 4;

fn goes_on_once_there_is_room(scenario: Scenario) {
    let recorded = Recorded::of(scenario);
    let disks = how_many("CANDOUR_CRASH_FULL", DISKS);
    let app = start(&recorded.home, &FixedClock::at("2026-11-24T09:00:00Z"));
    let (mut found, mut full) = (Vec::new(), 0);
    for disk in 0..disks {
        let room = recorded.growth() * disk / disks / 1024;
        let ran = recorded.on_a_small_disk(room);
        full += usize::from(ran.lines("there is no room").next().is_some());
        if !ran.ended_well() || ran.saved() != scenario.parts() {
            found.push(format!("{room} KiB: {} were saved: {}", ran.saved(), ran.said()));
        }
        if let Err(why) = homes::stands(scenario, &app, &recorded.home, ran.saved()) {
            found.push(format!("{room} KiB: {why}"));
        }
        let _ = app.lock_casebook();
    }
    assert!(found.is_empty(), "{} of {disks}:\n{}", found.len(), found.join("\n"));
    assert!(full * 2 >= disks, "{full} of {disks} disks were full");
}

#[test]
fn t66_saving_goes_on_once_a_full_disk_has_room_again() {
    goes_on_once_there_is_room(Scenario::Save);
}

#[test]
fn t66_taking_files_in_goes_on_once_a_full_disk_has_room_again() {
    goes_on_once_there_is_room(Scenario::Import);
}

#[test]
fn t66_backing_up_goes_on_once_a_full_disk_has_room_again() {
    goes_on_once_there_is_room(Scenario::BackUp);
}
