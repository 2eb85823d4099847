//! Sealed accounts: never changed or removed, not even by raw SQL, and known for what they are by their hash.

use crate::world::{Case, World, record_case, retrace, stamp};
use candour_model::{
    ids::{ParagraphId, SessionId, StatementId},
    sessions::SessionEntry,
    statements::{InterviewPlan, KeepStatement, Paragraph, StatementKind, TakeAccount},
    summaries::Summarise,
};
use candour_store::{Store, StoreError, audit::Event, sessions, statements, summaries, undo::Way, versions};
use jiff::civil::date;
use uuid::Uuid;

fn paragraph(id: u128, text: &str) -> Paragraph {
    Paragraph { id: ParagraphId(Uuid::from_u128(id)), text: text.into() }
}

fn session() -> SessionEntry {
    SessionEntry {
        taken_on: date(2026, 11, 20),
        began: "10:05".into(),
        ended: "".into(),
        place: "".into(),
        language: "".into(),
        people: Vec::new(),
        breaks: "".into(),
        how_ended: "".into(),
        do_not_ask: Vec::new(),
        preferred_words: "".into(),
    }
}

/// Takes an account of this kind, with two paragraphs and a blank one between them, and seals it.
pub(crate) fn sealed(store: &Store, case: Case, kind: StatementKind) -> StatementId {
    let id = take(store, case, kind);
    let written = KeepStatement {
        statement: id,
        paragraphs: vec![paragraph(1, "He came back."), paragraph(2, " "), paragraph(3, "Nobody saw.")],
    };
    store.keep(move |tx| statements::keep(tx, &written, stamp(6).at)).unwrap();
    store.write(stamp(7), move |tx, audit| versions::seal(tx, audit, &case.scope(), id)).unwrap();
    id
}

/// Takes an account of which nothing has been written.
pub(crate) fn take(store: &Store, case: Case, kind: StatementKind) -> StatementId {
    store
        .write(stamp(5), move |tx, audit| {
            let id = StatementId(audit.fresh_id());
            let said = TakeAccount {
                matter: case.matter,
                client: case.client,
                interview: InterviewPlan::NonePlanned,
                kind,
                adds_to: None,
                content_note: "".into(),
                session: session(),
            };
            statements::take(tx, id, &said)?;
            sessions::begin(tx, &case.scope(), SessionId(audit.fresh_id()), id, &said.session, &[])?;
            audit.record(Event::StatementTaken { matter: case.matter, statement: id });
            Ok::<_, StoreError>(id)
        })
        .unwrap()
}

