//! Counting: how many tests passed and failed, as their runners tell it.

use crate::command::{Failure, Outcome};

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// One check without tests of its own, by how it ended.
    pub(crate) fn of_one(outcome: Outcome) -> Self {
        match outcome {
            Ok(()) => Self { passed: 1, failed: 0 },
            Err(why) => Self::of_failure(&why),
        }
    }

    /// One check that could not be run, or failed, and says why.
    pub(crate) fn of_failure(why: &Failure) -> Self {
        eprintln!("{why}");
        Self { passed: 0, failed: 1 }
    }

    /// Adds what a runner says in one line: cargo's `test result: ok. 3 passed; 0 failed`, or vitest's and the screens'
    /// `Tests  1 failed | 12 passed (13)`.
    pub(crate) fn read(&mut self, line: &str) {
        let plain = without_colour(line);
        let plain = plain.trim_start();
        if plain.starts_with("test result:") || plain.starts_with("Tests ") {
            self.passed += number_before(plain, "passed");
            self.failed += number_before(plain, "failed");
        }
    }

    /// The sum of both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// A runner that says it failed counts at least one failure; so does one that ran nothing.
    pub(crate) fn settled(mut self, succeeded: bool) -> Self {
        if self.failed == 0 && (!succeeded || self.passed == 0) {
            self.failed = 1;
        }
        self
    }
}

fn number_before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line.split([' ', ';', '|', ',']).filter(|part| !part.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or_default()
}

fn without_colour(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.find('m').map_or("", |end| &after[end + 1..]);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Tally {
        let mut tally = Tally::default();
        tally.read(line);
        tally
    }

    #[test]
    fn cargo_and_vitest_are_understood() {
        let cargo = "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.1s";
        assert_eq!(read(cargo), Tally { passed: 12, failed: 1 });
        assert_eq!(read("      Tests  2 failed | 30 passed (32)"), Tally { passed: 30, failed: 2 });
        assert_eq!(
            read("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m (7)"),
            Tally { passed: 7, failed: 0 }
        );
        assert_eq!(read("test t_is_passed ... ok"), Tally::default());
    }

    #[test]
    fn a_runner_that_ran_nothing_has_failed() {
        assert_eq!(Tally::default().settled(true), Tally { passed: 0, failed: 1 });
        assert_eq!(Tally { passed: 3, failed: 0 }.settled(false), Tally { passed: 3, failed: 1 });
        assert_eq!(Tally { passed: 3, failed: 0 }.settled(true), Tally { passed: 3, failed: 0 });
    }
}
