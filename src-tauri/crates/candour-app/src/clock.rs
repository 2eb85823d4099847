//! The one place where the time is asked. Everything else is handed a [`Clock`], so that a letter bears the same date in a
//! test and on a Tuesday.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::time::Duration;

/// The time, as the record keeps it.
pub trait Clock: Send + Sync {
    /// The moment, by the computer's clock.
    fn now(&self) -> Timestamp;

    /// Time since the computer was started, sleep included. It never goes back.
    fn since_boot(&self) -> Duration;

    /// Names the run of the computer that [`since_boot`](Self::since_boot) counts from.
    fn boot(&self) -> String;

    /// Lets time pass, as after a third wrong passphrase.
    fn wait(&self, time: Duration);

    /// Today in London, which is where the law's days are counted.
    fn today(&self) -> Date {
        in_london(self.now()).date()
    }
}

/// `09:41` in London.
#[must_use]
pub fn time_of_day(moment: Timestamp) -> String {
    in_london(moment).strftime("%H:%M").to_string()
}

/// The civil date and time of a moment in London. The zone is compiled in; UTC stands in should it ever be missing.
#[must_use]
pub fn in_london(moment: Timestamp) -> jiff::civil::DateTime {
    TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC).to_datetime(moment)
}

/// The moment at which a day begins in London; `None` beyond all calendars.
#[must_use]
pub fn beginning_of(day: Date) -> Option<Timestamp> {
    let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    day.to_zoned(zone).ok().map(|begun| begun.timestamp())
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock that everything else is handed")]
    fn now(&self) -> Timestamp {
        Timestamp::try_from(std::time::SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn since_boot(&self) -> Duration {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
    }

    fn boot(&self) -> String {
        std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_owned()
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summer_evening_in_utc_is_already_tomorrow_in_london() {
        let moment: Timestamp = "2026-06-30T23:30:00Z".parse().unwrap();
        assert_eq!(in_london(moment).date(), jiff::civil::date(2026, 7, 1));
        assert_eq!(time_of_day(moment), "00:30");
    }

    #[test]
    fn a_day_begins_when_it_does_in_london() {
        let begun = |day| beginning_of(day).map(|moment| moment.to_string());
        assert_eq!(begun(jiff::civil::date(2026, 7, 1)).as_deref(), Some("2026-06-30T23:00:00Z"));
        assert_eq!(begun(jiff::civil::date(2026, 11, 23)).as_deref(), Some("2026-11-23T00:00:00Z"));
    }

    #[test]
    fn the_boot_clock_never_goes_back() {
        let first = SystemClock.since_boot();
        assert!(SystemClock.since_boot() >= first);
    }
}
