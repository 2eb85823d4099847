//! Evidence: a file is taken in, is called what it is, leaves as it came, and is told from every other.

use crate::secrecy::found_in;
use candour_app::AppError;
use candour_model::{
    binned::MoveToBin,
    classes::RecordClass,
    correspondence::{LogReceived, Means},
    error_codes::ErrorCode,
    evidence::{AddEvidence, AmendEvidence, Evidence, EvidenceEntry},
    exhibits::{Exhibit, ExhibitEntry, RecordExhibit},
    files::{FileOf, KnownEvidence, TakenFile, TakenFileId},
    ids::MatterId,
    matters::OpenMatter,
};
use candour_tests::{PASSPHRASE, World, bytes, story};
use jiff::civil::date;
use sha2::{Digest, Sha256};
use std::fs;

const TITLE: &str = "Photograph of the night porter\u{2019}s slate";
const SOURCE: &str = "Handed over by the locksmith of Quarrel Lane";
const CONTENT: &str = "%PDF-1.7 chalked up at a quarter past three";

fn recorded() -> (World, MatterId) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story.matter.id)
}

fn another(world: &World) -> MatterId {
    let other = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Slate".into(),
        force: story::northmere(),
    };
    world.app.open_matter(other).unwrap().id
}

fn take(world: &World, matter: MatterId, name: &str, content: &str) -> TakenFile {
    let path = world.home().join(name);
    fs::write(&path, content).unwrap();
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    fs::remove_file(path).unwrap();
    taken
}

fn entry() -> EvidenceEntry {
    EvidenceEntry {
        title: TITLE.into(),
        dated: "July 2003".into(),
        source: SOURCE.into(),
        exhibit: None,
        content_note: "".into(),
        is_not_at_home: false,
    }
}

fn adding(matter: MatterId, file: TakenFileId) -> AddEvidence {
    AddEvidence { matter, file, class: RecordClass::ConfidentialShareable, entry: entry() }
}

fn added(world: &World, matter: MatterId) -> Evidence {
    let taken = take(world, matter, "slate.pdf", CONTENT);
    world.app.add_evidence(adding(matter, taken.id)).unwrap()
}

fn exhibit(world: &World, matter: MatterId) -> Exhibit {
    let entry = ExhibitEntry {
        mark: "B/1".into(),
        what: "A slate".into(),
        dated: "".into(),
        producer: None,
        original: "".into(),
        content_note: "".into(),
    };
    world.app.record_exhibit(RecordExhibit { matter, entry }).unwrap()
}

fn copied(world: &World, of: &Evidence) -> Vec<u8> {
    let to = world.home().join("copy");
    let file = FileOf { matter: of.matter, sha256: of.file.sha256.clone() };
    world.app.save_file_copy(file, &to).unwrap().unwrap();
    let copy = fs::read(&to).unwrap();
    fs::remove_file(to).unwrap();
    copy
}

fn fields(error: &AppError) -> Vec<&str> {
    error.fields().iter().map(|problem| problem.field.as_str()).collect()
}

fn problem(error: &AppError) -> &str {
    &error.fields()[0].problem
}

#[test]
fn a_file_is_listed_with_its_hash_and_the_class_that_was_chosen_and_leaves_as_it_came() {
    let (world, matter) = recorded();
    let classes = [RecordClass::Privileged, RecordClass::ConfidentialShareable, RecordClass::Public];
    for (number, class) in (1..).zip(classes) {
        let content = format!("{CONTENT}, page {number}");
        let taken = take(&world, matter, &format!("page {number}.pdf"), &content);
        assert_eq!((taken.is_known, taken.known_evidence), (false, None));
        let input = AddEvidence { class, ..adding(matter, taken.id) };
        let added = world.app.add_evidence(input.clone()).unwrap();
        assert_eq!((added.number, added.class, &added.file), (number, class, &taken.file));
        assert_eq!((added.mime.as_str(), added.added_on), ("application/pdf", date(2026, 11, 23)));
        let hash =
            Sha256::digest(&content).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
        assert_eq!(added.file.sha256, hash);
        assert_eq!(copied(&world, &added), content.as_bytes());
        let used = world.app.add_evidence(input).unwrap_err();
        assert_eq!(fields(&used), ["file"], "a handle is good once");
    }
    let listed = world.app.evidence_of(matter).unwrap();
    assert_eq!(listed.iter().map(|one| one.class).collect::<Vec<_>>(), classes);
    assert!(world.app.evidence_of(another(&world)).unwrap().is_empty());
}

