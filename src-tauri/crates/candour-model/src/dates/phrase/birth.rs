//! What a birth date gives: birthdays and school years. A school year begins on 1 September, as in England and Wales;
//! Scotland's cut-off and Northern Ireland's are others, and are not reckoned here.

use super::span::Span;
use crate::dates::{CivilDate, DateKind};

/// The day of birth that a phrase is read with, if it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Birth(pub(super) Option<CivilDate>);

/// A birthday that a phrase names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Birthday {
    /// That day.
    On(CivilDate),
    /// Not known without a birth date.
    Lacking,
}

impl Birthday {
    /// What the day comes to, worked out; or the want of it, for this kind of date.
    pub(super) fn span(self, kind: DateKind, of: impl FnOnce(CivilDate) -> Span) -> Span {
        match self {
            Self::On(day) => of(day).worked_out(),
            Self::Lacking => Span::asking(kind),
        }
    }
}

impl Birth {
    /// The birthday on which the person turned this age.
    pub(super) fn turning(self, age: i8) -> Birthday {
        self.birthday(i16::from(age)).map_or(Birthday::Lacking, Birthday::On)
    }

    /// Whether nothing can be reckoned from it.
    pub(super) fn is_missing(self) -> bool {
        self.0.is_none()
    }

    /// The day on which the person turned this age. Whoever was born on 29 February turns it on 1 March in other years.
    pub(super) fn birthday(self, age: i16) -> Option<CivilDate> {
        let born = self.0?;
        let year = born.year().checked_add(age)?;
        CivilDate::new(year, born.month(), born.day()).or_else(|_| CivilDate::new(year, 3, 1)).ok()
    }

    /// The calendar year in which the person's Year `n` began; Reception is 0. Children start Reception in the
    /// September after they turn four.
    pub(super) fn school_year(self, n: i16) -> Option<i16> {
        let born = self.0?;
        let cohort = if born.month() >= 9 { born.year() } else { born.year().checked_sub(1)? };
        cohort.checked_add(n)?.checked_add(5)
    }
}
