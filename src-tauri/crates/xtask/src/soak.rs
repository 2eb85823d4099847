//! `cargo xtask soak`: the long campaigns, of which `test` runs a tenth.

use crate::{
    bindings,
    command::{Outcome, run_reading},
    lint,
    system::{self, Purpose},
    tally::Tally,
};
use std::time::Instant;

/// How many disks that a power cut leaves are opened for each scenario, and in how many casebooks one bit is changed.
const STATES: &str = "1000";
const BITS: &str = "3000";

/// Runs them, and says how much was tried and how long it took.
pub(crate) fn soak() -> Outcome {
    system::prepare(Purpose::Proof)?;
    let begun = Instant::now();
    let mut words = vec!["test", "--workspace", "--locked", "--no-fail-fast", "--test", "crash"];
    words.extend(bindings::FEATURES);
    let mut command = lint::proving(&words);
    command.env("CANDOUR_CRASH_STATES", STATES).env("CANDOUR_CRASH_BITS", BITS);
    let mut tally = Tally::default();
    let succeeded = run_reading(bindings::aside(&mut command), |line| tally.read(line))?;
    let tally = tally.settled(succeeded);
    println!(
        "\n{STATES} states of each scenario, {BITS} bits, {} seconds\n{} passed, {} failed",
        begun.elapsed().as_secs(),
        tally.passed,
        tally.failed
    );
    if tally.failed == 0 { Ok(()) } else { Err("".into()) }
}
