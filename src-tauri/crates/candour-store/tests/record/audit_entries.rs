//! The log as it is read and as it leaves: whatever is altered, removed, inserted or put in another order is found by the check in this
//! crate and by the program that leaves with it, at the same entry; so is what is done beside an entry that is withheld.

use crate::world::{World, add_officer_elsewhere, change_firm, issue_letter, record_case, retrace, stamp};
use candour_model::{
    audit_entries::{ActGroup, MOST_ENTRIES},
    ids::MatterId,
};
use candour_store::{
    Store, StoreError,
    audit::{Event, Exported, Head, VERIFIER, verify_exported},
    audit_entries::{self, Found, Sought},
    matters,
    undo::Way,
};
use sha2::{Digest, Sha256};
use std::{fs, process::Command};

/// A casebook with two matters, a letter and some changes of the firm.
fn recorded() -> (World, Store, MatterId, MatterId) {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    issue_letter(&store, case);
    change_firm(&store, 5).unwrap();
    (world, store, case.matter, elsewhere)
}

fn exported(store: &Store, of: Option<MatterId>) -> Exported {
    store.read(move |db| audit_entries::exported(db, of)).unwrap()
}

fn found(store: &Store, sought: Sought) -> Found {
    store.read(move |db| audit_entries::page(db, &sought)).unwrap()
}

/// What the check in this crate says of a log.
fn here(log: &[u8]) -> Result<String, String> {
    verify_exported(log).map(|whole| whole.to_string()).map_err(|broken| broken.to_string())
}

/// What the program that leaves with a log says of it.
fn python(log: &[u8]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let (file, program) = (folder.path().join("audit.jsonl"), folder.path().join("verify.py"));
    fs::write(&file, log).unwrap();
    fs::write(&program, VERIFIER).unwrap();
    let output = Command::new("python3").arg(&program).output().expect("python3 is needed for this test");
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(said(&output.stderr)) }
}

/// Both must say the same, and that the log is not whole.
fn caught(what: &str, log: &[u8]) {
    let said = here(log);
    assert!(said.is_err(), "{what} is not noticed");
    assert_eq!(python(log), said, "{what}");
}

fn lines(log: &Exported) -> Vec<String> {
    log.text.lines().map(str::to_owned).collect()
}

fn text(lines: &[String]) -> Vec<u8> {
    let mut text = lines.join("\n");
    text.push('\n');
    text.into_bytes()
}

/// The line with another number, or with another first digit of one of its hashes.
fn bent(line: &str, field: &str) -> Option<String> {
    let at = line.find(&format!("\"{field}\":"))? + field.len() + 3;
    let at = if line[at..].starts_with('"') { at + 1 } else { at };
    let digit = if line[at..].starts_with('7') { '8' } else { '7' };
    Some(format!("{}{digit}{}", &line[..at], &line[at + 1..]))
}

#[test]
fn t86_the_log_that_leaves_is_whole_here_and_in_python() {
    let (_world, store, ..) = recorded();
    let log = exported(&store, None);
    let head = store.read(Head::of).unwrap();
    assert_eq!((log.whole.head, log.whole.withheld), (head, 0));
    let said = here(log.text.as_bytes());
    assert_eq!(said, Ok(format!("{} entries, 0 withheld, head {}: whole", head.n, head.hex())));
    assert_eq!(python(log.text.as_bytes()), said);
    assert_eq!(log.text.lines().count() as u64, head.n + 1, "one line an entry, and where it ends");
    assert!(VERIFIER.lines().count() <= 20);
}

/// ⚑ Every line in turn.
#[test]
fn t86_altered_removed_inserted_and_reordered_lines_are_caught_at_the_same_entry() {
    let (_world, store, matter, _) = recorded();
    for log in [exported(&store, None), exported(&store, Some(matter))] {
        let whole = lines(&log);
        for (at, line) in whole.iter().enumerate() {
            let mut forged = whole.clone();
            forged.remove(at);
            caught(&format!("line {at} removed"), &text(&forged));
            let mut forged = whole.clone();
            forged.insert(at, line.clone());
            caught(&format!("line {at} inserted"), &text(&forged));
            if at + 1 < whole.len() {
                let mut forged = whole.clone();
                forged.swap(at, at + 1);
                caught(&format!("line {at} moved"), &text(&forged));
            }
            for field in ["n", "prev", "h", "commit", "t"] {
                let Some(bent) = bent(line, field) else { continue };
                let mut forged = whole.clone();
                forged[at] = bent;
                caught(&format!("{field} of line {at} altered"), &text(&forged));
            }
        }
    }
}

