//! Days of the year that have names: Christmas, Easter and what hangs on it, bank holidays by rule. Feasts that are seen
//! rather than reckoned (Eid, Diwali) are not here: their words stay open.

use super::{
    breaks::{Break, Term},
    easter,
    span::Span,
};
use crate::dates::{CivilDate, DateKind};
use jiff::{ToSpan, civil::Weekday};

/// A named day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// The day, or the season around it.
    Christmas,
    /// The Sunday, or the school holidays around it.
    Easter,
    /// The turn of a year.
    NewYear,
    /// The Sunday of Pentecost, or the weekend that it ends.
    Whitsun,
    /// 29 September, or the term that is called by it.
    Michaelmas,
    /// 1 May, or the bank holiday near it.
    MayDay,
    /// The same day each year: month, day.
    On(i8, i8),
    /// So many days from Easter Sunday.
    FromEaster(i32),
    /// The nth such weekday of a month; the last where n is -1.
    Nth(i8, Weekday, i8),
    /// The first Monday in May, since 1978, with the years in which it was moved.
    EarlyMayHoliday,
    /// The last Monday in May, since 1971, with the years in which it was moved.
    SpringHoliday,
    /// The last Monday in August, since 1971.
    AugustHoliday,
}

/// Names, the longer before the shorter that they begin with.
pub(super) const NAMES: &[(&str, Feast)] = &[
    ("christmas eve", Feast::On(12, 24)),
    ("christmas day", Feast::On(12, 25)),
    ("christmas", Feast::Christmas),
    ("boxing day", Feast::On(12, 26)),
    ("st stephens day", Feast::On(12, 26)),
    ("new years eve", Feast::On(12, 31)),
    ("new year eve", Feast::On(12, 31)),
    ("new years day", Feast::On(1, 1)),
    ("new year day", Feast::On(1, 1)),
    ("new years", Feast::NewYear),
    ("new year", Feast::NewYear),
    ("shrove tuesday", Feast::FromEaster(-47)),
    ("pancake day", Feast::FromEaster(-47)),
    ("ash wednesday", Feast::FromEaster(-46)),
    ("mothering sunday", Feast::FromEaster(-21)),
    ("mothers day", Feast::FromEaster(-21)),
    ("palm sunday", Feast::FromEaster(-7)),
    ("maundy thursday", Feast::FromEaster(-3)),
    ("good friday", Feast::FromEaster(-2)),
    ("easter saturday", Feast::FromEaster(-1)),
    ("easter sunday", Feast::FromEaster(0)),
    ("easter day", Feast::FromEaster(0)),
    ("easter monday", Feast::FromEaster(1)),
    ("easter", Feast::Easter),
    ("ascension day", Feast::FromEaster(39)),
    ("whit sunday", Feast::FromEaster(49)),
    ("whit monday", Feast::FromEaster(50)),
    ("pentecost", Feast::FromEaster(49)),
    ("st valentines day", Feast::On(2, 14)),
    ("valentines day", Feast::On(2, 14)),
    ("valentines", Feast::On(2, 14)),
    ("st davids day", Feast::On(3, 1)),
    ("st patricks day", Feast::On(3, 17)),
    ("st georges day", Feast::On(4, 23)),
    ("april fools day", Feast::On(4, 1)),
    ("may day bank holiday", Feast::EarlyMayHoliday),
    ("early may bank holiday", Feast::EarlyMayHoliday),
    ("spring bank holiday", Feast::SpringHoliday),
    ("whitsun bank holiday", Feast::SpringHoliday),
    ("whitsun weekend", Feast::Whitsun),
    ("whitsuntide", Feast::Whitsun),
    ("whitsun", Feast::Whitsun),
    ("august bank holiday", Feast::AugustHoliday),
    ("summer bank holiday", Feast::AugustHoliday),
    ("may day", Feast::MayDay),
    ("fathers day", Feast::Nth(3, Weekday::Sunday, 6)),
    ("midsummers day", Feast::On(6, 24)),
    ("midsummer day", Feast::On(6, 24)),
    ("michaelmas day", Feast::On(9, 29)),
    ("michaelmas", Feast::Michaelmas),
    ("halloween", Feast::On(10, 31)),
    ("bonfire night", Feast::On(11, 5)),
    ("guy fawkes night", Feast::On(11, 5)),
    ("fireworks night", Feast::On(11, 5)),
    ("remembrance sunday", Feast::Nth(2, Weekday::Sunday, 11)),
    ("remembrance day", Feast::On(11, 11)),
    ("armistice day", Feast::On(11, 11)),
];

