//! The disk refuses one call that changes it: the program says so by a code of its own or goes on as it should, and nothing is lost that
//! was said to be saved.
//!
//! At how many calls of a scenario is said by `CANDOUR_CRASH_ERRORS`; without it, at a part of them, spread over all. Every fifth call
//! is refused by each error, the errors at different calls.

use crate::{
    draw::{how_many, spread},
    homes,
    points::Point,
    recorded::Recorded,
};
use candour_tests::{
    clock::FixedClock,
    scenarios::{Manner, OPENED_AGAIN, Scenario},
    start,
};
use std::fs;

/// At how many calls of a scenario without a word about it.
const ERRORS: usize = 10;
/// What a disk says: it fails, it is full, it cannot be written, somebody's share of it is full.
const SAYS: [&str; 4] = ["error=EIO", "error=ENOSPC", "error=EROFS", "error=EDQUOT"];
/// One call of so many is refused.
const EVERY: usize = 5;
/// The codes that say something of a disk. Any other would send a person looking for something else.
const TOLD: [&str; 4] = ["disk-fault", "disk-full", "disk-read-only", "backup-refused"];
const LATER: &str = "2026-11-24T09:00:00Z";

fn nothing_is_lost(scenario: Scenario) {
    let recorded = Recorded::of(scenario);
    let of_each = |(n, says): (usize, &'static str)| {
        recorded.points.iter().skip(n).step_by(EVERY).map(move |point| (point, says))
    };
    let all: Vec<(&Point, &str)> = SAYS.into_iter().enumerate().flat_map(of_each).collect();
    let tried = spread(all, how_many("CANDOUR_CRASH_ERRORS", ERRORS));
    let app = start(&recorded.home, &FixedClock::at(LATER));
    let (mut found, mut refused) = (Vec::new(), 0);
    for &(point, says) in &tried {
        let ran = recorded.meddled(Manner::Stops, (point, says), None);
        refused += usize::from(ran.ended_refused());
        let codes = ran.refused();
        let is_told =
            ran.ended_refused() && !codes.is_empty() && codes.iter().all(|code| TOLD.contains(code));
        if !ran.ended_well() && !is_told {
            found.push(format!("{point}, {says}: it did not say what is wrong: {}", ran.said()));
        }
        if let Err(why) = homes::stands(scenario, &app, &recorded.home, ran.saved()) {
            found.push(format!("{point}, {says}, {codes:?}: {why}"));
        }
        let _ = app.lock_casebook();
    }
    assert!(found.is_empty(), "{} of {}:\n{}", found.len(), tried.len(), found.join("\n"));
    assert!(refused * 4 >= tried.len(), "{refused} of {} were refused", tried.len());
}

#[test]
fn t65_a_disk_that_refuses_while_something_is_saved() {
    nothing_is_lost(Scenario::Save);
}

#[test]
fn t65_a_disk_that_refuses_while_a_file_is_taken_in() {
    nothing_is_lost(Scenario::Import);
}

#[test]
fn t65_a_disk_that_refuses_while_the_passphrase_is_changed() {
    nothing_is_lost(Scenario::Passphrase);
}

#[test]
fn t65_a_disk_that_refuses_while_a_backup_is_made() {
    nothing_is_lost(Scenario::BackUp);
}

/// After a sync that failed nothing in the cache can be relied on. Nothing more is written, everything else is refused, and once it is
/// locked and opened again the casebook says to look and goes on.
#[test]
fn t65_after_a_sync_that_failed_nothing_is_written_until_the_casebook_is_opened_again() {
    let recorded = Recorded::of(Scenario::Save);
    let is_sync = |point: &&Point| point.call == "fsync";
    let of_first = |point: &&Point| is_sync(point) && !point.is_of_another;
    // The first thread syncs when it opens the casebook, once more when it opens it again, and after locking. It would be refused the
    // sync of the same number: so one is meant that it does not come to, and that is not of closing.
    let opening = recorded.points.iter().take_while(|point| !is_sync(point) || !point.is_of_another);
    let its_own = recorded.points.iter().filter(of_first).count() + opening.filter(of_first).count();
    let parts = Scenario::Save.parts();
    let is_meant =
        |point: &&Point| is_sync(point) && point.is_of_another && (its_own + 1..=parts).contains(&point.nth);
    let syncs: Vec<&Point> = recorded.points.iter().filter(is_meant).take(3).collect();
    assert!(!syncs.is_empty(), "there are {its_own} of the first thread");
    let app = start(&recorded.home, &FixedClock::at(LATER));
    let trace = recorded.home.with_extension("trace");
    for point in syncs {
        let calls = "write,pwrite64,ftruncate,fsync,fdatasync";
        let ran = recorded.meddled(Manner::GoesOn, (point, "error=EIO"), Some((trace.as_path(), calls)));
        let written = fs::read_to_string(&trace).expect("a trace");
        let (_, after) = written.split_once("(INJECTED)").expect("a sync that failed");
        let (closed, _) = after.split_once(OPENED_AGAIN).expect("an opening");
        for call in ["pwrite64(", "ftruncate("] {
            assert!(!closed.contains(call), "{point}: {call} after the sync that failed:\n{closed}");
        }
        let refused = ran.refused();
        assert!(ran.ended_well() && !refused.is_empty(), "{point}: {}", ran.said());
        // Whatever was not saved was refused; the last was saved after the second opening.
        assert_eq!(refused.len() + ran.saved(), parts + 1, "{point}: {}", ran.said());
        assert!(refused.iter().all(|code| *code == "disk-fault"), "{point}: {refused:?}");
        let notices: Vec<&str> = ran.lines("notice: ").collect();
        assert!(notices.len() == 1 && notices[0].contains("Check everything"), "{point}: {notices:?}");
        assert_eq!(homes::stands(Scenario::Save, &app, &recorded.home, ran.saved()), Ok(()), "{point}");
    }
}
