//! Plays one scenario in one home, and ends. What it does to the disk is written down from outside.

use candour_tests::scenarios::Scenario;
use std::path::PathBuf;

fn main() {
    let mut words = std::env::args_os().skip(1);
    let which = words.next().expect("a scenario");
    let home = words.next().map(PathBuf::from).expect("a home");
    let scenario = Scenario::ALL.into_iter().find(|scenario| which == scenario.name());
    scenario.expect("one that is known").play(&home);
}
