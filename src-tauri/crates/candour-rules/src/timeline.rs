//! The order of things whose dates are not exact, the years in which nothing is recorded, and how long bodies said nothing.
//! What is a record, and how any of it is drawn, is not here.

#[cfg(test)]
mod tests;

use crate::Calendar;
use candour_model::{
    bodies::OfficeRef,
    dates::{CivilDate, PartialDate},
    ids::{CorrespondenceId, MatterId},
    timeline::{Fold, Happening, Silence, Timeline, TimelineEvent},
};
use jiff::ToSpan;
use std::{cmp::Ordering, collections::BTreeSet};

/// How two dates stand to each other, as far as anyone can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The first was over before the second can have begun.
    Before,
    /// The first cannot have begun before the second was over.
    After,
    /// They can have been at the same time.
    MayOverlap,
}

/// How two dates stand to each other.
#[must_use]
pub fn relation(first: &PartialDate, second: &PartialDate) -> Relation {
    let is_before = |a: &PartialDate, b: &PartialDate| matches!((a.latest, b.earliest), (Some(end), Some(start)) if end < start);
    match (is_before(first, second), is_before(second, first)) {
        (true, _) => Relation::Before,
        (_, true) => Relation::After,
        _ => Relation::MayOverlap,
    }
}

/// By the earliest day it can have been, open first; then by the latest, open last.
#[must_use]
pub fn order(first: &PartialDate, second: &PartialDate) -> Ordering {
    let key = |date: &PartialDate| (date.earliest, date.latest.is_none(), date.latest);
    key(first).cmp(&key(second))
}

/// A letter that asked for an answer.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The entry of the ledger.
    pub entry: CorrespondenceId,
    /// Who was asked.
    pub office: OfficeRef,
    /// The date it bears.
    pub on: CivilDate,
}

/// An answer that came.
#[derive(Clone, Debug)]
pub struct Answered {
    /// From whom.
    pub office: OfficeRef,
    /// The day it came.
    pub on: CivilDate,
}

/// What a matter's records say, before any of it is put in order.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// Events, in any order.
    pub events: Vec<TimelineEvent>,
    /// Letters that asked for an answer.
    pub asked: Vec<Asked>,
    /// Answers.
    pub answered: Vec<Answered>,
}

/// Puts a matter's records in order, finds the silences, and folds the years in which nothing is recorded.
#[must_use]
pub fn timeline(matter: MatterId, recorded: Recorded, today: CivilDate, calendar: &Calendar) -> Timeline {
    let Recorded { mut events, asked, answered } = recorded;
    events.sort_by(|a, b| order(&a.when, &b.when));
    mark_overlaps(&mut events);
    let silences = silences(asked, &answered, today, calendar);
    let years = years(&events, &silences, today);
    let (from_year, to_year) = match (years.first(), years.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => (today.year(), today.year()),
    };
    Timeline { matter, today, from_year, to_year, folds: folds(&years), events, silences }
}

/// How long each office said nothing: from the first letter that it had not answered to its next answer. Letters written
/// meanwhile begin no silence of their own.
#[must_use]
pub fn silences(
    mut asked: Vec<Asked>,
    answered: &[Answered],
    today: CivilDate,
    calendar: &Calendar,
) -> Vec<Silence> {
    asked.sort_by_key(|letter| letter.on);
    let mut silences: Vec<Silence> = Vec::new();
    for letter in asked {
        let last = silences.iter().rfind(|silence| silence.office == letter.office);
        if last.is_some_and(|silence| silence.until.is_none_or(|end| letter.on < end)) {
            continue;
        }
        let answers =
            answered.iter().filter(|answer| answer.office == letter.office && answer.on >= letter.on);
        let until = answers.map(|answer| answer.on).min();
        let working_days = working_days(calendar, letter.on, until.unwrap_or(today));
        silences.push(Silence {
            office: letter.office,
            entry: letter.entry,
            since: letter.on,
            until,
            working_days,
        });
    }
    silences
}

/// Working days after the first day, up to and with the last; `None` beyond the calendar.
fn working_days(calendar: &Calendar, first: CivilDate, last: CivilDate) -> Option<u32> {
    let mut count = 0;
    let mut day = first;
    while day < last {
        day = day.checked_add(1.day()).ok()?;
        count += u32::from(calendar.is_working_day(day).ok()?);
    }
    Some(count)
}

fn mark_overlaps(events: &mut [TimelineEvent]) {
    let alleged: Vec<(u32, PartialDate)> = events
        .iter()
        .filter(|event| event.when.earliest.is_some() || event.when.latest.is_some())
        .filter_map(|event| match event.what {
            Happening::Alleged { number, .. } => Some((number, event.when.clone())),
            _ => None,
        })
        .collect();
    for event in events {
        let Happening::Alleged { number, .. } = event.what else { continue };
        if !alleged.iter().any(|(placed, _)| *placed == number) {
            continue;
        }
        event.may_overlap = alleged
            .iter()
            .filter(|(other, when)| *other != number && relation(&event.when, when) == Relation::MayOverlap)
            .map(|(other, _)| *other)
            .collect();
        event.may_overlap.sort_unstable();
    }
}

/// The years in which something is recorded. A date with an open side takes a year on that side, to be drawn in; today's
/// year is always there.
fn years(events: &[TimelineEvent], silences: &[Silence], today: CivilDate) -> BTreeSet<i16> {
    let dated = events.iter().filter_map(|event| match (event.when.earliest, event.when.latest) {
        (Some(first), Some(last)) => Some((first.year(), last.year())),
        (None, Some(last)) => Some((last.year() - 1, last.year())),
        (Some(first), None) => Some((first.year(), (first.year() + 1).min(today.year().max(first.year())))),
        (None, None) => None,
    });
    let silent = silences.iter().map(|silence| (silence.since.year(), silence.until.unwrap_or(today).year()));
    let mut years: BTreeSet<i16> = dated.chain(silent).flat_map(|(first, last)| first..=last).collect();
    years.insert(today.year());
    years
}

fn folds(years: &BTreeSet<i16>) -> Vec<Fold> {
    years
        .iter()
        .zip(years.iter().skip(1))
        .filter(|(year, next)| *next - *year > 1)
        .map(|(year, next)| Fold { from: year + 1, to: next - 1 })
        .collect()
}
