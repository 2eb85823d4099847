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
