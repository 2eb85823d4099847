//! A clock that says what it is told and waits for nobody.

use candour_app::clock::Clock;
use jiff::Timestamp;
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// A clock that stands still. Its copies show the same time.
#[derive(Clone, Debug)]
pub struct FixedClock(Arc<Mutex<Hands>>);

#[derive(Debug)]
struct Hands {
    now: Timestamp,
    since_boot: Duration,
    waited: Duration,
}

impl FixedClock {
    /// A clock at this moment, as `2026-11-23T09:41:00Z`.
    ///
    /// # Panics
    /// When that is no moment.
    #[must_use]
    pub fn at(moment: &str) -> Self {
        let now = moment.parse().expect("a moment");
        Self(Arc::new(Mutex::new(Hands {
            now,
            since_boot: Duration::from_secs(1_000),
            waited: Duration::ZERO,
        })))
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        let mut hands = self.hands();
        hands.now += time;
        hands.since_boot += time;
    }

    /// Sets the wall clock, back or forward; the time since the start of the computer goes on.
    ///
    /// # Panics
    /// When that is no moment.
    pub fn set(&self, moment: &str) {
        self.hands().now = moment.parse().expect("a moment");
    }

    /// For how long the program has asked to wait.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.hands().waited
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.hands().now
    }

    fn since_boot(&self) -> Duration {
        self.hands().since_boot
    }

    fn boot(&self) -> String {
        "the same start".to_owned()
    }

    fn wait(&self, time: Duration) {
        self.hands().waited += time;
    }
}
