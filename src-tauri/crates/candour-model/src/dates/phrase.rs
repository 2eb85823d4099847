//! How words about a date are read: an exact day, a month, a season, a year, and "between" two of these.
//!
//! Any other words are kept as said with open bounds: nothing is ever narrowed to make it fit. Day before month, always.

use super::{CivilDate, DateBasis, DateKind, MONTHS, PartialDate};
use crate::words::Words;

/// Reads words about a date. There is always an answer: words that nothing fits come back as said, with open bounds.
#[must_use]
pub fn read(words: &Words) -> PartialDate {
    let phrase = words.as_str().trim().to_lowercase();
    let reading = between(&phrase).or_else(|| span(&phrase));
    match reading {
        Some(Span { edtf, earliest, latest, kind }) => PartialDate {
            words: words.clone(),
            edtf: Some(edtf),
            earliest: Some(earliest),
            latest: Some(latest),
            kind,
            basis: DateBasis::Memory,
        },
        None => PartialDate::unknown(words.clone()),
    }
}

/// Reads a day that must be exact: `23/11/2026`, `23 November 2026`, `Monday 23 November 2026`, `2026-11-23`.
#[must_use]
pub fn read_day(words: &str) -> Option<CivilDate> {
    day(&words.trim().to_lowercase())
}

struct Span {
    edtf: String,
    earliest: CivilDate,
    latest: CivilDate,
    kind: DateKind,
}

fn between(phrase: &str) -> Option<Span> {
    let (first, second) = if let Some(rest) = phrase.strip_prefix("between ") {
        rest.split_once(" and ")?
    } else {
        phrase.strip_prefix("from ")?.split_once(" to ")?
    };
    let (first, second) = (span(first.trim())?, span(second.trim())?);
    (first.earliest <= second.latest).then(|| Span {
        edtf: format!("{}/{}", first.edtf, second.edtf),
        earliest: first.earliest,
        latest: second.latest,
        kind: DateKind::Between,
    })
}

fn span(phrase: &str) -> Option<Span> {
    let phrase = ["on ", "in ", "the ", "during "]
        .iter()
        .fold(phrase, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest));
    if let Some(date) = day(phrase) {
        return Some(Span { edtf: date.to_string(), earliest: date, latest: date, kind: DateKind::Exact });
    }
    month(phrase).or_else(|| season(phrase)).or_else(|| whole_year(phrase))
}

fn day(phrase: &str) -> Option<CivilDate> {
    if let [year, month, day] = phrase.split('-').collect::<Vec<_>>()[..]
        && year.len() == 4
    {
        return civil(year, month.parse().ok()?, day);
    }
    if let [day, month, year] = phrase.split(['/', '.']).collect::<Vec<_>>()[..] {
        return civil(year, month.parse().ok()?, day);
    }
    let plain = phrase.replace(',', " ");
    let mut parts: Vec<&str> = plain.split_whitespace().collect();
    if parts.len() == 4 && WEEKDAYS.contains(&parts[0]) {
        parts.remove(0);
    }
    let [day, month, year] = parts[..] else { return None };
    let day = ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    let date = civil(year, month_number(month)?, day)?;
    let named = plain.split_whitespace().next().filter(|w| WEEKDAYS.contains(w));
    named
        .is_none_or(|weekday| {
            WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())] == weekday
        })
        .then_some(date)
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn civil(year: &str, month: i8, day: &str) -> Option<CivilDate> {
    if day.len() > 2 || !day.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    CivilDate::new(year_number(year)?, month, day.parse().ok()?).ok()
}

/// Four figures between 1900 and 2200: two figures could be either century, and are not guessed.
fn year_number(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
        .filter(|year| (1900..=2200).contains(year))
}

fn month_number(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|name| {
        let name = name.to_lowercase();
        word == name || (word.len() == 3 && name.starts_with(word)) || (word == "sept" && name == "september")
    })?;
    i8::try_from(at + 1).ok()
}

