//! What touches which matter: a record of it, an officer who stands in it, and what is of every matter.

use crate::{
    officers::recognised,
    undo::amend,
    world::{World, add_officer_elsewhere, change_firm, record_case, retrace, stamp},
};
use candour_model::ids::MatterId;
use candour_model::officers::ServiceStatus;
use candour_store::{
    Store, StoreError,
    audit::Event,
    officers::{self, Service},
    touched::{self, Matters, Touched},
    undo::Way,
};

fn since(store: &Store, turn: i64) -> Touched {
    store.read(move |db| touched::since(db, turn)).unwrap()
}

fn these<const N: usize>(matters: [MatterId; N]) -> Matters {
    Matters::These(matters.into_iter().collect())
}

#[test]
fn a_change_touches_its_matter_alone_and_once() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    let before = since(&store, 0);
    assert_eq!(before.matters, these([case.matter, elsewhere]));
    assert_eq!(since(&store, before.turn), Touched { turn: before.turn, matters: these([]) });
    amend(&store, case);
    let after = since(&store, before.turn);
    assert_eq!(after.matters, these([case.matter]));
    retrace(&store, stamp(7), Way::Back).unwrap();
    assert_eq!(since(&store, after.turn).matters, these([case.matter]), "taking it back touches it too");
    world.close(&store);
}

#[test]
fn a_change_that_is_refused_touches_nothing() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let before = since(&store, 0);
    let refused = store.write(stamp(5), move |tx, _| {
        tx.execute("UPDATE matter SET working_name = 'Another' WHERE id = ?1", [case.matter.to_string()])
            .map_err(StoreError::from)
    });
    assert!(matches!(refused, Err(StoreError::Unaudited)), "{refused:?}");
    assert_eq!(since(&store, before.turn).matters, these([]));
    world.close(&store);
}

#[test]
fn an_officer_touches_every_matter_that_names_them() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    let (second, _) = recognised(&world, &store, case);
    let before = since(&store, 0);
    store
        .write(stamp(8), move |tx, audit| {
            let service = Service { status: ServiceStatus::Dismissed, left: None, died: None };
            officers::set_service(tx, &case.scope(), case.officer, &service, &"".into())?;
            audit.record(Event::OfficerAdded { matter: case.matter, officer: case.officer });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let touched = since(&store, before.turn);
    assert_eq!(touched.matters, these([case.matter, second.matter()]), "and not {elsewhere}");
    world.close(&store);
}

#[test]
fn what_the_firm_says_of_itself_touches_all() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    let before = since(&store, 0);
    change_firm(&store, 9).unwrap();
    assert_eq!(since(&store, before.turn).matters, Matters::All);
    world.close(&store);
}
