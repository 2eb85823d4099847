//! Files that came from outside, on their way in and out: how far they are, how they are stopped, and their copies.

use candour_model::{
    classes::RecordClass,
    correspondence::{LogReceived, Means},
    error_codes::ErrorCode,
    files::FileOf,
    ids::MatterId,
    matters::OpenMatter,
};
use candour_tests::{World, story};
use jiff::civil::date;
use std::{
    fs::{self, File},
    path::Path,
    thread,
};

/// Long enough that it is seen under way, and no room on the disk.
const LONG: u64 = 512 << 20;

/// A casebook with a matter, on the day after its story.
fn matter() -> (World, MatterId) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.clock.set("2026-11-27T10:00:00Z");
    (world, story.matter.id)
}

/// Asks the file under way to stop once it has begun. Ends when `work` does.
fn stopped<T: Send>(world: &World, work: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let working = scope.spawn(work);
        while !working.is_finished() {
            if world.app.file_progress().unwrap().is_some_and(|progress| progress.done > 0) {
                world.app.stop_file().unwrap();
            }
            thread::yield_now();
        }
        working.join().unwrap()
    })
}

fn received(world: &World, matter: MatterId, name: &str, bytes: &[u8]) -> FileOf {
    let path = world.home().join(name);
    fs::write(&path, bytes).unwrap();
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    let entry = LogReceived {
        matter,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 26),
        received_on: date(2026, 11, 27),
        means: Means::Email,
        their_reference: "".into(),
        subject: "Refusal".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![],
        given: vec![],
        file: Some(taken.id),
    };
    world.app.log_received(entry).unwrap();
    FileOf { matter, sha256: taken.file.sha256 }
}

fn count(folder: &Path) -> usize {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten();
    inside.map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
}

#[test]
fn a_file_that_is_stopped_while_it_is_sealed_leaves_nothing() {
    let (world, matter) = matter();
    let path = world.home().join("recording.mp4");
    File::create(&path).unwrap().set_len(LONG).unwrap();
    let before = count(&world.folder("Casebook 1").join("blobs"));
    let taken = stopped(&world, || world.app.take_file(matter, &path).unwrap());
    assert_eq!(taken, None);
    assert_eq!(count(&world.folder("Casebook 1").join("blobs")), before);
    assert_eq!(world.app.file_progress().unwrap(), None);
}

#[test]
fn locking_stops_a_file_and_leaves_nothing_half_sealed() {
    let (world, matter) = matter();
    let path = world.home().join("recording.mp4");
    File::create(&path).unwrap().set_len(LONG).unwrap();
    let before = count(&world.folder("Casebook 1").join("blobs"));
    let taken = thread::scope(|scope| {
        let working = scope.spawn(|| world.app.take_file(matter, &path));
        while world.app.file_progress().unwrap().is_none() {
            assert!(!working.is_finished(), "it was over before it was seen");
            thread::yield_now();
        }
        world.app.lock_casebook().unwrap();
        working.join().unwrap()
    });
    assert!(!world.app.is_at_work(), "its end can be waited for");
    assert_eq!(taken.unwrap(), None);
    assert_eq!(count(&world.folder("Casebook 1").join("blobs")), before);
}

#[test]
fn a_copy_of_a_received_file_has_its_bytes_and_its_name() {
    let (world, matter) = matter();
    let file = received(&world, matter, "Refusal of L01.pdf", b"%PDF-1.7 refused");
    assert_eq!(world.app.file_copy_name(file.clone()).unwrap(), "Refusal of L01.pdf");
    let to = world.home().join("copy.pdf");
    fs::write(&to, "what stood there").unwrap();
    let saved = world.app.save_file_copy(file, &to).unwrap().unwrap();
    assert_eq!(saved.file_name, "copy.pdf");
    assert_eq!(fs::read(&to).unwrap(), b"%PDF-1.7 refused");
}

#[test]
fn a_copy_that_is_stopped_or_cannot_be_written_leaves_what_stood_there() {
    let (world, matter) = matter();
    let file = received(&world, matter, "long.bin", &vec![0; 16 << 20]);
    let (folder, to) = (world.home().join("out"), world.home().join("out/copy.bin"));
    fs::create_dir(&folder).unwrap();
    fs::write(&to, "what stood there").unwrap();
    assert_eq!(stopped(&world, || world.app.save_file_copy(file.clone(), &to).unwrap()), None);
    assert_eq!((fs::read(&to).unwrap().as_slice(), count(&folder)), (&b"what stood there"[..], 1));
    assert!(world.app.save_file_copy(file, &world.home().join("nowhere/copy.bin")).is_err());
}

#[test]
fn a_file_is_copied_from_its_own_matter_alone() {
    let (world, matter) = matter();
    let file = received(&world, matter, "reply.pdf", b"%PDF-1.7 reply");
    let other = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Slate".into(),
        force: story::northmere(),
    };
    let other = world.app.open_matter(other).unwrap().id;
    for wrong in [FileOf { matter: other, ..file.clone() }, FileOf { sha256: "../../etc".into(), ..file }] {
        let refused = world.app.save_file_copy(wrong, &world.home().join("copy.pdf")).unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Missing);
    }
    assert!(!world.home().join("copy.pdf").exists());
}
