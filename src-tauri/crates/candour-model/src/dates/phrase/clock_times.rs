//! Times of day beside a date: `at about 10pm on 14 February 2001`, `the night of Christmas Eve 2001`. The time stays in the
//! words; a night can run into the next day.

use super::{
    span::{Span, Unit},
    tokens::{Phrase, after_lead, before_end, number, without_leads},
};
use crate::dates::DateKind;

const LEADS: &[&str] = &[
    "at",
    "about",
    "around",
    "approximately",
    "roughly",
    "just after",
    "just before",
    "shortly after",
    "shortly before",
    "sometime after",
    "between",
];
const NAMED: &[&str] = &["midnight", "noon", "midday", "lunchtime", "teatime", "bedtime", "dawn", "dusk"];
const PARTS_OF: &[&str] = &[
    "the morning of",
    "morning of",
    "the afternoon of",
    "afternoon of",
    "the evening of",
    "evening of",
    "the night of",
    "night of",
    "the early hours of",
    "early hours of",
    "the small hours of",
    "overnight on",
    "late at night on",
    "late on",
    "early on",
    "at night on",
    "in the evening on",
    "in the morning on",
    "in the afternoon on",
    "the evening on",
];
const ENDS: &[&str] = &[
    "in the early morning",
    "in the morning",
    "in the afternoon",
    "in the evening",
    "in the early hours",
    "in the night",
    "during the night",
    "during the day",
    "late at night",
    "at night",
    "overnight",
    "morning",
    "afternoon",
    "evening",
    "night",
];

/// The phrase without its time of day, and whether that was a night.
pub(super) fn without_time(phrase: Phrase<'_>) -> Option<(Phrase<'_>, bool)> {
    let phrase = without_leads(phrase, &["on", "in"]);
    leading(phrase).or_else(|| ending(phrase)).filter(|(rest, _)| !rest.is_empty())
}

/// A day whose night is meant: it and the next.
pub(super) fn into_the_night(span: Span) -> Span {
    match (span.earliest, span.earliest.and_then(|day| day.tomorrow().ok())) {
        (Some(day), Some(next)) if span.latest == Some(day) => {
            Span { is_worked_out: span.is_worked_out, ..Span::run(DateKind::Between, Unit::Weeks, day, next) }
        }
        _ => span,
    }
}

fn leading(phrase: Phrase<'_>) -> Option<(Phrase<'_>, bool)> {
    if let Some(rest) = after_lead(phrase, PARTS_OF) {
        return Some((rest, is_night(&phrase[..phrase.len() - rest.len()])));
    }
    let at = without_leads(phrase, LEADS);
    let length = clock(at)?;
    let rest =
        after_lead(&at[length..], &["in the morning", "in the evening", "in the afternoon", "at night"])
            .unwrap_or(&at[length..]);
    let rest = without_leads(rest, &["on", "of", "in", "the"]);
    Some((rest, is_night(&at[..length])))
}

fn ending(phrase: Phrase<'_>) -> Option<(Phrase<'_>, bool)> {
    if let Some(rest) = before_end(phrase, ENDS) {
        return Some((rest, is_night(&phrase[rest.len()..])));
    }
    let at = (1..=2)
        .find(|length| *length < phrase.len() && clock(&phrase[phrase.len() - length..]) == Some(*length))?;
    let (rest, time) = phrase.split_at(phrase.len() - at);
    let mut rest = rest;
    while let Some(shorter) = before_end(rest, LEADS) {
        rest = shorter;
    }
    Some((rest, is_night(time)))
}

fn is_night(words: Phrase<'_>) -> bool {
    words.iter().any(|word| matches!(*word, "night" | "midnight" | "overnight"))
}

/// How many tokens a time by the clock takes, if the phrase begins with one.
fn clock(phrase: Phrase<'_>) -> Option<usize> {
    match phrase {
        [word, ..] if NAMED.contains(word) => Some(1),
        [hour, "am" | "pm" | "oclock", ..] if number(hour).is_some() => Some(2),
        [word, ..] => {
            let figures = |text: &str| text.split([':', '.']).all(|part| number(part).is_some());
            let of_day = ["am", "pm"].iter().find_map(|end| word.strip_suffix(end));
            (of_day.is_some_and(figures) || (word.contains(':') && figures(word))).then_some(1)
        }
        [] => None,
    }
}
