//! What the store promises of a job: nothing is kept unsaid, nothing is half kept, and a fault closes.

use crate::world::{World, change_firm, draft, record_case, stamp};
use candour_model::backups::WholeFinding;
use candour_model::settings::{Firm, WindowSize};
use candour_store::{
    StoreError,
    audit::{Event, Head},
    drafts, settings,
};

#[test]
fn a_change_that_says_nothing_of_itself_is_not_kept() {
    let world = World::new();
    let store = world.open();
    let unsaid = store.write(stamp(2), |tx, _| settings::change_firm(tx, &Firm::default()));
    assert!(matches!(unsaid, Err(StoreError::Unaudited)));
    assert_eq!(store.read(settings::get).unwrap().firm, None);
}

#[test]
fn what_a_reading_function_changes_is_rolled_back() {
    let world = World::new();
    let store = world.open();
    store
        .read(|db| {
            Ok::<_, StoreError>(
                db.execute("INSERT INTO window_size (seq, width, height) VALUES (1, 1, 1)", [])?,
            )
        })
        .unwrap();
    assert_eq!(store.read(settings::window_size).unwrap(), None);
}

#[test]
fn only_drafts_and_the_window_are_kept_without_an_entry() {
    let world = World::new();
    let store = world.open();
    let head = store.read(Head::of).unwrap();
    store.keep(|tx| settings::keep_window_size(tx, WindowSize { width: 800, height: 600 })).unwrap();
    let more = store.keep(|tx| settings::change_firm(tx, &Firm::default()));
    assert!(matches!(more, Err(StoreError::Unaudited)));
    assert_eq!(store.read(settings::get).unwrap().firm, None);
    assert_eq!(store.read(Head::of).unwrap(), head);
}

#[test]
fn a_function_that_fails_leaves_nothing_behind() {
    let world = World::new();
    let store = world.open();
    let head = store.read(Head::of).unwrap();
    let failed = store.write(stamp(2), |tx, audit| {
        audit.record(Event::FirmChanged);
        settings::change_firm(tx, &Firm::default())?;
        Err::<(), _>(StoreError::Taken("reference"))
    });
    assert!(matches!(failed, Err(StoreError::Taken("reference"))));
    assert_eq!(store.read(settings::get).unwrap().firm, None);
    assert_eq!(store.read(Head::of).unwrap(), head);
}

#[test]
fn a_panic_while_reading_is_an_error_and_the_next_job_runs() {
    let world = World::new();
    let store = world.open();
    let panicked = store.read(|_| -> Result<(), StoreError> { panic!("planted") });
    assert!(matches!(panicked, Err(StoreError::Panicked)));
    change_firm(&store, 2).unwrap();
}

#[test]
fn a_panic_while_changing_keeps_nothing_and_closes_the_casebook() {
    let world = World::new();
    let store = world.open();
    let panicked = store.write(stamp(2), |tx, audit| -> Result<(), StoreError> {
        audit.record(Event::FirmChanged);
        settings::change_firm(tx, &Firm::default())?;
        panic!("planted")
    });
    assert!(matches!(panicked, Err(StoreError::Panicked)));
    assert!(matches!(store.read(settings::get), Err(StoreError::Closed)));
    let store = world.open();
    assert_eq!(store.read(settings::get).unwrap().firm, None);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn every_row_changed_is_sealed_and_a_row_changed_beside_the_chain_is_found() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    assert_eq!(store.check_everything().unwrap().faults, []);
    world.close(&store);
    let raw = world.raw();
    raw.execute_batch(
        "UPDATE allegation SET place = 'elsewhere';
         DELETE FROM posting;
         INSERT INTO authority_recipient (authority, position, body) SELECT id, 2, 'iopc' FROM authority;",
    )
    .unwrap();
    drop(raw);
    let found = world.try_open(5).unwrap().0.check_everything().unwrap();
    let row = |name: &str| WholeFinding::Row { name: name.into() };
    assert_eq!(found.faults, [row("allegation/1"), row("authority_recipient/2"), row("posting/1")]);
}

#[test]
fn a_draft_survives_and_a_closed_casebook_answers_closed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let head = world.close(&store);
    assert!(matches!(change_firm(&store, 4), Err(StoreError::Closed)));
    assert!(matches!(store.close(), Err(StoreError::Closed)));
    let log = world.folder.path().join("casebook.db-wal");
    assert!(!log.exists(), "closing leaves one file");
    let store = world.try_open(5).unwrap().0;
    let kept = store.read(move |db| drafts::get(db, &case.scope(), case.draft)).unwrap();
    assert_eq!((kept.draft, kept.kept_at), (draft(&case), stamp(3).at));
    assert_eq!(store.read(Head::of).unwrap().n, head.n + 1);
}
