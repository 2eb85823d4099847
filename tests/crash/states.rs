//! States that a power cut leaves, opened one by one.
//!
//! How many is said by `CANDOUR_CRASH_STATES`; without it, a tenth of a campaign.

use crate::{
    draw::{Draw, how_many},
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
    /// Those of the header.
    OfTheHeader,
    /// Those of the folders.
    OfFolders,
}

fn states() -> usize {
    how_many("CANDOUR_CRASH_STATES", STATES)
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
        let cut = cut_of(&steps, &mut draw);
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

/// Where the power goes: every other time at any step, else beside one that gives, takes or settles a name, or says that something
/// is saved.
fn cut_of(steps: &[Step], draw: &mut Draw) -> usize {
    let settles =
        |step: &Step| !matches!(step, Step::Written { .. } | Step::Resized { .. } | Step::Synced { .. });
    let beside: Vec<usize> =
        (0..steps.len()).filter(|n| settles(&steps[*n])).flat_map(|n| [n, n + 1]).collect();
    if draw.percent(50) { draw.below(steps.len() + 1) } else { beside[draw.below(beside.len())] }
}

fn without(recorded: &Recorded, left_out: LeftOut) -> Vec<Step> {
    let logs: BTreeSet<FileId> = recorded.named("casebook.db-wal");
    let headers: BTreeSet<FileId> =
        recorded.named("casebook.hdr.new").into_iter().chain(recorded.named("casebook.hdr.2.new")).collect();
    let is_left_out = |step: &Step| match (left_out, step) {
        (LeftOut::Everything, Step::Synced { .. } | Step::FolderSynced { .. })
        | (LeftOut::OfFolders, Step::FolderSynced { .. }) => true,
        (LeftOut::OfTheLog, Step::Synced { file, .. }) => logs.contains(file),
        (LeftOut::OfTheHeader, Step::Synced { file, .. }) => headers.contains(file),
        _ => false,
    };
    let step = |step: &Step| if is_left_out(step) { Step::LeftOut } else { step.clone() };
    recorded.steps.iter().map(step).collect()
}

fn nothing_is_lost(scenario: Scenario) {
    let recorded = Recorded::of(scenario);
    let bad = bad(&recorded, LeftOut::Nothing, states());
    assert!(bad.is_empty(), "{} of {}:\n{}", bad.len(), states(), bad.join("\n"));
}

/// Without these syncs at least so many of a hundred states are bad, in the words that say how.
fn is_noticed(scenario: Scenario, left_out: LeftOut, (at_least, how): (usize, &str)) {
    let recorded = Recorded::of(scenario);
    let bad = bad(&recorded, left_out, STATES);
    let so = bad.iter().filter(|why| why.contains(how)).count();
    assert!(so * 100 >= STATES * at_least, "{so} of {STATES} without {left_out:?}:\n{}", bad.join("\n"));
}

#[test]
fn t60_what_is_saved_stands_after_a_power_cut() {
    nothing_is_lost(Scenario::Save);
}

/// ⚑ A program that syncs its log at checkpoints alone (`synchronous = NORMAL`) loses what it said was saved.
#[test]
fn t60_a_log_that_is_not_synced_is_noticed() {
    is_noticed(Scenario::Save, LeftOut::OfTheLog, (50, "were saved"));
}

/// ⚑ So does one that syncs nothing (`synchronous = OFF`).
#[test]
fn t60_a_program_that_syncs_nothing_is_noticed() {
    is_noticed(Scenario::Save, LeftOut::Everything, (50, ""));
}

#[test]
fn t61_what_is_taken_in_stands_whole_after_a_power_cut() {
    nothing_is_lost(Scenario::Import);
}

/// ⚑ Without the syncs of folders a file of evidence has no name while its row is there.
#[test]
fn t61_folders_that_are_not_synced_are_noticed() {
    is_noticed(Scenario::Import, LeftOut::OfFolders, (1, "is not there"));
}

#[test]
fn t62_the_old_passphrase_or_the_new_one_opens_and_the_words_always_do() {
    nothing_is_lost(Scenario::Passphrase);
}

/// ⚑ A header that is renamed into place before it is synced opens by neither.
#[test]
fn t62_a_header_that_is_not_synced_is_noticed() {
    is_noticed(Scenario::Passphrase, LeftOut::OfTheHeader, (5, "it does not open"));
}

/// ⚑ A stick whose folders are not synced has no backup.
#[test]
fn t63_folders_of_the_stick_that_are_not_synced_are_noticed() {
    is_noticed(Scenario::BackUp, LeftOut::OfFolders, (1, "backup"));
}

#[test]
fn t63_the_last_backup_that_was_said_to_be_made_restores_and_half_a_backup_is_none() {
    nothing_is_lost(Scenario::BackUp);
}