#[test]
fn t86_what_is_no_log_is_not_whole() {
    let (_world, store, ..) = recorded();
    let log = exported(&store, None).text;
    let without_end = log.trim_end().as_bytes().to_vec();
    let other_ends = log.replace('\n', "\r\n").into_bytes();
    let twice = [log.as_bytes(), log.as_bytes()].concat();
    for (what, bytes) in [
        ("an empty file", Vec::new()),
        ("an empty line", b"\n".to_vec()),
        ("no JSON", b"casebook\n\n".to_vec()),
        ("a list", b"[1]\n{}\n".to_vec()),
        ("no UTF-8", b"\xff\n{}\n".to_vec()),
        ("no newline at the end", without_end),
        ("other ends of lines", other_ends),
        ("the log twice", twice),
    ] {
        caught(what, &bytes);
    }
}

#[test]
fn t86_a_log_for_one_matter_withholds_the_others_and_is_whole() {
    let (_world, store, matter, elsewhere) = recorded();
    let (all, one) = (exported(&store, None), exported(&store, Some(matter)));
    assert_eq!(one.whole.head, all.whole.head);
    assert!(one.whole.withheld > 0 && one.whole.withheld < one.whole.head.n, "{:?}", one.whole);
    assert_eq!(python(one.text.as_bytes()), here(one.text.as_bytes()));
    assert_eq!(here(one.text.as_bytes()), Ok(one.whole.to_string()));
    let told = |log: &Exported, what: &str| log.text.contains(what);
    assert!(told(&one, &matter.to_string()), "an entry names the matter that was opened");
    assert!(told(&all, "officer.added") && !told(&one, "officer.added"), "an entry of another matter");
    let other = exported(&store, Some(elsewhere));
    assert!(told(&other, "officer.added") && !told(&other, "letter.issued"));
    for act in ["casebook.created", "letter.issued", "firm.changed"] {
        assert!(one.text.contains(act), "{act}");
    }
}

/// ⚑ On both sides of a withheld entry.
#[test]
fn t86_what_is_altered_beside_a_withheld_entry_is_caught() {
    let (_world, store, matter, _) = recorded();
    let whole = lines(&exported(&store, Some(matter)));
    let withheld = whole.iter().position(|line| line.contains("\"withheld\":true")).unwrap();
    assert!(withheld > 0 && withheld + 2 < whole.len(), "it stands between others");
    for (beside, caught_at) in
        [(withheld - 1, withheld + 1), (withheld, withheld + 1), (withheld + 1, withheld + 3)]
    {
        let mut forged = whole.clone();
        let by_another = || whole[beside].replace("\"actor\":\"slot-1\"", "\"actor\":\"slot-2\"");
        let told_otherwise = if beside == withheld { bent(&whole[beside], "prev") } else { None };
        forged[beside] = told_otherwise.unwrap_or_else(by_another);
        assert_ne!(forged[beside], whole[beside]);
        let log = text(&forged);
        caught(&format!("line {beside}"), &log);
        assert_eq!(verify_exported(&log).unwrap_err().n, caught_at as u64, "{beside}");
    }
}

/// What no check of such a copy can see: one who writes the withheld line too can write anew what stands before it. Whoever may see the
/// whole log finds it, for its heads are others.
#[test]
fn t86_what_stands_before_a_withheld_entry_is_proved_by_the_whole_log_alone() {
    let (_world, store, matter, _) = recorded();
    let whole = lines(&exported(&store, Some(matter)));
    let withheld = whole.iter().position(|line| line.contains("\"withheld\":true")).unwrap();
    let mut forged = whole.clone();
    let mut before = Head::NONE;
    for line in &mut forged[..withheld] {
        let mut entry: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap();
        entry.insert("prev".into(), before.hex().into());
        entry.insert("actor".into(), "slot-9".into());
        *line = serde_json::to_string(&entry).unwrap();
        let digest = Sha256::digest(format!("candour-audit-v1\n{}\n{line}", before.hex()));
        before = Head { n: before.n + 1, hash: digest.into() };
    }
    let mut stands: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&whole[withheld]).unwrap();
    let told = stands.insert("prev".into(), before.hex().into()).unwrap();
    forged[withheld] = serde_json::to_string(&stands).unwrap();
    assert!(here(&text(&forged)).is_ok(), "the limit that VERIFY.txt states");
    let all = lines(&exported(&store, None));
    let shown: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&all[withheld]).unwrap();
    assert_eq!(shown["prev"], told, "the whole log has the head that was told");
    assert_ne!(shown["prev"], stands["prev"], "and not the forged one");
}

