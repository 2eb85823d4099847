//! An export of the planted record: every word that is recorded of a matter stands in it, none of another matter's, and nobody's
//! name where names were not ticked.

use crate::{
    allowances::{NEVER_ANSWERED, SHARED},
    covered::is_part_of,
    forms::Searched,
    record::Recorded,
    walk::{recorded, with_files},
    world::World,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

/// Texts that are no record: a letter that is being written, a form left half filled.
const NO_RECORD: &[&str] = &["form", "letter"];
/// Who somebody is, which leaves where that was ticked.
const NAMES: &[&str] = &[
    "account.session.people.name",
    "helper.name",
    "helper.telephone",
    "identity",
    "investigator.who.name",
    "officer.name",
    "recognition.name",
    "session.people.name",
];
/// The next two answers of the dialogs, as folders.
const FOLDERS: [&str; 2] = ["copy.pdf", "copy of a file"];

/// Everything that an export of a matter says in words.
fn exported(world: &World, side: &mut Recorded<'_>, folder: &str, with_names: bool) -> Searched {
    let matter = side.ids.of("matter").map(Value::from);
    let inside = world.folder.path().join(folder);
    fs::create_dir(&inside).expect("a folder");
    let input = json!({ "matter": matter, "withNames": with_names });
    let made = side.ask("make_export", Some(input)).expect("an export");
    let made = inside.join(made["folder"].as_str().expect("its name"));
    let mut text = String::new();
    read(&made, &mut text);
    Searched::new(text)
}

fn read(folder: &Path, text: &mut String) {
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            read(&path, text);
        } else if ["csv", "html", "json", "eml"].contains(&ending.as_str()) {
            text.push_str(&fs::read_to_string(&path).expect("a text"));
        }
    }
}

fn is_one_of(entries: &[&str], source: &str) -> bool {
    entries.iter().any(|entry| is_part_of(entry, source))
}

#[test]
fn every_word_of_a_matter_leaves_and_none_of_another() {
    let world = with_files();
    let [mut one, other] = recorded(&world);
    let text = exported(&world, &mut one, FOLDERS[0], true);
    let found: BTreeSet<&str> =
        one.planted.iter().filter(|word| text.holds_of(word)).map(|word| word.source.as_str()).collect();
    let sources: BTreeSet<&str> = one.planted.iter().map(|word| word.source.as_str()).collect();
    let stays = |source: &str| is_one_of(NEVER_ANSWERED, source) || is_one_of(NO_RECORD, source);
    let wrong: Vec<_> =
        sources.into_iter().filter(|source| found.contains(source) == stays(source)).collect();
    assert_eq!(wrong, Vec::<&str>::new(), "forgotten, or there against the list");
    let may_cross =
        |source: &str| source == "cipher" || is_one_of(SHARED, source) || is_one_of(NAMES, source);
    let across = other.planted.iter().filter(|word| text.holds_of(word) && !may_cross(&word.source));
    let across: Vec<_> = across.map(|word| word.source.as_str()).collect();
    assert_eq!(across, Vec::<&str>::new(), "of the other matter");
    let theirs = other.planted.iter().filter(|word| is_one_of(NAMES, &word.source) && text.holds_of(word));
    let theirs: BTreeSet<_> = theirs.map(|word| word.source.as_str()).collect();
    assert!(
        theirs.iter().all(|source| ["officer.name", "recognition.name"].contains(source)),
        "an officer whom both name has one identity, and nobody else: {theirs:?}"
    );
}

#[test]
fn without_names_nobody_s_leaves() {
    let world = with_files();
    let [mut one, other] = recorded(&world);
    let text = exported(&world, &mut one, FOLDERS[0], false);
    let words = one.planted.iter().chain(&other.planted);
    let named: Vec<_> = words.filter(|word| is_one_of(NAMES, &word.source) && text.holds_of(word)).collect();
    assert!(named.is_empty(), "{:?}", named.iter().map(|word| &word.source).collect::<Vec<_>>());
    assert!(one.planted.iter().any(|word| word.source == "allegation.particulars" && text.holds_of(word)));
    let with = exported(&world, &mut one, FOLDERS[1], true);
    assert!(one.planted.iter().any(|word| word.source == "identity.name" && with.holds_of(word)));
}
