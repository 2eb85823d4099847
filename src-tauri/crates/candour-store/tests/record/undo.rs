//! Undoing: every change of a record is taken back row by row and made again, and what left or rests elsewhere is not.

use crate::world::{Case, World, change_firm, issue_letter, record_allegation, record_case, retrace, stamp};
use candour_model::{
    allegations::AllegationStatus,
    ids::{AllegationId, DescribedId},
};
use candour_store::{
    Store, StoreError, allegations,
    audit::{Event, Head},
    described, settings,
    undo::{Undone, Way},
};

/// Every table of the record as text, save what undoing leaves alone.
fn everything(world: &World, store: &Store) -> Vec<String> {
    world.close(store);
    let raw = world.raw();
    let tables: Vec<String> = raw
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema' ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let left = ["audit_entry", "audit_detail", "cipher_drawn", "numbering", "casebook", "draft"];
    let mut rows = Vec::new();
    for table in tables.iter().filter(|table| !left.contains(&table.as_str())) {
        let mut statement = raw.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY seq")).unwrap();
        let width = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let values: Vec<_> = (0..width).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect();
            rows.push(format!("{table}: {}", values.join(", ")));
        }
    }
    rows
}

pub(crate) fn amend(store: &Store, case: Case) {
    store
        .write(stamp(5), move |tx, audit| {
            let mut said = record_allegation((case.matter, case.client, case.officer, case.described));
            said.place = "The yard".into();
            said.accused.pop();
            audit.record(Event::AllegationAmended { matter: case.matter, allegation: case.allegation });
            allegations::amend(tx, case.allegation, &said)
        })
        .unwrap();
}

fn back(store: &Store, second: i64) -> Option<Undone> {
    retrace(store, stamp(second), Way::Back).unwrap()
}

#[test]
fn a_change_is_taken_back_to_the_row_and_made_again() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let before = everything(&world, &store);
    let store = world.try_open(4).unwrap().0;
    amend(&store, case);
    assert_eq!(back(&store, 6).unwrap().what, "An allegation was amended");
    assert_eq!(store.check_everything().unwrap().faults, []);
    assert_eq!(everything(&world, &store), before);

    let store = world.try_open(7).unwrap().0;
    amend(&store, case);
    let place = || {
        let scope = case.scope();
        store.read(move |db| allegations::get(db, &scope, case.allegation)).unwrap().place
    };
    assert_eq!(place().as_str(), "The yard");
    back(&store, 8).unwrap();
    assert_eq!(place().as_str(), "Northmere station");
    retrace(&store, stamp(9), Way::Again).unwrap().unwrap();
    assert_eq!(place().as_str(), "The yard");
    assert_eq!(retrace(&store, stamp(10), Way::Again).unwrap(), None);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_whole_case_is_taken_back_in_one_step_and_its_numbers_are_not_used_again() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let described = store
        .write(stamp(5), move |tx, audit| {
            let id = DescribedId(audit.fresh_id());
            audit.record(Event::PersonDescribed { matter: case.matter, described: id });
            let said = candour_model::described::DescribePerson {
                matter: case.matter,
                client: case.client,
                description: "short, a limp".into(),
                features: candour_model::described::FeaturesSaid::default(),
            };
            described::describe(tx, id, &said)
        })
        .unwrap();
    assert_eq!(described.number, 2);
    back(&store, 6).unwrap();
    let scope = case.scope();
    assert_eq!(store.read(move |db| described::of_matter(db, &scope)).unwrap().len(), 1);
    let next = store
        .write(stamp(7), move |tx, audit| {
            let id = AllegationId(audit.fresh_id());
            audit.record(Event::AllegationRecorded { matter: case.matter, allegation: id });
            allegations::record(
                tx,
                id,
                &record_allegation((case.matter, case.client, case.officer, case.described)),
            )
        })
        .unwrap();
    assert_eq!((next.number, next.status), (2, AllegationStatus::Draft));
    back(&store, 8).unwrap();
    let refused = retrace(&store, stamp(9), Way::Back);
    assert!(matches!(refused, Err(StoreError::RestedOn { .. })), "a draft letter rests on the matter");
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn every_undoing_is_an_entry_and_reading_leaves_nothing_to_undo() {
    let world = World::new();
    let store = world.open();
    assert_eq!(back(&store, 2), None);
    change_firm(&store, 3).unwrap();
    let made = store.read(Head::of).unwrap().n;
    store
        .write(stamp(4), |_, audit| {
            audit.record(Event::EverythingChecked { faults: 0 });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(back(&store, 5), Some(Undone { entry: made, what: "The letterhead was changed".into() }));
    assert_eq!(store.read(settings::get).unwrap().firm, None);
    assert_eq!(store.read(Head::of).unwrap().n, made + 2);
}

#[test]
fn nothing_before_an_issued_letter_is_taken_back() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    assert_eq!(back(&store, 6), None);
}

#[test]
fn a_new_change_forgets_what_was_undone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    amend(&store, case);
    back(&store, 6).unwrap();
    change_firm(&store, 7).unwrap();
    assert_eq!(retrace(&store, stamp(8), Way::Again).unwrap(), None);
}

#[test]
fn what_was_replaced_is_forgotten_with_the_connection() {
    let world = World::new();
    let store = world.open();
    change_firm(&store, 2).unwrap();
    world.close(&store);
    assert_eq!(back(&world.try_open(3).unwrap().0, 4), None);
}
