//! Weeks, weekends and weekdays of a month: `the first Friday in March 2003`, `the last week of June 2004`, `the weekend of 14
//! June 2003`.

use super::{
    days::{self, weekday},
    feasts::nth_weekday,
    span::{Span, Unit},
    tokens::{Phrase, after_lead, ordinal, without_leads},
};
use crate::dates::{CivilDate, DateKind};
use jiff::{ToSpan, civil::Weekday};

/// The readings of a week or a weekday.
pub(super) fn read(phrase: Phrase<'_>) -> Vec<Span> {
    let words = without_leads(phrase, &["the", "on", "in", "over"]);
    match words {
        [which, what, "in" | "of", month @ ..] => {
            let Some(nth) = nth(which) else { return Vec::new() };
            let firsts = days::read_month(month).into_iter().filter_map(|span| span.earliest);
            firsts.filter_map(|first| of_month(nth, what, first)).collect()
        }
        _ => around_a_day(words),
    }
}

fn nth(word: &str) -> Option<i8> {
    if matches!(word, "last" | "final") {
        Some(-1)
    } else {
        ordinal(word).filter(|nth| (1..=5).contains(nth))
    }
}

fn of_month(nth: i8, what: &str, first: CivilDate) -> Option<Span> {
    let the_nth = |weekday| nth_weekday(first.year(), first.month(), nth, weekday);
    match what {
        "week" => week(nth, first),
        "weekend" => the_nth(Weekday::Saturday).and_then(weekend),
        _ => the_nth(weekday(what)?).map(Span::day),
    }
}

/// The nth week, counted from the first of the month or from its first Monday: both are meant, and both are held. The last
/// is the last seven days with the last whole week.
fn week(nth: i8, first: CivilDate) -> Option<Span> {
    if nth < 0 {
        let last = first.last_of_month();
        let sunday = nth_weekday(first.year(), first.month(), -1, Weekday::Sunday)?;
        return Some(
            run(sunday.checked_sub(6.days()).ok()?, last).hull(&run(last.checked_sub(6.days()).ok()?, last)),
        );
    }
    let monday = nth_weekday(first.year(), first.month(), nth, Weekday::Monday)?;
    let from = first.checked_add((7 * (i32::from(nth) - 1)).days()).ok()?;
    Some(run(from.min(monday), from.max(monday).checked_add(6.days()).ok()?))
}

/// `the week of`, `week commencing`, `the weekend of` a day.
fn around_a_day(words: Phrase<'_>) -> Vec<Span> {
    let spans = |lead: &[&str], around: fn(CivilDate) -> Option<Span>| {
        after_lead(words, lead)
            .map(|rest| days::days(rest).into_iter().filter_map(around).collect::<Vec<_>>())
    };
    spans(&["week commencing", "week beginning", "week starting", "w/c"], |day| around(day, 0, 6))
        .or_else(|| spans(&["week ending"], |day| around(day, 6, 0)))
        .or_else(|| spans(&["week of"], |day| around(day, 6, 6)))
        .or_else(|| spans(&["weekend of"], weekend))
        .unwrap_or_default()
}

/// A day and the weekend it is in or leads to.
fn weekend(day: CivilDate) -> Option<Span> {
    match day.weekday() {
        Weekday::Sunday => around(day, 1, 0),
        weekday => around(day, 0, 7 - weekday.to_monday_one_offset()),
    }
}

/// From so many days before a day to so many after it.
fn around(day: CivilDate, before: i8, after: i8) -> Option<Span> {
    Some(run(day.checked_sub(before.days()).ok()?, day.checked_add(after.days()).ok()?))
}

fn run(from: CivilDate, to: CivilDate) -> Span {
    Span::run(DateKind::Between, Unit::Weeks, from, to)
}
