//! Facts that do not go with a rule, and how sure a day is.

use super::*;
use candour_model::deadlines::{Extension, LeftOut};
use jiff::civil::date;

#[track_caller]
fn refused(rule: &str, facts: &DeadlineFacts) -> DeadlineError {
    match rules().deadline(&id(rule), facts) {
        Err(RulesError::Deadline(error)) => error,
        other => panic!("{rule} gave {other:?}"),
    }
}

fn june() -> DeadlineFacts {
    DeadlineFacts::of(date(2026, 6, 1))
}

#[test]
fn a_rule_that_is_not_there_is_named() {
    assert_eq!(refused("oracle", &june()), DeadlineError::UnknownRule("oracle".into()));
}

#[test]
fn facts_that_do_not_go_with_the_rule_are_refused() {
    let rule = "hra-claim";
    let name = || rule.to_owned();
    let previous = DeadlineFacts { previous: Some(date(2026, 6, 2)), ..june() };
    assert_eq!(refused(rule, &previous), DeadlineError::NotRecurring(name()));
    let variant = DeadlineFacts { variant: Some("18th-birthday".into()), ..june() };
    let unknown = DeadlineError::UnknownVariant { rule: name(), variant: "18th-birthday".into() };
    assert_eq!(refused(rule, &variant), unknown);
    let time = LeftOut { first: date(2026, 6, 3), last: date(2026, 6, 4) };
    let left_out = DeadlineFacts { left_out: vec![time], ..june() };
    assert_eq!(refused(rule, &left_out), DeadlineError::NothingLeftOut(name()));
    let further = DeadlineFacts { extension: Some(Extension::Further), ..june() };
    assert_eq!(refused(rule, &further), DeadlineError::NothingFurther(name()));
    let earlier = DeadlineFacts { extension: Some(Extension::To(date(2027, 5, 31))), ..june() };
    assert_eq!(refused(rule, &earlier), DeadlineError::NotLater(name()));
}

#[test]
fn a_time_that_ends_before_it_begins_is_refused() {
    let time = LeftOut { first: date(2026, 6, 4), last: date(2026, 6, 3) };
    let facts = DeadlineFacts { left_out: vec![time], ..june() };
    assert_eq!(refused("review-application", &facts), DeadlineError::EndsBeforeItBegins);
}

#[test]
fn a_limit_that_cannot_be_extended_is_not() {
    for extension in [Extension::Further, Extension::To(date(2030, 1, 1))] {
        let facts = DeadlineFacts { extension: Some(extension), ..june() };
        assert_eq!(
            refused("complaint-update-first", &facts),
            DeadlineError::NotExtendable("complaint-update-first".into())
        );
    }
}

#[test]
fn enhanced_rights_change_nothing_where_the_rule_knows_none() {
    let rules = rules();
    let enhanced = DeadlineFacts { has_enhanced_rights: true, ..june() };
    let day = |facts| rules.deadline(&id("foi"), facts).unwrap().last_day;
    assert_eq!(day(&enhanced), day(&june()));
}

#[test]
fn a_day_is_no_surer_than_the_holidays_it_was_counted_by() {
    let rules = rules();
    let sure = |rule: &str, day| {
        let found = rules.deadline(&id(rule), &DeadlineFacts::of(day)).unwrap();
        (found.confidence, found.is_firm)
    };
    assert_eq!(sure("complaint-outcome-notice", date(2028, 3, 1)), (Confidence::Certain, true));
    assert_eq!(sure("complaint-outcome-notice", date(2029, 3, 1)), (Confidence::Likely, true));
    assert_eq!(sure("complaint-outcome-notice", date(2028, 12, 28)), (Confidence::Likely, true));
    assert_eq!(sure("practice-substantive", date(2029, 3, 1)), (Confidence::Likely, true));
    assert_eq!(sure("hra-claim", date(2029, 3, 1)), (Confidence::Certain, true));
    assert_eq!(sure("practice-minister", date(2029, 3, 1)), (Confidence::Check, false));
}

#[test]
fn the_day_counted_from_is_kept_with_the_answer() {
    let facts = DeadlineFacts { previous: Some(date(2026, 6, 20)), ..june() };
    let found = rules().deadline(&id("complaint-update-next"), &facts).unwrap();
    assert_eq!(found.trigger, date(2026, 6, 20));
}

#[test]
fn a_day_beyond_all_calendars_is_an_error() {
    for rule in ["review-application", "hra-claim", "complaint-refer-mandatory", "judicial-review"] {
        let found = rules().deadline(&id(rule), &DeadlineFacts::of(date(9999, 12, 31)));
        assert!(matches!(found, Err(RulesError::BeyondCalendar(9999))), "{rule}: {found:?}");
    }
}
