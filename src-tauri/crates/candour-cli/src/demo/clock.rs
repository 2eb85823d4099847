//! A clock that stands on the letter's date and goes on from there, whatever day it is.

use candour_app::clock::Clock;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use std::time::{Duration, Instant};

/// Nine in the morning on the letter's date, and the time since the demo began.
pub(crate) struct LetterClock {
    opened: Timestamp,
    began: Instant,
}

impl LetterClock {
    pub(crate) fn on(date: Date) -> Self {
        let nine = TimeZone::UTC.to_timestamp(date.at(9, 0, 0, 0));
        Self { opened: nine.unwrap_or(Timestamp::UNIX_EPOCH), began: Instant::now() }
    }
}

impl Clock for LetterClock {
    fn now(&self) -> Timestamp {
        let since = SignedDuration::try_from(self.began.elapsed()).unwrap_or_default();
        self.opened.saturating_add(since).unwrap_or(self.opened)
    }

    fn since_boot(&self) -> Duration {
        self.began.elapsed()
    }

    fn boot(&self) -> String {
        "demo".to_owned()
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn today_is_the_letter_s_date_in_winter_and_in_summer() {
        for day in [date(2026, 11, 23), date(2026, 7, 1), date(1999, 12, 31)] {
            assert_eq!(LetterClock::on(day).today(), day);
        }
    }
}
