//! When something happened, as far as anyone can say: the words as said, and a range for sorting and checking.
//!
//! Nothing that starts a legal clock is partial; such days are civil dates named `…_on`. How words are read stands in
//! [`phrase`]; [`PartialDate`] is only its result. How one is typed in and settled is in [`said`].

pub mod phrase;
pub mod said;

use crate::words::Words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A civil date on the wire: `2026-11-23`.
pub type CivilDate = Date;

/// What sort of date the words give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DateKind {
    /// One day.
    Exact,
    /// A month of a year.
    Month,
    /// A season of a year.
    Season,
    /// A year.
    Year,
    /// Reckoned from the person's age.
    Age,
    /// Around a date.
    About,
    /// Between two dates.
    Between,
    /// Before a date.
    Before,
    /// After a date.
    After,
    /// Many times.
    Repeated,
    /// Not known, or in words that no reading fits.
    Unknown,
}

impl DateKind {
    /// As stored: `exact`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
            Self::Age => "age",
            Self::About => "about",
            Self::Between => "between",
            Self::Before => "before",
            Self::After => "after",
            Self::Repeated => "repeated",
            Self::Unknown => "unknown",
        }
    }
}

/// What the range rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DateBasis {
    /// The person's memory.
    Memory,
    /// Worked out from something else the person said.
    WorkedOut,
    /// A document.
    Document,
    /// Memory borne out by something independent.
    Corroborated,
}

impl DateBasis {
    /// As stored: `memory`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::WorkedOut => "worked-out",
            Self::Document => "document",
            Self::Corroborated => "corroborated",
        }
    }
}

/// When something happened, as far as anyone can say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartialDate {
    /// As said or written. Printed as it stands, never changed.
    pub words: Words,
    /// ISO 8601-2 (EDTF), for exchange; absent where no reading fits.
    pub edtf: Option<String>,
    /// First day it can have been; absent is open.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub earliest: Option<CivilDate>,
    /// Last day it can have been; absent is open.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub latest: Option<CivilDate>,
    /// What sort of date.
    pub kind: DateKind,
    /// What the range rests on.
    pub basis: DateBasis,
}

impl PartialDate {
    /// Words that no reading fits: kept, with open bounds.
    #[must_use]
    pub fn unknown(words: Words) -> Self {
        Self {
            words,
            edtf: None,
            earliest: None,
            latest: None,
            kind: DateKind::Unknown,
            basis: DateBasis::Memory,
        }
    }

    /// A day that is known, as a document gives it.
    #[must_use]
    pub fn of_day(day: CivilDate) -> Self {
        Self {
            words: day_in_words(day).into(),
            edtf: Some(day.to_string()),
            earliest: Some(day),
            latest: Some(day),
            kind: DateKind::Exact,
            basis: DateBasis::Document,
        }
    }

    /// The same time without the words in which somebody said it: they are replaced by what the bounds say.
    #[must_use]
    pub fn without_its_words(self) -> Self {
        let words = match (self.earliest, self.latest) {
            (None, None) => "not known".to_owned(),
            (Some(first), None) => format!("not before {}", day_in_words(first)),
            (None, Some(last)) => format!("by {}", day_in_words(last)),
            (Some(first), Some(last)) => span_in_words(first, last),
        };
        Self { words: words.into(), ..self }
    }

    /// What sorting goes by: the earliest day (open first), then the latest.
    #[must_use]
    pub fn sorting_key(&self) -> (Option<CivilDate>, Option<CivilDate>) {
        (self.earliest, self.latest)
    }
}

/// "23 November 2026".
#[must_use]
pub fn day_in_words(date: CivilDate) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

/// "2003", "June 2003", "between 1 June 2003 and 31 August 2003".
fn span_in_words(first: CivilDate, last: CivilDate) -> String {
    let is_full = first.day() == 1 && last.tomorrow().is_ok_and(|next| next.day() == 1);
    let is_one_year = first.year() == last.year();
    if first == last {
        day_in_words(first)
    } else if is_full && is_one_year && first.month() == 1 && last.month() == 12 {
        first.year().to_string()
    } else if is_full && is_one_year && first.month() == last.month() {
        format!("{} {}", month_name(first.month()), first.year())
    } else {
        format!("between {} and {}", day_in_words(first), day_in_words(last))
    }
}

/// "Monday 23 November 2026".
#[must_use]
pub fn weekday_in_words(date: CivilDate) -> String {
    let weekday = match date.weekday() {
        jiff::civil::Weekday::Monday => "Monday",
        jiff::civil::Weekday::Tuesday => "Tuesday",
        jiff::civil::Weekday::Wednesday => "Wednesday",
        jiff::civil::Weekday::Thursday => "Thursday",
        jiff::civil::Weekday::Friday => "Friday",
        jiff::civil::Weekday::Saturday => "Saturday",
        jiff::civil::Weekday::Sunday => "Sunday",
    };
    format!("{weekday} {}", day_in_words(date))
}

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(month: i8) -> &'static str {
    MONTHS[usize::try_from(month - 1).unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn without_its_words_a_date_says_its_bounds() {
        for (said, shown) in [
            ("14/2/2001", "14 February 2001"),
            ("June 2003", "June 2003"),
            ("the year 2003", "2003"),
            ("the summer of 2003", "between 1 June 2003 and 31 August 2003"),
            ("before Christmas 2001", "by 24 December 2001"),
            ("after 1999", "not before 1 January 2000"),
            ("not sure", "not known"),
        ] {
            let masked = phrase::settled(&said.into()).without_its_words();
            assert_eq!(masked.words.as_str(), shown, "{said}");
        }
    }
}
