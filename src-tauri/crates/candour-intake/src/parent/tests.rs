//! Children that lie, hang, end early or answer before they have heard everything.

use super::*;
use crate::Words;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An answer of words, as octal escapes of `printf`: no head, the text "ok", nothing attached.
const OK: &str = "CIA1w\\000\\000\\000\\000\\000\\002\\000\\000\\000ok\\000\\000\\000\\000";

/// What the parent makes of a child that does this.
///
/// A shell writes the child: were it open for writing here, a test that starts a process at that moment would carry the open
/// file along, and the system runs no program that somebody is writing.
fn look(script: &str, limit: Duration, goes_on: impl Fn() -> bool + Sync) -> Result<Looked, IntakeError> {
    look_at(script, &b"file"[..], limit, goes_on)
}

fn look_at(
    script: &str,
    source: impl Read,
    limit: Duration,
    goes_on: impl Fn() -> bool + Sync,
) -> Result<Looked, IntakeError> {
    let place = tempfile::tempdir().unwrap();
    let program = place.path().join("child");
    let written = Command::new("/bin/sh")
        .args(["-c", "printf '%s' \"$1\" >\"$0\" && chmod 700 \"$0\""])
        .arg(&program)
        .arg(format!("#!/bin/sh\n{script}\n"))
        .status()
        .unwrap();
    assert!(written.success());
    Intake::of(program).within(limit).look(Kind::Text, Wish::Words, source, goes_on)
}

fn always() -> bool {
    true
}

#[test]
fn an_answer_is_taken_as_it_comes() {
    let script = format!("cat >/dev/null; printf '{OK}'");
    let Ok(Looked::Words(Words { text, .. })) = look(&script, LIMIT, always) else { panic!("words") };
    assert_eq!(text, "ok");
}

#[test]
fn an_answer_before_the_end_of_the_file_is_taken_too() {
    let script = format!("printf '{OK}'; exec tail -f /dev/null");
    let long = io::repeat(b'x').take(LARGEST_FILE);
    assert!(look_at(&script, long, LIMIT, always).is_ok());
}

#[test]
fn a_child_that_fails_or_talks_nonsense_has_ended() {
    let lie = "printf 'CIA1w\\377\\377\\377\\377'";
    for script in ["exit 1", "kill -9 $$", "exec cat", "printf CIA1", lie, "exec cat /dev/zero"] {
        assert!(matches!(look(script, LIMIT, always), Err(IntakeError::Ended)), "{script}");
    }
}

#[test]
fn a_program_that_is_not_there_is_not_started() {
    let nowhere = Intake::of("/nonexistent".into());
    let seen = nowhere.look(Kind::Text, Wish::Words, &b""[..], always);
    assert!(matches!(seen, Err(IntakeError::NotStarted)));
}

#[test]
fn a_child_that_never_answers_is_given_up_and_ended() {
    let hung = look("exec tail -f /dev/null", Duration::ZERO, always);
    assert!(matches!(hung, Err(IntakeError::TooLong)));
    let deaf = look_at("exec tail -f /dev/null", io::repeat(b'x').take(1 << 24), Duration::ZERO, always);
    assert!(matches!(deaf, Err(IntakeError::TooLong)));
}

#[test]
fn a_look_that_is_not_wanted_any_more_ends_the_child() {
    let asked = AtomicUsize::new(0);
    let twice = || asked.fetch_add(1, Ordering::Relaxed) < 2;
    assert!(matches!(look("exec tail -f /dev/null", LIMIT, twice), Err(IntakeError::Stopped)));
    assert!(matches!(look("exec tail -f /dev/null", LIMIT, || false), Err(IntakeError::Stopped)));
}

#[test]
fn a_source_that_fails_or_never_ends_is_said() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(ErrorKind::NotFound.into())
        }
    }
    let script = "cat >/dev/null; exec tail -f /dev/null";
    assert!(matches!(look_at(script, Broken, LIMIT, always), Err(IntakeError::Source(_))));
    assert!(matches!(look_at(script, io::repeat(7), LIMIT, always), Err(IntakeError::TooLarge)));
}
