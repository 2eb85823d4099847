//! Days that everybody remembers without their date: the millennium, the jubilees. They are history, and few.

use super::{
    span::{Span, Unit},
    tokens::{Phrase, after_lead, before_end, without_leads},
    years,
};
use crate::dates::{CivilDate, DateKind};

/// The long weekends of the jubilees, their bank holidays among them: name, year, month, first and last day.
const JUBILEES: [(&str, i16, i8, i8, i8); 4] = [
    ("silver", 1977, 6, 4, 7),
    ("golden", 2002, 6, 1, 4),
    ("diamond", 2012, 6, 2, 5),
    ("platinum", 2022, 6, 2, 5),
];
const TURNS: &[&str] = &["turn of the millennium", "turn of the century"];

/// The readings of a phrase that names one of them.
pub(super) fn read(phrase: Phrase<'_>) -> Vec<Span> {
    let phrase = without_leads(phrase, &["at", "on", "in", "during", "over", "for", "the", "queens"]);
    if TURNS.iter().any(|name| after_lead(phrase, &[name]).is_some_and(<[_]>::is_empty)) {
        return Span::years(DateKind::About, "1999/2001".to_owned(), 1999, 2001).into_iter().collect();
    }
    match *phrase {
        ["millennium"] | ["millennium", "night" | "eve"] => {
            run((1999, 12, 31), (2000, 1, 1)).into_iter().collect()
        }
        _ => jubilee(phrase).into_iter().collect(),
    }
}

/// `the Golden Jubilee`, `Jubilee weekend 2002`.
fn jubilee(phrase: Phrase<'_>) -> Option<Span> {
    let (rest, said) = match phrase.split_last() {
        Some((year, rest)) if !years::in_word(year).is_empty() => (rest, years::in_word(year)),
        _ => (phrase, Vec::new()),
    };
    let rest = before_end(rest, &["bank holiday weekend", "bank holiday", "weekend", "celebrations"])
        .unwrap_or(rest);
    let is_named = |name: &str| *rest == [name, "jubilee"] || (*rest == ["jubilee"] && !said.is_empty());
    let (_, year, month, first, last) = JUBILEES
        .into_iter()
        .find(|(name, year, ..)| is_named(name) && (said.is_empty() || said.contains(year)))?;
    run((year, month, first), (year, month, last))
}

fn run(first: (i16, i8, i8), last: (i16, i8, i8)) -> Option<Span> {
    let day = |(year, month, day)| CivilDate::new(year, month, day).ok();
    Some(Span::run(DateKind::Between, Unit::Weeks, day(first)?, day(last)?))
}
