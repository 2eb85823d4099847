//! The calendars of the data: each division's, and that of every part of the kingdom together.

mod holidays;

use crate::{
    Calendar, Rules, RulesError,
    calendar::Holidays,
    counting::listed,
    data::{CalendarEntry, Holiday, HolidaysFile},
};
use candour_model::{
    bodies::Confidence, calendars::CalendarId, dates::CivilDate, holidays::HolidayCorrection,
};
use std::{collections::BTreeMap, sync::Arc};

/// The calendars of the data.
#[derive(Debug)]
pub(crate) struct Calendars {
    pub(crate) as_at: CivilDate,
    england_and_wales: Calendar,
    scotland: Calendar,
    northern_ireland: Calendar,
    uk_any: Calendar,
    /// What they were made of.
    file: HolidaysFile,
}

impl Calendars {
    /// Makes each calendar of its divisions' holidays.
    pub(crate) fn new(file: &HolidaysFile) -> Result<Self, RulesError> {
        let years = file.first_year..=file.last_year;
        let calendar = |id: CalendarId| {
            let entry = file.calendar.iter().find(|entry| entry.id == id);
            let missing = || RulesError::Reference { from: "bank-holidays".into(), to: id.as_str().into() };
            let entry = entry.ok_or_else(missing)?;
            Ok::<_, RulesError>(Calendar::new(entry.name.clone(), file.holidays_of(entry), years.clone()))
        };
        Ok(Self {
            as_at: file.as_at,
            england_and_wales: calendar(CalendarId::EnglandAndWales)?,
            scotland: calendar(CalendarId::Scotland)?,
            northern_ireland: calendar(CalendarId::NorthernIreland)?,
            uk_any: calendar(CalendarId::UkAny)?,
            file: file.clone(),
        })
    }
}

impl HolidaysFile {
    /// The holidays of a calendar. Where it has several divisions, a holiday of some of them is one, and says of which.
    fn holidays_of(&self, entry: &CalendarEntry) -> Holidays {
        let mut days: BTreeMap<CivilDate, Vec<&Holiday>> = BTreeMap::new();
        for day in self.holiday.iter().filter(|day| entry.divisions.contains(&day.division)) {
            days.entry(day.date).or_default().push(day);
        }
        let whole = entry.divisions.len();
        let named = days.into_iter().map(|(date, held)| {
            let confidence = held.iter().map(|day| day.confidence).max().unwrap_or(entry.confidence);
            let mut title = held[0].title.clone();
            if held.len() < whole {
                title = format!("{title}, {}", listed(&self.names_of(&held)));
            }
            (date, (title, confidence))
        });
        named.collect()
    }

    /// What the divisions are called whose holidays these are.
    fn names_of(&self, held: &[&Holiday]) -> Vec<&str> {
        let named = held.iter().filter_map(|day| {
            let own = self.calendar.iter().find(|calendar| calendar.divisions == [day.division]);
            own.map(|calendar| calendar.name.as_str())
        });
        named.collect()
    }
}

impl HolidaysFile {
    /// The same holidays with what the firm says of some days.
    fn corrected(&self, corrections: &[HolidayCorrection]) -> Self {
        let mut file = self.clone();
        for HolidayCorrection { division, date, title } in corrections {
            file.holiday.retain(|day| (day.division, day.date) != (*division, *date));
            file.holiday.extend(title.clone().map(|title| Holiday {
                division: *division,
                date: *date,
                title,
                substitute: false,
                confidence: Confidence::Certain,
            }));
        }
        file
    }
}

impl Rules {
    /// The same rules with the holidays that the firm adds, and without those that it says are none.
    ///
    /// # Errors
    /// [`RulesError::Reference`] where the data lacks a calendar.
    pub fn with_own_holidays(&self, corrections: &[HolidayCorrection]) -> Result<Self, RulesError> {
        let calendars = Calendars::new(&self.calendars.file.corrected(corrections))?;
        Ok(Self { calendars: Arc::new(calendars), ..self.clone() })
    }

