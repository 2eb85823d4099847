//! The program itself: what it prints where, and how it ends.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    process::{Command, Output},
};

fn run(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_candour-cli")).args(words).output().unwrap()
}

#[test]
fn misuse_says_how_it_is_used_and_ends_with_two() {
    let output = run(&["demo"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("usage: candour-cli demo --out DIR"));
}

#[test]
fn wrong_facts_are_told_on_standard_error_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (facts, out) = (folder.path().join("facts.toml"), folder.path().join("out"));
    fs::write(&facts, "[firm]\nname = \"Hartley Quill LLP\"\nshoe-size = 5\n").unwrap();
    let output = run(&["demo", "--out", out.to_str().unwrap(), "--facts", facts.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("line 3: firm.shoe-size is not a key of a facts file\n"), "{told}");
    assert!(told.contains("line 1: firm.fee-earner is missing\n"), "{told}");
    assert!(!out.exists());
}

#[test]
fn facts_that_are_not_there_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let absent = folder.path().join("absent.toml");
    let output =
        run(&["demo", "--out", folder.path().to_str().unwrap(), "--facts", absent.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("absent.toml cannot be read"));
}

#[test]
fn a_phrase_is_read_into_json_and_nothing_else() {
    let output = run(&["dates", "the summer before I started Year 10", "--dob", "1989-05-11"]);
    assert!(output.status.success() && output.stderr.is_empty());
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["edtf"], "2003-22");
    assert_eq!((&told["earliest"], &told["latest"]), (&"2003-06-01".into(), &"2003-08-31".into()));
    assert_eq!((&told["kind"], &told["basis"]), (&"season".into(), &"worked-out".into()));
    assert_eq!(told["alternatives"], serde_json::json!([]));
    assert!(told.get("ask").is_none());
}

#[test]
fn other_readings_are_told_in_the_same_shape() {
    let told: serde_json::Value = serde_json::from_slice(&run(&["dates", "Christmas 2001"]).stdout).unwrap();
    assert_eq!((&told["earliest"], &told["kind"]), (&"2001-12-25".into(), &"exact".into()));
    assert_eq!(told["alternatives"][0]["edtf"], "2001-12-15/2002-01-06");
}

#[test]
fn an_age_without_a_birth_date_asks_for_it() {
    let told: serde_json::Value = serde_json::from_slice(&run(&["dates", "aged 13"]).stdout).unwrap();
    assert_eq!((&told["ask"], &told["kind"]), (&"birth-date".into(), &"age".into()));
    assert!(told["earliest"].is_null() && told["latest"].is_null() && told["edtf"].is_null());
}

#[test]
fn a_day_of_birth_that_is_none_is_one_clear_error() {
    for born in ["1989-02-30", "11/5/1989", "", "1989"] {
        let output = run(&["dates", "aged 13", "--dob", born]);
        assert_eq!(output.status.code(), Some(1), "{born}");
        assert!(output.stdout.is_empty());
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told, format!("--dob {born} is not a day of the calendar; write it as 1989-05-11.\n"));
    }
}
