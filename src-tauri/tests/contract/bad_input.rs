//! Bad input, over the whole table: whatever stands in one field of an otherwise good input, on records that exist, the
//! answer names what is wrong with it, and not a byte of the casebook changes. A command without a sample fails here before
//! it can be forgotten.

use crate::{
    code_of,
    ids::{self, NOBODY},
    rows, samples,
    walk::{recorded, with_files},
    world::World,
};
use candour_model::error_codes::ErrorCode;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Reads its words and keeps nothing: any words will do.
const ONLY_READS: &str = "read_date";

/// Texts that name a record, as an id does: what is not there is missing.
const NAMES_A_RECORD: [(&str, &str); 6] = [
    ("save_file_copy", "/sha256"),
    ("open_file_copy", "/sha256"),
    ("viewable", "/sha256"),
    ("view_page", "/of/sha256"),
    ("view_words", "/sha256"),
    ("keep_part", "/of/sha256"),
];

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
pub(crate) fn record_of(world: &World) -> Vec<Vec<u8>> {
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
    let mut found = Vec::new();
    leaves(input, "", &mut found);
    for leaf in found {
        let bent = bad_at(world, name, input, &leaf);
        let before = record_of(world);
        for (what, value, at_the_field) in bent {
            let error = world.call("main", name, Some(with(input, &leaf.pointer, value))).err();
            let is_missing = error.as_ref().is_some_and(|error| code_of(error) == Some(ErrorCode::Missing));
            if !is_missing || !NAMES_A_RECORD.contains(&(name, leaf.pointer.as_str())) {
                expect(&mut faults, error, &leaf.pointer, &what, at_the_field);
            }
        }
        if record_of(world) != before {
            faults.push(format!("{}: the record changed", leaf.pointer));
        }
    }
    faults.iter().map(|fault| format!("{name}{fault}")).collect()
}

/// What is put at a place, and whether the answer must name the field.
fn bad_at(world: &World, name: &str, input: &Value, leaf: &Leaf) -> Vec<(String, Value, bool)> {
    let given = input.pointer(&leaf.pointer).expect("a leaf");
    let text = given.as_str().unwrap_or_default();
    let all = |texts: &[&str], what: &str| {
        texts.iter().map(|bad| (format!("{what}: {bad}"), json!(bad), false)).collect()
    };
    if leaf.is_list {
        let many = given.get(0).map(|first| Value::from(vec![first.clone(); 1_001]));
        many.into_iter().map(|many| ("a thousand and one entries".into(), many, false)).collect()
    } else if ids::is_id(text) {
        all(&["", "../../etc/passwd", "01890a5d"], "no id")
    } else if text.parse::<jiff::civil::Date>().is_ok() {
        all(&DAYS, "no day")
    } else {
        // A closed list of words refuses ordinary words before any field is looked at.
        let ordinary =
            world.call("main", name, Some(with(input, &leaf.pointer, json!("ordinary words")))).err();
        let is_free = ordinary
            .is_none_or(|error| code_of(&error) != Some(ErrorCode::Invalid) || names(&error, &leaf.pointer));
        hostile().into_iter().map(|(what, bad)| (what.into(), json!(bad), is_free)).collect()
    }
}

fn expect(faults: &mut Vec<String>, error: Option<Value>, pointer: &str, what: &str, at_the_field: bool) {
    let Some(error) = error else { return faults.push(format!("{pointer}: {what} was taken")) };
    let code = code_of(&error);
    if code != Some(ErrorCode::Invalid) {
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
    let world = with_files();
    let [side, _] = recorded(&world);
    let mut faults = Vec::new();
    for (name, mut input) in inputs().filter(|(_, input)| input.is_object()) {
        side.ids.put(name, &mut input);
        let nobody =
            ids::named(name, &input).into_iter().map(|one| format!("{name}{}: no {}", one.pointer, one.kind));
        faults.extend(nobody);
        faults.extend(faults_of(&world, name, &input));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn t50_what_is_nobody_s_is_missing_and_changes_nothing() {
    let world = World::with_a_casebook();
    let before = record_of(&world);
    for (name, input) in inputs().filter(|(_, input)| input == &json!(NOBODY[0])) {
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
