//! The first keyed connections of a process, made at the same moment. What comes first is first only once, so the test runs
//! itself again as many processes: one of them alone would meet the moment in one run of twelve.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use candour_vault::{DatabaseKey, Effort, NewCasebook, NewLock, Passphrase, ready_cipher};
use rusqlite::Connection;
use std::{
    env::{current_exe, var_os},
    process::Command,
    sync::Barrier,
    thread,
};

/// Set in the processes that the test starts.
const ONE_PROCESS: &str = "CANDOUR_FIRST_USE";
const PROCESSES: usize = 60;
const AT_ONCE: usize = 64;

#[test]
fn connections_made_at_the_same_moment_are_each_given_their_key() {
    if var_os(ONE_PROCESS).is_some() {
        return first_connections();
    }
    for _ in 0..PROCESSES {
        let ran = Command::new(current_exe().unwrap()).env(ONE_PROCESS, "1").output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    }
}

fn first_connections() {
    let place = tempfile::tempdir().unwrap();
    let words = b"orbit velvet mango ridge sponsor clinic walnut".to_vec();
    let lock = NewLock::P1(Passphrase::from_bytes(words.into()).unwrap());
    let made_on = jiff::civil::date(2026, 11, 23);
    let new = NewCasebook::begin(place.path(), "Casebook 1", lock, made_on, Effort::CHEAP).unwrap();
    let keys: Vec<DatabaseKey> = (0..AT_ONCE).map(|_| new.keys().database_key().unwrap()).collect();
    let together = Barrier::new(AT_ONCE);
    thread::scope(|threads| {
        for key in &keys {
            threads.spawn(|| {
                together.wait();
                ready_cipher();
                key.apply(&Connection::open_in_memory().unwrap()).unwrap();
            });
        }
    });
}
