//! Steps recorded as taken: kept as they were said, withdrawn at most, and each of its own matter.

use crate::world::{Case, World, add_officer_elsewhere, record_case, stamp};
use candour_model::{
    escalation::{RecordTakenStep, SaidTaken, StepId},
    ids::{InvestigationId, TakenStepId},
};
use candour_store::{MatterScope, Store, StoreError, audit::Event, taken_steps};
use jiff::civil::date;

fn said(investigation: InvestigationId) -> RecordTakenStep {
    RecordTakenStep {
        investigation,
        step: StepId("refer-now".into()),
        on: date(2026, 11, 23),
        words: "Asked by telephone".into(),
        entry: None,
    }
}

/// Records that a step was taken.
pub(crate) fn with_a_step(store: &Store, case: Case, investigation: InvestigationId) -> TakenStepId {
    store
        .write(stamp(6), move |tx, audit| {
            let (taken, matter) = (TakenStepId(audit.fresh_id()), case.matter);
            taken_steps::record(tx, &case.scope(), taken, &said(investigation))?;
            audit.record(Event::StepTaken { taken, matter, investigation, step: "refer-now".into() });
            Ok::<_, StoreError>(taken)
        })
        .unwrap()
}

fn standing(store: &Store, case: Case, of: InvestigationId) -> Vec<SaidTaken> {
    store.read(move |db| taken_steps::of_investigation(db, &case.scope(), of)).unwrap()
}

fn withdraw(store: &Store, scope: MatterScope, taken: TakenStepId) -> Result<(), StoreError> {
    store.write(stamp(8), move |tx, audit| {
        audit.record(Event::FirmChanged);
        taken_steps::withdraw(tx, &scope, taken, date(2026, 11, 24))
    })
}

#[test]
fn a_step_is_taken_until_that_is_withdrawn_once_in_its_own_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    let of = crate::investigations::with_decisions(&store, case);
    let taken = with_a_step(&store, case, of);
    let [one] = standing(&store, case, of).try_into().unwrap();
    assert_eq!((one.id, one.step.0.as_str(), one.words.as_str()), (taken, "refer-now", "Asked by telephone"));
    let refused = withdraw(&store, MatterScope::of(elsewhere), taken);
    assert!(matches!(refused, Err(StoreError::Missing { what: "step", .. })), "{refused:?}");
    withdraw(&store, case.scope(), taken).unwrap();
    assert_eq!(standing(&store, case, of), []);
    assert!(matches!(withdraw(&store, case.scope(), taken), Err(StoreError::Missing { .. })));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_step_of_another_matter_s_investigation_is_refused_and_what_was_said_is_never_changed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    let of = crate::investigations::with_decisions(&store, case);
    let refused = store.write(stamp(8), move |tx, audit| {
        taken_steps::record(tx, &MatterScope::of(elsewhere), TakenStepId(audit.fresh_id()), &said(of))
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "investigation", .. })), "{refused:?}");
    with_a_step(&store, case, of);
    for change in ["UPDATE taken_step SET words = 'Another'", "UPDATE taken_step SET on_day = '2026-11-20'"] {
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(change, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{change}: {refused:?}");
    }
}
