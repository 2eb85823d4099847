//! Notes: every wording is kept, a text is in no list, and somebody of another matter is not to be found in one.

use crate::world::{Case, World, psd, record_case, retrace, stamp};
use candour_model::{
    ids::{MatterId, NoteId, PartyId},
    notes::{Contact, NoteEntry, NoteKind, NoteLine},
};
use candour_store::{MatterScope, Store, StoreError, audit::Event, notes, undo::Way};
use jiff::civil::date;
use uuid::Uuid;

/// Words of a note's text.
const PLANTED: &str = "the lamp by the weir";

fn entry(case: &Case) -> NoteEntry {
    NoteEntry {
        kind: NoteKind::Telephone,
        on: date(2026, 11, 20),
        began: "10:05".into(),
        ended: "10:40".into(),
        contacts: vec![
            Contact::Party { party: case.client },
            Contact::Office { office: psd() },
            Contact::Other { words: "a support worker".into() },
        ],
        about: "The next appointment".into(),
        text: format!("She spoke of {PLANTED}.\n\nWe agreed to speak again.").as_str().into(),
        minutes: None,
    }
}

fn write(store: &Store, matter: MatterId, entry: NoteEntry) -> Result<NoteId, StoreError> {
    store.write(stamp(6), move |tx, audit| {
        let note = NoteId(audit.fresh_id());
        notes::write(tx, matter, note, &entry, date(2026, 11, 23))?;
        audit.record(Event::NoteWritten { matter, note });
        Ok(note)
    })
}

fn amend(store: &Store, case: Case, note: NoteId, entry: NoteEntry) -> Result<(), StoreError> {
    store.write(stamp(7), move |tx, audit| {
        let reason = "The day was wrong".into();
        notes::amend(tx, &case.scope(), note, &entry, &reason, date(2026, 11, 24))?;
        audit.record(Event::NoteAmended { matter: case.matter, note });
        Ok(())
    })
}

fn listed(store: &Store, scope: MatterScope) -> Vec<NoteLine> {
    store.read(move |db| notes::of_matter(db, &scope)).unwrap()
}

/// A note with two wordings.
pub(crate) fn with_notes(store: &Store, case: Case) -> NoteId {
    let note = write(store, case.matter, entry(&case)).unwrap();
    amend(store, case, note, NoteEntry { minutes: Some(45), ..entry(&case) }).unwrap();
    note
}

#[test]
fn a_list_of_notes_holds_ciphers_and_counts_and_no_word_of_a_text() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    write(&store, case.matter, entry(&case)).unwrap();
    let lines = listed(&store, case.scope());
    assert_eq!((lines[0].paragraphs, lines[0].minutes, lines[0].minutes_by_the_clock), (2, Some(35), None));
    assert!(lines[0].contacts[0].cipher.is_some());
    assert_eq!(lines[0].contacts[1].contact, Contact::Office { office: psd() });
    let shown = serde_json::to_string(&lines).unwrap();
    assert!(!shown.contains(PLANTED) && !shown.contains("Ashdown"));
}

#[test]
fn an_amended_note_keeps_its_earlier_wording() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let note = with_notes(&store, case);
    let scope = case.scope();
    let lines = listed(&store, scope);
    assert_eq!((lines.len(), lines[0].version), (1, 2));
    assert_eq!((lines[0].minutes, lines[0].minutes_by_the_clock), (Some(45), Some(35)));
    let versions = store.read(move |db| notes::versions(db, &scope, note)).unwrap();
    assert_eq!((versions[0].reason.as_str(), versions[1].reason.as_str()), ("", "The day was wrong"));
    let first = store.read(move |db| notes::text(db, &scope, note, Some(1))).unwrap();
    assert_eq!((first.line.minutes, first.line.version), (Some(35), 1));
    assert!(first.text.as_str().contains(PLANTED));
    assert!(store.read(move |db| notes::text(db, &scope, note, Some(3))).is_err());
    retrace(&store, stamp(8), Way::Back).unwrap().unwrap();
    assert_eq!(listed(&store, scope)[0].version, 1);
    retrace(&store, stamp(9), Way::Back).unwrap().unwrap();
    assert!(listed(&store, scope).is_empty());
}

#[test]
fn a_wording_is_never_changed_not_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    with_notes(&store, case);
    world.close(&store);
    drop(store);
    let raw = world.raw();
    for change in
        ["note_version SET text = 'x'", "note_version SET minutes = 6", "note_contact SET position = 9"]
    {
        let refused = raw.execute(&format!("UPDATE {change}"), []).unwrap_err();
        assert!(refused.to_string().contains("stays as it was written"), "{refused}");
    }
}

#[test]
fn a_note_is_with_people_of_its_own_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let note = with_notes(&store, case);
    let stranger = vec![Contact::Party { party: PartyId(Uuid::nil()) }];
    let refused = write(&store, case.matter, NoteEntry { contacts: stranger, ..entry(&case) });
    assert!(matches!(refused, Err(StoreError::Missing { what: "person", .. })));
    let other = MatterScope::of(MatterId(Uuid::nil()));
    assert!(listed(&store, other).is_empty());
    assert!(store.read(move |db| notes::versions(db, &other, note)).is_err());
    assert!(matches!(
        write(&store, MatterId(Uuid::nil()), entry(&case)),
        Err(StoreError::Missing { what: "matter", .. })
    ));
    let scope = case.scope();
    let people = store.read(move |db| notes::people(db, &scope)).unwrap();
    assert_eq!(people.len(), 2);
}