#[test]
fn the_same_file_is_refused_by_its_number_also_while_it_is_in_the_bin() {
    let (world, matter) = recorded();
    let first = added(&world, matter);
    let again = take(&world, matter, "the same.pdf", CONTENT);
    assert_eq!(
        (again.is_known, again.known_evidence),
        (true, Some(KnownEvidence { number: 1, is_binned: false }))
    );
    let refused = world.app.add_evidence(adding(matter, again.id)).unwrap_err();
    assert_eq!((fields(&refused), problem(&refused)), (vec!["file"], "Evidence file 1 is this file"));
    let binned = world.app.move_to_bin(MoveToBin::Evidence { evidence: first.id }).unwrap();
    assert!(world.app.evidence_of(matter).unwrap().is_empty());
    let refused = world.app.add_evidence(adding(matter, again.id)).unwrap_err();
    assert_eq!(problem(&refused), "Evidence file 1, which is in the bin, is this file");
    assert_eq!(
        take(&world, matter, "once more.pdf", CONTENT).known_evidence,
        Some(KnownEvidence { number: 1, is_binned: true })
    );
    let next = take(&world, matter, "another.pdf", "%PDF-1.7 another");
    assert_eq!(world.app.add_evidence(adding(matter, next.id)).unwrap().number, 2);
    world.app.restore_binned(binned.id).unwrap();
    assert_eq!(world.app.evidence_of(matter).unwrap()[0], first);
    assert_eq!(copied(&world, &first), CONTENT.as_bytes());
}

#[test]
fn a_file_that_is_taken_twice_before_it_is_recorded_is_evidence_once() {
    let (world, matter) = recorded();
    let twice = [take(&world, matter, "a.pdf", CONTENT), take(&world, matter, "b.pdf", CONTENT)];
    world.app.add_evidence(adding(matter, twice[0].id)).unwrap();
    let refused = world.app.add_evidence(adding(matter, twice[1].id)).unwrap_err();
    assert_eq!(problem(&refused), "Evidence file 1 is this file");
    let elsewhere = another(&world);
    let theirs = take(&world, elsewhere, "c.pdf", CONTENT);
    assert!(!theirs.is_known, "files are compared within one matter alone");
    world.app.add_evidence(adding(elsewhere, theirs.id)).unwrap();
}

