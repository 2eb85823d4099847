//! What must be known to select a regime. A fact that is absent is unknown.

use crate::{
    dates::{CivilDate, PartialDate, day_in_words, phrase},
    yes_no::YesNoUnknown,
};
use serde::{Deserialize, Serialize};

/// Whose conduct it is: there is a scheme for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Of somebody serving with the police.
    Police,
    /// Of an officer of the National Crime Agency as such.
    Nca,
    /// Of the holder of a local policing body's office.
    ElectedOffice,
}

/// What reached the authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum MatterKind {
    /// A complaint.
    Complaint,
    /// No complaint, but an indication of crime or misconduct.
    ConductMatter,
    /// A death or serious injury.
    DsiMatter,
}

/// The days between which something was; an absent end is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct DaySpan {
    /// The first day it can have been.
    pub earliest: Option<CivilDate>,
    /// The last day it can have been.
    pub latest: Option<CivilDate>,
}

impl DaySpan {
    /// One day.
    #[must_use]
    pub const fn of_day(day: CivilDate) -> Self {
        Self { earliest: Some(day), latest: Some(day) }
    }

    /// The same in words: `4 May 2023`, `between 1 January 2020 and 29 February 2020`.
    #[must_use]
    pub fn in_words(&self) -> String {
        match (self.earliest, self.latest) {
            (None, None) => "a day that is not known".to_owned(),
            (Some(first), None) => format!("{} or later", day_in_words(first)),
            (None, Some(last)) => format!("{} or earlier", day_in_words(last)),
            (Some(first), Some(last)) if first == last => day_in_words(first),
            (Some(first), Some(last)) => {
                format!("a day between {} and {}", day_in_words(first), day_in_words(last))
            }
        }
    }
}

impl From<&PartialDate> for DaySpan {
    fn from(date: &PartialDate) -> Self {
        Self { earliest: date.earliest, latest: date.latest }
    }
}

impl TryFrom<String> for DaySpan {
    type Error = String;

    /// A day as `2026-03-09`, or a month, season or year in words.
    fn try_from(text: String) -> Result<Self, String> {
        if let Ok(day) = text.parse::<CivilDate>() {
            return Ok(Self::of_day(day));
        }
        let read = Self::from(&phrase::settled(&text.as_str().into()));
        if read.earliest.is_none() && read.latest.is_none() {
            return Err(format!("{text} is not a day, a month, a season or a year; write 2026-03-09"));
        }
        Ok(read)
    }
}

/// What must be known to select a regime.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeFacts {
    /// Whose conduct it is.
    pub scheme: Scheme,
    /// What reached the authority.
    pub kind: MatterKind,
    /// When the complaint was made, or the matter came to the authority's attention.
    pub reached_on: Option<DaySpan>,
    /// When the earliest of the conduct was.
    pub conduct_from: Option<DaySpan>,
    /// When an earlier complaint or matter about the same thing reached the authority; absent where there was none.
    pub same_matter_reached_on: Option<DaySpan>,
    /// Whether that earlier one was still being handled when this one reached the authority.
    pub same_matter_open: Option<YesNoUnknown>,
    /// Whether the 2004 Order keeps it from being recorded.
    pub shut_out_2004: Option<YesNoUnknown>,
    /// The day on which it was decided that it be re-investigated.
    pub s13b_on: Option<CivilDate>,
    /// The day of a direction under s.28A.
    pub s28a_on: Option<CivilDate>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_one_day_and_a_year_is_from_its_first_to_its_last() {
        let read = |text: &str| DaySpan::try_from(text.to_owned());
        assert_eq!(read("2020-02-01").unwrap(), DaySpan::of_day(date(2020, 2, 1)));
        let year = read("2020").unwrap();
        assert_eq!((year.earliest, year.latest), (Some(date(2020, 1, 1)), Some(date(2020, 12, 31))));
        assert!(read("some time").unwrap_err().contains("some time is not a day"));
    }

    #[test]
    fn a_span_says_what_is_open() {
        let words = |earliest, latest| DaySpan { earliest, latest }.in_words();
        assert_eq!(words(None, None), "a day that is not known");
        assert_eq!(words(Some(date(2020, 2, 1)), None), "1 February 2020 or later");
        assert_eq!(words(None, Some(date(2020, 2, 1))), "1 February 2020 or earlier");
    }
}
