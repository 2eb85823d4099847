//! Parts of longer spans: `early 2003`, `the late 1990s`, `the end of March 2004`, `the first half of 2003`. Parts overlap where
//! people's words do.

use super::{
    birth::Birth,
    breaks::Term,
    days,
    recurring::{Recurring, Season},
    school,
    span::{Span, Unit},
    tokens::{Phrase, after_lead, ordinal, without_leads},
    years,
};
use crate::dates::{CivilDate, DateKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Early,
    Mid,
    Late,
}

const EARLY: &[&str] = &[
    "very early",
    "early in",
    "early on in",
    "early",
    "the beginning of",
    "beginning of",
    "the start of",
    "start of",
    "the early part of",
    "early part of",
    "the early",
    "the first part of",
];
const MID: &[&str] = &[
    "mid",
    "the mid",
    "middle of",
    "the middle of",
    "halfway through",
    "midway through",
    "the middle part of",
];
const LATE: &[&str] = &[
    "very late",
    "late in",
    "late",
    "the late",
    "the end of",
    "end of",
    "towards the end of",
    "toward the end of",
    "near the end of",
    "the latter part of",
    "latter part of",
    "the later part of",
];

/// The readings of a part.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let phrase = without_leads(phrase, &["at", "in", "during", "on"]);
    let part =
        [(EARLY, Part::Early), (MID, Part::Mid), (LATE, Part::Late)].into_iter().find_map(|(leads, part)| {
            after_lead(phrase, leads).map(|rest| (part, without_leads(rest, &["the", "of", "in"])))
        });
    match part {
        Some((part, rest)) => of(part, rest, birth),
        None => fraction(phrase),
    }
}

fn of(part: Part, rest: Phrase<'_>, birth: Birth) -> Vec<Span> {
    let month = days::read_month(rest);
    if !month.is_empty() {
        return month.into_iter().filter_map(|span| of_month(part, span.earliest?)).collect();
    }
    if let [word] = *rest {
        let decades = years::decades(word);
        if !decades.is_empty() {
            return decades.into_iter().filter_map(|first| of_decade(part, first)).collect();
        }
        return years::in_word(word).into_iter().filter_map(|year| of_year(part, year)).collect();
    }
    if let Some((Recurring::Term(term), [year])) = Recurring::lead(rest) {
        return years::in_word(year).into_iter().filter_map(|year| of_a_term(part, term, year)).collect();
    }
    if let Some((Recurring::Season(season), [year])) = Recurring::lead(rest) {
        return years::in_word(year).into_iter().filter_map(|year| of_season(part, season, year)).collect();
    }
    match school::years(rest) {
        Some(_) if birth.is_missing() => vec![Span::asking(DateKind::About)],
        Some(years) => of_school(part, years, birth).into_iter().collect(),
        None => Vec::new(),
    }
}

fn of_decade(part: Part, first: i16) -> Option<Span> {
    let (from, to) = match part {
        Part::Early => (0, 3),
        Part::Mid => (3, 6),
        Part::Late => (6, 9),
    };
    let (from, to) = (first + from, first + to);
    Span::years(DateKind::About, format!("{from}/{to}"), from, to)
}

fn of_year(part: Part, year: i16) -> Option<Span> {
    let (from, to) = match part {
        Part::Early => (1, 4),
        Part::Mid => (4, 9),
        Part::Late => (9, 12),
    };
    Span::months(DateKind::About, Unit::Months, (year, from), (year, to))
}

fn of_month(part: Part, first: CivilDate) -> Option<Span> {
    let day = |day| CivilDate::new(first.year(), first.month(), day).ok();
    let (from, to) = match part {
        Part::Early => (first, day(12)?),
        Part::Mid => (day(9)?, day(22)?),
        Part::Late => (day(19)?, first.last_of_month()),
    };
    Some(Span::run(DateKind::About, Unit::Weeks, from, to))
}

/// Two months of a season; the middle of one is all of it.
fn of_season(part: Part, season: Season, year: i16) -> Option<Span> {
    let whole = season.beginning_in(year)?;
    let (first, last) = (whole.earliest?, whole.latest?);
    let month = |date: CivilDate| (date.year(), date.month());
    let (from, to) = match part {
        Part::Early => (month(first), month(first.last_of_month().tomorrow().ok()?)),
        Part::Mid => (month(first), month(last)),
        Part::Late => (month(last.first_of_month().yesterday().ok()?), month(last)),
    };
    Span::months(DateKind::About, Unit::Months, from, to)
}

fn of_a_term(part: Part, term: Term, year: i16) -> Option<Span> {
    match part {
        Part::Early => term.beginning_in(year),
        Part::Mid => term.in_year(year).map(|span| Span { kind: DateKind::About, ..span }),
        Part::Late => term.ending_in(year),
    }
}

/// `the last week of the summer term 2001`; and `end of term July 2001`, where the month says which term.
pub(super) fn of_term(phrase: Phrase<'_>) -> Vec<Span> {
    const FIRST: &[&str] =
        &["first day of", "first week of", "1th day of", "1th week of", "start of", "beginning of"];
    const LAST: &[&str] = &["last day of", "last week of", "end of"];
    let phrase = without_leads(phrase, &["at", "in", "on", "during", "the"]);
    let ends = after_lead(phrase, LAST).map(|rest| (Part::Late, rest));
    let Some((part, rest)) = ends.or_else(|| after_lead(phrase, FIRST).map(|rest| (Part::Early, rest)))
    else {
        return Vec::new();
    };
    match without_leads(rest, &["the", "school"]) {
        ["term", month @ ..] => days::read_month(without_leads(month, &["in"])),
        rest => match Recurring::lead(rest) {
            Some((Recurring::Term(term), [year])) => {
                years::in_word(year).into_iter().filter_map(|year| of_a_term(part, term, year)).collect()
            }
            _ => Vec::new(),
        },
    }
}

/// About a term of a school year.
fn of_school(part: Part, years: (i16, i16), birth: Birth) -> Option<Span> {
    let (first, last) = (school::start(birth, years)?.year(), school::end(birth, years)?.year());
    let (from, to) = match part {
        Part::Early => ((first, 9), (first, 12)),
        Part::Mid => ((first, 12), (last, 5)),
        Part::Late => ((last, 4), (last, 8)),
    };
    Span::months(DateKind::About, Unit::Months, from, to).map(Span::worked_out)
}

/// `the first half of 2003`, `the third quarter of 2003`, with EDTF's own signs for them.
fn fraction(phrase: Phrase<'_>) -> Vec<Span> {
    let (nth, of, year) = match *without_leads(phrase, &["the"]) {
        ["latter", of @ "half", "of" | "in", year] => (Some(2), of, year),
        [nth, of @ ("half" | "quarter"), "of" | "in", year] => (ordinal(nth), of, year),
        _ => return Vec::new(),
    };
    let (code, from, to) = match (nth, of) {
        (Some(1), "half") => (40, 1, 6),
        (Some(2), "half") => (41, 7, 12),
        (Some(n @ 1..=4), "quarter") => (32 + n, 3 * n - 2, 3 * n),
        _ => return Vec::new(),
    };
    let named = |year: i16| {
        let span = Span::months(DateKind::Between, Unit::Months, (year, from), (year, to))?;
        Some(Span { edtf: Some(format!("{year}-{code}")), ..span })
    };
    years::in_word(year).into_iter().filter_map(named).collect()
}