#[test]
fn a_file_that_came_with_a_letter_goes_as_far_as_the_letter_and_no_further() {
    let (world, matter) = recorded();
    let taken = take(&world, matter, "reply.pdf", CONTENT);
    let received = LogReceived {
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
    let ledger = world.app.log_received(received).unwrap();
    let again = take(&world, matter, "reply.pdf", CONTENT);
    assert_eq!((again.known_from, again.known_evidence), (Some(ledger[0].id), None));
    assert_eq!(again.class, RecordClass::ConfidentialShareable);
    let input = AddEvidence { class: RecordClass::Public, ..adding(matter, again.id) };
    let added = world.app.add_evidence(input).unwrap();
    assert_eq!((added.class, added.file), (RecordClass::ConfidentialShareable, taken.file));
    let amend = |class| world.app.amend_evidence(AmendEvidence { evidence: added.id, class, entry: entry() });
    assert_eq!(fields(&amend(RecordClass::Public).unwrap_err()), ["class"]);
    assert_eq!(amend(RecordClass::Privileged).unwrap().class, RecordClass::Privileged);
}

#[test]
fn a_file_that_is_gone_is_said_to_be_and_nothing_of_the_casebook() {
    let (world, matter) = recorded();
    for path in [world.home().join("gone.pdf"), world.home()] {
        let refused = world.app.take_file(matter, &path).unwrap_err();
        assert_eq!((refused.code(), fields(&refused)), (ErrorCode::Invalid, vec!["file"]), "{path:?}");
    }
}

/// What is being recorded is nobody else's: it is not forgotten meanwhile, and its bytes stand.
#[test]
fn a_file_that_is_being_recorded_cannot_be_left_out() {
    let (world, matter) = recorded();
    let taken = take(&world, matter, "slate.pdf", CONTENT);
    let done = std::thread::scope(|scope| {
        let adding = scope.spawn(|| world.app.add_evidence(adding(matter, taken.id)));
        while !adding.is_finished() {
            world.app.forget_file(taken.id).unwrap();
        }
        adding.join().expect("no panic")
    });
    // Left out before it began, or recorded whole: never recorded without its bytes.
    match done {
        Ok(evidence) => assert_eq!(copied(&world, &evidence), CONTENT.as_bytes()),
        Err(error) => assert_eq!(fields(&error), ["file"]),
    }
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_changes_nothing() {
    let (world, matter) = recorded();
    let elsewhere = another(&world);
    let taken = take(&world, matter, "slate.pdf", CONTENT);
    let good = adding(matter, taken.id);
    let saying = |title: &str| EvidenceEntry { title: title.into(), ..entry() };
    for (field, bad) in [
        ("class", AddEvidence { class: RecordClass::Anonymised, ..good.clone() }),
        ("title", AddEvidence { entry: saying(" "), ..good.clone() }),
        ("title", AddEvidence { entry: saying("a\u{7}b"), ..good.clone() }),
        ("file", AddEvidence { matter: elsewhere, ..good.clone() }),
    ] {
        assert_eq!(fields(&world.app.add_evidence(bad).unwrap_err()), [field]);
    }
    let linked = EvidenceEntry { exhibit: Some(exhibit(&world, elsewhere).id), ..entry() };
    let refused = world.app.add_evidence(AddEvidence { entry: linked.clone(), ..good.clone() }).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Missing, "an exhibit of another matter");
    assert!(world.app.evidence_of(matter).unwrap().is_empty());
    let first = world.app.add_evidence(good).unwrap();
    let amend =
        |entry| world.app.amend_evidence(AmendEvidence { evidence: first.id, class: first.class, entry });
    assert_eq!(amend(linked).unwrap_err().code(), ErrorCode::Missing);
    assert_eq!(fields(&amend(saying("a\u{7}b")).unwrap_err()), ["title"]);
    assert_eq!(world.app.evidence_of(matter).unwrap(), [first]);
}

#[test]
fn an_amendment_keeps_the_number_and_the_file_and_is_undone() {
    let (world, matter) = recorded();
    let first = added(&world, matter);
    let exhibit = exhibit(&world, matter);
    let entry = EvidenceEntry {
        title: "The slate".into(),
        dated: "".into(),
        source: "".into(),
        exhibit: Some(exhibit.id),
        content_note: "A threat is quoted.".into(),
        is_not_at_home: true,
    };
    let amended =
        world.app.amend_evidence(AmendEvidence { evidence: first.id, class: first.class, entry }).unwrap();
    let expected = Evidence {
        title: "The slate".into(),
        dated: None,
        source: "".into(),
        exhibit: Some(exhibit.id),
        content_note: "A threat is quoted.".into(),
        is_not_at_home: true,
        ..first.clone()
    };
    assert_eq!(amended, expected);
    assert_eq!(world.app.evidence_of(matter).unwrap(), [amended]);
    world.app.undo().unwrap().unwrap();
    assert_eq!(world.app.evidence_of(matter).unwrap(), [first]);
}

#[test]
fn everything_is_there_once_the_casebook_was_locked_and_nothing_of_it_can_be_read() {
    const FACTS: &[&str] =
        &["night porter", "locksmith", "Quarrel Lane", "chalked up at a quarter", "slate.pdf"];
    let (world, matter) = recorded();
    let first = added(&world, matter);
    assert_eq!(found_in(&world.home(), FACTS), Vec::<String>::new(), "while it is open");
    world.app.lock_casebook().unwrap();
    assert_eq!(found_in(&world.home(), FACTS), Vec::<String>::new(), "after it was locked");
    fs::write(world.home().join("planted"), CONTENT).unwrap();
    assert_eq!(found_in(&world.home(), FACTS).len(), 1, "a file in clear is found");
    world.app.unlock_casebook(bytes(PASSPHRASE)).unwrap();
    assert_eq!(world.app.evidence_of(matter).unwrap(), std::slice::from_ref(&first));
    assert_eq!(copied(&world, &first), CONTENT.as_bytes());
    let checked = world.app.check_everything().unwrap().unwrap().check.unwrap();
    assert_eq!((checked.findings, checked.files), (vec![], 1));
}
