//! T12 and T13: the real gnome-keyring, on a message bus of our own, with a home of its own; the desktop's keyring is never
//! touched. One process a case, because a process looks for its keyring once.
//!
//! This program is all three: the test that sets the stage, the case that plays on it, and the child that asks the keyring.

mod bus;
mod cases;
mod search;

use std::io::{self, Write};
use std::process::ExitCode;

use candour_sandbox::{Sockets, harden};
use candour_vault::device_secret;

/// In a case: which one it is.
const CASE: &str = "CANDOUR_KEYRING_CASE";

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(device_secret::ARGUMENT) {
        // As the application does: the keyring must answer behind the filter.
        harden(Sockets::Local).expect("start-up hardening");
        return device_secret::answer(io::stdin().lock(), io::stdout().lock());
    }
    if let Ok(case) = std::env::var(CASE) {
        cases::play(&case);
        return ExitCode::SUCCESS;
    }
    if std::env::args().any(|argument| argument == "--list") {
        return ExitCode::SUCCESS;
    }
    search::finds_what_is_planted();
    let mut outcome = ExitCode::SUCCESS;
    for case in bus::CASES {
        let went_well = bus::stage(case);
        let word = if went_well { "ok" } else { "FAILED" };
        writeln!(io::stdout(), "test {case} ... {word}").expect("standard output");
        if !went_well {
            outcome = ExitCode::FAILURE;
        }
    }
    outcome
}
