//! Working days in England and Wales (SI 2020/2 reg 1(2)). What a period means, and when one starts, is not here.

use crate::{RulesError, data::HolidaysFile};
use candour_model::dates::CivilDate;
use jiff::{ToSpan, civil::Weekday};
use std::collections::BTreeSet;

/// The days that are not working days.
#[derive(Debug)]
pub struct Calendar {
    as_at: CivilDate,
    holidays: BTreeSet<CivilDate>,
    years: std::ops::RangeInclusive<i16>,
}

impl Calendar {
    pub(crate) fn new(file: HolidaysFile) -> Self {
        Self {
            as_at: file.as_at,
            holidays: file.holiday.into_iter().map(|holiday| holiday.date).collect(),
            years: file.first_year..=file.last_year,
        }
    }

    /// The day on which its holidays were last made sure of.
    pub(crate) fn as_at(&self) -> CivilDate {
        self.as_at
    }

    /// Whether `date` is a working day.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] for a year whose holidays are not known.
    pub fn is_working_day(&self, date: CivilDate) -> Result<bool, RulesError> {
        if !self.years.contains(&date.year()) {
            return Err(RulesError::BeyondCalendar(date.year()));
        }
        let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        Ok(!is_weekend && !self.holidays.contains(&date))
    }

    /// The `count`-th working day after `from`, which is not counted. None after `from` gives `from` itself.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] when counting reaches a year whose holidays are not known.
    pub fn add_working_days(&self, from: CivilDate, count: u32) -> Result<CivilDate, RulesError> {
        let mut day = from;
        for _ in 0..count {
            day = self.next_working_day(day)?;
        }
        Ok(day)
    }

    fn next_working_day(&self, after: CivilDate) -> Result<CivilDate, RulesError> {
        let mut day = after;
        loop {
            day = day.checked_add(1.day()).map_err(|_| RulesError::BeyondCalendar(day.year()))?;
            if self.is_working_day(day)? {
                return Ok(day);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Rules, RulesError};
    use candour_model::dates::CivilDate;
    use jiff::civil::date;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    #[track_caller]
    fn check(from: CivilDate, count: u32, expected: CivilDate) {
        let rules = Rules::load().unwrap();
        assert_eq!(rules.calendar().add_working_days(from, count).unwrap(), expected, "{from} + {count}");
    }

    #[test]
    fn working_days_leave_out_weekends() {
        check(date(2026, 11, 23), 2, date(2026, 11, 25));
        check(date(2026, 11, 27), 1, date(2026, 11, 30));
        check(date(2026, 11, 28), 1, date(2026, 11, 30));
    }

    #[test]
    fn working_days_leave_out_easter_christmas_and_substitutes() {
        check(date(2026, 4, 2), 1, date(2026, 4, 7));
        check(date(2026, 12, 24), 1, date(2026, 12, 29));
        check(date(2027, 12, 24), 1, date(2027, 12, 29));
        check(date(2022, 6, 1), 1, date(2022, 6, 6));
    }

    #[test]
    fn a_scottish_holiday_is_a_working_day() {
        check(date(2026, 6, 12), 1, date(2026, 6, 15));
        check(date(2026, 1, 1), 1, date(2026, 1, 2));
    }

    #[test]
    fn no_days_is_the_day_itself() {
        check(date(2026, 12, 25), 0, date(2026, 12, 25));
    }

    #[test]
    fn a_year_without_holidays_is_an_error_and_not_a_guess() {
        let rules = Rules::load().unwrap();
        let late = rules.calendar().add_working_days(date(2032, 12, 31), 1);
        assert!(matches!(late, Err(RulesError::BeyondCalendar(2033))), "{late:?}");
        assert!(matches!(
            rules.calendar().is_working_day(date(2019, 12, 31)),
            Err(RulesError::BeyondCalendar(2019))
        ));
    }

    static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::load().unwrap());

    proptest! {
        #[test]
        fn counting_in_two_steps_is_counting_in_one(offset in 0_i32..4_000, first in 0_u32..20, second in 0_u32..20) {
            let from = date(2020, 1, 2) + jiff::Span::new().days(offset);
            let calendar = RULES.calendar();
            let halfway = calendar.add_working_days(from, first).unwrap();
            prop_assert_eq!(
                calendar.add_working_days(halfway, second).unwrap(),
                calendar.add_working_days(from, first + second).unwrap()
            );
        }
    }
}
