//! What the record knows of its backups and of checks: added to, and never changed or taken back.

use crate::world::{World, retrace, stamp};
use candour_model::backups::{Backup, WholeCheck, WholeFinding};
use candour_store::{
    Store, StoreError,
    audit::{Event, Head},
    backups,
    undo::Way,
};
use candour_vault::BackupId;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

fn backup(place: &str, second: i64) -> Backup {
    Backup { made_at: stamp(second).at, place: place.into(), entries: 7, files: 2, bytes: 4_096 }
}

fn record(store: &Store, made: Backup, id: u8) {
    let id = BackupId::new([id; 16]);
    store
        .write(stamp(6), move |tx, audit| {
            backups::record(tx, id, &made, false)?;
            audit.record(Event::BackupMade { backup: id, entries: 7, files: 2, sha256: String::new() });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

/// A backup and a check of everything.
pub(crate) fn with_backup(store: &Store) {
    record(store, backup("/media/blue", 4), 1);
    let check = WholeCheck {
        checked_at: stamp(5).at,
        entries: 7,
        files: 2,
        findings: vec![WholeFinding::Row { name: "allegation/3".into() }],
    };
    store
        .write(stamp(6), move |tx, audit| {
            backups::record_check(tx, &check)?;
            audit.record(Event::EverythingChecked { faults: 1 });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn of_each_folder_the_last_backup_is_told_and_the_last_check_with_what_it_found() {
    let world = World::new();
    let store = world.open();
    assert_eq!(store.read(backups::latest).unwrap(), []);
    assert_eq!(store.read(backups::last_check).unwrap(), None);
    with_backup(&store);
    record(&store, backup("/media/green", 5), 2);
    record(&store, backup("/media/blue", 6), 3);
    assert_eq!(store.read(backups::latest).unwrap(), [backup("/media/blue", 6), backup("/media/green", 5)]);
    let check = store.read(backups::last_check).unwrap().unwrap();
    assert_eq!((check.entries, check.files), (7, 2));
    assert_eq!(check.findings, [WholeFinding::Row { name: "allegation/3".into() }]);
    assert_eq!(store.check_everything().unwrap().faults, []);
    world.close(&store);
}

/// A backup is no step of the work: undoing takes back what was done before it, and leaves it.
#[test]
fn a_backup_is_never_undone_and_stands_in_the_way_of_nothing() {
    let world = World::new();
    let store = world.open();
    crate::world::change_firm(&store, 4).unwrap();
    with_backup(&store);
    let undone = retrace(&store, stamp(7), Way::Back).unwrap().map(|undone| undone.what);
    assert_eq!(undone.as_deref(), Some("The letterhead was changed"));
    assert_eq!(store.read(backups::latest).unwrap().len(), 1);
    for statement in [
        "DELETE FROM backup",
        "UPDATE backup SET entries = 1",
        "DELETE FROM whole_check",
        "UPDATE whole_check SET entries = 0",
    ] {
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(statement, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{statement}");
    }
    world.close(&store);
}

/// A record of more than seven thousand pages, which are copied in eight steps.
fn large() -> (World, Store) {
    let world = World::new();
    let store = world.open();
    store
        .write(stamp(2), |tx, audit| {
            audit.record(Event::FirmChanged);
            let value = "a".repeat(30_000_000);
            tx.execute("INSERT INTO setting (key, value, class) VALUES ('firm', ?1, 'public')", [value])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    (world, store)
}

/// A change of the record; it is counted when it is made.
fn change(store: &Store, made: &Arc<AtomicUsize>) -> Head {
    let made = Arc::clone(made);
    let check = WholeCheck { checked_at: stamp(5).at, entries: 7, files: 2, findings: Vec::new() };
    store
        .write(stamp(6), move |tx, audit| {
            backups::record_check(tx, &check)?;
            audit.record(Event::EverythingChecked { faults: 0 });
            made.fetch_add(1, Ordering::SeqCst);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.read(Head::of).unwrap()
}

/// Whoever saves does not wait for the copy: it is asked between two steps whether to go on, by the thread that makes the changes, so
/// that those which were made between its first question and its last were made between two steps. How long one waits at most, `bench
/// snapshot` measures.
#[test]
fn t83_while_the_record_is_copied_changes_are_made_and_the_copy_is_of_one_moment() {
    let (world, store) = large();
    let (made, over) = (Arc::new(AtomicUsize::new(0)), AtomicBool::new(false));
    let asked = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0)));
    let id = BackupId::draw().unwrap();
    let key = world.keys.backup_key(id).unwrap();
    let copy = world.folder.database_copy(id);
    let mut heads = vec![store.read(Head::of).unwrap()];
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut heads = Vec::new();
            while !over.load(Ordering::SeqCst) {
                heads.push(change(&store, &made));
            }
            heads
        });
        let (made, asks) = (Arc::clone(&made), Arc::clone(&asked));
        let copied = store.copy_to(copy.clone(), key.database_key().unwrap(), move || {
            let (times, first, last) = &*asks;
            let now = made.load(Ordering::SeqCst);
            if times.fetch_add(1, Ordering::SeqCst) == 0 {
                first.store(now, Ordering::SeqCst);
            }
            last.store(now, Ordering::SeqCst);
            true
        });
        over.store(true, Ordering::SeqCst);
        heads.extend(writing.join().unwrap());
        assert!(copied.unwrap());
    });
    let [times, first, last] = [&asked.0, &asked.1, &asked.2].map(|count| count.load(Ordering::SeqCst));
    assert!(times >= 5, "{times} steps");
    assert!(last > first, "none of {} changes was made between {times} steps", made.load(Ordering::SeqCst));
    let looked = backups::look(&copy, &key.database_key().unwrap()).unwrap();
    assert_eq!(looked.checked.faults, []);
    let head = looked.checked.head.unwrap();
    assert!(heads.contains(&head), "the copy ends with entry {}, which the record does not have so", head.n);
    assert_eq!(store.check_everything().unwrap().faults, []);
    world.close(&store);
}

/// The record is closed once the copy has ended: what is asked for meanwhile waits, and the copy is told to stop.
#[test]
fn t83_a_record_that_is_to_be_closed_while_it_is_copied_is_closed_when_the_copy_has_stopped() {
    let (world, store) = large();
    let id = BackupId::draw().unwrap();
    let key = world.keys.backup_key(id).unwrap().database_key().unwrap();
    let copy = world.folder.database_copy(id);
    let (times, closing) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    thread::scope(|scope| {
        let (steps, asked) = (Arc::clone(&times), Arc::clone(&closing));
        let copying = scope.spawn(|| {
            store.copy_to(copy, key, move || {
                let step = steps.fetch_add(1, Ordering::SeqCst);
                while step == 2 && !asked.load(Ordering::SeqCst) {
                    thread::yield_now();
                }
                step < 5
            })
        });
        while times.load(Ordering::SeqCst) < 2 {
            thread::yield_now();
        }
        closing.store(true, Ordering::SeqCst);
        store.close().unwrap();
        assert!(!copying.join().unwrap().unwrap());
    });
    assert!(matches!(store.read(Head::of), Err(StoreError::Closed)));
}
