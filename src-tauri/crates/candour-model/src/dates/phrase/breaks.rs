//! School terms and holidays as most schools of England and Wales keep them, each taken wide enough for any of them.
//! No local authority's calendar is known here.

use super::{
    easter,
    span::{Span, Unit},
};
use crate::dates::{CivilDate, DateKind};
use jiff::ToSpan;

/// A school holiday or a long weekend, by the calendar year in which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    Christmas,
    FebruaryHalf,
    EasterWeekend,
    Easter,
    MayHalf,
    Summer,
    OctoberHalf,
}

/// A school term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    Autumn,
    Spring,
    Summer,
}

/// Names of holidays, the longer before the shorter that they begin with.
pub(super) const BREAKS: &[(&str, Break)] = &[
    ("christmas holidays", Break::Christmas),
    ("christmas holiday", Break::Christmas),
    ("christmas break", Break::Christmas),
    ("christmas period", Break::Christmas),
    ("christmas season", Break::Christmas),
    ("christmas time", Break::Christmas),
    ("christmastime", Break::Christmas),
    ("easter bank holiday weekend", Break::EasterWeekend),
    ("easter weekend", Break::EasterWeekend),
    ("easter holidays", Break::Easter),
    ("easter holiday", Break::Easter),
    ("easter break", Break::Easter),
    ("easter time", Break::Easter),
    ("february half term", Break::FebruaryHalf),
    ("spring half term", Break::FebruaryHalf),
    ("whitsun half term", Break::MayHalf),
    ("may half term", Break::MayHalf),
    ("summer half term", Break::MayHalf),
    ("october half term", Break::OctoberHalf),
    ("autumn half term", Break::OctoberHalf),
    ("summer school holidays", Break::Summer),
    ("summer holidays", Break::Summer),
    ("summer holiday", Break::Summer),
    ("school summer holidays", Break::Summer),
    ("summer break", Break::Summer),
    ("6 weeks holiday", Break::Summer),
    ("6 week holiday", Break::Summer),
    ("6 weeks holidays", Break::Summer),
];

/// Names of terms.
pub(super) const TERMS: &[(&str, Term)] = &[
    ("autumn term", Term::Autumn),
    ("michaelmas term", Term::Autumn),
    ("lent term", Term::Spring),
    ("hilary term", Term::Spring),
    ("trinity term", Term::Summer),
    ("spring term", Term::Spring),
    ("summer term", Term::Summer),
];

impl Break {
    /// Its days in the calendar year in which it begins.
    pub(super) fn in_year(self, year: i16) -> Option<Span> {
        let day = |month, day| CivilDate::new(year, month, day).ok();
        let around_easter = |before: i32, after: i32| {
            let sunday = easter::sunday(year)?;
            Some((sunday.checked_sub(before.days()).ok()?, sunday.checked_add(after.days()).ok()?))
        };
        let (first, last) = match self {
            Self::Christmas => (day(12, 15)?, CivilDate::new(year + 1, 1, 6).ok()?),
            Self::FebruaryHalf => (day(2, 8)?, day(2, 1)?.last_of_month()),
            Self::EasterWeekend => around_easter(2, 1)?,
            Self::Easter => around_easter(17, 17)?,
            Self::MayHalf => (day(5, 22)?, day(6, 8)?),
            Self::Summer => (day(7, 1)?, day(9, 10)?),
            Self::OctoberHalf => (day(10, 16)?, day(11, 5)?),
        };
        Some(Span::run(DateKind::Season, Unit::Weeks, first, last))
    }
}

impl Term {
    /// Its months in a calendar year: autumn from September to Christmas, spring to Easter at its latest, summer from
    /// Easter at its earliest to July.
    pub(super) fn in_year(self, year: i16) -> Option<Span> {
        let (first, last) = match self {
            Self::Autumn => (9, 12),
            Self::Spring => (1, 4),
            Self::Summer => (3, 7),
        };
        Span::months(DateKind::Season, Unit::Months, (year, first), (year, last))
    }

    /// The months in which it can have begun.
    pub(super) fn beginning_in(self, year: i16) -> Option<Span> {
        let (first, last) = match self {
            Self::Autumn => (9, 9),
            Self::Spring => (1, 1),
            Self::Summer => (3, 5),
        };
        about(year, first, last)
    }

    /// The months in which it can have ended.
    pub(super) fn ending_in(self, year: i16) -> Option<Span> {
        let (first, last) = match self {
            Self::Autumn => (12, 12),
            Self::Spring => (3, 4),
            Self::Summer => (7, 7),
        };
        about(year, first, last)
    }
}

/// About these months of a year.
fn about(year: i16, first: i8, last: i8) -> Option<Span> {
    let span = if first == last {
        Span::month(year, first)
    } else {
        Span::months(DateKind::About, Unit::Months, (year, first), (year, last))
    };
    span.map(|span| Span { kind: DateKind::About, ..span })
}
