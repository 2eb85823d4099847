//! What comes every year, picked out by the person's life: `the summer I was 13`, `Christmas in Year 9`, `the first term of
//! Year 7`. What is picked out as before or after something is in [`super::beside`].

use super::{
    ages, beside,
    birth::{Birth, Birthday},
    breaks::Term,
    recurring::Recurring,
    school,
    span::Span,
    tokens::{Phrase, after_lead, ordinal, without_leads},
};
use crate::dates::DateKind;

const OF: &[&str] = &["of", "in", "during", "at", "when", "that", "the year"];
const IN_SCHOOL: &[&str] =
    &["of", "in", "during", "when i was in", "i was in", "when she was in", "when he was in"];

/// The readings of such an occasion.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Vec<Span> {
    if let Some(spans) = year_of(phrase, birth) {
        return spans;
    }
    match recurring_or_nth_term(phrase) {
        Some((recurring, rest)) if !rest.is_empty() => beside::read(recurring, rest, birth)
            .or_else(|| in_school(recurring, rest, birth))
            .or_else(|| turning(recurring, rest, birth))
            .or_else(|| at_age(recurring, rest, birth))
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// `the year I turned 14`, `the year of my 14th birthday`: that calendar year.
fn year_of(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let rest = without_leads(after_lead(phrase, &["the year", "year"])?, &["of", "that", "when"]);
    Some(match ages::turned(rest, birth).or_else(|| ages::birthday(rest, birth))? {
        Birthday::On(day) => {
            let year = day.year();
            let whole = Span::years(DateKind::Year, year.to_string(), year, year);
            whole.map(Span::worked_out).into_iter().collect()
        }
        Birthday::Lacking => vec![Span::asking(DateKind::Year)],
    })
}

/// A part of the year, or a term counted within a school year.
fn recurring_or_nth_term(phrase: Phrase<'_>) -> Option<(Recurring, Phrase<'_>)> {
    let words = without_leads(phrase, &["the", "my"]);
    Recurring::lead(words).or_else(|| match words {
        [nth, "term", rest @ ..] => {
            let term = match (*nth, ordinal(nth)) {
                (_, Some(1)) => Term::Autumn,
                (_, Some(2)) => Term::Spring,
                ("last" | "final", _) | (_, Some(3)) => Term::Summer,
                _ => return None,
            };
            Some((Recurring::Term(term), rest))
        }
        _ => None,
    })
}

/// The one that began within a school year.
fn in_school(recurring: Recurring, rest: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let years = school::years(without_leads(rest, IN_SCHOOL))?;
    if birth.is_missing() {
        return Some(vec![Span::asking(recurring.kind())]);
    }
    let (first, last) = (school::start(birth, years)?, school::end(birth, years)?);
    let began_within = |span: &Span| span.earliest.is_some_and(|began| first <= began && began <= last);
    let spans = (first.year()..=last.year()).flat_map(|year| recurring.once(year)).filter(began_within);
    Some(spans.map(Span::worked_out).collect())
}

/// The one of the calendar year in which an age was turned, and the next where that came after it.
fn turning(recurring: Recurring, rest: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let rest = without_leads(rest, OF);
    let day = match ages::turned(rest, birth).or_else(|| ages::birthday(rest, birth))? {
        Birthday::On(day) => day,
        Birthday::Lacking => return Some(vec![Span::asking(recurring.kind())]),
    };
    let mut spans = recurring.once(day.year());
    if spans.iter().all(|span| span.latest < Some(day)) {
        spans.extend(recurring.once(day.year() + 1));
    }
    Some(spans.into_iter().map(Span::worked_out).collect())
}

/// Each one that touches the time of an age.
fn at_age(recurring: Recurring, rest: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let plain = || ages::read(without_leads(rest, OF), birth);
    let age = ages::read(rest, birth).into_iter().next().or_else(|| plain().into_iter().next())?;
    if age.asks {
        return Some(vec![Span::asking(recurring.kind())]);
    }
    let (first, last) = (age.earliest?, age.latest?);
    let touches = |spans: &Vec<Span>| {
        spans.first().is_some_and(|span| span.earliest <= Some(last) && span.latest >= Some(first))
    };
    let spans = (first.year() - 1..=last.year()).map(|year| recurring.once(year)).filter(touches);
    Some(spans.flatten().map(Span::worked_out).collect())
}
