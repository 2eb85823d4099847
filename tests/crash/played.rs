//! Plays one scenario in one home, and ends. What it does to the disk is written down from outside, and what happens to it there.

use candour_tests::scenarios::{Manner, REFUSED, Scenario, tell_refused};
use std::{path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let which = words.next().expect("a scenario");
    let home = words.next().map(PathBuf::from).expect("a home");
    let how = words.next().expect("what is done when something is refused");
    let scenario = Scenario::ALL.into_iter().find(|scenario| which == scenario.name());
    let manner = Manner::ALL.into_iter().find(|manner| how == manner.name());
    match scenario.expect("one that is known").play(&home, manner.expect("one that is known")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell_refused(&error);
            ExitCode::from(REFUSED)
        }
    }
}
