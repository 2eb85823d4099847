//! Papers that were made: kept as they are, found by their bytes, numbered without a gap.

use crate::anonymity_checks::check;
use crate::world::{Case, World, issue_letter, record_case, stamp};
use candour_model::{
    classes::RecordClass,
    ids::PaperId,
    papers::{AskPaper, CopyFormat, MadePaper, PaperForm, PaperKind, SavePaperCopy},
};
use candour_store::{
    MatterScope, Store, StoreError, anonymity_checks,
    audit::{Event, Head, Purpose},
    blobs::Blob,
    classes,
    disclosures::{self, Disclosed, Disclosure},
    papers,
};
use candour_vault::{BlobId, sealed_files::SealedFile};
use jiff::civil::date;

/// Keeps a paper whose bytes have the hash of this byte.
pub(crate) fn keep(store: &Store, case: &Case, form: PaperForm, byte: u8) -> Result<MadePaper, StoreError> {
    keep_with(store, case, form, (byte, form.class()))
}

fn keep_with(
    store: &Store,
    case: &Case,
    form: PaperForm,
    (byte, class): (u8, RecordClass),
) -> Result<MadePaper, StoreError> {
    let of = AskPaper { matter: case.matter, kind: PaperKind::Chronology, form, client: None, entry: None };
    let case = *case;
    store.write(stamp(9), move |tx, audit| {
        let sealed = |byte: u8, mime: &str| Blob {
            file: SealedFile {
                blob_id: BlobId::new([byte; 16]),
                plain_sha256: [byte; 32],
                plain_len: 40_000,
                cipher_sha256: [byte + 1; 32],
                cipher_len: 40_400,
            },
            class,
            mime: mime.into(),
            original_name: "".into(),
            imported_at: audit.at(),
            source_note: "".into(),
            derived_from: None,
        };
        let make = papers::Make {
            id: PaperId(audit.fresh_id()),
            of,
            number: papers::next_number(tx, &MatterScope::of(of.matter))?,
            made_on: date(2026, 11, 23),
            pages: 2,
            blob: sealed(byte, "application/pdf"),
            editable: sealed(
                byte + 0x80,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
            rules_version: "2026-11".into(),
            head_before: Head::of(tx)?,
            file_name: "2026-11-23_K7-4Q_chronology_v1.pdf".into(),
        };
        if form == PaperForm::Anonymised {
            anonymity_checks::record(tx, audit, &case.scope(), &make.blob.file, &check())?;
        }
        papers::keep(tx, audit, &make)
    })
}

#[test]
fn papers_are_numbered_kept_and_known_by_their_bytes() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let first = keep(&store, &case, PaperForm::Internal, 0x31).unwrap();
    let second = keep(&store, &case, PaperForm::External, 0x33).unwrap();
    assert_eq!((first.number, first.class), (1, RecordClass::Privileged));
    assert_eq!((second.number, second.class), (2, RecordClass::ConfidentialShareable));
    let scope = case.scope();
    let listed = store.read(move |db| papers::of_matter(db, &scope)).unwrap();
    assert_eq!(listed, [second, first.clone()]);
    let sha256 = first.sha256.clone();
    let found = store.read(move |db| papers::with_hash(db, &sha256)).unwrap();
    assert_eq!(found, Some(first));
    assert_eq!(store.read(|db| papers::with_hash(db, &"0".repeat(64))).unwrap(), None);
    let lines = store.read(candour_store::audit::lines).unwrap();
    assert_eq!(lines.iter().filter(|line| line.contains("\"paper.made\"")).count(), 2);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_paper_is_never_changed_or_removed_not_even_by_raw_sql() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    keep(&store, &case, PaperForm::External, 0x31).unwrap();
    for statement in [
        "UPDATE paper SET sha256 = printf('%064d', 0)",
        "UPDATE paper SET form = 'internal'",
        "UPDATE paper SET file_name = 'other.pdf'",
        "UPDATE paper SET class = 'public'",
        "UPDATE paper SET editable = NULL",
        "UPDATE paper SET client = NULL",
        "DELETE FROM paper",
    ] {
        let refused = store.write(stamp(10), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(statement, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{statement}");
    }
}

/// A paper from before editable copies were kept has none, and says so.
#[test]
fn the_editable_copy_is_a_file_of_its_own_and_may_be_absent() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let kept = keep(&store, &case, PaperForm::External, 0x31).unwrap();
    let file = |store: &Store, format| {
        let (scope, paper) = (case.scope(), kept.id);
        store.read(move |db| papers::file(db, &scope, SavePaperCopy { paper, format }))
    };
    assert!(kept.has_editable);
    assert_eq!(file(&store, CopyFormat::Pdf).unwrap(), BlobId::new([0x31; 16]));
    assert_eq!(file(&store, CopyFormat::Editable).unwrap(), BlobId::new([0xb1; 16]));
    world.close(&store);
    let raw = world.raw();
    raw.execute_batch("DROP TRIGGER paper_is_never_changed; UPDATE paper SET editable = NULL").unwrap();
    drop(raw);
    let (store, _) = world.try_open(10).unwrap();
    let scope = case.scope();
    assert!(!store.read(move |db| papers::of_matter(db, &scope)).unwrap()[0].has_editable);
    assert!(matches!(file(&store, CopyFormat::Editable), Err(StoreError::Missing { .. })));
}

/// Rule R2: what stays with the file is privileged, whoever says otherwise.
#[test]
fn a_paper_for_the_file_cannot_be_kept_as_one_that_may_be_sent() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    for (form, class) in [
        (PaperForm::Internal, RecordClass::ConfidentialShareable),
        (PaperForm::External, RecordClass::Anonymised),
        (PaperForm::Anonymised, RecordClass::Public),
    ] {
        assert!(keep_with(&store, &case, form, (0x31, class)).is_err(), "{form:?} {class:?}");
    }
    keep_with(&store, &case, PaperForm::External, (0x31, RecordClass::Privileged)).unwrap();
    let nobody = keep(&store, &case, PaperForm::Anonymised, 0x33).unwrap();
    assert_eq!((nobody.form, nobody.class), (PaperForm::Anonymised, RecordClass::Anonymised));
}

