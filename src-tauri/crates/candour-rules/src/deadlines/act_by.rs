//! The day to act by: house practice, earlier than the last lawful day, and always a working day.

use super::{
    count::Count,
    period::{days_from, in_days},
    said::so_much,
};
use crate::{RulesError, calendar::is_weekend};
use candour_model::{
    dates::{CivilDate, weekday_in_words},
    deadlines::{ActBy, ActByFrom, Period},
};

/// The day to act by, where the rule has one; with the sentence that says how it was found.
pub(super) fn day(
    count: &Count<'_>,
    last: CivilDate,
    told: &mut Vec<String>,
) -> Result<Option<CivilDate>, RulesError> {
    let found = match (count.rule.prefer, count.rule.act_by) {
        (Some(prefer), _) => Some(preferred(count, prefer)?),
        (None, Some(act_by)) => Some(before(count, act_by, last)?),
        (None, None) => None,
    };
    Ok(found.map(|(day, sentence)| {
        told.push(sentence);
        day
    }))
}

/// The end of the shorter period to keep to.
fn preferred(count: &Count<'_>, prefer: Period) -> Result<(CivilDate, String), RulesError> {
    let day = count.calendar()?.add_working_days(count.start, prefer.n)?;
    let (on, much) = (weekday_in_words(day), so_much(prefer));
    Ok((day, format!("Act by {on}, which keeps to the shorter period of {much}.")))
}

fn before(count: &Count<'_>, act_by: ActBy, last: CivilDate) -> Result<(CivilDate, String), RulesError> {
    let n = i64::from(in_days(act_by.n, act_by.unit));
    let much = so_much(Period { n: act_by.n, unit: act_by.unit });
    let (day, how) = match act_by.from {
        ActByFrom::LastDay => (days_from(last, -n)?, format!("{much} before the last day")),
        ActByFrom::Trigger => (days_from(count.start, n)?, format!("{much} after the event")),
    };
    let (moved, unknown) = working_day(count, day)?;
    let on = weekday_in_words(moved);
    let unknown = if unknown {
        format!(" The holidays of {} are not known yet; weekends alone were passed over.", day.year())
    } else {
        String::new()
    };
    let sentence = if moved == day {
        format!("Act by {on}, {how}.{unknown}")
    } else {
        format!("Act by {on}: {how} is {}, which is no working day.{unknown}", weekday_in_words(day))
    };
    Ok((moved, sentence))
}

/// The working day on or before `day`. Where the holidays of its year are not known, weekends alone are passed over, and that is said.
fn working_day(count: &Count<'_>, day: CivilDate) -> Result<(CivilDate, bool), RulesError> {
    match count.house.working_day_until(day) {
        Err(RulesError::BeyondCalendar(_)) => {
            let mut on = day;
            while is_weekend(on) {
                on = days_from(on, -1)?;
            }
            Ok((on, true))
        }
        found => found.map(|on| (on, false)),
    }
}
