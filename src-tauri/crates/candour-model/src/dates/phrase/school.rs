//! School years by their names: `Year 9`, `Reception`, `the first year of secondary school`, `sixth form`.

use super::{
    birth::Birth,
    span::{Span, Unit},
    tokens::{Phrase, after_lead, before_end, number, ordinal, without_leads},
};
use crate::dates::{CivilDate, DateKind};

/// School years, the first and the last; Reception is 0.
type Years = (i16, i16);

const SUBJECTS: &[&str] =
    &["when", "while", "whilst", "as", "i", "he", "she", "they", "my client", "the client", "we"];
const AT: &[&str] =
    &["was", "were", "at", "in", "into", "to", "during", "my", "her", "his", "their", "the", "a"];
const STARTED: &[&str] = &[
    "started in",
    "started at",
    "started",
    "starting in",
    "starting at",
    "starting",
    "began",
    "beginning",
    "went into",
    "going into",
    "moved up to",
    "moved into",
    "moved to",
    "went up to",
    "went to",
    "first went to",
    "joined",
];
const FINISHED: &[&str] = &["finished", "finishing", "left", "leaving", "completed", "ended"];

/// Names of schools and their parts.
const SCHOOLS: &[(&str, Years)] = &[
    ("reception", (0, 0)),
    ("reception class", (0, 0)),
    ("infant school", (0, 2)),
    ("infants school", (0, 2)),
    ("infants", (0, 2)),
    ("junior school", (3, 6)),
    ("juniors", (3, 6)),
    ("primary school", (0, 6)),
    ("primary", (0, 6)),
    ("secondary school", (7, 11)),
    ("secondary", (7, 11)),
    ("big school", (7, 11)),
    ("lower 6th", (12, 12)),
    ("upper 6th", (13, 13)),
    ("6th form", (12, 13)),
    ("sixth form college", (12, 13)),
    ("gcse year", (11, 11)),
];

/// The readings of a school year.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let words = without_leads(phrase, SUBJECTS);
    if let Some((year, course)) = examined(words) {
        return match (exams(birth, year), whole(birth, course)) {
            (Some(exams), Some(course)) => vec![exams, course],
            _ => vec![Span::asking(DateKind::Age)],
        };
    }
    let started = after_lead(words, STARTED).and_then(years);
    let finished = after_lead(words, FINISHED).and_then(years);
    let span = match (started, finished) {
        (Some((first, _)), _) => start_month(birth, first),
        (_, Some((_, last))) => leaving_months(birth, last),
        _ => years(words).and_then(|years| whole(birth, years)),
    };
    let asked = started.or(finished).or_else(|| years(words)).filter(|_| birth.is_missing());
    asked.map(|_| Span::asking(DateKind::Age)).or(span).into_iter().collect()
}

/// The school years a phrase names, without a word of starting or finishing.
pub(super) fn years(phrase: Phrase<'_>) -> Option<Years> {
    let words = without_leads(phrase, AT);
    let words = before_end(words, &["of school", "at school"]).unwrap_or(words);
    match *words {
        ["year", n] | ["year", "group", n] => one(n),
        ["year" | "years", first, "or" | "to" | "and", last] => Some((one(first)?.0, one(last)?.1)),
        ["reception", "year"] => Some((0, 0)),
        [nth, "form"] => ordinal(nth).and_then(|nth| match nth {
            1..=5 => Some((i16::from(nth) + 6, i16::from(nth) + 6)),
            6 => Some((12, 13)),
            _ => None,
        }),
        [nth, "year", ref rest @ ..] => nth_year(nth, without_leads(rest, &["of", "at", "in", "my", "the"])),
        _ => SCHOOLS
            .iter()
            .find(|(name, _)| after_lead(words, &[name]).is_some_and(<[_]>::is_empty))
            .map(|s| s.1),
    }
}

/// The first day of these years, where the birth date is known.
pub(super) fn start(birth: Birth, (first, _): Years) -> Option<CivilDate> {
    CivilDate::new(birth.school_year(first)?, 9, 1).ok()
}

/// The last day of these years. Teaching ends in July; the year runs to the end of August.
pub(super) fn end(birth: Birth, (_, last): Years) -> Option<CivilDate> {
    CivilDate::new(birth.school_year(last)?.checked_add(1)?, 8, 31).ok()
}

/// All of these years.
pub(super) fn whole(birth: Birth, years: Years) -> Option<Span> {
    let (first, last) = (birth.school_year(years.0)?, birth.school_year(years.1)?.checked_add(1)?);
    Span::months(DateKind::Age, Unit::Years, (first, 9), (last, 8)).map(Span::worked_out)
}

fn start_month(birth: Birth, year: i16) -> Option<Span> {
    let begins = birth.school_year(year)?;
    let month = Span::month(begins, 9)?.worked_out();
    Some(Span { kind: DateKind::Age, ..month })
}

/// From May, when study leave begins, to the end of August.
fn leaving_months(birth: Birth, year: i16) -> Option<Span> {
    let ends = birth.school_year(year)?.checked_add(1)?;
    Span::months(DateKind::Age, Unit::Months, (ends, 5), (ends, 8)).map(Span::worked_out)
}

/// The year in which somebody sat public examinations, and the years of the course: `during my GCSEs`.
fn examined(words: Phrase<'_>) -> Option<(i16, Years)> {
    const DOING: &[&str] = &["doing", "taking", "sitting", "studying for", "revising for", "preparing for"];
    let words = without_leads(words, AT);
    let words = without_leads(after_lead(words, DOING).unwrap_or(words), AT);
    let words = before_end(words, &["exams", "exam", "examinations"]).unwrap_or(words);
    match *words {
        ["gcses" | "gcse" | "cses" | "cse"] | ["o", "level" | "levels"] => Some((11, (10, 11))),
        ["levels"] => Some((13, (12, 13))),
        _ => None,
    }
}

/// May and June of a school year.
fn exams(birth: Birth, year: i16) -> Option<Span> {
    let ends = birth.school_year(year)?.checked_add(1)?;
    Span::months(DateKind::Age, Unit::Months, (ends, 5), (ends, 6)).map(Span::worked_out)
}

fn one(word: &str) -> Option<Years> {
    number(word).map(i16::from).filter(|n| (1..=13).contains(n)).map(|n| (n, n))
}

/// The nth year of a school. Whether a primary school's first is Reception or Year 1 is not said: both are taken.
fn nth_year(nth: &str, school: Phrase<'_>) -> Option<Years> {
    let is_last = matches!(nth, "last" | "final");
    let nth = ordinal(nth).map(i16::from);
    let (first, last) =
        SCHOOLS.iter().find(|(name, _)| after_lead(school, &[name]).is_some_and(<[_]>::is_empty))?.1;
    match (first, nth) {
        (7, None) if is_last => Some((11, 13)),
        (_, None) if is_last => Some((last, last)),
        (0, Some(nth)) if nth <= last => Some((nth - 1, nth)),
        (first, Some(nth)) if first + nth - 1 <= last => Some((first + nth - 1, first + nth - 1)),
        _ => None,
    }
}