fn month(phrase: &str) -> Option<Span> {
    let words: Vec<&str> = phrase.split_whitespace().filter(|w| *w != "of").collect();
    let [month, year] = words[..] else { return None };
    let earliest = CivilDate::new(year_number(year)?, month_number(month.trim_end_matches(','))?, 1).ok()?;
    Some(Span {
        edtf: earliest.strftime("%Y-%m").to_string(),
        earliest,
        latest: earliest.last_of_month(),
        kind: DateKind::Month,
    })
}

/// Spring is March to May, summer June to August, autumn September to November; winter begins in the year named.
fn season(phrase: &str) -> Option<Span> {
    let words: Vec<&str> = phrase.split_whitespace().filter(|w| !matches!(*w, "of" | "the")).collect();
    let [season, year] = words[..] else { return None };
    let year = year_number(year)?;
    let (code, first, last_year, last) = match season {
        "spring" => (21, 3, year, 5),
        "summer" => (22, 6, year, 8),
        "autumn" => (23, 9, year, 11),
        "winter" => (24, 12, year + 1, 2),
        _ => return None,
    };
    Some(Span {
        edtf: format!("{year}-{code}"),
        earliest: CivilDate::new(year, first, 1).ok()?,
        latest: CivilDate::new(last_year, last, 1).ok()?.last_of_month(),
        kind: DateKind::Season,
    })
}

fn whole_year(phrase: &str) -> Option<Span> {
    let year = year_number(phrase)?;
    Some(Span {
        edtf: phrase.to_owned(),
        earliest: CivilDate::new(year, 1, 1).ok()?,
        latest: CivilDate::new(year, 12, 31).ok()?,
        kind: DateKind::Year,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[track_caller]
    fn check(words: &str, kind: DateKind, edtf: &str, earliest: CivilDate, latest: CivilDate) {
        let read = read(&words.into());
        assert_eq!(read.words.as_str(), words);
        assert_eq!((read.kind, read.edtf.as_deref()), (kind, Some(edtf)), "{words}");
        assert_eq!((read.earliest, read.latest), (Some(earliest), Some(latest)), "{words}");
    }

    #[test]
    fn a_day_is_read_day_before_month() {
        let day = date(2001, 2, 14);
        for words in ["14/2/2001", "14/02/2001", "14 February 2001", "on 14th Feb 2001", "2001-02-14"] {
            check(words, DateKind::Exact, "2001-02-14", day, day);
        }
        check("Wednesday 14 February 2001", DateKind::Exact, "2001-02-14", day, day);
    }

    #[test]
    fn a_weekday_that_contradicts_its_date_is_kept_open() {
        assert_eq!(read(&"Monday 14 February 2001".into()).kind, DateKind::Unknown);
    }

    #[test]
    fn months_seasons_and_years_have_their_bounds() {
        check("March 2004", DateKind::Month, "2004-03", date(2004, 3, 1), date(2004, 3, 31));
        check("in Feb 2004", DateKind::Month, "2004-02", date(2004, 2, 1), date(2004, 2, 29));
        check("the summer of 2003", DateKind::Season, "2003-22", date(2003, 6, 1), date(2003, 8, 31));
        check("winter 2001", DateKind::Season, "2001-24", date(2001, 12, 1), date(2002, 2, 28));
        check("1999", DateKind::Year, "1999", date(1999, 1, 1), date(1999, 12, 31));
    }

    #[test]
    fn between_takes_the_outer_bounds() {
        check(
            "between January 2003 and March 2004",
            DateKind::Between,
            "2003-01/2004-03",
            date(2003, 1, 1),
            date(2004, 3, 31),
        );
    }

    #[test]
    fn other_words_are_kept_with_open_bounds() {
        for words in [
            "the summer before I started Year 10",
            "not sure",
            "31 February 2001",
            "14/2/01",
            "between 2004 and 2001",
        ] {
            assert_eq!(read(&words.into()), PartialDate::unknown(words.into()));
        }
    }

    proptest! {
        #[test]
        fn no_words_are_lost_and_no_bounds_are_crossed(words in ".{0,60}") {
            let read = read(&words.as_str().into());
            prop_assert_eq!(read.words.as_str(), words.as_str());
            prop_assert!(read.earliest <= read.latest || read.latest.is_none());
        }
    }
}