    /// Working days in England and Wales.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendars.england_and_wales
    }

    /// The working days of a calendar; nothing where every day counts.
    #[must_use]
    pub fn calendar_of(&self, id: CalendarId) -> Option<&Calendar> {
        match id {
            CalendarId::None => None,
            CalendarId::EnglandAndWales => Some(&self.calendars.england_and_wales),
            CalendarId::Scotland => Some(&self.calendars.scotland),
            CalendarId::NorthernIreland => Some(&self.calendars.northern_ireland),
            CalendarId::UkAny => Some(&self.calendars.uk_any),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use candour_model::calendars::Division;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    fn file() -> HolidaysFile {
        data::read("bank-holidays.toml", include_str!("../data/bank-holidays.toml")).unwrap()
    }

    /// Whether a day is a working day in England and Wales, in Scotland, in Northern Ireland and in every part.
    #[track_caller]
    fn check(day: CivilDate, expected: [bool; 4]) {
        let rules = Rules::load().unwrap();
        let found = CalendarId::WITH_WORKING_DAYS
            .map(|id| rules.calendar_of(id).unwrap().is_working_day(day).unwrap());
        assert_eq!(found, expected, "{day}");
    }

    #[test]
    fn each_part_of_the_kingdom_has_holidays_of_its_own() {
        check(date(2026, 6, 15), [true, false, true, false]);
        check(date(2026, 1, 2), [true, false, true, false]);
        check(date(2026, 7, 13), [true, true, false, false]);
        check(date(2026, 4, 6), [false, true, false, false]);
        check(date(2026, 8, 31), [false, true, false, false]);
        check(date(2026, 8, 3), [true, false, true, false]);
        check(date(2026, 12, 25), [false; 4]);
        check(date(2026, 6, 16), [true; 4]);
        check(date(2026, 6, 13), [false; 4]);
    }

    #[test]
    fn one_off_days_are_holidays() {
        for day in [date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)] {
            check(day, [false; 4]);
        }
        check(date(2020, 5, 8), [false; 4]);
        check(date(2020, 5, 4), [true; 4]);
    }

    #[test]
    fn a_day_stands_once_in_a_division_and_in_a_year_of_the_file() {
        let file = file();
        let days: BTreeSet<_> = file.holiday.iter().map(|day| (day.division, day.date)).collect();
        assert_eq!(days.len(), file.holiday.len());
        for day in &file.holiday {
            assert!((file.first_year..=file.last_year).contains(&day.date.year()), "{}", day.date);
            assert!(!crate::calendar::is_weekend(day.date), "{} is at a weekend", day.date);
        }
    }

    #[test]
    fn every_calendar_says_what_a_working_day_rests_on() {
        for entry in file().calendar {
            assert!(!entry.basis.is_empty() && !entry.name.is_empty(), "{:?}", entry.id);
            assert_eq!(entry.confidence, Confidence::Certain);
        }
    }

    #[test]
    fn a_holiday_of_some_parts_says_of_which() {
        let rules = Rules::load().unwrap();
        let title = |id, day| rules.calendar_of(id).unwrap().holiday(day);
        assert_eq!(title(CalendarId::UkAny, date(2026, 8, 3)), Some("Summer bank holiday, Scotland"));
        assert_eq!(
            title(CalendarId::UkAny, date(2026, 4, 6)),
            Some("Easter Monday, England and Wales and Northern Ireland")
        );
        assert_eq!(title(CalendarId::UkAny, date(2026, 12, 25)), Some("Christmas Day"));
        assert_eq!(title(CalendarId::Scotland, date(2026, 8, 3)), Some("Summer bank holiday"));
        assert_eq!(title(CalendarId::EnglandAndWales, date(2026, 8, 3)), None);
    }

    #[test]
    fn the_firm_adds_a_holiday_and_takes_one_away() {
        let shipped = Rules::load().unwrap();
        let say = |date, title: Option<&str>| HolidayCorrection {
            division: Division::EnglandAndWales,
            date,
            title: title.map(str::to_owned),
        };
        let (added, taken) = (date(2027, 6, 7), date(2026, 8, 31));
        let own = shipped.with_own_holidays(&[say(added, Some("One-off day")), say(taken, None)]).unwrap();
        assert_eq!(own.calendar().holiday(added), Some("One-off day"));
        assert!(own.calendar().is_working_day(taken).unwrap());
        let any = own.calendar_of(CalendarId::UkAny).unwrap();
        assert_eq!(any.holiday(added), Some("One-off day, England and Wales"));
        assert_eq!(any.holiday(taken), Some("Summer bank holiday, Northern Ireland"));
        assert!(shipped.calendar().is_working_day(added).unwrap());
        assert!(!shipped.calendar().is_working_day(taken).unwrap());
    }

    #[test]
    fn a_calendar_that_is_missing_is_noticed() {
        let mut file = file();
        file.calendar.retain(|entry| entry.id != CalendarId::Scotland);
        assert!(matches!(Calendars::new(&file), Err(RulesError::Reference { to, .. }) if to == "SCT"));
    }

    #[test]
    fn years_that_are_reckoned_are_less_sure_than_years_that_are_published() {
        let rules = Rules::load().unwrap();
        let calendar = rules.calendar();
        assert_eq!(calendar.confidence_between(2020, 2028), Confidence::Certain);
        assert_eq!(calendar.confidence_between(2028, 2029), Confidence::Likely);
    }
}
