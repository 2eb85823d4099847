//! States that a power cut leaves, opened one by one.
//!
//! How many is said by `CANDOUR_CRASH_STATES`; without it, a tenth of a campaign.

use crate::{
    draw::Draw,
    homes,
    recorded::{Recorded, acknowledged},
    trace::{FileId, Step},
};
use candour_tests::{clock::FixedClock, scenarios::Scenario, start};
use std::collections::BTreeSet;

/// How many states of a scenario without a word about it.
const STATES: usize = 100;

/// Syncs that are left out of what was done, as though the program did not ask for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LeftOut {
    Nothing,
    /// Those of the log of the database: what is saved is durable at the next checkpoint alone.
    OfTheLog,
    /// All.
    Everything,
    /// Those of the folders.
    OfFolders,
}

fn states() -> usize {
    std::env::var("CANDOUR_CRASH_STATES").ok().and_then(|count| count.parse().ok()).unwrap_or(STATES)
}

/// Opens so many states of what was done, and says what is wrong with each that is bad.
fn bad(recorded: &Recorded, left_out: LeftOut, states: usize) -> Vec<String> {
    let steps = without(recorded, left_out);
    // The program remembers where its casebooks lie: every state stands where the scenario was played.
    let home = &recorded.home;
    let app = start(home, &FixedClock::at("2026-11-24T09:00:00Z"));
    let mut found = Vec::new();
    for seed in 0..states as u64 {
        let mut draw = Draw::of_seed(seed);
        let cut = draw.below(steps.len() + 1);
        let disk = recorded.before.clone().after(&steps[..cut], &mut draw);
        disk.stand(home);
        let told = acknowledged(&steps[..cut]);
        if let Err(why) = homes::stands(recorded.scenario, &app, home, told) {
            found.push(format!("seed {seed}, cut at {cut} of {}: {why}", steps.len()));
        }
        // What could not be opened is closed already.
        let _ = app.lock_casebook();
    }
    found
}

fn without(recorded: &Recorded, left_out: LeftOut) -> Vec<Step> {
    let logs: BTreeSet<FileId> = recorded.named("casebook.db-wal");
    let stays = |step: &&Step| match (left_out, step) {
        (LeftOut::Everything, Step::Synced { .. } | Step::FolderSynced { .. })
        | (LeftOut::OfFolders, Step::FolderSynced { .. }) => false,
        (LeftOut::OfTheLog, Step::Synced { file }) => !logs.contains(file),
        _ => true,
    };
    recorded.steps.iter().filter(stays).cloned().collect()
}

fn nothing_is_lost(scenario: Scenario) {
    let recorded = Recorded::of(scenario);
    let bad = bad(&recorded, LeftOut::Nothing, states());
    assert!(bad.is_empty(), "{} of {}:\n{}", bad.len(), states(), bad.join("\n"));
}

fn most_is_lost(scenario: Scenario, left_out: LeftOut) {
    let recorded = Recorded::of(scenario);
    let bad = bad(&recorded, left_out, STATES);
    assert!(bad.len() > STATES / 2, "only {} of {STATES} are bad without {left_out:?}", bad.len());
}

#[test]
fn t60_what_is_saved_stands_after_a_power_cut() {
    nothing_is_lost(Scenario::Save);
}

/// ⚑ A program that syncs its log at checkpoints alone (`synchronous = NORMAL`) loses what it said was saved.
#[test]
fn t60_a_log_that_is_not_synced_is_noticed() {
    most_is_lost(Scenario::Save, LeftOut::OfTheLog);
}

/// ⚑ So does one that syncs nothing (`synchronous = OFF`).
#[test]
fn t60_a_program_that_syncs_nothing_is_noticed() {
    most_is_lost(Scenario::Save, LeftOut::Everything);
}

#[test]
fn t61_what_is_taken_in_stands_whole_after_a_power_cut() {
    nothing_is_lost(Scenario::Import);
}

/// ⚑ Without the syncs of folders a file of evidence has no name while its row is there.
#[test]
fn t61_folders_that_are_not_synced_are_noticed() {
    let recorded = Recorded::of(Scenario::Import);
    assert!(!bad(&recorded, LeftOut::OfFolders, STATES).is_empty());
}

#[test]
fn t62_the_old_passphrase_or_the_new_one_opens_and_the_words_always_do() {
    nothing_is_lost(Scenario::Passphrase);
}

#[test]
fn t63_the_last_backup_that_was_said_to_be_made_restores_and_half_a_backup_is_none() {
    nothing_is_lost(Scenario::BackUp);
}