#[test]
fn a_copy_of_a_paper_is_a_disclosure_of_its_own_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let paper = keep(&store, &case, PaperForm::External, 0x31).unwrap();
    let disclose = |scope: MatterScope| {
        let (id, sha256) = (paper.id, paper.sha256.clone());
        store.write(stamp(10), move |tx, audit| {
            let saved = Disclosure {
                id: audit.fresh_id(),
                what: Disclosed::Paper(id),
                sha256,
                to: None,
                method: "copy saved outside the casebook".into(),
                at: audit.at(),
                class: RecordClass::ConfidentialShareable,
            };
            audit.record(Event::PaperCopySaved { matter: scope.matter(), paper: id, sha256: String::new() });
            disclosures::record(tx, &scope, &saved)
        })
    };
    disclose(case.scope()).unwrap();
    let elsewhere = MatterScope::of(candour_model::ids::MatterId(paper.id.0));
    assert!(matches!(disclose(elsewhere), Err(StoreError::Missing { .. })));
    let lowered = store.write(stamp(11), |tx, audit| {
        classes::lower(tx, audit, "paper", 1, RecordClass::Public, "planted", None)
    });
    assert!(matches!(lowered, Err(StoreError::Guarded)));
}

/// To a paper that stays with the file everybody has a name, to a letter the officers alone; both are written down.
#[test]
fn the_names_of_everybody_are_opened_for_a_paper_and_it_is_written_down() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let names = |purpose: Purpose| {
        let (keys, scope) = (world.keys.clone(), case.scope());
        store
            .write(stamp(9), move |tx, audit| {
                candour_store::identities::reveal(tx, audit, &keys, &scope, purpose)
            })
            .unwrap()
    };
    let (of_paper, of_letter) = (names(Purpose::Paper), names(Purpose::Letter));
    assert!(of_paper.iter().any(|name| name.party == case.client));
    assert!(of_letter.iter().all(|name| name.party != case.client) && !of_letter.is_empty());
    let lines = store.read(candour_store::audit::lines).unwrap();
    assert_eq!(lines.iter().filter(|line| line.contains("\"identity.revealed\"")).count(), 2);
}
