//! Who people are and whom they resemble: sealed, corrected, compared inside the store, decided and remembered.

use crate::world::{Case, World, identity, matter, record_case, stamp};
use candour_model::{
    clients::{Capacity, Client},
    conflicts::{Conflict, ConflictDecision, Resemblance},
    helpers::{AddHelper, HelperPart},
    identities::{Address, Identity},
    ids::{MatterId, PartyId},
    parties::PartyKind,
    profiles::{ChosenTerm, ClientProfile},
    safe_contact::{Channel, MayLeave, SafeContact},
    words::Words,
};
use candour_store::{
    MatterScope, Store, StoreError, audit,
    audit::{Event, Purpose},
    clients, conflicts, helpers, identities,
    identities::Guarded,
    matters, parties, profiles, safe_contact,
};

/// Two names are alike where one is the other; enough for what is tested here.
fn same(one: &Identity, other: &Identity) -> Vec<Resemblance> {
    let today = one.name == other.name;
    let before = one.names().any(|name| other.names().any(|with| name == with));
    match (today, before) {
        (true, _) => vec![Resemblance::SameName],
        (false, true) => vec![Resemblance::FormerName],
        (false, false) => Vec::new(),
    }
}

fn whole() -> Identity {
    Identity {
        preferred_name: "Fi".into(),
        former_names: vec!["Ffion Pryce".into()],
        aliases: vec!["Marcus Thorne".into()],
        contact_alias: "the dentist".into(),
        addresses: vec![Address { lines: vec!["2 Weir Street".into()], from: None, to: None }],
        telephones: vec!["01632 960114".into()],
        emails: vec!["f@example.org".into()],
        ..identity("Ffion Ashdown", Some("11 May 1989"))
    }
}

fn correct(world: &World, store: &Store, case: Case, party: PartyId, identity: Identity) {
    let keys = world.keys.clone();
    store
        .write(stamp(5), move |tx, audit| {
            identities::correct(tx, &keys, &case.scope(), party, &identity)?;
            audit.record(Event::IdentityCorrected { matter: case.matter, party });
            conflicts::check(tx, audit, &keys, &case.scope(), &[party], same)
        })
        .unwrap();
}

fn conflicts_in(store: &Store, scope: MatterScope) -> Vec<Conflict> {
    store.read(move |db| conflicts::of_matter(db, &scope)).unwrap()
}

fn decide(store: &Store, scope: MatterScope, conflict: &Conflict) -> Result<(), StoreError> {
    let (id, decision) = (conflict.id, ConflictDecision::NoConflict);
    store.write(stamp(6), move |tx, audit| {
        let on = jiff::civil::date(2026, 11, 24);
        conflicts::decide(tx, &scope, id, decision, &Words::from("kin, not close"), on, audit.actor())?;
        audit.record(Event::ConflictDecided { matter: scope.matter(), conflict: id, decision });
        Ok(())
    })
}

/// Records one of everything about the case's client, and decides about a pair.
pub(crate) fn record_everything(world: &World, store: &Store, case: Case) {
    let keys = world.keys.clone();
    store
        .write(stamp(5), move |tx, audit| {
            let (matter, client) = (case.matter, case.client);
            let contact = SafeContact {
                channels: vec![Channel::Post],
                times: "mornings".into(),
                may_leave: MayLeave::CallBack,
                must_not_know: "her landlord".into(),
                note: "".into(),
                agreed_on: jiff::civil::date(2026, 11, 23),
            };
            safe_contact::change(tx, &case.scope(), client, &contact)?;
            let profile = ClientProfile {
                matter,
                client,
                term: ChosenTerm::Neither,
                own_words: "".into(),
                pronouns: "they".into(),
                language: "Welsh".into(),
                needs_interpreter: false,
                do_not_ask: vec!["the house".into()],
            };
            profiles::set(tx, &profile)?;
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Other, None)?;
            let given = AddHelper {
                matter,
                client,
                part: HelperPart::Interpreter,
                relation: "".into(),
                name: "Marcus Thorne".into(),
                telephone: "".into(),
            };
            helpers::add(tx, &party, &given)?;
            identities::seal(tx, &keys, matter, party.id, &identity("Marcus Thorne", None))?;
            assert_eq!(safe_contact::of_client(tx, &case.scope(), client)?, Some(contact));
            assert_eq!(profiles::of_client(tx, &case.scope(), client)?, Some(profile));
            audit.record(Event::HelperAdded { matter, helper: party.id });
            conflicts::check(tx, audit, &keys, &case.scope(), &[party.id], same)
        })
        .unwrap();
    decide(store, case.scope(), &conflicts_in(store, case.scope())[0]).unwrap();
}

/// A second matter with one client of this name, checked.
fn second_matter(world: &World, store: &Store, name: &'static str) -> (MatterScope, PartyId) {
    let keys = world.keys.clone();
    store
        .write(stamp(4), move |tx, audit| {
            let id = MatterId(audit.fresh_id());
            matters::open(tx, &keys, &matter(id, "HQ/2026/0200"))?;
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Client, None)?;
            let capacity = Capacity::Complainant;
            let client = Client { party: party.id, matter: id, cipher: party.cipher, capacity };
            clients::take_on(tx, &client)?;
            identities::seal(tx, &keys, id, party.id, &identity(name, None))?;
            conflicts::check(tx, audit, &keys, &MatterScope::of(id), &[party.id], same)?;
            Ok::<_, StoreError>((MatterScope::of(id), party.id))
        })
        .unwrap()
}

