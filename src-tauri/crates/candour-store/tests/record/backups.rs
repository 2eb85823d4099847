//! What the record knows of its backups and of checks: added to, and never changed or taken back.

use crate::world::{World, retrace, stamp};
use candour_model::backups::{Backup, WholeCheck, WholeFinding};
use candour_store::{Store, StoreError, audit::Event, backups, undo::Way};
use candour_vault::BackupId;

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
