//! The steps of the demo, and the time each took.

use std::time::{Duration, Instant};

/// A step and its time.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub what: &'static str,
    /// How long it took.
    pub took: Duration,
}

/// Steps, as they are taken.
#[derive(Debug, Default)]
pub(super) struct Steps {
    taken: Vec<Step>,
}

impl Steps {
    /// Does a step and keeps its time.
    pub(super) fn take<T>(&mut self, what: &'static str, step: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let result = step();
        self.taken.push(Step { what, took: began.elapsed() });
        result
    }

    pub(super) fn taken(self) -> Vec<Step> {
        self.taken
    }
}
