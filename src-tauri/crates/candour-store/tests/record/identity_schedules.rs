//! Identity Schedules: made only by an authority that allows it, in a file of their own, and never waited for.

use crate::world::{Case, World, authority, issue_letter, psd, record_case, stamp};
use candour_model::{
    authorities::Authority,
    classes::RecordClass,
    identity_schedules::IdentitySchedule,
    ids::{AuthorityId, PartyId},
};
use candour_store::{
    Refusal, Store, StoreError,
    audit::{AuditDraft, Event},
    authorities, blobs, correspondence, exchanges,
    identity_schedules::{self, Make},
};
use candour_vault::{BlobId, Keys, sealed_files::SealedFile};
use jiff::civil::date;
use rusqlite::Transaction;
use std::sync::Arc;
use uuid::Uuid;

/// A schedule to the case's letter; the sealed file is only named.
fn schedule(case: &Case, number: u32) -> Make {
    Make {
        letter: case.draft,
        office: psd(),
        number,
        on: date(2026, 11, 25),
        our_reference: format!("HQ/2026/0114/L01/S{number}").into(),
        subject: "Identity Schedule, sealed".into(),
        clients: vec![case.client],
        with_addresses: false,
        pages: 1,
        blob: blobs::Blob {
            file: SealedFile {
                blob_id: BlobId::new([0xb0 + u8::try_from(number).unwrap_or_default(); 16]),
                plain_sha256: [0x31; 32],
                plain_len: 20_000,
                cipher_sha256: [0x42; 32],
                cipher_len: 20_400,
            },
            class: identity_schedules::class_of_new(),
            mime: "application/pdf".into(),
            original_name: "2026-11-25_K7-4Q_schedule_v1.pdf".into(),
            imported_at: stamp(8).at,
            source_note: "".into(),
            derived_from: None,
        },
    }
}

fn make(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    case: &Case,
    number: u32,
) -> Result<(IdentitySchedule, Vec<String>), StoreError> {
    let (clients, to, on) = ([case.client], psd(), date(2026, 11, 25));
    let highest = RecordClass::ConfidentialShareable;
    let who = identity_schedules::reveal(tx, audit, keys, &case.scope(), (&clients, &to, on), highest)?;
    let made = identity_schedules::make(tx, audit, &case.scope(), &schedule(case, number))?;
    Ok((made, who.iter().map(|who| who.name.as_str().to_owned()).collect()))
}

/// Makes the schedule to the case's issued letter.
pub(crate) fn with_schedule(world: &World, store: &Store, case: Case) {
    let keys = Arc::clone(&world.keys);
    store.write(stamp(8), move |tx, audit| make(tx, audit, &keys, &case, 1).map(drop)).expect("a schedule");
}

fn with_letter(world: &World) -> (Store, Case) {
    let store = world.open();
    let case = record_case(world, &store);
    issue_letter(&store, case);
    (store, case)
}

#[test]
fn it_names_whom_the_authority_allows_and_is_kept_as_it_was_made() {
    let world = World::new();
    let (store, case) = with_letter(&world);
    let keys = Arc::clone(&world.keys);
    let (made, who) = store.write(stamp(8), move |tx, audit| make(tx, audit, &keys, &case, 1)).unwrap();
    assert_eq!(who, ["Ffion Ashdown"]);
    assert_eq!((made.number, &made.clients, &made.office), (1, &vec![case.client], &psd()));
    assert_eq!(made.file.sha256, "31".repeat(32));
    let listed = store.read(move |db| identity_schedules::of_letter(db, &case.scope(), case.draft)).unwrap();
    assert_eq!(listed, [made]);
    let next = store.read(move |db| identity_schedules::next_number(db, case.draft)).unwrap();
    assert_eq!(next, 2);
}

#[test]
fn without_an_authority_for_identity_nothing_is_opened() {
    let world = World::new();
    let (store, case) = with_letter(&world);
    store
        .write(stamp(7), move |tx, audit| {
            authorities::withdraw(tx, &case.scope(), case.authority, date(2026, 11, 24))?;
            let silent = AuthorityId(audit.fresh_id());
            authorities::give(tx, &Authority { id: silent, identity_allowed: false, ..authority(&case) })?;
            audit.record(Event::AuthorityGiven { matter: case.matter, authority: silent });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let keys = Arc::clone(&world.keys);
    let refused = store.write(stamp(8), move |tx, audit| make(tx, audit, &keys, &case, 1));
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::IdentityNotAllowed))));
    assert!(
        store
            .read(move |db| identity_schedules::of_letter(db, &case.scope(), case.draft))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn an_office_that_may_not_be_sent_what_is_confidential_is_told_nobodys_name() {
    let world = World::new();
    let (store, case) = with_letter(&world);
    let keys = Arc::clone(&world.keys);
    let refused = store.write(stamp(8), move |tx, audit| {
        let asked = (&[case.client][..], &psd(), date(2026, 11, 25));
        identity_schedules::reveal(tx, audit, &keys, &case.scope(), asked, RecordClass::Anonymised).map(drop)
    });
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::ClassTooHigh))));
}

#[test]
fn somebody_who_is_no_client_of_the_matter_is_refused() {
    let world = World::new();
    let (store, case) = with_letter(&world);
    for stranger in [case.officer, PartyId(Uuid::from_u128(9))] {
        let keys = Arc::clone(&world.keys);
        let refused = store.write(stamp(8), move |tx, audit| {
            let asked = (&[stranger][..], &psd(), date(2026, 11, 25));
            let highest = RecordClass::ConfidentialShareable;
            identity_schedules::reveal(tx, audit, &keys, &case.scope(), asked, highest).map(drop)
        });
        assert!(matches!(refused, Err(StoreError::Missing { .. })), "{refused:?}");
    }
}

#[test]
fn it_stands_in_the_ledger_and_nobody_is_waited_for_because_of_it() {
    let world = World::new();
    let (store, case) = with_letter(&world);
    let count = |store: &Store| {
        store
            .read(move |db| {
                let (ledger, exchanges) =
                    (correspondence::of_matter(db, &case.scope())?, exchanges::of_matter(db, &case.scope())?);
                let days = correspondence::answers_of(db, &psd())?;
                Ok::<_, StoreError>((ledger.len(), exchanges.len(), days.len()))
            })
            .unwrap()
    };
    assert_eq!(count(&store), (1, 1, 1));
    with_schedule(&world, &store, case);
    assert_eq!(count(&store), (2, 1, 1));
}

/// ⚑ Raw SQL that makes the letter's own file the schedule, changes what was made, or removes it.
#[test]
fn it_is_a_file_of_its_own_and_never_changes() {
    let world = World::new();
    let (store, case) = with_letter(&world);
    with_schedule(&world, &store, case);
    world.close(&store);
    let raw = world.raw();
    for planted in [
        "INSERT INTO identity_schedule SELECT 90, 'x', l.matter, l.id, 9, c.id, 0, 1, l.class
           FROM letter l JOIN correspondence c ON c.letter = l.id",
        "UPDATE identity_schedule SET pages = 2",
        "DELETE FROM identity_schedule_person",
        "DELETE FROM identity_schedule",
    ] {
        let refused = raw.execute(planted, []).unwrap_err().to_string();
        assert!(refused.contains("Identity Schedule"), "{planted}: {refused}");
    }
}
