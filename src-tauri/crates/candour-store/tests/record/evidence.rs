//! Files of evidence: a number that no other has, one file for good, held ever closer, and exhibits of their own matter alone.

use crate::world::{Case, World, add_officer_elsewhere, record_case, retrace, stamp};
use candour_model::{
    binned::MoveToBin,
    classes::RecordClass,
    evidence::{AmendEvidence, Evidence, EvidenceEntry},
    ids::{BinnedId, EvidenceId, ExhibitId},
    search::{FoundField, FoundNoun, SearchFor},
};
use candour_store::{
    Store, StoreError,
    audit::Event,
    binned,
    blobs::{self, Blob},
    evidence::{self, Adding, Filed},
    search,
    undo::Way,
};
use candour_vault::{BlobId, sealed_files::SealedFile};
use jiff::civil::date;

fn entry(title: &str) -> EvidenceEntry {
    EvidenceEntry {
        title: title.into(),
        dated: "July 2003".into(),
        source: "Handed over by the pharmacist".into(),
        exhibit: None,
        content_note: "An injury is described.".into(),
        is_not_at_home: true,
    }
}

/// A file of this class whose bytes have the hash of this byte.
fn blob(byte: u8, class: RecordClass) -> Blob {
    Blob {
        file: SealedFile {
            blob_id: BlobId::new([byte; 16]),
            plain_sha256: [byte; 32],
            plain_len: 9_000,
            cipher_sha256: [byte + 1; 32],
            cipher_len: 9_400,
        },
        class,
        mime: "application/pdf".into(),
        original_name: "scan.pdf".into(),
        imported_at: stamp(5).at,
        source_note: "".into(),
        derived_from: None,
    }
}

fn add_as(
    store: &Store,
    case: Case,
    (byte, class): (u8, RecordClass),
    entry: EvidenceEntry,
) -> Result<EvidenceId, StoreError> {
    store.write(stamp(6), move |tx, audit| {
        let (scope, blob) = (case.scope(), blob(byte, class));
        let file = blob.file.blob_id;
        if blobs::with_hash(tx, &scope, blob.file.plain_sha256)?.is_none() {
            blobs::add(tx, &scope, &blob)?;
        }
        let id = EvidenceId(audit.fresh_id());
        let added_on = date(2026, 11, 30);
        evidence::add(tx, &scope, &Adding { id, file, added_on, entry: &entry })?;
        let sha256 = format!("{byte:02x}").repeat(32);
        audit.record(Event::EvidenceAdded { matter: case.matter, evidence: id, sha256 });
        Ok(id)
    })
}

fn add(store: &Store, case: Case, byte: u8, entry: EvidenceEntry) -> Result<EvidenceId, StoreError> {
    add_as(store, case, (byte, RecordClass::Privileged), entry)
}

fn amend(store: &Store, case: Case, evidence: EvidenceId, entry: EvidenceEntry) -> Result<(), StoreError> {
    amend_as(store, case, (evidence, RecordClass::Privileged), entry)
}

fn amend_as(
    store: &Store,
    case: Case,
    (evidence, class): (EvidenceId, RecordClass),
    entry: EvidenceEntry,
) -> Result<(), StoreError> {
    store.write(stamp(7), move |tx, audit| {
        evidence::amend(tx, &case.scope(), &AmendEvidence { evidence, class, entry })?;
        audit.record(Event::EvidenceAmended { matter: case.matter, evidence });
        Ok(())
    })
}

fn throw_away(store: &Store, what: MoveToBin) -> Result<BinnedId, StoreError> {
    store.write(stamp(8), move |tx, audit| {
        let id = BinnedId(audit.fresh_id());
        audit.record(Event::BinEmptied { binned: vec![id] });
        Ok(binned::move_in(tx, audit, id, &what, date(2026, 11, 30))?.id)
    })
}

fn restore(store: &Store, id: BinnedId) -> Result<(), StoreError> {
    store.write(stamp(9), move |tx, audit| {
        audit.record(Event::BinEmptied { binned: vec![id] });
        binned::restore(tx, id).map(drop)
    })
}

fn read(store: &Store, case: Case) -> Vec<Evidence> {
    store.read(move |db| evidence::of_matter(db, &case.scope())).unwrap()
}

fn filed(store: &Store, case: Case, byte: u8) -> Option<Filed> {
    store.read(move |db| evidence::with_file(db, &case.scope(), BlobId::new([byte; 16]))).unwrap()
}

/// A file that is an exhibit, and one that is none.
pub(crate) fn with_evidence(store: &Store, case: Case, exhibit: ExhibitId) -> EvidenceId {
    let of_exhibit = EvidenceEntry { exhibit: Some(exhibit), ..entry("Custody record") };
    let id = add(store, case, 0x61, of_exhibit).unwrap();
    add(store, case, 0x63, entry("Photograph of the yard")).unwrap();
    id
}

