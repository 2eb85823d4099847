//! What happened again and again: `every Friday for a term`, `several times in 2003`. The pattern stays in the words; the bounds
//! are those of the time it fell in, and open where none is named.

use super::{
    birth::Birth,
    days::weekday,
    grammar,
    span::Span,
    tokens::{Phrase, after_lead, month_number, number, without_leads},
};
use crate::dates::DateKind;

const LEADS: &[&str] = &[
    "about",
    "around",
    "roughly",
    "at least",
    "almost",
    "nearly",
    "usually",
    "mostly",
    "mainly",
    "probably",
    "maybe",
    "i think",
    "it happened",
    "it was",
    "happened",
    "this happened",
    "this was",
    "on",
    "at",
    "up to",
    "over",
    "more than",
    "it would happen",
    "it would be",
    "sometimes",
];
const PATTERNS: &[&str] = &[
    "every",
    "each",
    "once a",
    "once every",
    "once per",
    "once or twice",
    "twice",
    "thrice",
    "a few times",
    "a couple of times",
    "a number of times",
    "a number of occasions",
    "a handful of times",
    "a few occasions",
    "lots of times",
    "dozens of times",
    "hundreds of times",
    "loads of times",
    "regularly",
    "often",
    "frequently",
    "repeatedly",
    "constantly",
    "weekly",
    "daily",
    "monthly",
    "nightly",
    "fortnightly",
    "on and off",
    "off and on",
    "and off",
    "again and again",
    "all the time",
    "now and then",
    "now and again",
    "from time to time",
    "more than once",
    "weekends",
    "weekdays",
    "whenever",
    "ongoing",
    "continually",
    "continuously",
    "multiple",
    "several times",
    "many times",
    "most days",
    "most nights",
    "half a dozen times",
];
const UNITS: &[&str] = &[
    "times",
    "occasions",
    "weekends",
    "weeks",
    "days",
    "nights",
    "months",
    "evenings",
    "mornings",
    "afternoons",
    "summers",
    "mondays",
    "tuesdays",
    "wednesdays",
    "thursdays",
    "fridays",
    "saturdays",
    "sundays",
    "visits",
    "incidents",
    "years",
];

/// The readings of a repetition; absent where the phrase is none.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    if let Some(length) = pattern(phrase) {
        let within = (length..phrase.len())
            .take_while(|at| !is_a_time(phrase[length..*at].last().copied()))
            .map(|at| grammar::once(&phrase[at..], birth))
            .find(|spans| !spans.is_empty());
        return Some(repeated(within.unwrap_or_else(|| vec![Span::open(DateKind::Repeated)])));
    }
    (1..phrase.len()).find_map(|at| {
        let length = pattern(&phrase[at..])?;
        let rest = &phrase[at + length..];
        if rest.iter().any(|word| is_a_time(Some(word))) {
            return None;
        }
        let spans = grammar::once(&phrase[..at], birth);
        (!spans.is_empty()).then(|| repeated(spans))
    })
}

fn repeated(spans: Vec<Span>) -> Vec<Span> {
    spans.into_iter().map(|span| Span { kind: DateKind::Repeated, edtf: None, ..span }).collect()
}

/// How many tokens the pattern takes at least, if the phrase begins with one.
fn pattern(phrase: Phrase<'_>) -> Option<usize> {
    let rest = without_leads(phrase, LEADS);
    let taken = phrase.len() - rest.len();
    if let Some(after) = after_lead(phrase, PATTERNS).or_else(|| after_lead(rest, PATTERNS)) {
        return Some(phrase.len() - after.len());
    }
    match rest {
        [
            "most" | "many" | "some" | "several" | "numerous" | "countless" | "various" | "all" | "different",
            unit,
            ..,
        ] if UNITS.contains(unit) => Some(taken + 2),
        ["several" | "many" | "various" | "numerous", "different" | "separate", unit, ..]
            if UNITS.contains(unit) =>
        {
            Some(taken + 3)
        }
        [many, "times" | "occasions", ..] if number(many).is_some() => Some(taken + 2),
        [many, "or" | "to", more, "times" | "occasions", ..]
            if number(many).is_some() && (number(more).is_some() || *more == "more") =>
        {
            Some(taken + 4)
        }
        ["1", "occasion", ..] if phrase.first() == Some(&"more") || taken > 1 => Some(taken + 2),
        [day, ..] if day.ends_with("days") && weekday(day).is_some() => Some(taken + 1),
        _ => None,
    }
}

/// Whether a word names a time by itself: a pattern does not reach across one.
fn is_a_time(word: Option<&str>) -> bool {
    word.is_some_and(|word| {
        (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
            || month_number(word).is_some()
            || word == "and"
    })
}
