//! Dates as said, put in order, folded and counted.

use super::*;
use crate::Rules;
use candour_model::{
    allegations::AllegationStatus,
    bodies::BodyId,
    dates::phrase,
    ids::{AllegationId, PartyId},
};
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: CivilDate = date(2026, 11, 23);

fn alleged(number: u32, words: &str) -> TimelineEvent {
    TimelineEvent {
        when: phrase::settled(&words.into()),
        what: Happening::Alleged {
            allegation: AllegationId(Uuid::from_u128(u128::from(number))),
            number,
            client: PartyId(Uuid::nil()),
            status: AllegationStatus::Draft,
        },
        may_overlap: Vec::new(),
    }
}

fn office(body: &str) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: None }
}

fn asked(n: u128, body: &str, on: CivilDate) -> Asked {
    Asked { entry: CorrespondenceId(Uuid::from_u128(n)), office: office(body), on }
}

fn answered(body: &str, on: CivilDate) -> Answered {
    Answered { office: office(body), on }
}

fn of(recorded: Recorded) -> Timeline {
    timeline(MatterId(Uuid::nil()), recorded, TODAY, Rules::load().unwrap().calendar())
}

fn of_events(said: &[&str]) -> Timeline {
    let events = (1..).zip(said).map(|(number, words)| alleged(number, words)).collect();
    of(Recorded { events, ..Recorded::default() })
}

fn numbers(timeline: &Timeline) -> Vec<u32> {
    timeline
        .events
        .iter()
        .map(|event| match event.what {
            Happening::Alleged { number, .. } => number,
            _ => 0,
        })
        .collect()
}

fn folded(timeline: &Timeline) -> Vec<(i16, i16)> {
    timeline.folds.iter().map(|fold| (fold.from, fold.to)).collect()
}

#[test]
fn what_is_open_comes_first_then_by_the_earliest_day_then_by_the_latest() {
    let said = ["summer 2003", "14/2/2001", "before Christmas 2001", "June 2003", "not sure", "after 2003"];
    assert_eq!(numbers(&of_events(&said)), [3, 5, 2, 4, 1, 6]);
}

#[test]
fn years_in_which_nothing_is_recorded_are_folded() {
    let timeline = of_events(&["14/2/2001", "between January 2003 and March 2004", "2014"]);
    assert_eq!(folded(&timeline), [(2002, 2002), (2005, 2013), (2015, 2025)]);
    assert_eq!((timeline.from_year, timeline.to_year), (2001, 2026));
}

#[test]
fn an_open_side_takes_a_year_to_be_drawn_in_and_never_one_that_has_not_come() {
    let before = of_events(&["before Christmas 2001"]);
    assert_eq!((before.from_year, folded(&before)), (2000, vec![(2002, 2025)]));
    let after = of_events(&["after 2026"]);
    assert_eq!(after.to_year, after.events[0].when.earliest.map_or(2026, CivilDate::year));
}

#[test]
fn without_a_date_there_is_today_alone() {
    let timeline = of_events(&["not sure"]);
    assert_eq!((timeline.from_year, timeline.to_year, timeline.folds.len()), (2026, 2026, 0));
}

#[test]
fn what_can_have_been_at_the_same_time_is_said_and_the_undated_is_left_out() {
    let timeline = of_events(&["summer 2003", "June 2003", "14/2/2001", "not sure"]);
    let overlaps: Vec<(u32, Vec<u32>)> = numbers(&timeline)
        .into_iter()
        .zip(timeline.events.iter().map(|event| event.may_overlap.clone()))
        .collect();
    assert_eq!(overlaps, [(4, vec![]), (3, vec![]), (2, vec![1]), (1, vec![2])]);
}

#[test]
fn a_silence_runs_from_the_first_letter_unanswered_to_the_next_answer() {
    let timeline = of(Recorded {
        asked: vec![
            asked(3, "psd", date(2026, 9, 25)),
            asked(1, "psd", date(2026, 4, 20)),
            asked(2, "psd", date(2026, 6, 2)),
            asked(4, "iopc", date(2026, 11, 16)),
        ],
        answered: vec![answered("psd", date(2026, 9, 10)), answered("psd", date(2026, 3, 10))],
        ..Recorded::default()
    });
    let silences: Vec<_> = timeline.silences.iter().map(|one| (one.since, one.until)).collect();
    assert_eq!(
        silences,
        [(date(2026, 4, 20), Some(date(2026, 9, 10))), (date(2026, 9, 25), None), (date(2026, 11, 16), None)]
    );
    assert_eq!(timeline.silences[2].working_days, Some(5));
}

#[test]
fn a_silence_keeps_its_years_open_and_is_not_counted_beyond_the_calendar() {
    let timeline = of(Recorded { asked: vec![asked(1, "psd", date(2014, 11, 3))], ..Recorded::default() });
    assert_eq!((timeline.from_year, timeline.folds.len()), (2014, 0));
    assert_eq!(timeline.silences[0].working_days, None);
}

fn days() -> impl Strategy<Value = Option<CivilDate>> {
    prop::option::of((1990_i16..2030, 1_i8..=12).prop_map(|(year, month)| date(year, month, 1)))
}

fn dates() -> impl Strategy<Value = PartialDate> {
    (days(), days()).prop_map(|(a, b)| {
        let (earliest, latest) = match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            open => open,
        };
        PartialDate { earliest, latest, ..PartialDate::unknown("then".into()) }
    })
}

proptest! {
    #[test]
    fn one_is_before_the_other_only_if_the_other_is_after_it(a in dates(), b in dates()) {
        let turned = match relation(&a, &b) {
            Relation::Before => Relation::After,
            Relation::After => Relation::Before,
            Relation::MayOverlap => Relation::MayOverlap,
        };
        prop_assert_eq!(relation(&b, &a), turned);
        if relation(&a, &b) == Relation::Before {
            prop_assert_ne!(order(&a, &b), Ordering::Greater);
        }
    }

    #[test]
    fn no_year_with_something_in_it_is_folded(said in prop::collection::vec(dates(), 0..12)) {
        let events = (1..).zip(said).map(|(n, when)| TimelineEvent { when, ..alleged(n, "then") }).collect();
        let timeline = of(Recorded { events, ..Recorded::default() });
        for event in &timeline.events {
            let ends = [event.when.earliest, event.when.latest];
            for year in ends.into_iter().flatten().map(CivilDate::year) {
                prop_assert!(timeline.folds.iter().all(|fold| year < fold.from || fold.to < year));
                prop_assert!((timeline.from_year..=timeline.to_year).contains(&year));
            }
        }
    }
}