impl Feast {
    /// The readings of this feast in one year, the likelier first.
    pub(super) fn once(self, year: i16) -> Vec<Span> {
        let day = || self.day(year).map(Span::day);
        match self {
            Self::Christmas => day().into_iter().chain(Break::Christmas.in_year(year)).collect(),
            Self::Easter => day().into_iter().chain(Break::Easter.in_year(year)).collect(),
            Self::NewYear => turn(year - 1).into_iter().collect(),
            Self::Michaelmas => day().into_iter().chain(Term::Autumn.in_year(year)).collect(),
            Self::Whitsun => self.day(year).and_then(weekend_of).into_iter().collect(),
            Self::MayDay => {
                let holiday =
                    Self::EarlyMayHoliday.day(year).filter(|holiday| Some(*holiday) != self.day(year));
                day().into_iter().chain(holiday.map(Span::day)).collect()
            }
            _ => day().into_iter().collect(),
        }
    }

    /// The readings of this feast where it is named with a year: "New Year 2002" can be the turn at either end of it.
    pub(super) fn named(self, year: i16) -> Vec<Span> {
        match self {
            Self::NewYear => turn(year - 1).into_iter().chain(turn(year)).collect(),
            _ => self.once(year),
        }
    }

    /// The day itself, where "before" and "after" it are said.
    pub(super) fn day(self, year: i16) -> Option<CivilDate> {
        match self {
            Self::Christmas => CivilDate::new(year, 12, 25).ok(),
            Self::NewYear => CivilDate::new(year, 1, 1).ok(),
            Self::MayDay => CivilDate::new(year, 5, 1).ok(),
            Self::On(month, day) => CivilDate::new(year, month, day).ok(),
            Self::Michaelmas => CivilDate::new(year, 9, 29).ok(),
            Self::Easter => easter::sunday(year),
            Self::Whitsun => Self::FromEaster(49).day(year),
            Self::FromEaster(days) => easter::sunday(year)?.checked_add(days.days()).ok(),
            Self::Nth(nth, weekday, month) => nth_weekday(year, month, nth, weekday),
            Self::EarlyMayHoliday => match year {
                ..1978 => None,
                1995 | 2020 => CivilDate::new(year, 5, 8).ok(),
                _ => nth_weekday(year, 5, 1, Weekday::Monday),
            },
            Self::SpringHoliday => match year {
                ..1971 => None,
                2002 | 2012 => CivilDate::new(year, 6, 4).ok(),
                2022 => CivilDate::new(year, 6, 2).ok(),
                _ => nth_weekday(year, 5, -1, Weekday::Monday),
            },
            Self::AugustHoliday => {
                (year >= 1971).then(|| nth_weekday(year, 8, -1, Weekday::Monday)).flatten()
            }
        }
    }
}

/// The nth such weekday of a month; the last where n is -1.
pub(super) fn nth_weekday(year: i16, month: i8, nth: i8, weekday: Weekday) -> Option<CivilDate> {
    CivilDate::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
}

/// A Sunday with the days on either side of it.
fn weekend_of(sunday: CivilDate) -> Option<Span> {
    let (first, last) = (sunday.yesterday().ok()?, sunday.tomorrow().ok()?);
    Some(Span::run(DateKind::Between, super::span::Unit::Weeks, first, last))
}

/// The last day of a year and the first of the next.
fn turn(year: i16) -> Option<Span> {
    let eve = CivilDate::new(year, 12, 31).ok()?;
    Some(Span::run(DateKind::Between, super::span::Unit::Weeks, eve, eve.tomorrow().ok()?))
}
