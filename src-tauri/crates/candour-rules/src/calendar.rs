//! Working days by one calendar: weekends and holidays, as far as the data knows them. What a period means, and when one starts,
//! is not here.

use crate::RulesError;
use candour_model::{bodies::Confidence, dates::CivilDate};
use jiff::civil::Weekday;
use std::{collections::BTreeMap, ops::RangeInclusive};

/// Each holiday with what it is called and how sure it is.
pub(crate) type Holidays = BTreeMap<CivilDate, (String, Confidence)>;

/// The days that are not working days.
#[derive(Debug)]
pub struct Calendar {
    name: String,
    holidays: Holidays,
    years: RangeInclusive<i16>,
}

impl Calendar {
    pub(crate) fn new(name: String, holidays: Holidays, years: RangeInclusive<i16>) -> Self {
        Self { name, holidays, years }
    }

    /// What it is called: "England and Wales".
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether `date` is a working day.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] for a year whose holidays are not known.
    pub fn is_working_day(&self, date: CivilDate) -> Result<bool, RulesError> {
        if !self.years.contains(&date.year()) {
            return Err(RulesError::BeyondCalendar(date.year()));
        }
        Ok(!is_weekend(date) && !self.holidays.contains_key(&date))
    }

    /// What the holiday on `date` is called; nothing for another day.
    #[must_use]
    pub fn holiday(&self, date: CivilDate) -> Option<&str> {
        self.holidays.get(&date).map(|(title, _)| title.as_str())
    }

    /// The holidays that fall from `first` to `last`, both with them; none where `last` is before `first`.
    pub(crate) fn holidays_between(
        &self,
        first: CivilDate,
        last: CivilDate,
    ) -> impl Iterator<Item = (CivilDate, &str)> {
        let between = (first <= last).then(|| self.holidays.range(first..=last));
        between.into_iter().flatten().map(|(date, (title, _))| (*date, title.as_str()))
    }

    /// How sure the holidays are of the years from `first` to `last`: as sure as the least sure of them.
    #[must_use]
    pub fn confidence_between(&self, first: i16, last: i16) -> Confidence {
        let met = self.holidays.iter().filter(|(date, _)| (first..=last).contains(&date.year()));
        met.map(|(_, (_, confidence))| *confidence).max().unwrap_or(Confidence::Certain)
    }

    /// The `count`-th working day after `from`, which is not counted. None after `from` gives `from` itself.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] when counting reaches a year whose holidays are not known.
    pub fn add_working_days(&self, from: CivilDate, count: u32) -> Result<CivilDate, RulesError> {
        let mut day = from;
        for _ in 0..count {
            day = self.working_day_from(tomorrow(day)?)?;
        }
        Ok(day)
    }

    /// `date` itself where it is a working day, and else the next.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] when that reaches a year whose holidays are not known.
    pub fn working_day_from(&self, date: CivilDate) -> Result<CivilDate, RulesError> {
        let mut day = date;
        while !self.is_working_day(day)? {
            day = tomorrow(day)?;
        }
        Ok(day)
    }

    /// `date` itself where it is a working day, and else the one before.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] when that reaches a year whose holidays are not known.
    pub fn working_day_until(&self, date: CivilDate) -> Result<CivilDate, RulesError> {
        let mut day = date;
        while !self.is_working_day(day)? {
            day = day.yesterday().map_err(|_| RulesError::BeyondCalendar(day.year()))?;
        }
        Ok(day)
    }
}

/// Whether it is a Saturday or a Sunday.
pub(crate) fn is_weekend(date: CivilDate) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn tomorrow(day: CivilDate) -> Result<CivilDate, RulesError> {
    day.tomorrow().map_err(|_| RulesError::BeyondCalendar(day.year()))
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
    fn a_day_that_is_no_working_day_moves_on_or_back() {
        let rules = Rules::load().unwrap();
        let calendar = rules.calendar();
        for (day, from, until) in [
            (date(2026, 12, 27), date(2026, 12, 29), date(2026, 12, 24)),
            (date(2026, 4, 4), date(2026, 4, 7), date(2026, 4, 2)),
            (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23)),
        ] {
            assert_eq!(calendar.working_day_from(day).unwrap(), from, "{day}");
            assert_eq!(calendar.working_day_until(day).unwrap(), until, "{day}");
        }
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
