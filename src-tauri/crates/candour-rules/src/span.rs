//! The span of several partial dates in words: "on 14 February 2001", "between about 1999 and 2004".
//!
//! It says no more than the dates do: a year stays a year, "about" stays about, and dates that nobody can give are said
//! to be there. The client's own words for each date stand in the schedule, not here.

use candour_model::dates::{CivilDate, PartialDate, day_in_words};

/// When all of it happened, as a phrase that can follow "committed": "in March 2004", "between 1999 and 2004".
#[must_use]
pub fn span(dates: &[PartialDate]) -> String {
    let (known, open): (Vec<&PartialDate>, Vec<&PartialDate>) =
        dates.iter().partition(|date| date.earliest.is_some() || date.latest.is_some());
    if known.is_empty() {
        return match dates.len() {
            1 => "on a date that cannot be given exactly".into(),
            _ => "on dates that cannot be given exactly".into(),
        };
    }
    let mut words = closed_span(&known);
    match open.len() {
        0 => {}
        1 => words.push_str(", and on a date that cannot be given exactly"),
        _ => words.push_str(", and on dates that cannot be given exactly"),
    }
    words
}

/// The span of dates that have at least one bound.
fn closed_span(known: &[&PartialDate]) -> String {
    let first = known.iter().min_by_key(|date| date.earliest);
    let last = known.iter().max_by_key(|date| (date.latest.is_none(), date.latest));
    let start = first.and_then(|date| Some(Point::of(date, date.earliest?, Side::First)));
    let end = last.and_then(|date| Some(Point::of(date, date.latest?, Side::Last)));
    match (start, end) {
        (Some(start), Some(end)) if start.words == end.words => {
            format!("{} {}", start.preposition, start.words)
        }
        (Some(start), Some(end)) => format!("between {} and {}", start.words, end.words),
        (Some(start), None) => format!("from {} on", start.words),
        (None, Some(end)) => format!("up to {}", end.words),
        (None, None) => "on dates that cannot be given exactly".into(),
    }
}

#[derive(Clone, Copy)]
enum Side {
    First,
    Last,
}

/// One end of a span, no more exact than what was said.
struct Point {
    preposition: &'static str,
    words: String,
}

impl Point {
    /// The end of `date` on one side; `bound` speaks where there is no EDTF to say how exact the date is.
    fn of(date: &PartialDate, bound: CivilDate, side: Side) -> Self {
        let edtf = date.edtf.as_deref().unwrap_or_default();
        let part = match (edtf.split_once('/'), side) {
            (Some((first, _)), Side::First) => first,
            (Some((_, last)), Side::Last) => last,
            (None, _) => edtf,
        };
        Self::read(part).unwrap_or_else(|| Self { preposition: "on", words: day_in_words(bound) })
    }

    /// Reads one EDTF date: a day, a month, a season or a year, and "about" for `~`.
    fn read(part: &str) -> Option<Self> {
        let (plain, about) = part.strip_suffix('~').map_or((part, ""), |plain| (plain, "about "));
        let pieces: Vec<&str> = plain.split('-').collect();
        let (preposition, words) = match pieces[..] {
            [year] if year.len() == 4 => ("in", year.to_owned()),
            [year, month] => ("in", month_or_season(year, month)?),
            [_, _, _] => ("on", day_in_words(plain.parse().ok()?)),
            _ => return None,
        };
        Some(Self { preposition, words: format!("{about}{words}") })
    }
}

fn month_or_season(year: &str, month: &str) -> Option<String> {
    let season = match month {
        "21" => "spring",
        "22" => "summer",
        "23" => "autumn",
        "24" => "winter",
        _ => {
            let first: CivilDate = format!("{year}-{month}-01").parse().ok()?;
            return day_in_words(first).split_once(' ').map(|(_, month)| month.to_owned());
        }
    };
    Some(format!("the {season} of {year}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::dates::{DateBasis, DateKind, phrase};
    use jiff::civil::date;
    use proptest::prelude::*;

    #[track_caller]
    fn check(phrases: &[&str], expected: &str) {
        let dates: Vec<PartialDate> = phrases.iter().map(|words| phrase::settled(&(*words).into())).collect();
        assert_eq!(span(&dates), expected);
    }

    #[test]
    fn one_date_is_as_exact_as_it_was_said() {
        check(&["14 February 2001"], "on 14 February 2001");
        check(&["March 2004"], "in March 2004");
        check(&["the summer of 2003"], "in the summer of 2003");
        check(&["1999"], "in 1999");
        check(&["between 1999 and 2004"], "between 1999 and 2004");
        check(&["the summer before I started Year 10"], "on a date that cannot be given exactly");
    }

    #[test]
    fn several_dates_give_the_first_and_the_last() {
        check(&["March 2004", "14 February 2001", "1999"], "between 1999 and March 2004");
        check(&["14/2/2001", "14 February 2001"], "on 14 February 2001");
        check(&["between 2001 and May 2003", "summer 2002"], "between 2001 and May 2003");
    }

    #[test]
    fn dates_nobody_can_give_are_said_to_be_there() {
        check(&["1999", "not sure"], "in 1999, and on a date that cannot be given exactly");
        check(
            &["1999", "2001", "not sure", "before my birthday"],
            "between 1999 and 2001, and on dates that cannot be given exactly",
        );
        check(&["not sure", "no idea"], "on dates that cannot be given exactly");
    }

    fn bounded(
        edtf: &str,
        earliest: Option<CivilDate>,
        latest: Option<CivilDate>,
        kind: DateKind,
    ) -> PartialDate {
        PartialDate {
            words: "as said".into(),
            edtf: Some(edtf.into()),
            earliest,
            latest,
            kind,
            basis: DateBasis::Memory,
        }
    }

    #[test]
    fn about_stays_about_and_an_open_side_stays_open() {
        let about = bounded("1999~", Some(date(1998, 1, 1)), Some(date(2000, 12, 31)), DateKind::About);
        let year = phrase::settled(&"2004".into());
        assert_eq!(span(&[about.clone(), year]), "between about 1999 and 2004");
        assert_eq!(span(&[about]), "in about 1999");
        let before = bounded("../2001-12-24", None, Some(date(2001, 12, 24)), DateKind::Before);
        assert_eq!(span(&[before]), "up to 24 December 2001");
        let after = bounded("2001-03-02/..", Some(date(2001, 3, 2)), None, DateKind::After);
        assert_eq!(span(&[after]), "from 2 March 2001 on");
    }

    proptest! {
        #[test]
        fn a_span_never_names_a_year_outside_its_dates(years in proptest::collection::vec(1950_i16..2026, 1..6)) {
            let dates: Vec<PartialDate> =
                years.iter().map(|year| phrase::settled(&year.to_string().into())).collect();
            let words = span(&dates);
            let named: Vec<i16> = words.split(' ').filter_map(|word| word.parse().ok()).collect();
            prop_assert_eq!(named.iter().min(), years.iter().min());
            prop_assert_eq!(named.iter().max(), years.iter().max());
        }
    }
}
