//! Bad input, over the whole table: whatever stands in one field of an otherwise good input, the answer names what is wrong
//! with it, and not a byte of the casebook changes. A command without a sample fails here before it can be forgotten.

use crate::{code_of, rows, samples, world::World};
use candour_model::error_codes::ErrorCode;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The id that stands in the samples: of the right form, and nobody's.
const NOBODY: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
/// Reads its words and keeps nothing: any words will do.
const ONLY_READS: &str = "read_date";

/// Texts that no field takes, each with what is wrong with it.
fn hostile() -> Vec<(&'static str, String)> {
    vec![
        ("a byte more than a megabyte", "x".repeat((1 << 20) + 1)),
        ("a null", "a\u{0}b".to_owned()),
        ("a control character", "a\u{7}b".to_owned()),
        ("a turn of direction", "a\u{202e}b".to_owned()),
        ("an isolate that is never closed", "a\u{2067}b".to_owned()),
        ("a mark of byte order", "a\u{feff}b".to_owned()),
    ]
}

/// Days that are none, and days that no record of ours can have.
const DAYS: [&str; 5] = ["2026-02-30", "2026-13-01", "tomorrow", "-9999-01-01", "1066-10-14"];

/// A place in an input: the way to it, as a JSON pointer.
struct Leaf {
    pointer: String,
    is_list: bool,
}

fn leaves(value: &Value, pointer: &str, found: &mut Vec<Leaf>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                leaves(inner, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(list) => {
            found.push(Leaf { pointer: pointer.to_owned(), is_list: true });
            for (at, inner) in list.iter().enumerate() {
                leaves(inner, &format!("{pointer}/{at}"), found);
            }
        }
        Value::String(_) => found.push(Leaf { pointer: pointer.to_owned(), is_list: false }),
        _ => {}
    }
}

fn with(input: &Value, pointer: &str, value: Value) -> Value {
    let mut bent = input.clone();
    *bent.pointer_mut(pointer).expect("a place in the input") = value;
    bent
}

/// Whether one of the fields that the answer names is on the way to the leaf.
fn names(error: &Value, pointer: &str) -> bool {
    let way: Vec<&str> = pointer.split('/').collect();
    let fields = error["fields"].as_array().into_iter().flatten();
    fields
        .filter_map(|field| field["field"].as_str())
        .any(|field| field.split('.').any(|part| way.contains(&part)))
}

/// The bytes of the record: a change of any row, its entry included, writes to one of the two.
fn record_of(world: &World) -> Vec<Vec<u8>> {
    let casebook = casebook_in(world.folder.path());
    ["casebook.db", "casebook.db-wal"].map(|name| std::fs::read(casebook.join(name)).expect(name)).into()
}

fn casebook_in(folder: &Path) -> PathBuf {
    let inside = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    let mut waiting: Vec<PathBuf> = inside.filter(|path| path.is_dir()).collect();
    while let Some(path) = waiting.pop() {
        if path.extension().is_some_and(|ending| ending == "casebook") {
            return path;
        }
        waiting.extend(
            std::fs::read_dir(path)
                .expect("a folder")
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.is_dir()),
        );
    }
    panic!("no casebook in {}", folder.display());
}

/// What is wrong with how a command answers bad input; empty when nothing is.
fn faults_of(world: &World, name: &str, input: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let changed = std::cell::Cell::new(false);
    let answer = |bent: Value| {
        let before = record_of(world);
        let error = world.call("main", name, Some(bent)).err();
        changed.set(changed.get() || record_of(world) != before);
        error
    };
    let mut found = Vec::new();
    leaves(input, "", &mut found);
    for Leaf { pointer, is_list } in found {
        let given = input.pointer(&pointer).expect("a leaf").clone();
        if is_list {
            let Some(first) = given.get(0) else { continue };
            let many = with(input, &pointer, Value::from(vec![first.clone(); 1_001]));
            expect(&mut faults, answer(many), &pointer, "a thousand and one entries", false);
            continue;
        }
        let text = given.as_str().unwrap_or_default();
        if text == NOBODY {
            for bad in ["", "../../etc/passwd", "01890a5d"] {
                expect(&mut faults, answer(with(input, &pointer, json!(bad))), &pointer, "no id", false);
            }
        } else if text.parse::<jiff::civil::Date>().is_ok() {
            for bad in DAYS {
                expect(&mut faults, answer(with(input, &pointer, json!(bad))), &pointer, bad, false);
            }
        } else {
            // A closed list of words refuses ordinary words before any field is looked at.
            let ordinary =
                world.call("main", name, Some(with(input, &pointer, json!("ordinary words")))).err();
            let is_free = ordinary
                .is_none_or(|error| code_of(&error) != Some(ErrorCode::Invalid) || names(&error, &pointer));
            for (what, bad) in hostile() {
                expect(&mut faults, answer(with(input, &pointer, json!(bad))), &pointer, what, is_free);
            }
        }
    }
    if changed.get() {
        faults.push(": the record changed".to_owned());
    }
    faults.iter().map(|fault| format!("{name}{fault}")).collect()
}

fn expect(faults: &mut Vec<String>, error: Option<Value>, pointer: &str, what: &str, at_the_field: bool) {
    let Some(error) = error else { return faults.push(format!("{pointer}: {what} was taken")) };
    let code = code_of(&error);
    if code == Some(ErrorCode::Missing) {
        // The record that the input names is not there, which was looked at first.
    } else if code != Some(ErrorCode::Invalid) {
        faults.push(format!("{pointer}: {what} is answered by {code:?}"));
    } else if at_the_field && !names(&error, pointer) {
        faults.push(format!("{pointer}: {what} is not said at the field"));
    }
}

/// The commands of an open casebook that take something to be kept, with their samples.
fn inputs() -> impl Iterator<Item = (&'static str, Value)> {
    let named =
        rows().filter(|(window, name)| *window == "main" && *name != ONLY_READS).map(|(_, name)| name);
    named.filter_map(|name| samples::of(name).map(|input| (name, input)))
}

#[test]
fn t50_bad_input_is_said_at_its_field_and_changes_nothing() {
    let world = World::with_a_casebook();
    let faults: Vec<String> = inputs()
        .filter(|(_, input)| input.is_object())
        .flat_map(|(name, input)| faults_of(&world, name, &input))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn t50_what_is_nobody_s_is_missing_and_changes_nothing() {
    let world = World::with_a_casebook();
    let before = record_of(&world);
    for (name, input) in inputs().filter(|(_, input)| input == &json!(NOBODY)) {
        if let Err(error) = world.call("main", name, Some(input)) {
            assert_eq!(code_of(&error), Some(ErrorCode::Missing), "{name}: {error}");
        }
        assert!(record_of(&world) == before, "{name} changed the record");
    }
}

#[test]
fn t50_the_record_s_bytes_show_the_smallest_change() {
    let world = World::with_a_casebook();
    let before = record_of(&world);
    world.call("main", "change_firm", samples::of("change_firm")).expect("changed");
    assert_ne!(record_of(&world), before);
}
