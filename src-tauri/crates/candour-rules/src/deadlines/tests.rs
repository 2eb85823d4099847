//! The data of the rules of time, and what is counted from it.

mod examples;
mod facts;
mod properties;
mod words;

use super::*;
use candour_model::{calendars::CalendarId, deadlines::RollOver};
use std::collections::BTreeSet;

fn rules() -> Rules {
    Rules::load().unwrap()
}

fn id(id: &str) -> DeadlineId {
    DeadlineId(id.into())
}

#[test]
fn every_rule_stands_once_and_says_everything() {
    let rules = rules();
    let all = rules.deadline_rules();
    assert_eq!(all.len(), 44);
    assert_eq!(all.iter().map(|rule| &rule.id).collect::<BTreeSet<_>>().len(), all.len());
    for rule in all {
        let id = &rule.id.0;
        assert!(!rule.authority.citation.is_empty(), "{id}");
        assert_eq!(rule.authority.as_at.to_string(), "2026-11-23", "{id}");
        assert!(rule.trigger.ends_with('.') && !rule.event.ends_with('.'), "{id}");
        let sentences = [&rule.notes, &rule.if_missed, &rule.authority.source_note];
        for sentence in sentences.into_iter().flatten() {
            assert!(
                sentence.ends_with('.') && sentence.starts_with(|c: char| !c.is_lowercase()),
                "{id}: {sentence}"
            );
        }
        assert!(!rule.title.ends_with('.'), "{id}");
    }
}

#[test]
fn what_was_checked_says_where_and_what_is_less_than_certain_is_no_house_practice() {
    for rule in rules().deadline_rules() {
        let authority = &rule.authority;
        assert!(!authority.is_verified || !authority.sources.is_empty(), "{}", rule.id.0);
        let is_house = authority.citation.starts_with("none: house practice");
        assert!(!is_house || authority.confidence == Confidence::Certain, "{}", rule.id.0);
    }
}

#[test]
fn a_hard_rule_has_a_day_to_act_by_unless_nothing_is_counted() {
    for rule in rules().deadline_rules().iter().filter(|rule| rule.is_hard) {
        let is_counted = !matches!(rule.period.unit, PeriodUnit::NoLimit | PeriodUnit::ByHand);
        let has_one = rule.act_by.is_some() || rule.prefer.is_some();
        assert_eq!(has_one, is_counted, "{}", rule.id.0);
    }
}

#[test]
fn no_limitation_and_no_claim_in_court_is_moved_from_a_weekend() {
    for rule in rules().deadline_rules() {
        if matches!(rule.kind, candour_model::deadlines::DeadlineKind::Limitation) {
            assert_eq!(rule.roll_over, RollOver::None, "{}", rule.id.0);
        }
    }
}

#[test]
fn a_rule_to_be_checked_makes_no_firm_day() {
    let rules = rules();
    let firm = |name: &str| {
        let facts = DeadlineFacts::of("2026-09-14".parse().unwrap());
        rules.deadline(&id(name), &facts).unwrap().is_firm
    };
    assert!(!firm("iopc-vrr") && !firm("cps-vrr-prompt") && !firm("practice-minister"));
    assert!(firm("review-application") && firm("cps-vrr"));
}

#[test]
fn every_state_starts_rules_of_time_that_are_there() {
    let mut rules = rules();
    assert_eq!(rules.missing_from_states(), None);
    let deadlines = std::sync::Arc::get_mut(&mut rules.deadlines).unwrap();
    deadlines.rules.retain(|rule| rule.id.0 != "practice-ack");
    let missing = rules.resolve_references();
    assert!(matches!(missing, Err(RulesError::Reference { to, .. }) if to == "practice-ack"));
}

#[test]
fn a_rule_that_cannot_be_counted_is_refused() {
    let rules = rules();
    let facts = DeadlineFacts::of("2026-06-01".parse().unwrap());
    let review = rules.deadline_rule(&id("review-application")).unwrap();
    let ack = rules.deadline_rule(&id("practice-ack")).unwrap();
    let months = Period { n: 3, unit: PeriodUnit::Months };
    for broken in [
        DeadlineRule { period: months, ..review.clone() },
        DeadlineRule { period: Period { n: 0, ..review.period }, ..review.clone() },
        DeadlineRule { calendar: CalendarId::None, ..ack.clone() },
        DeadlineRule { roll_over: RollOver::NextWorkingDay, ..review.clone() },
        DeadlineRule { prefer: Some(months), calendar: CalendarId::EnglandAndWales, ..review.clone() },
        DeadlineRule {
            extension: Some(ExtensionRule { basis: None, further: Some(months) }),
            ..review.clone()
        },
    ] {
        let refused = rules.deadline_by(&broken, &facts);
        let is_refused = matches!(refused, Err(RulesError::Deadline(DeadlineError::Incoherent { .. })));
        assert!(is_refused, "{broken:?}: {refused:?}");
    }
}

#[test]
fn the_firms_own_rule_is_counted_as_a_shipped_one_is() {
    let rules = rules();
    let shipped = rules.deadline_rule(&id("practice-substantive")).unwrap();
    let own = DeadlineRule { period: Period { n: 21, ..shipped.period }, ..shipped.clone() };
    let facts = DeadlineFacts::of("2026-11-23".parse().unwrap());
    let day = |rule| rules.deadline_by(rule, &facts).unwrap().last_day.unwrap().to_string();
    assert_eq!((day(shipped), day(&own)), ("2026-12-07".into(), "2026-12-14".into()));
}

#[test]
fn every_way_of_counting_is_explained() {
    let rules = rules();
    for rule in rules.deadline_rules() {
        assert!(rules.deadlines.explained(rule.convention).ends_with(['.', ')']), "{}", rule.id.0);
    }
    let corresponding = rules.deadlines.explained(Convention::Corresponding);
    assert!(corresponding.contains("Dodds v Walker"), "{corresponding}");
}
