//! What stands right beside a date: `the day before Christmas 2001`, `the week before Bonfire Night 1998`, `the weekend after 14
//! June 2003`. A day is that day; a week or a weekend could also be only a way of saying before or after, and that is offered too.

use super::{
    birth::Birth,
    clock_times::into_the_night,
    grammar::dated,
    recurring,
    span::{Span, Unit},
    tokens::{Phrase, after_lead, without_leads},
};
use crate::dates::{CivilDate, DateKind};
use jiff::{ToSpan, civil::Weekday};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Day,
    Night,
    Week,
    Weekend,
}

const BEFORE: &[(&str, Length)] = &[
    ("day before", Length::Day),
    ("eve of", Length::Day),
    ("night before", Length::Night),
    ("week before", Length::Week),
    ("week leading up to", Length::Week),
    ("weekend before", Length::Weekend),
];
const AFTER: &[(&str, Length)] = &[
    ("day after", Length::Day),
    ("morning after", Length::Day),
    ("week after", Length::Week),
    ("week following", Length::Week),
    ("weekend after", Length::Weekend),
];

/// The readings of a neighbour; absent where the phrase names none.
pub(super) fn read(phrase: Phrase<'_>, birth: Birth) -> Option<Vec<Span>> {
    let phrase = without_leads(phrase, &["on", "in", "during", "the"]);
    let lead = |leads: &[(&str, Length)]| {
        leads.iter().find_map(|(lead, length)| Some((after_lead(phrase, &[lead])?, *length)))
    };
    let before = lead(BEFORE).map(|(rest, length)| (rest, length, true));
    let (rest, length, is_before) =
        before.or_else(|| lead(AFTER).map(|(rest, length)| (rest, length, false)))?;
    let feast = recurring::feast_day(rest);
    let spans = if feast.is_empty() { dated(rest, birth) } else { feast };
    let found: Vec<Span> =
        spans.into_iter().flat_map(|span| beside(span, length, is_before).unwrap_or_default()).collect();
    (!found.is_empty()).then_some(found)
}

fn beside(span: Span, length: Length, is_before: bool) -> Option<Vec<Span>> {
    if span.asks {
        return Some(vec![span]);
    }
    let day = span.earliest.filter(|day| span.latest == Some(*day))?;
    let next = if is_before { day.yesterday().ok()? } else { day.tomorrow().ok()? };
    let of = |found: Span| Span { is_worked_out: span.is_worked_out, ..found };
    Some(match length {
        Length::Day => vec![of(Span { kind: span.kind, ..Span::day(next) })],
        Length::Night => vec![of(into_the_night(Span { kind: span.kind, ..Span::day(next) }))],
        Length::Week | Length::Weekend => {
            let run = if length == Length::Week {
                let far = week(day, is_before)?;
                (far.min(next), far.max(next))
            } else {
                weekend(day, next, is_before)?
            };
            let run = Span::run(DateKind::Between, Unit::Weeks, run.0, run.1);
            let open = if is_before { span.clone().before() } else { span.clone().after() };
            vec![of(run), of(open)]
        }
    })
}

/// The far end of the week beside a day: seven days away, or where the calendar's week ends, whichever is farther.
fn week(day: CivilDate, is_before: bool) -> Option<CivilDate> {
    let monday = day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
    Some(if is_before { monday.checked_sub(7.days()).ok()? } else { monday.checked_add(13.days()).ok()? })
}

/// The whole weekend beside a day; with the Saturday just before a Sunday, or the Sunday just after a Saturday.
fn weekend(day: CivilDate, next: CivilDate, is_before: bool) -> Option<(CivilDate, CivilDate)> {
    let saturday = if is_before {
        day.yesterday().ok()?.nth_weekday(-1, Weekday::Saturday)
    } else {
        day.nth_weekday(1, Weekday::Saturday)
    };
    let saturday = saturday.ok()?;
    let sunday = saturday.tomorrow().ok()?;
    Some(match (is_before, next.weekday()) {
        (true, Weekday::Saturday) => (saturday, next),
        (false, Weekday::Sunday) => (next, sunday),
        _ => (saturday, sunday),
    })
}