/// A witness statement with a sealed version, a text being written after it, and a summary.
pub(crate) fn summarised(store: &Store, case: Case) {
    let statement = sealed(store, case, StatementKind::WitnessStatement);
    store
        .write(stamp(7), move |tx, audit| {
            let said = Summarise { statement, text: "In short.".into(), paragraphs: Vec::new() };
            summaries::summarise(tx, &case.scope(), &said)?;
            versions::begin(tx, audit, &case.scope(), statement)?;
            audit.record(Event::VersionBegun { matter: case.matter, statement });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn what_is_sealed_is_read_back_without_its_blank_paragraphs() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = sealed(&store, case, StatementKind::FirstAccount);
    let text = store.read(move |db| statements::text(db, &case.scope(), id, Some(1))).unwrap();
    assert_eq!(text.paragraphs, [paragraph(1, "He came back."), paragraph(3, "Nobody saw.")]);
    let line = store.read(move |db| statements::line(db, &case.scope(), id)).unwrap();
    assert_eq!((line.is_draft, line.versions[0].sealed_at), (false, stamp(7).at));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn the_hash_is_that_of_the_paragraphs_in_their_one_form() {
    let found = versions::sha256_of(&[paragraph(1, "He said \"no\".")]).unwrap();
    // printf 'candour-account-v1\n[{"id":"00000000-0000-0000-0000-000000000001","text":"He said \\"no\\"."}]' | sha256sum
    assert_eq!(found, "a1a82d06a0ab480e28b4a8294210c3030e9109e8304b593bdddeb7b355c0ae76");
}

#[test]
fn no_raw_sql_changes_a_sealed_account() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = sealed(&store, case, StatementKind::FirstAccount);
    let add = |position: u32, version: u32| {
        format!(
            "INSERT INTO statement_paragraph (matter, statement, version, position, id, text, class)
             VALUES ('{}', '{id}', {version}, {position}, 'planted', 'planted', 'privileged')",
            case.matter
        )
    };
    let again = "INSERT INTO statement_version (matter, statement, version, paragraphs, sealed_at, sha256, class)
                 SELECT matter, statement, version + 1, paragraphs, sealed_at, sha256, class FROM statement_version";
    for attempt in [
        "UPDATE statement_paragraph SET text = 'planted'".to_owned(),
        "UPDATE statement_paragraph SET id = 'planted'".to_owned(),
        "DELETE FROM statement_paragraph".to_owned(),
        "INSERT OR REPLACE INTO statement_paragraph SELECT * FROM statement_paragraph".to_owned(),
        "INSERT OR REPLACE INTO statement_version SELECT * FROM statement_version".to_owned(),
        "INSERT OR REPLACE INTO statement SELECT * FROM statement".to_owned(),
        "UPDATE statement_version SET sha256 = replace(sha256, '0', '1')".to_owned(),
        "UPDATE statement_version SET sealed_at = '2020-01-01T00:00:00Z'".to_owned(),
        "DELETE FROM statement_version".to_owned(),
        "UPDATE statement SET kind = 'witness-statement'".to_owned(),
        add(3, 1),
        again.to_owned(),
    ] {
        let said = attempt.clone();
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(&attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{said}: {refused:?}");
    }
    let removed = store.write(stamp(8), |tx, audit| {
        audit.record(Event::FirmChanged);
        Ok::<_, StoreError>(tx.execute("DELETE FROM statement", [])?)
    });
    assert!(removed.is_err(), "what was sealed rests on it");
}

#[test]
fn a_version_is_signed_once_and_never_unsigned() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = sealed(&store, case, StatementKind::WitnessStatement);
    let day = date(2026, 11, 22);
    store
        .write(stamp(8), move |tx, audit| {
            versions::sign(tx, &case.scope(), id, 1, day)?;
            audit.record(Event::VersionSigned { matter: case.matter, statement: id, version: 1 });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let refused = store.write(stamp(9), |tx, audit| {
        audit.record(Event::FirmChanged);
        Ok::<_, StoreError>(tx.execute("UPDATE statement_version SET signed_on = NULL", [])?)
    });
    assert!(matches!(refused, Err(StoreError::Guarded)));
}

#[test]
fn a_text_changed_behind_the_record_is_damage_and_is_not_read() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = sealed(&store, case, StatementKind::FirstAccount);
    world.close(&store);
    drop(store);
    world
        .raw()
        .execute_batch(
            "DROP TRIGGER statement_paragraph_is_never_changed;
             UPDATE statement_paragraph SET text = 'planted' WHERE position = 1;",
        )
        .unwrap();
    let (store, _) = world.try_open(9).unwrap();
    let read = store.read(move |db| statements::text(db, &case.scope(), id, Some(1)));
    assert!(matches!(read, Err(StoreError::Damaged)));
    assert!(!store.check_everything().unwrap().faults.is_empty());
}

#[test]
fn an_account_begun_is_taken_back_until_a_word_of_it_is_kept() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let lines = |store: &Store| store.read(move |db| statements::of_matter(db, &case.scope())).unwrap();
    take(&store, case, StatementKind::FirstAccount);
    retrace(&store, stamp(6), Way::Back).unwrap();
    assert_eq!(lines(&store), []);
    retrace(&store, stamp(7), Way::Again).unwrap();
    let line = lines(&store).remove(0);
    assert!(line.is_draft);
    let written = KeepStatement { statement: line.id, paragraphs: vec![paragraph(1, "He came back.")] };
    store.keep(move |tx| statements::keep(tx, &written, stamp(8).at)).unwrap();
    assert!(matches!(retrace(&store, stamp(9), Way::Back), Err(StoreError::RestedOn { .. })));
    let sealed = store.write(stamp(9), move |tx, audit| versions::seal(tx, audit, &case.scope(), line.id));
    sealed.unwrap();
    assert_eq!(retrace(&store, stamp(10), Way::Back).unwrap(), None, "what is sealed stays");
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_paragraph_belongs_to_one_account() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    sealed(&store, case, StatementKind::FirstAccount);
    let second = take(&store, case, StatementKind::FirstAccount);
    let written = KeepStatement { statement: second, paragraphs: vec![paragraph(1, "Other words.")] };
    store.keep(move |tx| statements::keep(tx, &written, stamp(9).at)).unwrap();
    let refused = store.write(stamp(9), move |tx, audit| versions::seal(tx, audit, &case.scope(), second));
    assert!(matches!(refused, Err(StoreError::Guarded)));
}
