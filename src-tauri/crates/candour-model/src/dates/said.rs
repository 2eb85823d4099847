//! A date as it is typed in: the words, and which way of reading them is meant. What is kept is worked out here from the
//! parser's own readings, so that nobody hands in bounds of their own except as exact days set by hand.

use super::{
    CivilDate, DateBasis, DateKind, PartialDate,
    phrase::{self, Lacking},
};
use crate::{checks::FIRST_YEAR, parties::PersonOf, words::Words};
use serde::{Deserialize, Serialize};

/// Which way of reading the words is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Meant {
    /// Nobody has chosen: the one reading there is, or bounds that hold every one.
    #[default]
    Any,
    /// The reading with these bounds.
    Reading {
        /// First day it can have been; absent is open.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        earliest: Option<CivilDate>,
        /// Last day it can have been; absent is open.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        latest: Option<CivilDate>,
    },
    /// Days set by hand, whatever the words are.
    Days {
        /// First day it can have been; absent is open.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        earliest: Option<CivilDate>,
        /// Last day it can have been; absent is open.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        latest: Option<CivilDate>,
    },
    /// As it stands in the record that is amended.
    Kept,
}

/// A date as it is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaidDate {
    /// As said. Kept and printed as it stands.
    pub words: Words,
    /// Which way of reading it is meant.
    pub meant: Meant,
    /// What the range rests on; absent for what the reading itself says.
    pub basis: Option<DateBasis>,
}

impl From<&str> for SaidDate {
    fn from(words: &str) -> Self {
        Words::from(words).into()
    }
}

impl From<Words> for SaidDate {
    /// Words of which nobody has said how they are meant.
    fn from(words: Words) -> Self {
        Self { words, meant: Meant::Any, basis: None }
    }
}

impl SaidDate {
    /// Whether its bounds want the birth date of the person whose words they are.
    #[must_use]
    pub fn wants_birth(&self) -> bool {
        matches!(self.meant, Meant::Any | Meant::Reading { .. }) && rests_on_birth(&self.words)
    }

    /// The date to keep. `kept` are those that stand in the record that is amended.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence without a full stop.
    pub fn settle(&self, birth: Option<&PartialDate>, kept: &[Settled]) -> Result<Settled, &'static str> {
        if self.meant == Meant::Kept {
            let stands = kept.iter().find(|one| one.date.words == self.words);
            let stands = stands.ok_or("The words are not those of the record; choose a reading again")?;
            return Ok(stands.clone().resting_on(self.basis));
        }
        let is_reckoned = birth.is_some() && self.wants_birth();
        let from_birth = if is_reckoned { FromBirth::Used } else { FromBirth::No };
        let date = match &self.meant {
            Meant::Any | Meant::Kept => phrase::read(&self.words, birth).settled(),
            Meant::Reading { earliest, latest } => phrase::read(&self.words, birth)
                .readings
                .into_iter()
                .find(|reading| (reading.earliest, reading.latest) == (*earliest, *latest))
                .ok_or("The words can no longer be read that way; choose a reading again")?,
            Meant::Days { earliest, latest } => self.days(*earliest, *latest)?,
        };
        Ok(Settled { date, from_birth }.resting_on(self.basis))
    }

    fn days(
        &self,
        earliest: Option<CivilDate>,
        latest: Option<CivilDate>,
    ) -> Result<PartialDate, &'static str> {
        let kind = match (earliest, latest) {
            (None, None) => return Err("Set the first day, the last day, or both"),
            (Some(first), Some(last)) if first > last => return Err("The last day is before the first"),
            (Some(first), Some(last)) if first == last => DateKind::Exact,
            (Some(_), Some(_)) => DateKind::Between,
            (Some(_), None) => DateKind::After,
            (None, Some(_)) => DateKind::Before,
        };
        if earliest.or(latest).is_some_and(|day| day.year() < FIRST_YEAR) {
            return Err("A date must not be before 1900");
        }
        let edtf = match (kind, earliest) {
            (DateKind::Exact, Some(day)) => Some(day.to_string()),
            _ => phrase::bounds_in_edtf(earliest, latest),
        };
        let basis = DateBasis::Memory;
        Ok(PartialDate { words: self.words.clone(), edtf, earliest, latest, kind, basis })
    }
}

/// Whether a range was reckoned from a birth date, and what has become of that since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum FromBirth {
    /// It was not.
    No,
    /// It was.
    Used,
    /// It was, and the birth date has been corrected since: the words are to be read again.
    Corrected,
}

impl FromBirth {
    /// As stored: `used`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Used => "used",
            Self::Corrected => "corrected",
        }
    }
}

/// A date ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The date.
    pub date: PartialDate,
    /// Whether it was reckoned from a birth date.
    pub from_birth: FromBirth,
}

