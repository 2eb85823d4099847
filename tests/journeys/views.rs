//! Files from outside, looked at: pages as pictures, messages as words, and what is attached to one kept as evidence. The caged reader
//! is a program of its own here, as it is in the shipped one.

use crate::secrecy::found_in;
use candour_app::AppError;
use candour_model::{
    classes::RecordClass,
    correspondence::{LogReceived, Means},
    error_codes::ErrorCode,
    evidence::{AddEvidence, Evidence, EvidenceEntry},
    files::FileOf,
    ids::MatterId,
    matters::OpenMatter,
    views::{KeepPart, ViewPage, ViewedHeaderName, ViewedKind, ViewedPage},
};
use candour_tests::{
    PASSPHRASE, World, bytes,
    received::{message, pdf},
    story,
};
use jiff::civil::date;
use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

const SAYS: &str = "The night porter kept the slate until March";
const ATTACHED: &str = "chalked up at a quarter past three";
/// Long enough that it is seen on its way.
const LONG: usize = 64 << 20;

fn recorded() -> (World, MatterId) {
    let world = World::looking_by(env!("CARGO_BIN_EXE_candour-worker"));
    world.make("Casebook 1");
    let matter = story::record(&world.app).matter.id;
    (world, matter)
}

fn entry() -> EvidenceEntry {
    EvidenceEntry {
        title: "What the force sent".into(),
        dated: "".into(),
        source: "From the records desk".into(),
        exhibit: None,
        content_note: "An injury is described.".into(),
        is_not_at_home: true,
    }
}

fn added(world: &World, matter: MatterId, name: &str, content: &[u8]) -> Evidence {
    let path = world.home().join(name);
    fs::write(&path, content).unwrap();
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    fs::remove_file(path).unwrap();
    let class = RecordClass::ConfidentialShareable;
    world.app.add_evidence(AddEvidence { matter, file: taken.id, class, entry: entry() }).unwrap()
}

fn file(evidence: &Evidence) -> FileOf {
    FileOf { matter: evidence.matter, sha256: evidence.file.sha256.clone() }
}

fn page(world: &World, of: &FileOf, page: u32) -> ViewedPage {
    world.app.view_page(ViewPage { of: of.clone(), page }).unwrap().unwrap()
}

fn id(page: &ViewedPage) -> &str {
    page.picture.strip_prefix("candour-view://localhost/").unwrap()
}

fn keep(world: &World, of: &FileOf) -> Result<Evidence, AppError> {
    world.app.keep_part(KeepPart { of: of.clone(), part: 0 }).map(Option::unwrap)
}

/// How many entries the chain has now. To count them is one more.
fn entries(world: &World) -> u64 {
    world.app.check_everything().unwrap().unwrap().check.unwrap().entries
}

fn sealed(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    inside.flat_map(|path| if path.is_dir() { sealed(&path) } else { vec![path] }).collect()
}

fn blobs(world: &World) -> Vec<PathBuf> {
    sealed(&world.folder("Casebook 1").join("blobs"))
}

#[test]
fn a_page_is_a_picture_that_is_shown_once() {
    let (world, matter) = recorded();
    let evidence = added(&world, matter, "slate.pdf", &pdf(&["First", "Second"]));
    let of = file(&evidence);
    let known = world.app.viewable(of.clone()).unwrap();
    assert_eq!((known.kind, known.evidence.as_ref()), (Some(ViewedKind::Pages), Some(&evidence)));
    for (asked, number) in [(1, 1), (2, 2), (0, 1)] {
        let page = page(&world, &of, asked);
        assert_eq!((page.number, page.of), (number, 2));
        assert!(world.app.picture(id(&page)).unwrap().unwrap().starts_with(b"\x89PNG"));
        assert_eq!(world.app.picture(id(&page)).unwrap(), None, "an id is good once");
    }
    let none = world.app.view_page(ViewPage { of, page: 3 }).unwrap_err();
    assert_eq!(none.code(), ErrorCode::NotShown);
}

