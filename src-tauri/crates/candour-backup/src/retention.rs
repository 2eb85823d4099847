//! Which backups may go: seven daily, five weekly and twelve monthly ones stay.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::collections::BTreeSet;

/// How many days, weeks and months have a backup kept of them.
const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;

/// Which of these backups, latest first, are superseded: of each day, week and month the last one stays, for as many as are kept.
/// Only days, weeks and months that have a backup count, so that a computer left alone for a year loses none by it.
#[must_use]
pub fn superseded(made: &[Timestamp]) -> Vec<Timestamp> {
    let mut kept = BTreeSet::new();
    keep(made, &mut kept, DAYS, |day| (i32::from(day.year()), i32::from(day.day_of_year())));
    keep(made, &mut kept, WEEKS, |day| {
        let week = day.iso_week_date();
        (i32::from(week.year()), i32::from(week.week()))
    });
    keep(made, &mut kept, MONTHS, |day| (i32::from(day.year()), i32::from(day.month())));
    made.iter().filter(|at| !kept.contains(*at)).copied().collect()
}

fn keep(made: &[Timestamp], kept: &mut BTreeSet<Timestamp>, most: usize, span: impl Fn(Date) -> (i32, i32)) {
    let mut spans = BTreeSet::new();
    for at in made {
        if spans.len() == most {
            return;
        }
        if spans.insert(span(TimeZone::UTC.to_datetime(*at).date())) {
            kept.insert(*at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::date};

    fn noon(day: Date) -> Timestamp {
        TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).unwrap()
    }

    /// T82: a backup a day for three years, with what is superseded taken away each evening.
    #[test]
    fn t82_over_three_years_the_last_is_always_kept_and_there_are_never_more_than_the_rule_keeps() {
        let mut kept: Vec<Timestamp> = Vec::new();
        let first = date(2026, 11, 23);
        for day in 0..1_096 {
            let now = noon(first.checked_add(day.days()).unwrap());
            kept.insert(0, now);
            let gone = superseded(&kept);
            kept.retain(|at| !gone.contains(at));
            assert_eq!(kept[0], now);
            assert!(kept.len() <= DAYS + WEEKS + MONTHS, "{} on day {day}", kept.len());
        }
        let days: Vec<Date> = kept.iter().map(|at| TimeZone::UTC.to_datetime(*at).date()).collect();
        assert_eq!(days[0], date(2029, 11, 22));
        assert_eq!(days[6], date(2029, 11, 16));
        assert_eq!(days.last(), Some(&date(2028, 12, 31)));
        for month_end in [date(2029, 10, 31), date(2029, 6, 30), date(2029, 2, 28)] {
            assert!(days.contains(&month_end), "{month_end}: {days:?}");
        }
    }

    #[test]
    fn of_one_day_only_the_last_stays_and_years_alone_take_nothing_away() {
        let morning = noon(date(2026, 11, 23));
        let evening = morning + 6.hours();
        assert_eq!(superseded(&[evening, morning]), [morning]);
        let rare: Vec<_> = [2026, 2022, 2018].map(|year| noon(date(year, 1, 5))).into();
        assert_eq!(superseded(&rare), []);
        assert_eq!(superseded(&[]), []);
    }
}
