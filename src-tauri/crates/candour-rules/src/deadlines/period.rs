//! Where a period ends, before anything is left out, extended or moved; and the sentence that says how.

use super::{
    count::Count,
    said::{beside, so_much},
};
use crate::{RulesError, calendar::Calendar, counting::listed};
use candour_model::{
    dates::{CivilDate, day_in_words, weekday_in_words},
    deadlines::{Convention, Period, PeriodUnit},
};
use jiff::ToSpan;

const DAYS_OF_A_WEEK: u32 = 7;
const MONTHS_OF_A_YEAR: u32 = 12;

/// A day with the sentence that says how it was found.
pub(super) type Found = (CivilDate, String);

/// Where the period of `count` ends.
pub(super) fn end(count: &Count<'_>, period: Period) -> Result<Found, RulesError> {
    match (count.convention, period.unit) {
        (_, PeriodUnit::WorkingDays) => working_days(count, period.n),
        (_, PeriodUnit::Months | PeriodUnit::Years) => months(count, period),
        _ => days(count, period),
    }
}

/// `from` with so many days after it, or before it.
pub(super) fn days_from(from: CivilDate, days: i64) -> Result<CivilDate, RulesError> {
    let out_of_reach = || RulesError::BeyondCalendar(from.year());
    let span = jiff::Span::new().try_days(days).map_err(|_| out_of_reach())?;
    from.checked_add(span).map_err(|_| out_of_reach())
}

/// How many days a period of days or weeks has.
pub(super) fn in_days(n: u32, unit: PeriodUnit) -> u32 {
    if unit == PeriodUnit::Weeks { n.saturating_mul(DAYS_OF_A_WEEK) } else { n }
}

fn days(count: &Count<'_>, period: Period) -> Result<Found, RulesError> {
    let n = in_days(period.n, period.unit);
    let begin = weekday_in_words(count.start);
    let first =
        if count.convention == Convention::IncludingDay { count.start } else { days_from(count.start, 1)? };
    let last = days_from(first, i64::from(n) - 1)?;
    let event = count.event;
    let weeks = match period.unit {
        PeriodUnit::Weeks => format!("; {} are {n} days", so_much(period)),
        _ => String::new(),
    };
    let end = weekday_in_words(last);
    let told = match count.convention {
        Convention::CalendarNextDay if n == 1 => format!("{event} {begin}; the next day is {end}."),
        Convention::IncludingDay => format!("{event} {begin}, which is day 1{weeks}; day {n} is {end}."),
        _ => format!("{event} {begin}{weeks}; day 1 is {}; day {n} is {end}.", beside(first, count.start)),
    };
    Ok((last, told))
}

fn working_days(count: &Count<'_>, n: u32) -> Result<Found, RulesError> {
    let calendar = count.calendar()?;
    let first = if count.convention == Convention::IncludingDay {
        calendar.working_day_from(count.start)?
    } else {
        calendar.add_working_days(count.start, 1)?
    };
    let last = calendar.add_working_days(first, n - 1)?;
    let (event, begin) = (count.event, weekday_in_words(count.start));
    let (day_1, day_n) = (beside(first, count.start), weekday_in_words(last));
    let left_out = holidays(calendar, count.start, last)?;
    let name = calendar.name();
    let told = format!(
        "{event} {begin}; working day 1 is {day_1}{left_out}; working day {n} is {day_n}. Working days are those of {name}."
    );
    Ok((last, told))
}

/// "; Friday 25 December (Christmas Day) and Monday 28 December (Boxing Day) are no working days": the holidays after `start` that
/// were passed over.
fn holidays(calendar: &Calendar, start: CivilDate, last: CivilDate) -> Result<String, RulesError> {
    let passed = calendar.holidays_between(days_from(start, 1)?, last);
    let passed: Vec<String> =
        passed.map(|(day, title)| format!("{} ({title})", beside(day, start))).collect();
    Ok(match passed.len() {
        0 => String::new(),
        1 => format!("; {} is no working day", passed[0]),
        _ => format!("; {} are no working days", listed(&passed)),
    })
}

fn months(count: &Count<'_>, period: Period) -> Result<Found, RulesError> {
    let (day, has_same_day) = months_on(count.start, period)?;
    let is_including = count.convention == Convention::IncludingDay;
    let last = if is_including && has_same_day { days_from(day, -1)? } else { day };
    let begin = format!("{} {}", count.event, weekday_in_words(count.start));
    let (length, end) = (so_much(period), weekday_in_words(last));
    let told = match (is_including, has_same_day) {
        (true, true) => {
            let verb = if period.n == 1 { "ends" } else { "end" };
            format!("{begin}, which is day 1; {length} {verb} the day before {}: {end}.", day_in_words(day))
        }
        (false, true) => format!("{begin}; {length} on is {end}."),
        (_, false) => {
            let first = if is_including { ", which is day 1" } else { "" };
            let number = count.start.day();
            format!(
                "{begin}{first}; {length} on the month has no day {number}, so its last day is taken: {end}."
            )
        }
    };
    Ok((last, told))
}

/// The same-numbered day so many months or years on, or else the last day of that month; and whether the month has that day.
fn months_on(from: CivilDate, period: Period) -> Result<(CivilDate, bool), RulesError> {
    let months =
        if period.unit == PeriodUnit::Years { period.n.saturating_mul(MONTHS_OF_A_YEAR) } else { period.n };
    let out_of_reach = || RulesError::BeyondCalendar(from.year());
    let span = i32::try_from(months).map_err(|_| out_of_reach())?.months();
    let day = from.checked_add(span).map_err(|_| out_of_reach())?;
    Ok((day, day.day() == from.day()))
}
