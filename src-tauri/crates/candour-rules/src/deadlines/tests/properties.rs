//! What holds of every count, whatever the day.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::load().unwrap());

/// A day from 2020 to 2025, so that six years on is still in the calendar.
fn a_day() -> impl Strategy<Value = CivilDate> {
    (0_i32..2_100).prop_map(|offset| date(2020, 1, 1) + jiff::Span::new().days(offset))
}

fn a_rule() -> impl Strategy<Value = &'static DeadlineRule> {
    proptest::sample::select(RULES.deadline_rules().iter().collect::<Vec<_>>())
}

fn is_working_day(id: CalendarId, day: CivilDate) -> bool {
    RULES.calendar_of(id).unwrap().is_working_day(day).unwrap()
}

proptest! {
    #[test]
    fn one_acts_on_a_working_day_that_is_not_after_the_last(rule in a_rule(), day in a_day()) {
        let found = RULES.deadline_by(rule, &DeadlineFacts::of(day)).unwrap();
        if let Some(act_by) = found.act_by {
            prop_assert!(act_by <= found.last_day.unwrap(), "{}", rule.id.0);
            prop_assert!(is_working_day(CalendarId::EnglandAndWales, act_by), "{} {act_by}", rule.id.0);
        }
    }

    #[test]
    fn a_longer_period_never_ends_earlier(rule in a_rule(), day in a_day(), more in 1_u32..40) {
        prop_assume!(!matches!(rule.period.unit, PeriodUnit::NoLimit | PeriodUnit::ByHand));
        let more = if rule.period.unit == PeriodUnit::Years { 1 } else { more };
        let longer = DeadlineRule {
            period: Period { n: rule.period.n + more, ..rule.period },
            ..rule.clone()
        };
        let last = |rule| RULES.deadline_by(rule, &DeadlineFacts::of(day)).unwrap().last_day;
        prop_assert!(last(&longer) >= last(rule), "{}", rule.id.0);
    }

    #[test]
    fn a_later_event_never_ends_earlier(rule in a_rule(), day in a_day()) {
        let last = |day| RULES.deadline_by(rule, &DeadlineFacts::of(day)).unwrap().last_day;
        prop_assert!(last(day.tomorrow().unwrap()) >= last(day), "{}", rule.id.0);
    }

    #[test]
    fn a_count_of_working_days_ends_on_one(day in a_day(), n in 1_u32..60, which in 0_usize..4) {
        let calendar = CalendarId::WITH_WORKING_DAYS[which];
        let rule = RULES.deadline_rule(&id("foi")).unwrap();
        let rule = DeadlineRule { period: Period { n, ..rule.period }, calendar, ..rule.clone() };
        let last = RULES.deadline_by(&rule, &DeadlineFacts::of(day)).unwrap().last_day.unwrap();
        prop_assert!(is_working_day(calendar, last));
        let counted = RULES.calendar_of(calendar).unwrap().working_days_between(day, last).unwrap();
        prop_assert_eq!(counted, n);
    }

    #[test]
    fn corresponding_months_end_in_their_month_and_on_no_later_day(day in a_day(), n in 1_u32..60) {
        let rule = RULES.deadline_rule(&id("police-vrr")).unwrap();
        let rule = DeadlineRule { period: Period { n, ..rule.period }, ..rule.clone() };
        let last = RULES.deadline_by(&rule, &DeadlineFacts::of(day)).unwrap().last_day.unwrap();
        let months = |day: CivilDate| i32::from(day.year()) * 12 + i32::from(day.month());
        prop_assert_eq!(months(last) - months(day), i32::try_from(n).unwrap());
        prop_assert_eq!(last.day(), day.day().min(last.days_in_month()));
    }

    #[test]
    fn time_left_out_never_ends_earlier_and_adds_no_more_than_itself(
        day in a_day(), after in 0_i32..40, long in 0_i32..60,
    ) {
        let first = day + jiff::Span::new().days(after);
        let time = candour_model::deadlines::LeftOut { first, last: first + jiff::Span::new().days(long) };
        let last = |facts: &DeadlineFacts| {
            RULES.deadline(&id("review-application"), facts).unwrap().last_day.unwrap()
        };
        let plain = DeadlineFacts::of(day);
        let paused = DeadlineFacts { left_out: vec![time], ..plain.clone() };
        let added = last(&plain).until(last(&paused)).unwrap().get_days();
        prop_assert_eq!(added, if after > 28 { 0 } else { long });
    }
}

/// Every form of a rule that the firm may save.
fn every_form() -> Vec<DeadlineRule> {
    let units = [
        PeriodUnit::CalendarDays,
        PeriodUnit::WorkingDays,
        PeriodUnit::Weeks,
        PeriodUnit::Months,
        PeriodUnit::Years,
        PeriodUnit::NoLimit,
        PeriodUnit::ByHand,
    ];
    let conventions = [
        Convention::DayAfter,
        Convention::IncludingDay,
        Convention::Corresponding,
        Convention::CorrespondingFromReceipt,
        Convention::NthWorkingDay,
        Convention::CalendarNextDay,
    ];
    let calendars = CalendarId::WITH_WORKING_DAYS.into_iter().chain([CalendarId::None]);
    let shipped = RULES.deadline_rule(&id("review-application")).unwrap();
    let mut forms = Vec::new();
    for calendar in calendars {
        for (unit, convention) in units.iter().flat_map(|unit| conventions.map(|one| (*unit, one))) {
            for (roll_over, n) in [RollOver::None, RollOver::NextWorkingDay]
                .into_iter()
                .flat_map(|roll| [1, 2, 9_999].map(|n| (roll, n)))
            {
                let period = Period { n, unit };
                let form = DeadlineRule { period, convention, calendar, roll_over, ..shipped.clone() };
                let early = form.act_by.map(|act_by| ActBy { n: 9_999, ..act_by });
                forms.extend([DeadlineRule { act_by: early, ..form.clone() }, form]);
            }
        }
    }
    forms.retain(|form| Rules::check_deadline(form).is_ok());
    forms
}

#[test]
fn whatever_the_firm_may_save_is_counted_or_says_that_it_cannot_be() {
    let forms = every_form();
    assert!(forms.len() > 300, "{}", forms.len());
    for form in forms {
        for day in [date(1900, 1, 1), date(2026, 11, 23), date(2026, 12, 25), date(2032, 12, 31)] {
            let counted = RULES.deadline_by(&form, &DeadlineFacts::of(day));
            let is_told = matches!(counted, Ok(_) | Err(RulesError::BeyondCalendar(_)));
            assert!(
                is_told,
                "{:?} {:?} {:?} from {day}: {counted:?}",
                form.period, form.convention, form.calendar
            );
        }
    }
}
