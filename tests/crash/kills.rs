//! The program is killed at a call that changes the disk, and what is left is opened.
//!
//! At how many calls of a scenario is said by `CANDOUR_CRASH_KILLS`; without it, at a part of them, spread over all.

use crate::{
    draw::{how_many, spread},
    homes,
    recorded::Recorded,
};
use candour_tests::{
    clock::FixedClock,
    scenarios::{Manner, Scenario},
    start,
};

/// At how many calls of a scenario without a word about it.
const KILLS: usize = 12;

/// Kills it at so many calls, and says how many there were and what is wrong with what each bad one left.
fn bad(scenario: Scenario, kills: usize) -> (usize, Vec<String>) {
    let recorded = Recorded::of(scenario);
    let points = spread(recorded.points.clone(), kills);
    let app = start(&recorded.home, &FixedClock::at("2026-11-24T09:00:00Z"));
    let (mut found, mut killed) = (Vec::new(), 0);
    for point in &points {
        let ran = recorded.meddled(Manner::Stops, (point, "signal=KILL"), None);
        killed += usize::from(ran.was_killed());
        if !ran.was_killed() && !ran.ended_well() {
            found.push(format!("{point}: it ended by itself: {}", ran.said()));
        }
        if let Err(why) = homes::stands(scenario, &app, &recorded.home, ran.saved()) {
            found.push(format!("{point}: {why}"));
        }
        let _ = app.lock_casebook();
    }
    // Ids are drawn, so that a page more or less is written each time: the last calls may not come.
    assert!(killed * 10 >= points.len() * 9, "{killed} of {} were killed", points.len());
    (points.len(), found)
}

fn nothing_is_lost(scenario: Scenario) {
    let (points, bad) = bad(scenario, how_many("CANDOUR_CRASH_KILLS", KILLS));
    assert!(bad.is_empty(), "{} of {points}:\n{}", bad.len(), bad.join("\n"));
}

#[test]
fn t64_what_was_saved_stands_wherever_the_program_is_killed() {
    nothing_is_lost(Scenario::Save);
}

#[test]
fn t64_what_was_taken_in_stands_wherever_the_program_is_killed() {
    nothing_is_lost(Scenario::Import);
}

#[test]
fn t64_a_passphrase_and_the_words_open_it_wherever_the_program_is_killed() {
    nothing_is_lost(Scenario::Passphrase);
}

#[test]
fn t64_the_last_backup_restores_wherever_the_program_is_killed() {
    nothing_is_lost(Scenario::BackUp);
}

/// ⚑ A program that says too early that something is saved has said so in vain.
#[test]
fn t64_what_is_said_to_be_saved_before_it_is_is_noticed() {
    let (points, bad) = bad(Scenario::SaidTooEarly, KILLS);
    let so = bad.iter().filter(|why| why.contains("were saved")).count();
    assert!(so * 4 >= points, "{so} of {points}:\n{}", bad.join("\n"));
}
