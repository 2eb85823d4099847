//! Time that is left out of account is added after the ordinary count. A day that is left out twice is added once, and what
//! begins after the last day has passed saves nothing.

use super::{DeadlineError, count::Count, period::days_from, said};
use crate::RulesError;
use candour_model::{
    dates::{CivilDate, weekday_in_words},
    deadlines::{LeftOut, LeftOutCounting, LeftOutRule},
};

/// The last day with the times of the case left out.
pub(super) fn add(
    count: &Count<'_>,
    ordinary: CivilDate,
    told: &mut Vec<String>,
) -> Result<CivilDate, RulesError> {
    let mut times = count.facts.left_out.clone();
    times.sort_unstable();
    let Some(rule) = &count.rule.left_out else {
        let is_none = times.is_empty();
        return if is_none { Ok(ordinary) } else { Err(DeadlineError::NothingLeftOut(count.id()).into()) };
    };
    let (mut last, mut counted_to) = (ordinary, count.start);
    for time in times {
        if time.last < time.first {
            return Err(DeadlineError::EndsBeforeItBegins.into());
        }
        let begin = weekday_in_words(time.first);
        if time.first > count.rolled(last)? {
            told.push(format!("What began on {begin} came after the last day: nothing of it is left out."));
            continue;
        }
        let end = end_of(time, rule)?;
        let days = days_between(time.first.max(counted_to), end)?;
        counted_to = counted_to.max(end);
        last = days_from(last, i64::from(days))?;
        told.push(sentence(time, rule, days, last));
    }
    Ok(last)
}

/// The first day that counts again.
fn end_of(time: LeftOut, rule: &LeftOutRule) -> Result<CivilDate, RulesError> {
    match rule.counting {
        LeftOutCounting::UpToLast => Ok(time.last),
        LeftOutCounting::BothEnds => days_from(time.last, 1),
    }
}

fn days_between(first: CivilDate, end: CivilDate) -> Result<u32, RulesError> {
    let span = first.until(end).map_err(|_| RulesError::BeyondCalendar(first.year()))?;
    Ok(u32::try_from(span.get_days()).unwrap_or_default())
}

fn sentence(time: LeftOut, rule: &LeftOutRule, days: u32, last: CivilDate) -> String {
    let (begin, end) = (said::beside(time.first, time.last), weekday_in_words(time.last));
    let (what, much) = (&rule.what, said::days(days));
    let how = match rule.counting {
        LeftOutCounting::UpToLast => "",
        LeftOutCounting::BothEnds => ", both counted",
    };
    format!(
        "Left out: {begin} to {end} ({what}), {much}{how}; the last day becomes {}.",
        weekday_in_words(last)
    )
}
