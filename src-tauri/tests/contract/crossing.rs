//! Ids of another matter: a command that names several records takes none of them out of another matter, whichever it is,
//! and leaves every byte of the record as it was.

use crate::{
    bad_input::record_of,
    code_of,
    ids::{Ids, field, named},
    record::Recorded,
    rows, samples,
    walk::{recorded, with_files},
    world::World,
};
use candour_model::error_codes::ErrorCode;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Fields that take a record of another matter, each with the reason.
const CROSSES: &[(&str, &str, &str)] = &[
    (
        "recognise_officer",
        "party",
        "an officer known from another matter is put into this one: that is what it is for",
    ),
    ("tell_officers_apart", "other", "the other one may be known from another matter"),
    (
        "compare_officers",
        "other",
        "the other one may be known from another matter, and only facts of that one are shown",
    ),
];

/// Ids that name no record yet: whoever writes a paragraph makes its id, which means something in its own account alone.
const NO_RECORD: &[(&str, &str)] = &[("keep_statement", "id")];
/// Their good input is refused for once: the record has it already.
const DONE_BEFORE: &[&str] = &["recognise_officer", "say_of_pair", "identify_person"];

/// The input of a command with these records, and the ways to them; nothing where it names fewer than two.
fn of_several(command: &str, ids: &Ids) -> Option<(Value, Vec<(String, &'static str)>)> {
    let mut input = samples::of(command)?;
    let named = named(command, &input).into_iter().map(|one| (one.pointer, one.kind));
    let places: Vec<_> =
        named.filter(|(pointer, _)| !NO_RECORD.contains(&(command, field(pointer)))).collect();
    ids.put(command, &mut input);
    (places.len() > 1).then_some((input, places))
}

/// What is wrong with how a command answers records of another matter.
fn faults_of(world: &World, one: &Recorded<'_>, other: &Recorded<'_>, command: &'static str) -> Vec<String> {
    let Some((good, places)) = of_several(command, &one.ids) else { return Vec::new() };
    let mut faults = Vec::new();
    let before = record_of(world);
    for (pointer, kind) in places {
        if CROSSES.iter().any(|(of, name, _)| *of == command && *name == field(&pointer)) {
            continue;
        }
        let Some(theirs) = other.ids.of(kind) else {
            faults.push(format!("{command}{pointer}: the other matter has no {kind}"));
            continue;
        };
        let mut bent = good.clone();
        *bent.pointer_mut(&pointer).expect("a place in the input") = json!(theirs);
        match world.call("main", command, Some(bent)) {
            Ok(_) => faults.push(format!("{command}{pointer}: a {kind} of another matter was taken")),
            Err(error)
                if ![Some(ErrorCode::Missing), Some(ErrorCode::Invalid)].contains(&code_of(&error)) =>
            {
                faults.push(format!("{command}{pointer}: a {kind} of another matter is answered by {error}"));
            }
            Err(_) => {}
        }
    }
    if record_of(world) != before {
        faults.push(format!("{command}: the record changed"));
    }
    if let Err(error) = world.call("main", command, Some(good))
        && !DONE_BEFORE.contains(&command)
    {
        faults.push(format!("{command}: its own records are refused: {error}"));
    }
    faults
}

#[test]
fn t50_no_command_takes_a_record_of_another_matter() {
    let world = with_files();
    let [one, other] = recorded(&world);
    let main = rows().filter(|(window, _)| *window == "main").map(|(_, command)| command);
    let faults: Vec<String> = main.flat_map(|command| faults_of(&world, &one, &other, command)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn t50_the_fields_that_cross_matters_are_fields_of_the_samples() {
    for (command, name, reason) in CROSSES {
        let input = samples::of(command).expect("a sample");
        let fields: BTreeSet<String> =
            named(command, &input).iter().map(|one| field(&one.pointer).into()).collect();
        assert!(fields.contains(*name) && !reason.is_empty(), "{command}: {name}");
    }
}
