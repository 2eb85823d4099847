//! The chain: whatever is altered, removed, inserted or put in another order is found, here and by a program of its own.

use crate::world::{World, change_firm, issue_letter, record_case, stamp};
use candour_store::{
    Connection, StoreError, Warning,
    audit::{self, Head},
};
use rusqlite::named_params;
use sha2::{Digest, Sha256};
use std::{fs, process::Command};

/// Lets a forger at the table, past the triggers.
const UNGUARD: &str = "DROP TRIGGER audit_entry_is_never_changed; DROP TRIGGER audit_entry_is_never_removed;
                       DROP TRIGGER audit_detail_is_never_changed; DROP TRIGGER audit_detail_is_never_removed;
                       PRAGMA foreign_keys = OFF;";

/// A casebook with some twenty entries, closed.
fn recorded() -> (World, Head) {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    for second in 5..10 {
        change_firm(&store, second).unwrap();
    }
    let head = world.close(&store);
    (world, head)
}

/// What `tests/verify_audit.py` says of these lines.
fn python_accepts(lines: &[String], head: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("audit.jsonl");
    fs::write(&file, lines.join("\n")).unwrap();
    let verifier = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verify_audit.py");
    Command::new("python3").arg(verifier).arg(&file).arg(head).output().unwrap().status.success()
}

fn lines_and_verdict(db: &Connection) -> (Vec<String>, Result<Head, StoreError>) {
    (audit::lines(db).unwrap(), audit::verify(db))
}

#[test]
fn t86_the_chain_verifies_here_and_in_python() {
    let (world, head) = recorded();
    let (lines, verdict) = lines_and_verdict(&world.raw());
    assert_eq!(verdict.unwrap(), head);
    assert_eq!(lines.len() as u64, head.n);
    assert!(python_accepts(&lines, &head.hex()));
    assert!(!python_accepts(&lines, &Head::NONE.hex()));
    assert!(!python_accepts(&lines[..lines.len() - 1], &head.hex()), "the last entry left out");
}

#[test]
fn t86_altered_removed_inserted_and_reordered_entries_are_caught() {
    let swap = "UPDATE audit_entry SET n = -8 WHERE n = 8; UPDATE audit_entry SET n = 8 WHERE n = 9;
                UPDATE audit_entry SET n = 9 WHERE n = -8;";
    let insert = "UPDATE audit_entry SET n = -(n + 1) WHERE n >= 8; UPDATE audit_entry SET n = -n WHERE n < 0;
                  INSERT INTO audit_entry SELECT 8, line, substr(hash, 2) || 'z' FROM audit_entry WHERE n = 7;";
    let shift = "DELETE FROM audit_entry WHERE n = 8; UPDATE audit_entry SET n = n - 1 WHERE n > 8;";
    for (what, forgery, broken) in [
        ("an entry altered", "UPDATE audit_entry SET line = replace(line, 'slot-', 'Slot-') WHERE n = 8", 8),
        ("an entry removed", "DELETE FROM audit_entry WHERE n = 8", 8),
        ("an entry removed and the gap closed", shift, 8),
        ("an entry inserted", insert, 8),
        ("two entries swapped", swap, 8),
        ("details altered", "UPDATE audit_detail SET details = '{}' WHERE n = 8", 8),
        ("details removed", "DELETE FROM audit_detail WHERE n = 8", 8),
    ] {
        let (world, head) = recorded();
        let raw = world.raw();
        raw.execute_batch(UNGUARD).unwrap();
        raw.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
        raw.execute_batch(forgery).unwrap();
        let (lines, verdict) = lines_and_verdict(&raw);
        assert!(matches!(verdict, Err(StoreError::ChainBroken { n }) if n == broken), "{what}: {verdict:?}");
        if !what.starts_with("details") {
            assert!(!python_accepts(&lines, &head.hex()), "{what}");
        }
    }
}

/// ⚑ A forger who works the whole chain out again passes every check inside it: what catches the forgery is a later head
/// that somebody else holds.
#[test]
fn t86_a_chain_worked_out_again_is_caught_by_a_head_kept_elsewhere_and_by_nothing_else() {
    let (world, head) = recorded();
    let raw = world.raw();
    raw.execute_batch(UNGUARD).unwrap();
    let lines = audit::lines(&raw).unwrap();
    let mut before = Head::NONE.hex();
    for (n, line) in (1_i64..).zip(&lines) {
        let mut entry: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap();
        entry.insert("prev".into(), before.clone().into());
        if n == 8 {
            entry.insert("actor".into(), "slot-9".into());
        }
        let line = serde_json::to_string(&entry).unwrap();
        let digest = Sha256::digest(format!("candour-audit-v1\n{before}\n{line}"));
        before = Head { n: 0, hash: digest.into() }.hex();
        raw.execute(
            "UPDATE audit_entry SET line = :line, hash = :hash WHERE n = :n",
            named_params! { ":line": line, ":hash": before, ":n": n },
        )
        .unwrap();
    }
    let (forged, verdict) = lines_and_verdict(&raw);
    assert!(verdict.is_ok(), "nothing inside the chain shows it");
    assert!(python_accepts(&forged, &before));
    assert!(!python_accepts(&forged, &head.hex()), "the head that a letter bears does");
    drop(raw);
    let (_, warnings) = world.try_open(20).unwrap();
    assert_eq!(warnings, [Warning::OlderCopy { seen: head.n, found: head.n }]);
}

#[test]
fn t86_the_chain_holds_no_word_of_the_case() {
    let (world, _) = recorded();
    let raw = world.raw();
    let chain: String = raw
        .query_row(
            "SELECT group_concat(line, x'0a') || (SELECT group_concat(details, x'0a') FROM audit_detail) FROM audit_entry",
            [],
            |row| row.get(0),
        )
        .unwrap();
    for word in ["Ffion", "Ashdown", "Thorne", "scar", "HQ/2026", "station", "Refer every"] {
        assert!(!chain.contains(word), "{word}");
    }
    assert!(chain.contains("\"letter.issued\""));
}

#[test]
fn the_chain_is_never_changed_from_inside() {
    let world = World::new();
    let store = world.open();
    for attempt in [
        "UPDATE audit_entry SET line = ''",
        "DELETE FROM audit_entry",
        "UPDATE audit_detail SET details = ''",
        "DELETE FROM audit_detail",
    ] {
        let refused = store.write(stamp(2), move |tx, audit| {
            audit.record(audit::Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{attempt}");
    }
}

#[test]
fn entries_of_an_act_are_told_in_order_with_what_they_were_done_to() {
    let world = World::new();
    let slot = world.keys.slot();
    let store = world.open();
    let acts = [audit::Event::WayInAdded { slot }, audit::Event::WayInReplaced { slot }];
    for (second, event) in (5..).zip(acts) {
        change_firm(&store, second).unwrap();
        store
            .write(stamp(second), move |_, audit| {
                audit.record(event);
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
    let told = store.read(|db| audit::entries(db, "way_in.")).unwrap();
    let acts: Vec<_> = told.iter().map(|entry| (entry.act.as_str(), entry.object.as_str())).collect();
    assert_eq!(acts, [("way_in.added", "slot-1"), ("way_in.replaced", "slot-1")]);
    assert_eq!(told[1].at, stamp(6).at);
    assert!(told[0].n < told[1].n);
    assert_eq!(store.read(|db| audit::entries(db, "way-in")).unwrap(), []);
    world.close(&store);
}
