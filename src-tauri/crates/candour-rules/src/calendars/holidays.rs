//! The holidays one by one: as they are shipped, and with what the firm says of some days.

use crate::{Rules, calendar::is_weekend, data::Holiday};
use candour_model::{
    bodies::Correction,
    calendars::Division,
    dates::CivilDate,
    holidays::{HolidayLine, HolidaySaid, Holidays},
};
use std::collections::BTreeMap;

impl Rules {
    /// Every holiday, and every day that was one as shipped: `self` holds what the firm says, `shipped` what it was laid over.
    #[must_use]
    pub fn holidays(
        &self,
        shipped: &Self,
        corrections: &BTreeMap<(CivilDate, Division), Correction>,
    ) -> Holidays {
        let (now, before) = (self.days(), shipped.days());
        let mut days: Vec<_> = now.keys().chain(before.keys()).copied().collect();
        days.sort();
        days.dedup();
        let line = |key: (CivilDate, Division)| {
            let (own, shipped) = (now.get(&key), before.get(&key));
            Some(HolidayLine {
                day: key.0,
                division: key.1,
                title: own.map(|day| day.title.clone()),
                shipped: shipped.map(|day| day.title.clone()),
                confidence: own.or(shipped)?.confidence,
                correction: corrections.get(&key).cloned(),
            })
        };
        let file = &shipped.calendars.file;
        Holidays {
            as_at: file.as_at,
            first_year: file.first_year,
            last_year: file.last_year,
            days: days.into_iter().filter_map(line).collect(),
        }
    }

    /// What is wrong with saying this of a day, as a sentence without a full stop; nothing where it can be said. It is asked of the
    /// shipped rules.
    #[must_use]
    pub fn refuses_holiday(&self, division: Division, day: CivilDate, said: HolidaySaid) -> Option<String> {
        let file = &self.calendars.file;
        let is_shipped = self.days().contains_key(&(day, division));
        match said {
            _ if !(file.first_year..=file.last_year).contains(&day.year()) => {
                Some(format!("The day must be of the years {} to {}", file.first_year, file.last_year))
            }
            HolidaySaid::Holiday if is_weekend(day) => {
                Some("The day is at a weekend, which is no working day anyway".into())
            }
            HolidaySaid::WorkingDay if !is_shipped => Some("The day is no holiday as shipped".into()),
            _ => None,
        }
    }

    fn days(&self) -> BTreeMap<(CivilDate, Division), &Holiday> {
        self.calendars.file.holiday.iter().map(|day| ((day.date, day.division), day)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::holidays::HolidayCorrection;
    use jiff::civil::date;

    const HERE: Division = Division::EnglandAndWales;

    #[test]
    fn what_the_firm_says_of_a_day_stands_beside_what_is_shipped() {
        let shipped = Rules::load().unwrap();
        let say = |date, title: Option<&str>| HolidayCorrection {
            division: HERE,
            date,
            title: title.map(str::to_owned),
        };
        let (added, taken) = (date(2027, 6, 7), date(2026, 8, 31));
        let own = shipped.with_own_holidays(&[say(added, Some("One-off day")), say(taken, None)]).unwrap();
        let found = own.holidays(&shipped, &BTreeMap::new());
        let of = |day| found.days.iter().find(|line| (line.day, line.division) == (day, HERE)).unwrap();
        assert_eq!((of(added).title.as_deref(), of(added).shipped.as_deref()), (Some("One-off day"), None));
        assert_eq!(
            (of(taken).title.as_deref(), of(taken).shipped.as_deref()),
            (None, Some("Summer bank holiday"))
        );
        assert!(found.days.is_sorted_by_key(|line| (line.day, line.division)));
    }

    #[test]
    fn nothing_is_said_of_a_day_that_would_change_nothing() {
        let rules = Rules::load().unwrap();
        let refused = |day, said| rules.refuses_holiday(HERE, day, said).is_some();
        assert!(refused(date(2026, 6, 13), HolidaySaid::Holiday), "a Saturday");
        assert!(refused(date(2026, 6, 15), HolidaySaid::WorkingDay), "it is one");
        assert!(refused(date(2060, 6, 15), HolidaySaid::Holiday), "beyond the file");
        assert!(!refused(date(2026, 6, 15), HolidaySaid::Holiday));
        assert!(!refused(date(2026, 8, 31), HolidaySaid::WorkingDay));
    }
}
