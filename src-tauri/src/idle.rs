//! Noticing that nobody is there, by the clock that also counts sleep: a laptop closed for an hour wakes up locked.
//!
//! The page tells of keys and mouse; a tick each second compares. Whether there is anything to lock is not asked here.

use crate::desktop::Desktop;
use candour_app::clock::Clock;
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tauri::{AppHandle, Manager, Runtime};

/// How often it is looked whether somebody is there.
const TICK: Duration = Duration::from_secs(1);

/// When somebody was last at the keys.
pub struct Idle {
    clock: Box<dyn Clock>,
    last: Mutex<Duration>,
    limit: Option<Duration>,
}

impl Idle {
    /// Begins with somebody there.
    #[must_use]
    pub fn new(clock: Box<dyn Clock>) -> Self {
        let last = Mutex::new(clock.since_boot());
        Self { clock, last, limit: limit_of_this_build() }
    }

    /// Somebody has pressed a key or moved the mouse.
    pub fn somebody_is_here(&self) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = self.clock.since_boot();
    }

    /// Whether nobody has been there for so many minutes.
    #[must_use]
    pub fn is_over(&self, minutes: u32) -> bool {
        let limit = self.limit.unwrap_or(Duration::from_mins(minutes.into()));
        let last = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        self.clock.since_boot().saturating_sub(last) >= limit
    }
}

/// A build made for driving can be told to wait less than a minute. No variable can change any other.
fn limit_of_this_build() -> Option<Duration> {
    #[cfg(feature = "automation")]
    if let Ok(seconds) = std::env::var("CANDOUR_IDLE_SECONDS") {
        return seconds.parse().ok().map(Duration::from_secs);
    }
    None
}

/// Looks each second, for as long as the program runs.
pub fn watch<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        let mut tick = tokio::time::interval(TICK);
        loop {
            tick.tick().await;
            let app = app.clone();
            // Locking waits for the disk, so it runs beside the tick and not in it.
            let looked =
                tauri::async_runtime::spawn_blocking(move || app.state::<Desktop>().lock_if_nobody_is_here());
            if looked.await.is_err() {
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    };

    struct Hands(Arc<AtomicU64>);

    impl Clock for Hands {
        fn now(&self) -> jiff::Timestamp {
            jiff::Timestamp::UNIX_EPOCH
        }

        fn since_boot(&self) -> Duration {
            Duration::from_secs(self.0.load(Ordering::Relaxed))
        }

        fn boot(&self) -> String {
            "one".to_owned()
        }

        fn wait(&self, _time: Duration) {}
    }

    fn idle_at(seconds: u64) -> (Idle, Arc<AtomicU64>) {
        let hands = Arc::new(AtomicU64::new(seconds));
        (Idle::new(Box::new(Hands(Arc::clone(&hands)))), hands)
    }

    #[test]
    fn t23_it_is_over_at_the_limit_and_not_before() {
        let (idle, hands) = idle_at(1_000);
        hands.store(1_299, Ordering::Relaxed);
        assert!(!idle.is_over(5));
        hands.store(1_300, Ordering::Relaxed);
        assert!(idle.is_over(5));
    }

    #[test]
    fn t23_a_key_starts_the_count_again() {
        let (idle, hands) = idle_at(0);
        hands.store(299, Ordering::Relaxed);
        idle.somebody_is_here();
        hands.store(598, Ordering::Relaxed);
        assert!(!idle.is_over(5));
    }

    #[test]
    fn t23_an_hour_asleep_counts_as_an_hour() {
        let (idle, hands) = idle_at(50);
        hands.fetch_add(3_600, Ordering::Relaxed);
        assert!(idle.is_over(30));
    }
}