#[test]
fn t86_a_chain_that_does_not_hold_does_not_leave() {
    let (world, store, ..) = recorded();
    world.close(&store);
    let raw = world.raw();
    raw.execute_batch(
        "DROP TRIGGER audit_entry_is_never_changed;
         UPDATE audit_entry SET line = replace(line, 'slot-', 'Slot-') WHERE n = 2",
    )
    .unwrap();
    let refused = audit_entries::exported(&raw, None);
    assert!(matches!(refused, Err(StoreError::ChainBroken { n: 3 })), "{refused:?}");
}

#[test]
fn the_log_that_leaves_holds_no_word_of_the_case() {
    let (_world, store, ..) = recorded();
    let log = exported(&store, None).text;
    for word in ["Ffion", "Ashdown", "Thorne", "scar", "HQ/2026", "Refer every", "Hartley"] {
        assert!(!log.contains(word), "{word}");
    }
}

#[test]
fn entries_are_read_newest_first_by_matter_kind_and_time() {
    let (_world, store, matter, elsewhere) = recorded();
    let all = found(&store, Sought::default());
    assert_eq!(all.entries.len() as u64, all.total);
    assert!(!all.has_more && all.entries.is_sorted_by(|one, next| one.number > next.number));
    assert_eq!(all.entries[0].told, "The letterhead was changed");
    assert_eq!((all.entries[0].matter, all.entries[0].slot.as_str()), (None, "slot-1"));
    let head = store.read(Head::of).unwrap();
    assert_eq!((all.entries[0].number, &all.entries[0].head), (head.n, &head.hex()));

    let of_matter = found(&store, Sought { matter: Some(matter), ..Sought::default() });
    let acts: Vec<&str> = of_matter.entries.iter().map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["letter.issued", "matter.opened"]);
    assert_eq!(of_matter.entries[0].about.as_deref(), Some("Letter 1"));
    let other = found(&store, Sought { matter: Some(elsewhere), ..Sought::default() });
    assert!(other.total > 0 && other.entries.iter().all(|entry| entry.matter == Some(elsewhere)));

    let letters = found(&store, Sought { group: Some(ActGroup::Left), ..Sought::default() });
    assert_eq!(letters.entries.iter().map(|entry| entry.act.as_str()).collect::<Vec<_>>(), ["letter.issued"]);
    let (from, until) = (Some(stamp(4).at), Some(stamp(5).at));
    let then = found(&store, Sought { from, until, ..Sought::default() });
    assert!(then.total > 0 && then.entries.iter().all(|entry| entry.at == stamp(4).at), "{:?}", then.entries);
}

#[test]
fn a_change_undone_is_of_the_matter_of_what_was_changed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    store
        .write(stamp(3), move |tx, audit| {
            matters::set_particulars(tx, &case.scope(), &["They served together".into()], &[], &[])?;
            audit.record(Event::ParticularsSet { matter: case.matter });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    retrace(&store, stamp(4), Way::Back).unwrap().unwrap();
    retrace(&store, stamp(5), Way::Again).unwrap().unwrap();
    let found = found(&store, Sought { matter: Some(case.matter), ..Sought::default() });
    let acts: Vec<&str> = found.entries.iter().map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["change.done_again", "change.undone", "matter.particulars_set", "matter.opened"]);
}

#[test]
fn entries_are_given_out_a_page_at_a_time() {
    let world = World::new();
    let store = world.open();
    store
        .write(stamp(2), |_, audit| {
            for _ in 0..2 * MOST_ENTRIES {
                audit.record(Event::FirmChanged);
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let first = found(&store, Sought::default());
    assert_eq!((first.entries.len(), first.has_more), (MOST_ENTRIES, true));
    let mut numbers: Vec<u64> = first.entries.iter().map(|entry| entry.number).collect();
    while let Some(last) = numbers.last().copied().filter(|last| *last > 1) {
        let next = found(&store, Sought { before_number: Some(last), ..Sought::default() });
        assert_eq!(
            (next.total, next.has_more),
            (first.total, numbers.len() as u64 + next.entries.len() as u64 != first.total)
        );
        numbers.extend(next.entries.iter().map(|entry| entry.number));
    }
    assert_eq!(numbers, (1..=first.total).rev().collect::<Vec<_>>());
}
