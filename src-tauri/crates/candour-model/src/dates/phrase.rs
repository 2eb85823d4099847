//! How words about a date are read: into readings, the likeliest first, and never into one silent answer.
//!
//! The grammar takes a whole phrase or none of it: words that no rule fits are kept as said, with open bounds. Day before
//! month, always. Ages and school years want the birth date, and without one the reading says so. Nothing here knows what
//! day it is, so that "last summer" stays open. The rules are one kind of words a file; what they come to is in `phrases.tsv`.

mod ages;
mod beside;
mod birth;
mod breaks;
mod clock_times;
mod days;
mod easter;
mod events;
mod feasts;
mod grammar;
mod hedges;
mod neighbours;
mod occasions;
mod pairs;
mod parts;
mod recurring;
mod relations;
mod repeats;
mod school;
mod span;
#[cfg(test)]
mod tests;
mod tokens;
mod weeks;
mod years;

pub use span::ABOUT;
pub(super) use span::bounds_in_edtf;

use super::{CivilDate, DateBasis, DateKind, PartialDate};
use crate::words::Words;
use birth::Birth;
use serde::{Deserialize, Serialize};
use span::Span;

/// The most readings that are offered; where words have more, they are taken together.
const MOST_READINGS: usize = 6;

/// What a phrase needs before it can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Lacking {
    /// The birth date of the person whose words they are.
    BirthDate,
}

/// What words about a date come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Reading {
    /// At least one, the likeliest first. Where there are several, none has been chosen.
    pub readings: Vec<PartialDate>,
    /// What is lacking; the bounds it would give are open.
    pub ask: Option<Lacking>,
}

/// Reads words about a date, with the birth date of the person whose words they are, if it is known and wanted.
#[must_use]
pub fn read(words: &Words, birth: Option<&PartialDate>) -> Reading {
    let tokens = tokens::tokens(words.as_str());
    let phrase: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let spans = grammar::read(&phrase, Birth(None));
    let spans = match birth.and_then(|birth| reckoned(&phrase, birth)) {
        Some(reckoned) if spans.iter().any(|span| span.asks) => reckoned,
        _ => spans,
    };
    Reading::of(words, spans)
}

/// The date to keep where nobody chooses: the one reading, or bounds that hold every one.
#[must_use]
pub fn settled(words: &Words) -> PartialDate {
    read(words, None).settled()
}

/// Reads a day that must be exact: `23/11/2026`, `23 November 2026`, `Monday 23 November 2026`, `2026-11-23`.
#[must_use]
pub fn read_day(words: &str) -> Option<CivilDate> {
    let tokens = tokens::tokens(words);
    let phrase: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match days::days(&phrase)[..] {
        [day] => Some(day),
        _ => None,
    }
}

/// The phrase read from a birth date that may itself be partial: from its first day to its last.
fn reckoned(phrase: &[&str], birth: &PartialDate) -> Option<Vec<Span>> {
    let read = |day| grammar::read(phrase, Birth(Some(day)));
    match (birth.earliest, birth.latest) {
        (None, None) => None,
        (Some(first), Some(last)) if first == last => Some(read(first)),
        (first, last) => {
            let kind = first.or(last).map(read)?.first()?.kind;
            let held = |day: Option<CivilDate>| match day {
                Some(day) => read(day).into_iter().reduce(|held, next| held.hull(&next)),
                None => Some(Span::open(kind)),
            };
            let kind = if kind == DateKind::Exact { DateKind::Between } else { kind };
            Some(
                held(first)
                    .zip(held(last))
                    .map(|(from, to)| Span { kind, ..from.reaching(&to) })
                    .into_iter()
                    .collect(),
            )
        }
    }
}

impl Reading {
    fn of(words: &Words, spans: Vec<Span>) -> Self {
        let ask = spans.iter().any(|span| span.asks).then_some(Lacking::BirthDate);
        let mut readings: Vec<PartialDate> = Vec::new();
        for date in spans.into_iter().map(|span| span.said(words)) {
            let is_new = |known: &PartialDate| (known.earliest, known.latest) != (date.earliest, date.latest);
            if readings.iter().all(is_new) {
                readings.push(date);
            }
        }
        if readings.is_empty() {
            readings.push(PartialDate::unknown(words.clone()));
        }
        let reading = Self { readings, ask };
        if reading.readings.len() > MOST_READINGS {
            return Self { readings: vec![reading.settled()], ask };
        }
        reading
    }

    /// The date to keep where nobody chooses: the one reading, or bounds that hold every one.
    #[must_use]
    pub fn settled(self) -> PartialDate {
        let mut readings = self.readings.into_iter();
        let Some(first) = readings.next() else { return PartialDate::unknown(Words::default()) };
        readings.fold(first, |held, next| {
            let earliest = held.earliest.zip(next.earliest).map(|(a, b)| a.min(b));
            let latest = held.latest.zip(next.latest).map(|(a, b)| a.max(b));
            let is_plain = held.kind == DateKind::Repeated;
            PartialDate {
                edtf: if is_plain { None } else { span::bounds_in_edtf(earliest, latest) },
                earliest,
                latest,
                kind: if held.kind == next.kind { held.kind } else { DateKind::Between },
                basis: if next.basis == DateBasis::WorkedOut { next.basis } else { held.basis },
                words: held.words,
            }
        })
    }
}
