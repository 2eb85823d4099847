//! T54: what a worker that was taken over cannot do. Each attempt is made in a process of its own.

use super::WORKER;
use std::{
    os::unix::process::ExitStatusExt,
    process::{Command, ExitStatus, Stdio},
};

const REFUSED: i32 = 7;
const SIGKILL: i32 = 9;
const SIGXCPU: i32 = 24;
const SIGSYS: i32 = 31;

fn tried(how: &str, what: &str) -> ExitStatus {
    Command::new(WORKER)
        .args([how, what])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("what the test made")
}

#[test]
fn t54_a_call_that_the_worker_has_no_need_of_ends_it() {
    for what in ["open", "memory", "write", "socket", "start", "thread"] {
        let end = tried("--caged", what);
        assert_eq!(end.signal(), Some(SIGSYS), "{what}: {end}");
    }
}

#[test]
fn t54_without_the_cage_the_same_goes_through() {
    for what in ["open", "write", "socket", "start", "thread"] {
        let end = tried("--free", what);
        assert!(end.success(), "{what}: {end}");
    }
}

#[test]
fn t54_in_the_cage_one_still_ends_well() {
    assert!(tried("--caged", "nothing").success());
}

#[test]
fn t54_more_memory_than_there_is_for_it_is_refused() {
    assert_eq!(tried("--caged", "space").code(), Some(REFUSED));
    assert_eq!(candour_sandbox::ADDRESS_SPACE, 1 << 30);
}

/// The attempt has one second; what is shipped has twenty.
#[test]
fn t54_a_worker_that_goes_round_and_round_is_ended() {
    let end = tried("--caged", "spin").signal();
    assert!(end == Some(SIGKILL) || end == Some(SIGXCPU), "{end:?}");
    assert_eq!(candour_sandbox::CPU_SECONDS, 20);
}
