//! What the firm says of rules of time and of holidays, as it is stored: of every matter, and taken back.

use crate::world::{World, record_case, retrace, stamp};
use candour_model::{
    bodies::Correction,
    calendars::Division,
    deadlines::{DeadlineId, DeadlineStanding},
    holidays::HolidaySaid,
};
use candour_store::{
    Store, StoreError,
    audit::Event,
    deadlines::{self, KeptDeadline},
    holidays::{self, KeptHoliday},
    touched::{self, Matters},
    undo::Way,
};
use jiff::civil::date;

fn off(reason: &str) -> KeptDeadline {
    KeptDeadline {
        rule: DeadlineId("foi".into()),
        standing: DeadlineStanding::Off,
        own: None,
        starts_with: Vec::new(),
        correction: said(reason),
    }
}

fn said(reason: &str) -> Correction {
    Correction { reason: reason.into(), corrected_on: date(2026, 11, 23) }
}

fn switch_off(store: &Store, reason: &'static str) {
    store
        .write(stamp(5), move |tx, audit| {
            audit.record(Event::DeadlineSwitchedOff { rule: DeadlineId("foi".into()) });
            deadlines::correct(tx, &off(reason))
        })
        .unwrap();
}

/// Switches a rule off and adds a holiday.
pub(crate) fn with_corrections(store: &Store) {
    switch_off(store, "We do not use it");
    store
        .write(stamp(6), |tx, audit| {
            let divisions = vec!["scotland".into()];
            audit.record(Event::HolidayCorrected { day: "2027-06-07".into(), divisions });
            holidays::correct(tx, &holiday())
        })
        .unwrap();
}

fn holiday() -> KeptHoliday {
    KeptHoliday {
        division: Division::Scotland,
        day: date(2027, 6, 7),
        said: HolidaySaid::Holiday,
        title: "One-off day".into(),
        correction: said("It was proclaimed"),
    }
}

#[test]
fn what_the_firm_says_of_a_rule_and_of_a_day_is_kept_and_said_again_in_its_place() {
    let world = World::new();
    let store = world.open();
    with_corrections(&store);
    switch_off(&store, "It is not ours");
    assert_eq!(store.read(deadlines::corrections).unwrap(), [off("It is not ours")]);
    assert_eq!(store.read(holidays::corrections).unwrap(), [holiday()]);
    world.close(&store);
}

#[test]
fn a_rule_and_a_holiday_touch_every_matter() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    let turn = store.read(|db| touched::since(db, 0)).unwrap().turn;
    with_corrections(&store);
    let after = store.read(move |db| touched::since(db, turn)).unwrap();
    assert_eq!(after.matters, Matters::All);
    retrace(&store, stamp(7), Way::Back).unwrap();
    let back = store.read(move |db| touched::since(db, after.turn)).unwrap();
    assert_eq!(back.matters, Matters::All, "taking it back touches them too");
    world.close(&store);
}

#[test]
fn what_could_not_be_read_again_is_refused() {
    let world = World::new();
    let store = world.open();
    let refused = store.write(stamp(5), |tx, audit| {
        audit.record(Event::DeadlineCorrected { rule: DeadlineId("foi".into()) });
        deadlines::correct(tx, &KeptDeadline { standing: DeadlineStanding::Own, ..off("Without a rule") })
    });
    assert!(matches!(refused, Err(StoreError::Guarded | StoreError::Fault { .. })), "{refused:?}");
    let refused = store.write(stamp(5), |tx, audit| {
        audit.record(Event::HolidayCorrected { day: "2027-06-07".into(), divisions: Vec::new() });
        holidays::correct(tx, &KeptHoliday { title: "".into(), ..holiday() })
    });
    assert!(refused.is_err(), "a holiday has a name");
    world.close(&store);
}
