//! Attendance notes and notes of telephone calls: written, read on purpose, worded anew.

use candour_model::{
    error_codes::ErrorCode,
    matters::OpenMatter,
    notes::{AmendNote, Contact, NoteEntry, NoteKind, ReadNote, WriteNote},
    words::Words,
};
use candour_tests::{
    World,
    story::{self, Story, northmere, professional_standards},
};
use jiff::civil::date;

/// Words of a note's text, which belong in no list.
const PLANTED: &str = "the lamp by the weir";

fn recorded() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn entry(story: &Story) -> NoteEntry {
    NoteEntry {
        kind: NoteKind::Telephone,
        on: date(2026, 11, 23),
        began: "9:05".into(),
        ended: "9:40".into(),
        contacts: vec![Contact::Party { party: story.client.party }],
        about: "The next appointment".into(),
        text: format!("She spoke of {PLANTED}.").as_str().into(),
        minutes: None,
    }
}

fn note(story: &Story) -> WriteNote {
    WriteNote { matter: story.matter.id, entry: entry(story) }
}

#[test]
fn a_call_is_noted_by_cipher_with_the_time_it_took_and_read_on_purpose() {
    let (world, story) = recorded();
    let line = world.app.write_note(note(&story)).unwrap();
    assert_eq!((line.number, line.minutes, line.began.as_str()), (1, Some(35), "09:05"));
    assert_eq!(line.contacts[0].cipher.as_ref(), Some(&story.client.cipher));
    let listed = serde_json::to_string(&world.app.notes_of(story.matter.id).unwrap()).unwrap();
    let versions = serde_json::to_string(&world.app.note_versions(line.id).unwrap()).unwrap();
    let desk = serde_json::to_string(&world.app.desk().unwrap()).unwrap();
    for shown in [listed, versions, desk] {
        assert!(!shown.contains(PLANTED) && !shown.contains(story::CLIENT));
    }
    let read = world.app.read_note(ReadNote { note: line.id, version: None }).unwrap();
    assert!(read.text.as_str().contains(PLANTED));
}

#[test]
fn an_amended_note_says_why_and_keeps_what_it_said() {
    let (world, story) = recorded();
    let line = world.app.write_note(note(&story)).unwrap();
    let office = Contact::Office { office: professional_standards() };
    let amended = AmendNote {
        note: line.id,
        entry: NoteEntry { minutes: Some(40), contacts: vec![office], text: "Anew.".into(), ..entry(&story) },
        reason: "It was the department that called".into(),
    };
    let no_reason = AmendNote { reason: " ".into(), ..amended.clone() };
    assert_eq!(world.app.amend_note(no_reason).unwrap_err().fields()[0].field, "reason");
    let after = world.app.amend_note(amended).unwrap();
    assert_eq!((after.version, after.minutes, after.minutes_by_the_clock), (2, Some(40), Some(35)));
    let first = world.app.read_note(ReadNote { note: line.id, version: Some(1) }).unwrap();
    assert!(first.text.as_str().contains(PLANTED));
    assert_eq!(world.app.notes_of(story.matter.id).unwrap(), [after]);
}

#[test]
fn a_note_is_with_people_of_its_matter_alone() {
    let (world, story) = recorded();
    let other = world
        .app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0207".into(),
            working_name: "Juniper".into(),
            force: northmere(),
        })
        .unwrap();
    let refused = world.app.write_note(WriteNote { matter: other.id, ..note(&story) }).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Missing);
    assert!(world.app.notes_of(other.id).unwrap().is_empty());
    assert!(world.app.people_in(other.id).unwrap().is_empty());
    assert_eq!(world.app.people_in(story.matter.id).unwrap().len(), 2);
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_changes_nothing() {
    let (world, story) = recorded();
    let long: Words = "x".repeat((1 << 20) + 1).into();
    let mut nobody = professional_standards();
    nobody.force = None;
    let refusals = [
        ("on", NoteEntry { on: date(2026, 11, 24), ..entry(&story) }),
        ("began", NoteEntry { began: "noon".into(), ..entry(&story) }),
        ("ended", NoteEntry { ended: "08:00".into(), ..entry(&story) }),
        ("contacts", NoteEntry { contacts: Vec::new(), ..entry(&story) }),
        ("contacts", NoteEntry { contacts: vec![Contact::Office { office: nobody }], ..entry(&story) }),
        ("about", NoteEntry { about: "a\u{202e}b".into(), ..entry(&story) }),
        ("text", NoteEntry { text: long, ..entry(&story) }),
        ("minutes", NoteEntry { minutes: Some(1441), ..entry(&story) }),
    ];
    for (field, entry) in refusals {
        let error = world.app.write_note(WriteNote { matter: story.matter.id, entry }).unwrap_err();
        assert_eq!((error.code(), error.fields()[0].field.as_str()), (ErrorCode::Invalid, field));
    }
    assert!(world.app.notes_of(story.matter.id).unwrap().is_empty());
}