/// Whether a reading of these words is reckoned from a birth date.
#[must_use]
pub fn rests_on_birth(words: &Words) -> bool {
    phrase::read(words, None).ask == Some(Lacking::BirthDate)
}

impl Settled {
    fn resting_on(self, basis: Option<DateBasis>) -> Self {
        let basis = basis.unwrap_or(self.date.basis);
        Self { date: PartialDate { basis, ..self.date }, ..self }
    }
}

/// Asks how words are read.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadDate {
    /// The words.
    pub words: Words,
    /// Whose words they are, for ages and school years; absent where nobody's birth date is to be used.
    pub of: Option<PersonOf>,
}

/// How words are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Understood {
    /// At least one reading, the likeliest first. Where there are several, none has been chosen.
    pub readings: Vec<PartialDate>,
    /// What is kept where nobody chooses: bounds that hold every reading.
    pub settled: PartialDate,
    /// What is lacking; the bounds it would give are open.
    pub ask: Option<Lacking>,
    /// Whether a birth date was used; that it was is recorded.
    pub from_birth: bool,
}

impl Understood {
    /// The words read, with a birth date where there is one.
    #[must_use]
    pub fn of(words: &Words, birth: Option<&PartialDate>) -> Self {
        let reading = phrase::read(words, birth);
        let from_birth = birth.is_some() && rests_on_birth(words);
        let settled = reading.clone().settled();
        Self { readings: reading.readings, settled, ask: reading.ask, from_birth }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn meant(words: &str, meant: Meant) -> SaidDate {
        SaidDate { words: words.into(), meant, basis: None }
    }

    fn born() -> PartialDate {
        phrase::settled(&"11 May 1989".into())
    }

    #[test]
    fn a_chosen_reading_is_one_of_the_parsers_own() {
        let day = Some(date(2001, 12, 25));
        let chosen = meant("Christmas 2001", Meant::Reading { earliest: day, latest: day });
        assert_eq!(chosen.settle(None, &[]).unwrap().date.latest, day);
        let invented = Meant::Reading { earliest: day, latest: Some(date(2003, 1, 1)) };
        assert!(meant("Christmas 2001", invented).settle(None, &[]).is_err());
    }

    #[test]
    fn where_nobody_chose_the_bounds_hold_every_reading() {
        let words: Words = "winter 2001".into();
        assert_eq!(SaidDate::from(words.clone()).settle(None, &[]).unwrap().date, phrase::settled(&words));
    }

    #[test]
    fn an_age_is_reckoned_from_the_birth_date_and_asks_for_it() {
        let age = SaidDate::from("aged 13");
        assert!(age.wants_birth() && !SaidDate::from("June 2003").wants_birth());
        let settled = age.settle(Some(&born()), &[]).unwrap();
        assert_eq!((settled.date.earliest, settled.from_birth), (Some(date(2002, 5, 11)), FromBirth::Used));
        assert_eq!(age.settle(None, &[]).unwrap().from_birth, FromBirth::No);
        let understood = Understood::of(&age.words, Some(&born()));
        assert!(understood.from_birth && understood.ask.is_none());
        let lacking = Understood::of(&age.words, None);
        assert!(!lacking.from_birth && lacking.ask == Some(Lacking::BirthDate));
    }

    #[test]
    fn days_set_by_hand_leave_the_words_and_must_be_in_order() {
        let days = |earliest, latest| {
            meant("not sure", Meant::Days { earliest, latest }).settle(None, &[]).map(|one| one.date)
        };
        let (first, last) = (Some(date(2003, 6, 1)), Some(date(2003, 6, 30)));
        let set = days(first, last).unwrap();
        assert_eq!((set.kind, set.edtf.as_deref()), (DateKind::Between, Some("2003-06-01/2003-06-30")));
        assert_eq!(set.words.as_str(), "not sure");
        assert_eq!(days(first, first).unwrap().edtf.as_deref(), Some("2003-06-01"));
        assert_eq!(days(None, last).unwrap().edtf.as_deref(), Some("../2003-06-30"));
        for (from, to) in [(last, first), (None, None), (Some(date(1800, 1, 1)), None)] {
            assert!(days(from, to).is_err());
        }
    }

    #[test]
    fn what_is_kept_is_what_stands_in_the_record_under_the_same_words() {
        let date = PartialDate { latest: None, ..phrase::settled(&"June 2003".into()) };
        let before = [Settled { date, from_birth: FromBirth::Corrected }];
        assert_eq!(meant("June 2003", Meant::Kept).settle(None, &before).unwrap(), before[0]);
        assert!(meant("July 2003", Meant::Kept).settle(None, &before).is_err());
    }

    #[test]
    fn a_basis_that_is_set_stands_in_place_of_the_readings_own() {
        let document = SaidDate { basis: Some(DateBasis::Document), ..SaidDate::from("June 2003") };
        assert_eq!(document.settle(None, &[]).unwrap().date.basis, DateBasis::Document);
    }
}
