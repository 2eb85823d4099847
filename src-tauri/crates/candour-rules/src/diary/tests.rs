//! What follows from an event, and how a date stands by its steps.

use crate::Rules;
use candour_model::{
    dates::CivilDate,
    deadlines::{DeadlineFacts, DeadlineId},
    diary::{DiaryAct, DiaryEntry, DiaryStanding, DiaryStep, EventId, KeptBy, KeptDate},
    ids::{DiaryEntryId, DiaryStepId, MatterId},
};
use jiff::civil::date;
use std::collections::BTreeSet;
use uuid::Uuid;

const TODAY: CivilDate = date(2026, 11, 23);

fn event(id: &str) -> EventId {
    EventId(id.into())
}

fn kept(rule: &str, trigger: CivilDate, steps: &[(DiaryAct, CivilDate, Option<CivilDate>)]) -> DiaryEntry {
    let steps = steps.iter().map(|(act, on, day)| DiaryStep {
        id: DiaryStepId(Uuid::nil()),
        act: *act,
        on: *on,
        day: *day,
        known: None,
        words: "As it was".into(),
    });
    let kept = KeptDate {
        id: DiaryEntryId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        number: 1,
        event: None,
        by: KeptBy::Rule { rule: DeadlineId(rule.into()), facts: DeadlineFacts::of(trigger) },
        steps: steps.collect(),
    };
    Rules::load().unwrap().diary_entry(kept, TODAY)
}

#[test]
fn the_written_outcome_starts_the_time_for_a_review() {
    let rules = Rules::load().unwrap();
    let offered = rules.dates_from(&event("review-rights-given"), date(2026, 6, 1), &[]).unwrap();
    let [review] = offered.as_slice() else { panic!("{offered:?}") };
    let computed = review.computed.as_ref().unwrap();
    assert_eq!((computed.last_day, computed.act_by), (Some(date(2026, 6, 29)), Some(date(2026, 6, 22))));
}

#[test]
fn a_date_is_near_from_the_first_reminder_of_its_rule() {
    let near = |rule, steps: &[_]| kept(rule, date(2026, 11, 2), steps).near_from;
    assert_eq!(near("review-application", &[]), Some(date(2026, 11, 16)), "14 days before 30 November");
    let set = (DiaryAct::Set, TODAY, Some(date(2026, 12, 21)));
    assert_eq!(near("review-application", &[set]), Some(date(2026, 12, 7)));
    assert_eq!(near("limitation-csa", &[]), None, "there is no last day");
}

#[test]
fn a_birthday_is_counted_as_the_rules_count_a_birthday() {
    let rules = Rules::load().unwrap();
    let offered = rules.dates_from(&event("eighteenth-birthday"), date(2024, 9, 12), &[]).unwrap();
    let day = |rule: &str| {
        let one = offered.iter().find(|one| one.rule.0 == rule).unwrap();
        one.computed.as_ref().unwrap().last_day
    };
    assert_eq!(day("limitation-pi"), Some(date(2027, 9, 11)));
    assert_eq!(day("cica-child-reported-before-18"), Some(date(2026, 9, 12)));
}

#[test]
fn an_event_starts_only_what_the_data_says() {
    let rules = Rules::load().unwrap();
    let update = rules.event(&event("update-given")).unwrap();
    let rule = |id: &str| DeadlineId(id.into());
    assert!(rules.facts_of(update, TODAY, &rule("complaint-update-next")).is_ok());
    assert!(rules.facts_of(update, TODAY, &rule("judicial-review")).is_err());
    assert!(rules.event(&event("nothing-of-the-kind")).is_err());
}

#[test]
fn every_rule_is_started_by_an_event_and_every_period_can_be_ended() {
    let rules = Rules::load().unwrap();
    let started: BTreeSet<_> = rules.events.event.iter().flat_map(|event| &event.starts).collect();
    let forgotten: Vec<_> =
        rules.deadline_rules().iter().map(|rule| &rule.id).filter(|id| !started.contains(id)).collect();
    assert_eq!(forgotten, Vec::<&DeadlineId>::new());
}

#[test]
fn a_date_is_open_until_it_is_done_and_open_again_when_it_is_not() {
    use DiaryAct::{Done, Reopened, Snoozed};
    let review = |steps: &[_]| kept("review-application", date(2026, 11, 2), steps).standing;
    let (then, ahead) = (date(2026, 11, 20), date(2026, 11, 25));
    assert_eq!(review(&[]), DiaryStanding::Open);
    assert_eq!(review(&[(Done, then, None)]), DiaryStanding::Done { on: then });
    assert_eq!(review(&[(Done, then, None), (Reopened, then, None)]), DiaryStanding::Open);
    assert_eq!(review(&[(Snoozed, then, Some(ahead))]), DiaryStanding::Snoozed { until: ahead });
    assert_eq!(review(&[(Snoozed, then, Some(TODAY))]), DiaryStanding::Open, "its day has come");
}

#[test]
fn a_day_set_by_hand_stands_in_place_of_the_one_worked_out_which_is_kept() {
    let court = date(2027, 1, 15);
    let set = kept("judicial-review", date(2026, 9, 10), &[(DiaryAct::Set, TODAY, Some(court))]);
    assert_eq!((set.last_day, set.act_by, set.is_set_by_hand), (Some(court), None, true));
    assert_eq!(set.computed.unwrap().last_day, Some(date(2026, 12, 10)));
}

#[test]
fn a_rule_to_be_checked_makes_no_firm_date_until_somebody_confirms_it() {
    let open = kept("iopc-vrr", date(2026, 9, 14), &[]);
    assert!(!open.is_firm);
    assert!(kept("iopc-vrr", date(2026, 9, 14), &[(DiaryAct::Confirmed, TODAY, None)]).is_firm);
    assert!(kept("review-application", date(2026, 9, 14), &[]).is_firm);
}

#[test]
fn a_recurring_duty_counts_what_was_missed_from_the_day_it_was_last_done() {
    let missed = |day| kept("complaint-update-next", day, &[]).missed;
    assert_eq!(missed(date(2026, 11, 2)), 0, "due on 30 November");
    assert_eq!(missed(date(2026, 10, 26)), 0, "the last day is today");
    assert_eq!(missed(date(2026, 10, 25)), 1);
    assert_eq!(missed(date(2026, 8, 3)), 3, "due on 31 August, 28 September and 26 October, next today");
    let done = kept("complaint-update-next", date(2026, 8, 3), &[(DiaryAct::Done, TODAY, None)]);
    assert_eq!(done.missed, 0);
    let set =
        |day| kept("complaint-update-next", date(2026, 8, 3), &[(DiaryAct::Set, TODAY, Some(day))]).missed;
    assert_eq!((set(date(2026, 12, 1)), set(date(2026, 11, 2))), (0, 1), "the day set by hand counts alone");
}