#[test]
fn a_message_is_its_words_and_what_is_attached_is_kept_once() {
    let (world, matter) = recorded();
    let mail = added(&world, matter, "reply.eml", &message(SAYS, "slate of July.txt", ATTACHED));
    let of = file(&mail);
    let said = world.app.view_words(of.clone()).unwrap().unwrap();
    assert!(said.text.as_str().contains(SAYS), "{} bytes", said.text.as_str().len());
    let subject = said.headers.iter().find(|one| one.name == ViewedHeaderName::Subject).unwrap();
    assert_eq!((subject.value.as_str(), said.is_cut), ("Your request", false));
    assert_eq!((said.parts.len(), said.parts[0].name.as_str()), (1, "slate of July.txt"));
    assert_eq!((said.parts[0].length, said.parts[0].evidence), (ATTACHED.len() as u64, None));
    let kept = keep(&world, &of).unwrap();
    assert_eq!((kept.number, kept.title.as_str()), (2, "Attachment 1 of evidence file 1"));
    assert_eq!((&kept.source, kept.class), (&mail.source, mail.class));
    assert_eq!((&kept.content_note, kept.is_not_at_home), (&mail.content_note, true));
    assert_eq!(kept.file.name.as_str(), "slate of July.txt");
    let to = world.home().join("copy");
    world.app.save_file_copy(file(&kept), &to).unwrap().unwrap();
    assert_eq!(fs::read(&to).unwrap(), ATTACHED.as_bytes());
    let before = blobs(&world).len();
    let again = keep(&world, &of).unwrap_err();
    assert_eq!(again.fields()[0].problem, "Evidence file 2 is this file");
    assert_eq!((blobs(&world).len(), world.app.evidence_of(matter).unwrap().len()), (before, 2));
    let said = world.app.view_words(of).unwrap().unwrap();
    assert_eq!(said.parts[0].evidence, Some(2));
}

#[test]
fn what_is_attached_to_a_reply_is_kept_under_a_neutral_title() {
    let (world, matter) = recorded();
    let path = world.home().join("reply.eml");
    fs::write(&path, message(SAYS, "map.txt", ATTACHED)).unwrap();
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    let reply = LogReceived {
        matter,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 20),
        received_on: date(2026, 11, 23),
        means: Means::Email,
        their_reference: "".into(),
        subject: "What the force has".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![],
        given: vec![],
        file: Some(taken.id),
    };
    world.app.log_received(reply).unwrap();
    let of = FileOf { matter, sha256: taken.file.sha256 };
    assert_eq!(world.app.viewable(of.clone()).unwrap().evidence, None);
    let kept = keep(&world, &of).unwrap();
    assert_eq!((kept.number, kept.title.as_str()), (1, "Attachment 1 of a received message"));
    assert_eq!(kept.class, RecordClass::ConfidentialShareable);
}

#[test]
fn that_a_file_was_looked_at_is_recorded_once_for_each_opening() {
    let (world, matter) = recorded();
    let of = file(&added(&world, matter, "slate.pdf", &pdf(&["First", "Second"])));
    for _ in 0..2 {
        let before = entries(&world);
        page(&world, &of, 1);
        page(&world, &of, 2);
        assert_eq!(entries(&world) - before, 2, "the look, and the check before it");
        world.app.lock_casebook().unwrap();
        world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    }
    let before = entries(&world);
    world.app.viewable(of).unwrap();
    assert_eq!(entries(&world) - before, 1, "to ask what a file is is no look");
}

#[test]
fn nothing_that_was_looked_at_is_there_once_the_casebook_is_locked() {
    let (world, matter) = recorded();
    let pages = file(&added(&world, matter, "slate.pdf", &pdf(&[SAYS])));
    let mail = file(&added(&world, matter, "reply.eml", &message(SAYS, "map.txt", ATTACHED)));
    let seen = page(&world, &pages, 1);
    world.app.view_words(mail.clone()).unwrap().unwrap();
    keep(&world, &mail).unwrap();
    assert_eq!(found_in(&world.home(), &[SAYS, ATTACHED]), Vec::<String>::new(), "while it is open");
    world.app.lock_casebook().unwrap();
    assert_eq!(world.app.view_words(mail).unwrap_err().code(), ErrorCode::CasebookLocked);
    assert!(world.app.picture(id(&seen)).is_err());
    assert_eq!(found_in(&world.home(), &[SAYS, ATTACHED]), Vec::<String>::new(), "after it was locked");
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.picture(id(&seen)).unwrap(), None);
}

