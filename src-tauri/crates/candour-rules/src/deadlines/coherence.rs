//! What must go together in a rule of time, so that it can be counted. It is asked of shipped rules when they are read, and of the
//! firm's own each time.

use super::DeadlineError;
use candour_model::{
    calendars::CalendarId,
    deadlines::{Convention, DeadlineRule, PeriodUnit, RollOver},
};

/// Makes sure that the rule can be counted.
pub(super) fn check(rule: &DeadlineRule) -> Result<(), DeadlineError> {
    wrong(rule).map_or(Ok(()), |why| Err(DeadlineError::Incoherent { rule: rule.id.0.clone(), why }))
}

fn wrong(rule: &DeadlineRule) -> Option<&'static str> {
    let unit = rule.period.unit;
    let counts = !matches!(unit, PeriodUnit::NoLimit | PeriodUnit::ByHand);
    let has_calendar = rule.calendar != CalendarId::None;
    let needs_calendar = unit == PeriodUnit::WorkingDays
        || rule.prefer.is_some()
        || rule.roll_over == RollOver::NextWorkingDay;
    let conventions = rule.trigger_variants.iter().map(|variant| variant.convention);
    let further = rule.extension.as_ref().and_then(|extension| extension.further);
    let periods = [Some(rule.period), rule.enhanced, rule.prefer, further];
    if counts && !conventions.chain([rule.convention]).all(|convention| goes_with(convention, unit)) {
        Some("its unit and its way of counting do not go together")
    } else if counts && periods.iter().flatten().any(|period| period.n == 0) {
        Some("a period of nothing ends nowhere")
    } else if needs_calendar && !has_calendar {
        Some("working days need a calendar")
    } else if rule.prefer.is_some_and(|prefer| prefer.unit != PeriodUnit::WorkingDays) {
        Some("the shorter period is one of working days")
    } else if further.is_some_and(|further| further.unit != unit) {
        Some("the further time has another unit")
    } else if rule.act_by.is_some_and(|act_by| !is_of_days(act_by.unit)) {
        Some("the day to act by is counted in days or weeks")
    } else {
        None
    }
}

fn is_of_days(unit: PeriodUnit) -> bool {
    matches!(unit, PeriodUnit::CalendarDays | PeriodUnit::Weeks)
}

fn goes_with(convention: Convention, unit: PeriodUnit) -> bool {
    match convention {
        Convention::DayAfter => is_of_days(unit),
        Convention::CalendarNextDay => unit == PeriodUnit::CalendarDays,
        Convention::NthWorkingDay => unit == PeriodUnit::WorkingDays,
        Convention::Corresponding | Convention::CorrespondingFromReceipt => {
            matches!(unit, PeriodUnit::Months | PeriodUnit::Years)
        }
        Convention::IncludingDay => !matches!(unit, PeriodUnit::NoLimit | PeriodUnit::ByHand),
    }
}
