//! What a stick can do while a backup is made to it: it is pulled out, or cannot be written. It is said, and earlier backups stand.

use candour_model::{
    backups::{BackupHandle, PrepareRestore},
    classes::RecordClass,
    error_codes::ErrorCode,
    evidence::{AddEvidence, EvidenceEntry},
    ids::MatterId,
};
use candour_tests::{World, bytes, story};
use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

/// A casebook with a matter, the words, and an earlier backup on a stick.
fn backed_up() -> (World, MatterId, String, PathBuf) {
    let (world, words) = World::with_casebook();
    let matter = story::record(&world.app).matter.id;
    let stick = world.home().join("stick");
    fs::create_dir(&stick).unwrap();
    world.app.back_up(&stick).unwrap().unwrap();
    world.clock.set("2026-11-24T10:00:00Z");
    (world, matter, words, stick)
}

/// The names of the backups on a stick; half a one has another ending.
fn snapshots(stick: &Path) -> Vec<String> {
    let casebooks = fs::read_dir(stick.join("Candour-Backup")).unwrap().map(|entry| entry.unwrap().path());
    let inside = casebooks.flat_map(|casebook| fs::read_dir(casebook.join("snapshots")).unwrap());
    let mut names: Vec<_> =
        inside.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| Path::new(name).extension().is_some_and(|ending| ending == "cbk"));
    names.sort();
    names
}

/// Makes a recording evidence that takes a while to copy.
fn with_recording(world: &World, matter: MatterId) {
    let long = world.home().join("recording.mp4");
    fs::File::create(&long).unwrap().set_len(192 << 20).unwrap();
    let file = world.app.take_file(matter, &long).unwrap().unwrap().id;
    let entry = EvidenceEntry {
        title: "A recording".into(),
        dated: "".into(),
        source: "".into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    };
    world.app.add_evidence(AddEvidence { matter, file, class: RecordClass::Privileged, entry }).unwrap();
}

/// T65, of a stick: what was under way does not count, no folder of this disk takes the stick's place, and once it is back it serves.
#[test]
fn t65_a_stick_that_is_pulled_out_while_a_backup_is_made_keeps_the_earlier_one() {
    let (world, matter, words, stick) = backed_up();
    with_recording(&world, matter);
    let (before, away) = (snapshots(&stick), world.home().join("in a pocket"));
    let made = thread::scope(|scope| {
        let working = scope.spawn(|| world.app.back_up(&stick));
        while !working.is_finished() && stick.exists() {
            if world.app.file_progress().is_ok_and(|progress| progress.is_some_and(|at| at.done > 0)) {
                fs::rename(&stick, &away).unwrap();
            }
            thread::yield_now();
        }
        working.join().unwrap()
    });
    let refused = made.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BackupMissing, "{refused}");
    assert!(refused.words().problem.contains("cannot be reached"), "{:?}", refused.words());
    assert!(!stick.exists(), "a folder of this disk took its place");
    assert_eq!(snapshots(&away), before);
    let there = World::new();
    there.app.consider_backups(&away).unwrap();
    let first = PrepareRestore { backup: BackupHandle(0), name: "Restored".into() };
    there.app.prepare_restore(first).unwrap();
    assert!(there.app.restore_with_words(bytes(&words)).unwrap());
    assert_eq!(there.app.matters().unwrap().len(), 1);
    fs::rename(&away, &stick).unwrap();
    world.app.back_up(&stick).unwrap().unwrap();
    assert_eq!(snapshots(&stick).len(), before.len() + 1);
}

/// In this folder nobody may make anything, whoever they are.
#[test]
fn t65_a_stick_that_cannot_be_written_is_refused_and_the_earlier_backup_stands() {
    let (world, _, _, stick) = backed_up();
    let (before, known) = (snapshots(&stick), world.app.safekeeping().unwrap().backups);
    let refused = world.app.back_up(Path::new("/sys")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BackupRefused, "{refused}");
    assert!(refused.words().problem.contains("cannot be written"), "{:?}", refused.words());
    assert_eq!((snapshots(&stick), world.app.safekeeping().unwrap().backups), (before, known));
    world.app.back_up(&stick).unwrap().unwrap();
}