#[test]
fn a_sealed_file_that_is_damaged_is_said_to_be() {
    let (world, matter) = recorded();
    let of = file(&added(&world, matter, "slate.pdf", &pdf(&["First"])));
    let paths = blobs(&world);
    let [path] = &paths[..] else { panic!("one sealed file") };
    let mut bytes = fs::read(path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(path, bytes).unwrap();
    let damaged = world.app.view_page(ViewPage { of, page: 1 }).unwrap_err();
    assert_eq!(damaged.code(), ErrorCode::CasebookDamaged);
}

#[test]
fn a_file_is_not_what_its_name_says_and_others_have_nothing_to_be_shown_with() {
    let (world, matter) = recorded();
    let broken = file(&added(&world, matter, "broken.pdf", b"%PDF-1.7 and nothing more"));
    let refused = world.app.view_page(ViewPage { of: broken.clone(), page: 1 }).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotShown);
    assert_eq!(
        world.app.view_words(broken).unwrap_err().code(),
        ErrorCode::NotShown,
        "it has pages, no words"
    );
    let clip = file(&added(&world, matter, "clip.mp4", b"moving"));
    assert_eq!(world.app.viewable(clip.clone()).unwrap().kind, None);
    let before = entries(&world);
    assert_eq!(world.app.view_page(ViewPage { of: clip, page: 1 }).unwrap_err().code(), ErrorCode::NotShown);
    assert_eq!(entries(&world) - before, 1, "nothing was looked at");
}

#[test]
fn a_file_is_looked_at_in_its_own_matter_alone_and_where_there_is_a_reader() {
    let (world, matter) = recorded();
    let of = file(&added(&world, matter, "slate.pdf", &pdf(&["First"])));
    let other = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Slate".into(),
        force: story::northmere(),
    };
    let other = world.app.open_matter(other).unwrap().id;
    for wrong in [FileOf { matter: other, ..of.clone() }, FileOf { sha256: "../../etc".into(), ..of.clone() }]
    {
        let refused = world.app.view_page(ViewPage { of: wrong.clone(), page: 1 }).unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Missing);
        assert_eq!(world.app.viewable(wrong).unwrap_err().code(), ErrorCode::Missing);
    }
    let world = world.restarted();
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    let refused = world.app.view_page(ViewPage { of, page: 1 }).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotShown, "there is nothing to look with");
}

#[test]
fn a_look_is_stopped_and_another_follows() {
    let (world, matter) = recorded();
    let long = file(&added(&world, matter, "long.txt", &vec![b'a'; LONG]));
    let looked = thread::scope(|scope| {
        let looking = scope.spawn(|| world.app.view_words(long));
        while !looking.is_finished() {
            if world.app.file_progress().unwrap().is_some_and(|progress| progress.done > 0) {
                world.app.stop_file().unwrap();
            }
            thread::yield_now();
        }
        looking.join().unwrap()
    });
    assert_eq!(looked.unwrap(), None);
    assert_eq!(world.app.file_progress().unwrap(), None);
    let short = file(&added(&world, matter, "short.txt", SAYS.as_bytes()));
    assert!(world.app.view_words(short).unwrap().unwrap().text.as_str().contains(SAYS));
}

#[test]
fn locking_ends_a_look() {
    let (world, matter) = recorded();
    let long = file(&added(&world, matter, "long.txt", &vec![b'a'; LONG]));
    let looked = thread::scope(|scope| {
        let looking = scope.spawn(|| world.app.view_words(long));
        while world.app.file_progress().unwrap().is_none() {
            assert!(!looking.is_finished(), "it was over before it was seen");
            thread::yield_now();
        }
        world.app.lock_casebook().unwrap();
        looking.join().unwrap()
    });
    // The casebook may be locked before the look has been recorded; then it is refused.
    assert!(
        looked.as_ref().is_ok_and(Option::is_none)
            || looked.is_err_and(|error| error.code() == ErrorCode::CasebookLocked)
    );
}

#[test]
fn a_copy_for_another_program_has_the_bytes_and_a_name_that_says_nothing() {
    let (world, matter) = recorded();
    let content = pdf(&["First"]);
    let of = file(&added(&world, matter, "slate of July.pdf", &content));
    let place = tempfile::tempdir().unwrap();
    let before = entries(&world);
    let opened = world.app.open_file_copy(of, place.path()).unwrap().unwrap();
    assert_eq!(opened.file_name, "received file.pdf");
    assert_eq!(fs::read(place.path().join("received file.pdf")).unwrap(), content);
    assert_eq!(entries(&world) - before, 2, "that it left, and the check before it");
}