#[test]
fn evidence_is_read_as_it_was_added_and_an_amendment_is_undone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let exhibit = crate::exhibits::with_exhibits(&store, case);
    let id = with_evidence(&store, case, exhibit);
    let before = read(&store, case);
    let numbers: Vec<_> = before.iter().map(|one| (one.number, one.title.as_str())).collect();
    assert_eq!(numbers, [(1, "Custody record"), (2, "Photograph of the yard")]);
    let first = &before[0];
    assert_eq!((first.exhibit, first.class), (Some(exhibit), RecordClass::Privileged));
    assert_eq!((first.file.sha256.as_str(), first.file.length), ("61".repeat(32).as_str(), 9_000));
    assert_eq!((first.file.name.as_str(), first.mime.as_str()), ("scan.pdf", "application/pdf"));
    assert_eq!(first.dated.as_ref().unwrap().earliest, Some(date(2003, 7, 1)));
    assert_eq!((first.added_on, first.is_not_at_home), (date(2026, 11, 30), true));
    assert_eq!(store.read(move |db| evidence::scope_of(db, id)).unwrap(), case.scope());
    let other = EvidenceEntry { dated: "".into(), is_not_at_home: false, ..entry("Custody log") };
    amend(&store, case, id, other).unwrap();
    let amended = store.read(move |db| evidence::get(db, &case.scope(), id)).unwrap();
    assert_eq!((amended.title.as_str(), &amended.dated, amended.exhibit), ("Custody log", &None, None));
    assert!(!amended.is_not_at_home && amended.file == first.file);
    assert!(retrace(&store, stamp(9), Way::Back).unwrap().is_some());
    assert_eq!(read(&store, case), before);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_number_is_never_given_again_and_what_comes_out_of_the_bin_is_as_it_was() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    add(&store, case, 0x61, entry("First")).unwrap();
    let evidence = add(&store, case, 0x63, entry("Second")).unwrap();
    let before = read(&store, case);
    let binned = throw_away(&store, MoveToBin::Evidence { evidence }).unwrap();
    assert_eq!(read(&store, case).len(), 1);
    add(&store, case, 0x65, entry("Third")).unwrap();
    assert_eq!(read(&store, case).last().unwrap().number, 3);
    restore(&store, binned).unwrap();
    assert_eq!(read(&store, case)[..2], before);
}

#[test]
fn a_file_is_evidence_once_until_the_bin_is_emptied() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let evidence = add(&store, case, 0x61, entry("First")).unwrap();
    assert_eq!(filed(&store, case, 0x63), None);
    assert_eq!(filed(&store, case, 0x61), Some(Filed { number: 1, is_binned: false }));
    assert!(matches!(add(&store, case, 0x61, entry("Again")), Err(StoreError::Taken("file"))));
    throw_away(&store, MoveToBin::Evidence { evidence }).unwrap();
    assert_eq!(filed(&store, case, 0x61), Some(Filed { number: 1, is_binned: true }));
    assert!(matches!(add(&store, case, 0x61, entry("Again")), Err(StoreError::Taken("file"))));
    store
        .write(stamp(9), |tx, audit| {
            let emptied = binned::empty(tx)?;
            audit.record(Event::BinEmptied { binned: emptied });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(filed(&store, case, 0x61), None);
    add(&store, case, 0x61, entry("Again")).unwrap();
    assert_eq!(read(&store, case)[0].number, 2);
}

/// What the firm says of a published file is no more for others than what it says of any other.
#[test]
fn what_is_said_of_it_is_privileged_whatever_its_file_is() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    add_as(&store, case, (0x61, RecordClass::Public), entry("First")).unwrap();
    assert_eq!(read(&store, case)[0].class, RecordClass::Public);
    world.close(&store);
    let class: String = world.raw().query_row("SELECT class FROM evidence", [], |row| row.get(0)).unwrap();
    assert_eq!(class, "privileged");
}

#[test]
fn its_file_is_held_closer_and_is_let_go_no_further() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let first = add_as(&store, case, (0x61, RecordClass::ConfidentialShareable), entry("First")).unwrap();
    let refused = amend_as(&store, case, (first, RecordClass::Public), entry("Wider"));
    assert!(matches!(refused, Err(StoreError::Guarded)));
    amend_as(&store, case, (first, RecordClass::Privileged), entry("Closer")).unwrap();
    let closer = read(&store, case).remove(0);
    assert_eq!((closer.title, closer.class), ("Closer".into(), RecordClass::Privileged));
    let refused = amend_as(&store, case, (first, RecordClass::ConfidentialShareable), entry("Wider"));
    assert!(matches!(refused, Err(StoreError::Guarded)));
}

