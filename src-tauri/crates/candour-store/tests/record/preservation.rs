//! The preservation register: what became of evidence is only added to, is of its own matter, and is taken back only at once.

use crate::world::{Case, World, change_firm, issue_letter, psd, record_case, retrace, stamp};
use candour_model::{
    ids::{LetterId, MatterId, PreservationItemId, PreservationStepId},
    preservation::{
        AmendPreservation, Evidence, EvidenceCategoryId, Holder, PreservationItem, PreservationState,
        RecordPreservation, StepEntry,
    },
};
use candour_store::{MatterScope, Store, StoreError, audit::Event, letters, preservation, undo::Way};
use jiff::civil::date;
use uuid::Uuid;

fn step(state: PreservationState) -> StepEntry {
    StepEntry {
        state,
        on: date(2026, 11, 20),
        said_by: "The records manager".into(),
        letter: None,
        gone: "".into(),
        authority: "".into(),
        renew_by: None,
        note: "".into(),
    }
}

fn rosters(case: &Case) -> RecordPreservation {
    RecordPreservation {
        matter: case.matter,
        evidence: Evidence::Listed { category: EvidenceCategoryId("duty-rosters".into()) },
        holder: Holder::Office { office: psd() },
        period: "the summer of 2003".into(),
        note: "B Relief".into(),
        first: StepEntry { renew_by: Some(date(2027, 5, 20)), ..step(PreservationState::Asked) },
    }
}

fn record(store: &Store, said: RecordPreservation) -> Result<PreservationItemId, StoreError> {
    store.write(stamp(6), move |tx, audit| {
        let item = PreservationItemId(audit.fresh_id());
        preservation::record(tx, item, PreservationStepId(audit.fresh_id()), &said)?;
        audit.record(Event::PreservationRecorded { matter: said.matter, item });
        Ok(item)
    })
}

fn add(
    store: &Store,
    scope: MatterScope,
    item: PreservationItemId,
    said: StepEntry,
) -> Result<(), StoreError> {
    store.write(stamp(7), move |tx, audit| {
        let id = PreservationStepId(audit.fresh_id());
        preservation::add_step(tx, &scope, item, id, &said)?;
        audit.record(Event::PreservationStepRecorded { matter: scope.matter(), item, step: id });
        Ok(())
    })
}

fn read(store: &Store, scope: MatterScope) -> Vec<PreservationItem> {
    store.read(move |db| preservation::of_matter(db, &scope)).unwrap()
}

/// An item with two steps.
pub(crate) fn with_register(store: &Store, case: Case) -> PreservationItemId {
    let item = record(store, rosters(&case)).unwrap();
    let weeded = StepEntry {
        gone: "about 2011".into(),
        authority: "their retention schedule".into(),
        ..step(PreservationState::Weeded)
    };
    add(store, case.scope(), item, weeded).unwrap();
    item
}

#[test]
fn what_became_of_evidence_is_kept_step_after_step() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_register(&store, case);
    let items = read(&store, case.scope());
    let states: Vec<_> = items[0].steps.iter().map(|step| step.state).collect();
    assert_eq!(states, [PreservationState::Asked, PreservationState::Weeded]);
    assert_eq!(items[0].steps[0].renew_by, Some(date(2027, 5, 20)));
    assert_eq!(items[0].renew_by, None, "what is gone is not asked for again");
    assert_eq!(items[0].steps[1].gone.as_ref().unwrap().words.as_str(), "about 2011");
    assert_eq!(items[0].period.as_ref().unwrap().earliest, Some(date(2003, 6, 1)));
    assert!(store.read(preservation::renewals).unwrap().is_empty());
}

#[test]
fn a_step_is_never_changed_not_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_register(&store, case);
    world.close(&store);
    drop(store);
    let raw = world.raw();
    for change in
        ["state = 'exists', authority = '', gone_words = NULL", "on_day = '2020-01-01'", "note = 'x'"]
    {
        let refused = raw.execute(&format!("UPDATE preservation_step SET {change}"), []).unwrap_err();
        assert!(refused.to_string().contains("stays as it was recorded"), "{refused}");
    }
}

#[test]
fn the_letter_that_asked_is_one_of_the_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let scope = case.scope();
    let letter = store.read(move |db| letters::of_matter(db, &scope)).unwrap()[0].id;
    let by = |letter| StepEntry { letter: Some(letter), ..step(PreservationState::Asked) };
    let item = record(&store, RecordPreservation { first: by(letter), ..rosters(&case) }).unwrap();
    assert_eq!(read(&store, scope)[0].steps[0].letter, Some(letter));
    let strange = add(&store, scope, item, by(LetterId(Uuid::nil())));
    assert!(matches!(strange, Err(StoreError::Missing { what: "letter", .. })));
}

#[test]
fn an_item_of_another_matter_is_not_there() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let item = with_register(&store, case);
    let other = MatterScope::of(MatterId(Uuid::nil()));
    assert!(read(&store, other).is_empty());
    let refused = add(&store, other, item, step(PreservationState::Exists));
    assert!(matches!(refused, Err(StoreError::Missing { what: "preservation item", .. })));
    let nowhere = RecordPreservation { matter: MatterId(Uuid::nil()), ..rosters(&case) };
    assert!(matches!(record(&store, nowhere), Err(StoreError::Missing { what: "matter", .. })));
}

#[test]
fn what_is_to_be_renewed_stands_soonest_first_by_its_category_alone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    record(&store, rosters(&case)).unwrap();
    let other = RecordPreservation {
        evidence: Evidence::Other { words: "the photograph she gave them".into() },
        first: StepEntry { renew_by: Some(date(2026, 12, 1)), ..step(PreservationState::Exists) },
        ..rosters(&case)
    };
    record(&store, other).unwrap();
    let lines = store.read(preservation::renewals).unwrap();
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(lines[0].category, None);
    assert!(!serde_json::to_string(&lines).unwrap().contains("photograph"));
}

#[test]
fn an_amendment_leaves_the_steps_and_is_undone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let item = with_register(&store, case);
    let before = read(&store, case.scope());
    store
        .write(stamp(8), move |tx, audit| {
            let said = AmendPreservation {
                item,
                evidence: Evidence::Other { words: "The station diary".into() },
                holder: Holder::Other { words: "The county archive".into() },
                period: "".into(),
                note: "".into(),
            };
            preservation::amend(tx, &case.scope(), &said)?;
            audit.record(Event::PreservationAmended { matter: case.matter, item });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let after = read(&store, case.scope());
    assert_eq!(after[0].period, None);
    assert_eq!(after[0].steps, before[0].steps);
    assert!(retrace(&store, stamp(9), Way::Back).unwrap().is_some());
    assert_eq!(read(&store, case.scope()), before);
    assert!(retrace(&store, stamp(10), Way::Back).unwrap().is_some());
    assert_eq!(read(&store, case.scope())[0].steps.len(), 1, "the last step is taken back at once");
    change_firm(&store, 11).unwrap();
}
