//! Records of every noun: what is written is what is read back, in its own matter and nowhere else.

use crate::world::{
    Case, World, authority, change_firm, draft, issue, issue_letter, matter, psd, record_allegation,
    record_case, stamp,
};
use candour_model::{
    allegations::{AllegationStatus, Alleged},
    bodies::Office,
    classes::RecordClass,
    ids::{AllegationId, LetterId, MatterId, PartyId},
    parties::{Cipher, PartyKind},
    settings::WindowSize,
};
use candour_store::{
    MatterScope, Refusal, StoreError, allegations,
    audit::{Event, Head, Purpose},
    authorities, bodies, clients, correspondence, described,
    disclosures::{self, Disclosed, Disclosure},
    drafts, identities, letters, matters, officers, parties, settings,
};

#[test]
fn a_case_is_read_back_as_it_was_recorded() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    store
        .read(move |db| {
            let scope = case.scope();
            assert_eq!(matters::get(db, &scope)?, matter(case.matter, "HQ/2026/0114"));
            let line = &matters::all(db)?[0];
            assert_eq!((line.clients, line.allegations, line.letters), (1, 1, 0));
            assert_eq!(clients::of_matter(db, &scope)?[0].party, case.client);
            let officer = &officers::of_matter(db, &scope)?[0];
            assert_eq!((officer.party, officer.postings[0].number.as_str()), (case.officer, "4471"));
            assert_eq!(officer.postings[0].to, None);
            assert_eq!(described::of_matter(db, &scope)?[0].description.as_str(), "tall, a scar");
            assert_eq!(authorities::of_matter(db, &scope)?, [authority(&case)]);
            let said = record_allegation((case.matter, case.client, case.officer, case.described));
            let allegation = allegations::get(db, &scope, case.allegation)?;
            assert_eq!(allegation.particulars, said.particulars);
            assert_eq!(allegation.happened, said.happened.date);
            assert_eq!(allegation.accused, said.accused);
            assert_eq!(allegation.criteria, said.criteria);
            assert_eq!(allegation.categories, said.categories);
            assert_eq!(allegation.offences, said.offences);
            assert_eq!(allegation.earlier_reports[0].body, said.told[0].body);
            assert_eq!(allegation.earlier_reports[0].told.words.as_str(), "2004");
            let line = &allegations::lines_of_matter(db, &scope)?[0];
            assert_eq!((line.number, line.paragraphs, line.earlier_reports), (1, 2, 1));
            assert_eq!(drafts::get(db, &scope, case.draft)?.draft, draft(&case));
            assert_eq!(drafts::all(db)?[0].line.working_name.as_str(), "Matter 1");
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn another_matter_is_shown_none_of_it() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let other = MatterScope::of(MatterId(uuid::Uuid::nil()));
    store
        .read(move |db| {
            assert!(matches!(matters::get(db, &other), Err(StoreError::Missing { what: "matter", .. })));
            assert!(matches!(allegations::get(db, &other, case.allegation), Err(StoreError::Missing { .. })));
            assert!(matches!(drafts::get(db, &other, case.draft), Err(StoreError::Missing { .. })));
            assert!(matches!(authorities::get(db, &other, case.authority), Err(StoreError::Missing { .. })));
            assert_eq!(allegations::scope_of(db, case.allegation)?, case.scope());
            assert_eq!(clients::of_matter(db, &other)?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn a_reference_is_used_once() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    let keys = world.keys.clone();
    let taken = store.write(stamp(5), move |tx, audit| {
        let id = MatterId(audit.fresh_id());
        audit.record(Event::MatterOpened { matter: id });
        matters::open(tx, &keys, &matter(id, "HQ/2026/0114"))
    });
    assert!(matches!(taken, Err(StoreError::Taken("reference"))));
}

#[test]
fn a_cipher_is_never_used_twice_not_even_a_drawn_one() {
    let world = World::new();
    let store = world.open();
    store
        .write(stamp(2), |tx, audit| {
            let mut seen = std::collections::BTreeSet::new();
            for _ in 0..500 {
                let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Witness, None)?;
                assert!(seen.insert(party.cipher));
            }
            let known: Cipher = seen.first().unwrap().clone();
            let again = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Other, Some(known));
            assert!(matches!(again, Err(StoreError::Taken("cipher"))));
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let removed = store.write(stamp(3), |tx, audit| {
        audit.record(Event::FirmChanged);
        Ok::<_, StoreError>(tx.execute("DELETE FROM cipher_drawn", [])?)
    });
    assert!(matches!(removed, Err(StoreError::Guarded)));
}

#[test]
fn an_approved_allegation_is_no_longer_amended_and_a_withdrawn_one_keeps_its_number() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    store
        .write(stamp(3), move |tx, audit| {
            let scope = case.scope();
            let said = record_allegation((case.matter, case.client, case.officer, case.described));
            let amended = Alleged { place: "the car park".into(), ..said.clone() };
            assert_eq!(allegations::amend(tx, case.allegation, &amended)?.place.as_str(), "the car park");
            assert_eq!(allegations::approve(tx, &scope, case.allegation)?.status, AllegationStatus::Approved);
            let late = allegations::amend(tx, case.allegation, &said);
            assert!(matches!(late, Err(StoreError::Settled { what: "allegation", .. })));
            allegations::withdraw(tx, &scope, case.allegation)?;
            let second = allegations::record(tx, AllegationId(audit.fresh_id()), &said)?;
            assert_eq!(second.number, 2);
            audit.record(Event::AllegationWithdrawn { matter: case.matter, allegation: case.allegation });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn an_allegation_is_against_people_of_its_own_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let stranger = PartyId(uuid::Uuid::nil());
    let refused = store.write(stamp(3), move |tx, audit| {
        audit.record(Event::FirmChanged);
        let said = record_allegation((case.matter, case.client, stranger, case.described));
        allegations::record(tx, AllegationId(audit.fresh_id()), &said)
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "officer", .. })));
}

#[test]
fn a_letter_once_issued_is_in_the_ledger_and_its_draft_is_gone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let before = store.read(Head::of).unwrap();
    issue_letter(&store, case);
    store
        .read(move |db| {
            let scope = case.scope();
            let letter = letters::get(db, &scope, case.draft)?;
            assert_eq!((letter.number, letter.anchor.as_str()), (1, before.anchor().as_str()));
            assert_eq!(letters::of_matter(db, &scope)?, std::slice::from_ref(&letter));
            assert_eq!(letters::file(db, &scope, case.draft)?, candour_vault::BlobId::new([0xa7; 16]));
            let entry = &correspondence::of_matter(db, &scope)?[0];
            assert_eq!((entry.letter, entry.our_reference.as_str()), (Some(case.draft), "HQ/2026/0114/L01"));
            let sent = &disclosures::of_letter(db, &scope, case.draft)?[0];
            assert_eq!((&sent.to, &sent.sha256), (&Some(psd()), &letter.sha256));
            assert!(matches!(drafts::get(db, &scope, case.draft), Err(StoreError::Missing { .. })));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let again = store.keep(move |tx| drafts::keep(tx, &draft(&case), stamp(9).at));
    assert!(matches!(again, Err(StoreError::Settled { what: "letter", .. })));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_copy_of_a_file_is_written_down_and_only_in_the_matter_of_the_file() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let copied = |scope: MatterScope| {
        store.write(stamp(9), move |tx, audit| {
            let what = Disclosed::File(candour_vault::BlobId::new([0xa7; 16]));
            let (id, at, sha256) = (audit.fresh_id(), audit.at(), "0".repeat(64));
            let method = "copy saved outside the casebook".into();
            let class = RecordClass::ConfidentialShareable;
            disclosures::record(tx, &scope, &Disclosure { id, what, sha256, to: None, method, at, class })?;
            audit.record(Event::FileCopySaved { matter: scope.matter(), sha256: "0".repeat(64) });
            Ok::<_, StoreError>(())
        })
    };
    copied(case.scope()).unwrap();
    let elsewhere = copied(MatterScope::of(MatterId(uuid::Uuid::nil())));
    assert!(matches!(elsewhere, Err(StoreError::Missing { what: "file", .. })));
    let written = store.read(|db| {
        let count = "SELECT count(*) FROM disclosure WHERE record_table = 'blob' AND letter_number IS NULL";
        Ok::<i64, StoreError>(db.query_row(count, [], |row| row.get(0))?)
    });
    assert_eq!(written.unwrap(), 1);
}

#[test]
fn an_issued_letter_is_never_changed_or_removed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    for attempt in [
        "UPDATE letter SET dated_on = '2020-01-01'",
        "UPDATE letter SET sha256 = plain_sha256 FROM blob",
        "DELETE FROM letter",
        "UPDATE ask SET wording = 'less'",
        "DELETE FROM ask",
        "UPDATE disclosure SET method = 'post'",
        "DELETE FROM disclosure",
    ] {
        let refused = store.write(stamp(5), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{attempt}");
    }
}

#[test]
fn without_a_live_authority_nothing_is_issued() {
    type Change = fn(&rusqlite::Transaction<'_>, &Case, &mut letters::Issue) -> Result<(), StoreError>;
    let cases: [(Refusal, Change); 4] = [
        (Refusal::ConsentWithdrawn, |tx, case, _| {
            authorities::withdraw(tx, &case.scope(), case.authority, jiff::civil::date(2026, 11, 24))
        }),
        (Refusal::NoConsent, |_, _, issue| {
            issue.draft.to.force = None;
            Ok(())
        }),
        (Refusal::NoConsent, |_, _, issue| {
            issue.draft.dated_on = jiff::civil::date(2028, 1, 1);
            Ok(())
        }),
        (Refusal::ClassTooHigh, |_, _, issue| {
            issue.highest = RecordClass::Anonymised;
            Ok(())
        }),
    ];
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    for (expected, change) in cases {
        let refused = store.write(stamp(5), move |tx, audit| {
            let mut issue = issue(&case, 1, Head::of(tx)?);
            change(tx, &case, &mut issue)?;
            letters::issue(tx, audit, &issue)
        });
        assert!(matches!(refused, Err(StoreError::Refused(found)) if found == expected), "{expected:?}");
    }
    let untouched = store.read(move |db| letters::of_matter(db, &case.scope())).unwrap();
    assert_eq!(untouched, []);
}

#[test]
fn names_come_back_by_one_door_which_writes_it_down() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let before = store.read(Head::of).unwrap();
    let keys = world.keys.clone();
    let names = store
        .write(stamp(3), move |tx, audit| {
            identities::reveal(tx, audit, &keys, &case.scope(), Purpose::Reading)
        })
        .unwrap();
    assert_eq!((names[0].party, names[0].name.as_str()), (case.client, "Ffion Ashdown"));
    assert_eq!(names[0].birth.as_ref().unwrap().words.as_str(), "11 May 1989");
    assert_eq!((names[1].party, names[1].name.as_str()), (case.officer, "Marcus Thorne"));
    let lines = store.read(candour_store::audit::lines).unwrap();
    assert_eq!(lines.len() as u64, before.n + 1);
    assert!(lines.last().unwrap().contains("\"identity.revealed\""));
}

#[test]
fn a_person_is_found_by_a_part_of_the_name_or_by_its_sound() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let keys = world.keys.clone();
    store
        .read(move |db| {
            assert_eq!(identities::with_name_part(db, &keys, "ASHDOWN")?, [case.client]);
            assert_eq!(identities::with_name_part(db, &keys, "Torn")?, [case.officer]);
            assert_eq!(identities::with_name_part(db, &keys, "Quill")?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn settings_offices_and_the_window_are_kept() {
    let world = World::new();
    let store = world.open();
    let office = Office {
        office: psd(),
        address: vec!["1 Station Road".into(), "Northmere".into()],
        email: "office@example.org".into(),
        checked_on: jiff::civil::date(2026, 11, 23),
        checked_by: "R. Quill".into(),
        how: "on their own site".into(),
    };
    assert_eq!(store.read(settings::get).unwrap().preferences.idle_minutes, 5);
    change_firm(&store, 2).unwrap();
    let checked = office.clone();
    store
        .write(stamp(3), move |tx, audit| {
            bodies::check_office(tx, &Office { address: vec!["old".into()], ..checked.clone() })?;
            bodies::check_office(tx, &checked)?;
            audit.record(Event::OfficeChecked { office: checked.office.clone() });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let size = WindowSize { width: 1280, height: 800 };
    store.keep(move |tx| settings::keep_window_size(tx, size)).unwrap();
    store
        .read(move |db| {
            assert_eq!(settings::get(db)?.firm.unwrap().name.as_str(), "Hartley Quill");
            assert_eq!(bodies::offices(db)?, std::slice::from_ref(&office));
            assert_eq!(bodies::office(db, &psd())?, Some(office));
            assert_eq!(settings::window_size(db)?, Some(size));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn an_unknown_letter_is_missing() {
    let world = World::new();
    let store = world.open();
    let unknown = LetterId(uuid::Uuid::nil());
    let missing = store.read(move |db| letters::scope_of(db, unknown));
    assert!(matches!(missing, Err(StoreError::Missing { what: "letter", .. })));
}
