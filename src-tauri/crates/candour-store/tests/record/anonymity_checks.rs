//! T98: that a record names nobody is earned by a check of its very bytes (rules R6 and R7).

use crate::world::{Case, World, issue, record_case, stamp};
use candour_model::{classes::RecordClass, letters::IssuedLetter};
use candour_store::{
    Store, StoreError,
    anonymity_checks::{self, AnonymityCheck},
    audit::Head,
    classes, letters,
};

/// A check that found nobody.
pub(crate) fn check() -> AnonymityCheck {
    AnonymityCheck { facts: 7, pointed_out: String::new(), rules_version: "1 of 2026-11-23".into() }
}

/// Issues a letter that names nobody, with the bytes of this hash, after those of another were checked.
fn issued(store: &Store, case: Case, checked: [u8; 32], bytes: [u8; 32]) -> Result<IssuedLetter, StoreError> {
    store.write(stamp(4), move |tx, audit| {
        let mut issue = issue(&case, letters::next_number(tx, &case.scope())?, Head::of(tx)?);
        (issue.class, issue.blob.class) = (RecordClass::Anonymised, RecordClass::Anonymised);
        issue.blob.file.plain_sha256 = checked;
        anonymity_checks::record(tx, audit, &case.scope(), &issue.blob.file, &check())?;
        issue.blob.file.plain_sha256 = bytes;
        letters::issue(tx, audit, &issue)
    })
}

#[test]
fn t98_only_the_bytes_that_were_checked_name_nobody() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let edited = issued(&store, case, [0x11; 32], [0x12; 32]);
    assert!(matches!(edited, Err(StoreError::Guarded)), "{edited:?}");
    assert_eq!(
        store.read(move |db| letters::of_matter(db, &case.scope())).unwrap(),
        [],
        "nothing was written"
    );
    issued(&store, case, [0x11; 32], [0x11; 32]).unwrap();
}

/// ⚑ With its trigger taken out, the same letter is issued: the refusal is the trigger's.
#[test]
fn t98_without_the_trigger_bytes_that_nobody_checked_pass() {
    let world = World::new();
    world.raw().execute_batch("DROP TRIGGER letter_names_nobody_by_its_check").unwrap();
    let store = world.open();
    let case = record_case(&world, &store);
    issued(&store, case, [0x11; 32], [0x12; 32]).unwrap();
}

#[test]
fn t98_a_check_serves_in_its_own_matter_and_stays_as_it_was() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issued(&store, case, [0x11; 32], [0x11; 32]).unwrap();
    world.close(&store);
    let raw = world.raw();
    for statement in [
        "UPDATE anonymity_check SET facts = 0",
        "DELETE FROM anonymity_check",
        "UPDATE anonymity_check SET sha256 = upper(sha256)",
    ] {
        assert!(raw.execute(statement, []).is_err(), "{statement}");
    }
}

#[test]
fn no_class_is_lowered_by_hand_so_far_that_anybody_may_read_it() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    for class in [RecordClass::Anonymised, RecordClass::Public] {
        let lowered = store.write(stamp(6), move |tx, audit| {
            classes::lower(tx, audit, "allegation", 1, class, "It says little", None)
        });
        assert!(matches!(lowered, Err(StoreError::Guarded)), "{class:?}");
    }
}
