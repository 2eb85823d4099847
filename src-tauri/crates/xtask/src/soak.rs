//! `cargo xtask soak`: the long campaigns, of which `test` runs a tenth.

use crate::{
    bindings,
    command::{Outcome, run_reading},
    lint,
    system::{self, Purpose},
    tally::Tally,
};
use std::time::Instant;

/// How much of each campaign is run, by the variable of the environment that says so, and what that is of, as it is told.
const CAMPAIGNS: [(&str, &str, &str); 5] = [
    ("CANDOUR_CRASH_STATES", "1000", "disks that a power cut leaves, of each scenario"),
    ("CANDOUR_CRASH_BITS", "3000", "casebooks in which one bit is changed"),
    ("CANDOUR_CRASH_KILLS", EVERY, "every call of each scenario at which it can be killed"),
    ("CANDOUR_CRASH_ERRORS", EVERY, "every fifth call of each scenario, refused by each error of a disk"),
    ("CANDOUR_CRASH_FULL", "60", "disks that fill, of each scenario"),
];
/// More than there are.
const EVERY: &str = "1000000";

/// Runs them, and says how much was tried and how long it took.
pub(crate) fn soak() -> Outcome {
    system::prepare(Purpose::Proof)?;
    let begun = Instant::now();
    let mut words = vec!["test", "--workspace", "--locked", "--no-fail-fast", "--test", "crash"];
    words.extend(bindings::FEATURES);
    let mut command = lint::proving(&words);
    command.envs(CAMPAIGNS.map(|(variable, count, _)| (variable, count)));
    let mut tally = Tally::default();
    let succeeded = run_reading(bindings::aside(&mut command), |line| tally.read(line))?;
    let tally = tally.settled(succeeded);
    println!();
    for (_, count, what) in CAMPAIGNS {
        println!("{}{what}", if count == EVERY { String::new() } else { format!("{count} ") });
    }
    println!("{} seconds\n{} passed, {} failed", begun.elapsed().as_secs(), tally.passed, tally.failed);
    if tally.failed == 0 { Ok(()) } else { Err("".into()) }
}
