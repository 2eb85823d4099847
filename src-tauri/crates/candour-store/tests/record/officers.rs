//! Officers whom two matters share: recognised, with the days kept, and taken back.

use crate::world::{Case, World, identity, matter, posting, record_case, stamp};
use candour_model::{
    certainty::Certainty,
    conflicts::Resemblance,
    identities::Identity,
    ids::{MatterId, PartyId, PostingId, RecognitionId},
    officers::ServiceStatus,
    postings::Posting,
    words::Words,
};
use candour_store::{
    MatterScope, Store, StoreError,
    audit::Event,
    matters,
    officers::{self, Service},
    recognitions::{self, Known, Recognised, Reversal},
};
use jiff::civil::date;

/// Alike is whoever bears one of the names.
fn by_name(one: Known<'_>, other: Known<'_>) -> Option<(Vec<Resemblance>, Certainty)> {
    let shared = one.0.names().any(|name| other.0.names().any(|with| name == with));
    shared.then(|| (vec![Resemblance::SameName], Certainty::Possible))
}

/// A second matter that recognises the case's officer, with a note of its own.
pub(crate) fn recognised(world: &World, store: &Store, case: Case) -> (MatterScope, RecognitionId) {
    let keys = world.keys.clone();
    store
        .write(stamp(6), move |tx, audit| {
            let second = MatterId(audit.fresh_id());
            matters::open(tx, &keys, &matter(second, "HQ/2026/0300"))?;
            let scope = MatterScope::of(second);
            let id = RecognitionId(audit.fresh_id());
            let given: (Words, Posting) = ("M. Thorne".into(), posting(PostingId(audit.fresh_id())));
            let recognised = recognition(id, case.officer);
            recognitions::recognise(tx, &keys, &scope, &recognised, "slot-1", (&given.0, &given.1))?;
            let service = Service { status: ServiceStatus::Retired, left: None, died: None };
            officers::set_service(tx, &scope, case.officer, &service, &"A note".into())?;
            audit.record(Event::OfficerRecognised { recognition: id, matter: second, officer: case.officer });
            Ok::<_, StoreError>((scope, id))
        })
        .unwrap()
}

fn recognition(id: RecognitionId, party: PartyId) -> Recognised {
    Recognised {
        id,
        party,
        reasons: vec![Resemblance::SameName],
        basis: "The same number".into(),
        certainty: Certainty::Likely,
        on: date(2026, 11, 24),
    }
}

fn reverse(
    world: &World,
    store: &Store,
    scope: MatterScope,
    id: RecognitionId,
) -> Result<PartyId, StoreError> {
    let keys = world.keys.clone();
    store.write(stamp(8), move |tx, audit| {
        let replacement = PartyId(audit.fresh_id());
        let (name, reason) = ("M. Thorne".into(), "A taller man".into());
        let reversal = Reversal { id, replacement, name, reason, on: date(2026, 11, 25) };
        let officer = recognitions::reverse(tx, &keys, &scope, &reversal, "slot-1")?;
        let matter = scope.matter();
        audit.record(Event::RecognitionReversed { recognition: id, matter, officer, replacement });
        Ok(replacement)
    })
}

fn counted(store: &Store, query: &'static str) -> i64 {
    store.read(move |db| Ok::<_, StoreError>(db.query_row(query, [], |row| row.get(0))?)).unwrap()
}

#[test]
fn a_recognition_keeps_when_both_matters_named_the_officer() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    recognised(&world, &store, case);
    let days = "SELECT count(*) FROM recognition_account WHERE named_on IN ('2026-11-23', '2026-11-24')";
    assert_eq!(counted(&store, days), 2);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_recognition_stays_as_it_was_decided() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (scope, id) = recognised(&world, &store, case);
    for attempt in [
        "UPDATE recognition SET basis = 'another'",
        "UPDATE recognition SET decided_on = '2020-01-01'",
        "UPDATE recognition_account SET named_on = NULL",
    ] {
        let refused = store.write(stamp(7), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{attempt}");
    }
    reverse(&world, &store, scope, id).unwrap();
    assert_eq!(counted(&store, "SELECT count(*) FROM recognition WHERE basis = 'The same number'"), 1);
}

#[test]
fn taken_back_it_can_be_made_anew_and_is_taken_back_only_once() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (scope, id) = recognised(&world, &store, case);
    let replacement = reverse(&world, &store, scope, id).unwrap();
    let named = store.read(move |db| officers::of_matter(db, &scope)).unwrap();
    assert_eq!(named.iter().map(|officer| officer.party).collect::<Vec<_>>(), [replacement]);
    let again = reverse(&world, &store, scope, id);
    assert!(matches!(again, Err(StoreError::Missing { what: "recognition", .. })));
    let stranger = reverse(&world, &store, case.scope(), id);
    assert!(matches!(stranger, Err(StoreError::Missing { what: "recognition", .. })));
}

#[test]
fn what_names_an_officer_for_good_keeps_a_recognition_standing() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    crate::investigations::with_decisions(&store, case);
    let id = store
        .write(stamp(7), move |tx, audit| {
            let id = RecognitionId(audit.fresh_id());
            tx.execute(
                "INSERT INTO recognition (id, matter, party, reasons, basis, certainty, decided_on, actor, class)
                 VALUES (?1, ?2, ?3, '[]', 'planted', 'likely', '2026-11-23', 'slot-1', 'privileged')",
                [id.to_string(), case.matter.to_string(), case.officer.to_string()],
            )?;
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(id)
        })
        .unwrap();
    assert!(matches!(reverse(&world, &store, case.scope(), id), Err(StoreError::Guarded)));
    let named = store.read(move |db| officers::of_matter(db, &case.scope())).unwrap();
    assert_eq!(named[0].party, case.officer, "and nothing was changed");
}

#[test]
fn candidates_are_looked_for_by_name_and_never_gave_a_name() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (scope, _) = recognised(&world, &store, case);
    let keys = world.keys.clone();
    let sought: Identity = identity("M. Thorne", None);
    let found = store
        .read(move |db| recognitions::candidates(db, &keys, &scope, (&sought, &[]), None, by_name))
        .unwrap();
    assert_eq!(found.len(), 1, "the name that the second matter gave is one the officer is known by");
    assert!(found[0].is_within);
    assert!(!format!("{found:?}").contains("Thorne"));
}

/// A table that comes to name the officers of a matter goes along when a recognition is taken back.
#[test]
fn everything_that_names_the_officers_of_a_matter_is_on_the_list() {
    let world = World::new();
    let raw = world.raw();
    let named: Vec<(String, String)> = raw
        .prepare(
            "SELECT t.name, f.\"from\" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
              WHERE t.schema = 'main' AND t.type = 'table'
                AND f.\"table\" = 'matter_officer' AND f.\"to\" = 'party'",
        )
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(named.len() >= 4);
    for (table, column) in named {
        let is_listed = recognitions::NAMING.contains(&(table.as_str(), column.as_str()));
        assert!(is_listed, "{table}.{column} names an officer of a matter");
    }
}