#[test]
fn everything_of_an_identity_comes_back_and_what_was_removed_is_gone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    correct(&world, &store, case, case.client, whole());
    let keys = world.keys.clone();
    let revealed = store
        .write(stamp(6), move |tx, audit| {
            identities::reveal_one(tx, audit, &keys, &case.scope(), (case.client, Purpose::Reading))
        })
        .unwrap();
    assert_eq!(revealed, whole());
    assert!(store.read(audit::lines).unwrap().last().unwrap().contains("\"identity.revealed\""));
    correct(&world, &store, case, case.client, identity("Ffion Ashdown", None));
    let keys = world.keys.clone();
    let (revealed, found) = store
        .write(stamp(7), move |tx, audit| {
            let found = identities::with_name_part(tx, &keys, "pryce")?;
            Ok::<_, StoreError>((
                identities::reveal_one(tx, audit, &keys, &case.scope(), (case.client, Purpose::Reading))?,
                found,
            ))
        })
        .unwrap();
    assert_eq!((revealed, found), (identity("Ffion Ashdown", None), Vec::new()));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn nobody_is_corrected_or_revealed_through_another_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (other, _) = second_matter(&world, &store, "Hallam Voss");
    let before = store.read(audit::lines).unwrap();
    let keys = world.keys.clone();
    let refused = store.write(stamp(5), move |tx, audit| {
        identities::reveal_one(tx, audit, &keys, &other, (case.client, Purpose::Reading))
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "person", .. })));
    let keys = world.keys.clone();
    let refused = store.write(stamp(5), move |tx, audit| {
        audit.record(Event::IdentityCorrected { matter: other.matter(), party: case.client });
        identities::correct(tx, &keys, &other, case.client, &whole())
    });
    assert!(matches!(refused, Err(StoreError::Missing { what: "person", .. })));
    assert_eq!(store.read(audit::lines).unwrap(), before);
}

#[test]
fn a_former_name_brings_up_a_pair_with_its_reason() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    assert_eq!(conflicts_in(&store, case.scope()), []);
    correct(&world, &store, case, case.client, whole());
    let found = conflicts_in(&store, case.scope());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reasons, [Resemblance::FormerName], "an alias of hers is the officer's name");
    assert!(found[0].is_open && found[0].is_within);
    let lines = store.read(audit::lines).unwrap();
    assert!(lines.last().unwrap().contains("\"conflict.checked\""));
}

#[test]
fn a_decided_pair_is_asked_about_again_only_for_another_reason() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    correct(&world, &store, case, case.client, whole());
    decide(&store, case.scope(), &conflicts_in(&store, case.scope())[0]).unwrap();
    correct(&world, &store, case, case.client, whole());
    let again = &conflicts_in(&store, case.scope())[0];
    assert!(!again.is_open, "the same reason was looked at");
    assert_eq!(again.decided.as_ref().unwrap().reason, Some("kin, not close".into()));
    correct(&world, &store, case, case.client, identity("Marcus Thorne", None));
    assert!(conflicts_in(&store, case.scope())[0].is_open, "now it is the name itself");
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn across_matters_a_pair_is_two_ciphers_and_its_reason_in_words_stays_where_it_was_written() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (other, newcomer) = second_matter(&world, &store, "Ffion Ashdown");
    let found = conflicts_in(&store, other);
    assert_eq!((found[0].party, found[0].other), (newcomer, case.client));
    assert!(!found[0].is_within);
    decide(&store, other, &found[0]).unwrap();
    assert!(conflicts_in(&store, other)[0].decided.as_ref().unwrap().reason.is_some());
    let seen_here = conflicts_in(&store, case.scope());
    assert_eq!(seen_here[0].party, case.client);
    assert_eq!(seen_here[0].decided.as_ref().unwrap().reason, None);
}

#[test]
fn a_stranger_to_a_pair_decides_nothing_about_it() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    correct(&world, &store, case, case.client, whole());
    let (stranger, _) = second_matter(&world, &store, "Hallam Voss");
    let refused = decide(&store, stranger, &conflicts_in(&store, case.scope())[0]);
    assert!(matches!(refused, Err(StoreError::Missing { what: "conflict", .. })));
}

#[test]
fn a_decision_stays_as_it_was_made() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    correct(&world, &store, case, case.client, whole());
    decide(&store, case.scope(), &conflicts_in(&store, case.scope())[0]).unwrap();
    let refused = store.write(stamp(8), |tx, audit| {
        audit.record(Event::FirmChanged);
        Ok::<_, StoreError>(tx.execute("UPDATE conflict_decision SET decision = 'cannot-act'", [])?)
    });
    assert!(matches!(refused, Err(StoreError::Guarded)));
}

#[test]
fn a_check_of_what_leaves_is_handed_every_client_whole_or_everybody_and_nobody_else() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    correct(&world, &store, case, case.client, whole());
    record_everything(&world, &store, case);
    let (_, other) = second_matter(&world, &store, "Rhodri Pell");
    let seen = |whose: Guarded| {
        let keys = world.keys.clone();
        store
            .read(move |db| {
                identities::looked_for(db, &keys, whose, |people| {
                    let names = people.iter().map(|person| person.identity.name.as_str().to_owned());
                    (people.iter().map(|person| person.party).collect::<Vec<_>>(), names.collect::<Vec<_>>())
                })
            })
            .unwrap()
    };
    let clients = seen(Guarded::Clients);
    assert_eq!(clients.0, [case.client, other]);
    assert_eq!(clients.1[1], "Rhodri Pell");
    let everybody = seen(Guarded::Everybody);
    assert!(clients.0.iter().all(|client| everybody.0.contains(client)));
    assert!(everybody.0.contains(&case.officer) && everybody.1.iter().all(|name| !name.is_empty()));
}