#[test]
fn its_file_and_its_number_are_never_changed_not_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    add(&store, case, 0x61, entry("First")).unwrap();
    for statement in [
        "UPDATE evidence SET file = printf('%032d', 0)",
        "UPDATE evidence SET number = 9",
        "UPDATE evidence SET id = 'another'",
        "UPDATE evidence SET matter = 'another'",
        "UPDATE evidence SET added_on = '2026-01-01'",
        "UPDATE evidence SET class = 'public'",
    ] {
        let refused = store.write(stamp(10), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(statement, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{statement}");
    }
}

#[test]
fn its_exhibit_and_its_file_are_of_its_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (matter, _) = add_officer_elsewhere(&world, &store);
    let elsewhere = Case { matter, ..case };
    let exhibit = crate::exhibits::record(&store, elsewhere, crate::exhibits::entry("X/1")).unwrap();
    let of_exhibit = EvidenceEntry { exhibit: Some(exhibit), ..entry("First") };
    let refused = add(&store, case, 0x61, of_exhibit.clone());
    assert!(matches!(refused, Err(StoreError::Missing { what: "exhibit", .. })), "{refused:?}");
    let id = add(&store, case, 0x61, entry("First")).unwrap();
    let refused = amend(&store, case, id, of_exhibit);
    assert!(matches!(refused, Err(StoreError::Missing { what: "exhibit", .. })), "{refused:?}");
    let refused = store.write(stamp(9), move |tx, audit| {
        audit.record(Event::FirmChanged);
        let file = BlobId::new([0x61; 16]);
        let entry = entry("Theirs");
        let adding =
            Adding { id: EvidenceId(audit.fresh_id()), file, added_on: date(2026, 11, 30), entry: &entry };
        evidence::add(tx, &elsewhere.scope(), &adding)
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "file", .. })), "{refused:?}");
    let unread = store.read(move |db| evidence::get(db, &elsewhere.scope(), id));
    assert!(matches!(unread, Err(StoreError::Missing { .. })), "{unread:?}");
}

#[test]
fn an_exhibit_that_has_a_file_stays_out_of_the_bin_and_is_put_back_before_its_file() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let exhibit = crate::exhibits::with_exhibits(&store, case);
    let evidence = with_evidence(&store, case, exhibit);
    let refused = throw_away(&store, MoveToBin::Exhibit { exhibit });
    assert!(matches!(refused, Err(StoreError::Needed { what: "exhibit", by: "has a file of evidence" })));
    let file = throw_away(&store, MoveToBin::Evidence { evidence }).unwrap();
    let its_exhibit = throw_away(&store, MoveToBin::Exhibit { exhibit }).unwrap();
    let refused = restore(&store, file);
    assert!(matches!(refused, Err(StoreError::NotPutBack { what: "file of evidence" })), "{refused:?}");
    restore(&store, its_exhibit).unwrap();
    restore(&store, file).unwrap();
    assert_eq!(read(&store, case)[0].exhibit, Some(exhibit));
}

#[test]
fn what_is_said_of_it_is_found_until_it_is_in_the_bin() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let evidence = add(&store, case, 0x61, entry("Dashcam footage")).unwrap();
    let places = |words: &str| {
        let asked = SearchFor { words: words.into(), matter: None, group: None, records: 20 };
        let found = store.read(move |db| search::find(db, &asked)).unwrap();
        let records = found.groups.into_iter().flat_map(|group| group.records);
        records
            .filter(|record| record.noun == FoundNoun::Evidence)
            .map(|record| (record.number, record.cipher.is_some(), record.places[0].field))
            .collect::<Vec<_>>()
    };
    for (words, field) in [
        ("dashcam", FoundField::Evidence),
        ("pharmacist", FoundField::Evidence),
        ("injury", FoundField::ContentNote),
    ] {
        assert_eq!(places(words), [(Some(1), false, field)], "{words}");
    }
    throw_away(&store, MoveToBin::Evidence { evidence }).unwrap();
    assert!(places("dashcam").is_empty());
    assert!(store.read(search::agrees).unwrap());
}

#[test]
fn what_was_taken_out_of_a_file_is_known_by_its_number_while_it_is_not_in_the_bin() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    add(&store, case, 0x71, entry("Message")).unwrap();
    let message = BlobId::new([0x71; 16]);
    store
        .write(stamp(6), move |tx, audit| {
            audit.record(Event::FirmChanged);
            let part = Blob { derived_from: Some(message), ..blob(0x73, RecordClass::Privileged) };
            blobs::add(tx, &case.scope(), &part)
        })
        .unwrap();
    let part = add(&store, case, 0x73, entry("Attachment")).unwrap();
    let taken_out = |of: BlobId| {
        let read = store.read(move |db| evidence::taken_out_of(db, &case.scope(), of)).unwrap();
        read.iter().map(|one| (one.number, one.file.name.as_str().to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(taken_out(message), [(2, "scan.pdf".to_owned())]);
    assert_eq!(taken_out(BlobId::new([0x73; 16])), []);
    throw_away(&store, MoveToBin::Evidence { evidence: part }).unwrap();
    assert_eq!(taken_out(message), []);
}
