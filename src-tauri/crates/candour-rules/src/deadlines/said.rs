//! Days and periods as the arithmetic says them.

use crate::counting;
use candour_model::{
    dates::{CivilDate, weekday_in_words},
    deadlines::{Period, PeriodUnit},
};

/// Up to here a number is said in words.
const IN_WORDS: u32 = 10;

/// "Tuesday 2 June 2026", or without its year where that is the year of the day it stands beside.
pub(super) fn beside(day: CivilDate, other: CivilDate) -> String {
    let words = weekday_in_words(day);
    let year = format!(" {}", day.year());
    match words.strip_suffix(&year) {
        Some(short) if day.year() == other.year() => short.to_owned(),
        _ => words,
    }
}

/// "three months", "28 days", "one working day".
pub(super) fn so_much(period: Period) -> String {
    let noun = match period.unit {
        PeriodUnit::WorkingDays => "working day",
        PeriodUnit::Weeks => "week",
        PeriodUnit::Months => "month",
        PeriodUnit::Years => "year",
        PeriodUnit::CalendarDays | PeriodUnit::NoLimit | PeriodUnit::ByHand => "day",
    };
    let plural = if period.n == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", number(period.n))
}

/// "seven", "28".
fn number(n: u32) -> String {
    match usize::try_from(n) {
        Ok(few) if n <= IN_WORDS => counting::number(few),
        _ => n.to_string(),
    }
}

/// So many days.
pub(super) fn days(n: u32) -> String {
    so_much(Period { n, unit: PeriodUnit::CalendarDays })
}
