//! Described people in the record: what the database itself refuses.

use crate::world::{Case, World, record_case, stamp};
use candour_model::{
    certainty::Certainty,
    described::{DescribePerson, FeaturesSaid},
    identifications::{IdentificationBasis, IdentificationStatus, IdentifyPerson},
    ids::{DescribedId, IdentificationId, SamenessId},
    likeness::Likeness,
    sameness::{Pair, SayOfPair, Verdict},
};
use candour_store::{Store, StoreError, audit::Event, described, identifications, sameness};
use jiff::civil::date;

fn another(store: &Store, case: Case) -> DescribedId {
    store
        .write(stamp(5), move |tx, audit| {
            let id = DescribedId(audit.fresh_id());
            audit.record(Event::PersonDescribed { matter: case.matter, described: id });
            let said = DescribePerson {
                matter: case.matter,
                client: case.client,
                description: "short, a limp".into(),
                features: FeaturesSaid {
                    seen: "1996".into(),
                    number: "ends 47".into(),
                    ..FeaturesSaid::default()
                },
            };
            described::describe(tx, id, &said)?;
            Ok::<_, StoreError>(id)
        })
        .unwrap()
}

fn say(store: &Store, case: Case, pair: Pair) -> Result<SamenessId, StoreError> {
    store.write(stamp(6), move |tx, audit| {
        let id = SamenessId(audit.fresh_id());
        let said = SayOfPair {
            matter: case.matter,
            pair: pair.ordered(),
            verdict: Verdict::NotSameAs,
            why: "a limp".into(),
            certainty: Certainty::Certain,
            decided_by: "R. Quill".into(),
        };
        audit.record(Event::SamenessSaid { matter: case.matter, sameness: id, verdict: said.verdict });
        sameness::say(tx, id, &said, &[Likeness::Build], date(2026, 11, 23), audit.actor())?;
        Ok(id)
    })
}

fn identify(store: &Store, case: Case, status: IdentificationStatus) -> Result<(), StoreError> {
    store.write(stamp(7), move |tx, audit| {
        let id = IdentificationId(audit.fresh_id());
        audit.record(Event::IdentificationDecided {
            matter: case.matter,
            identification: id,
            described: case.described,
            officer: case.officer,
            status,
        });
        identifications::decide(
            tx,
            id,
            &IdentifyPerson {
                matter: case.matter,
                described: case.described,
                officer: case.officer,
                status,
                basis: IdentificationBasis::Document,
                certainty: Certainty::Certain,
                client_words: "".into(),
                decided_by: "Imogen Hartley".into(),
                decided_on: date(2026, 11, 23),
                reason: "the duty roster".into(),
            },
        )
    })
}

/// Says that a second description is of somebody else, and proposes who the first one is.
pub(crate) fn identified(store: &Store, case: Case) {
    let pair = Pair::Described { first: case.described, second: another(store, case) };
    say(store, case, pair).unwrap();
    identify(store, case, IdentificationStatus::Proposed).unwrap();
}

#[test]
fn what_can_be_compared_reads_back_as_it_was_read() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = another(&store, case);
    let scope = case.scope();
    let person = store.read(move |db| described::get(db, &scope, id)).unwrap();
    assert_eq!(person.features.number.unwrap().pattern.as_deref(), Some("*47"));
    assert_eq!(person.features.seen.unwrap().latest, Some(date(1996, 12, 31)));
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn what_was_said_of_a_pair_is_withdrawn_and_never_rewritten() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let pair = Pair::Described { first: case.described, second: another(&store, case) };
    let id = say(&store, case, pair).unwrap();
    assert!(matches!(say(&store, case, pair), Err(StoreError::Settled { .. })));
    let rewrite = |statement: String| {
        store.write(stamp(8), move |tx, audit| {
            audit.record(Event::SamenessWithdrawn { matter: case.matter, sameness: id });
            tx.execute(&statement, [])?;
            Ok::<_, StoreError>(())
        })
    };
    assert!(matches!(rewrite("UPDATE sameness SET verdict = 'same-as'".into()), Err(StoreError::Guarded)));
    for column in ["why", "certainty", "decided_by"] {
        let blanked = format!("UPDATE sameness SET {column} = NULL");
        assert!(matches!(rewrite(blanked), Err(StoreError::Guarded)), "{column}");
    }
    rewrite("UPDATE sameness SET withdrawn_on = '2026-11-23', withdrawn_why = 'a cane'".into()).unwrap();
    say(&store, case, pair).unwrap();
}

#[test]
fn an_identification_is_never_rewritten() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    assert!(matches!(
        identify(&store, case, IdentificationStatus::Reversed),
        Err(StoreError::Settled { .. })
    ));
    identify(&store, case, IdentificationStatus::Proposed).unwrap();
    let rewritten = store.write(stamp(8), move |tx, audit| {
        audit.record(Event::MatterOpened { matter: case.matter });
        tx.execute("UPDATE identification SET status = 'confirmed'", [])?;
        Ok::<_, StoreError>(())
    });
    assert!(matches!(rewritten, Err(StoreError::Guarded)));
    identify(&store, case, IdentificationStatus::Confirmed).unwrap();
    let scope = case.scope();
    let standing = store.read(move |db| identifications::standing(db, &scope)).unwrap();
    assert_eq!((standing.len(), standing[0].status), (1, IdentificationStatus::Confirmed));
}

#[test]
fn a_pair_of_two_officers_is_read_from_either_matter_without_the_words_of_the_other() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let stranger = crate::world::add_officer_elsewhere(&world, &store);
    say(&store, case, Pair::Officers { first: case.officer, second: stranger.1 }).unwrap();
    let (ours, theirs) = (case.scope(), candour_store::MatterScope::of(stranger.0));
    let here = store.read(move |db| sameness::of_matter(db, &ours)).unwrap();
    let there = store.read(move |db| sameness::of_matter(db, &theirs)).unwrap();
    assert_eq!(here[0].why.as_ref().map(candour_model::words::Words::as_str), Some("a limp"));
    assert_eq!((there.len(), &there[0].why), (1, &None));
    assert_eq!((here[0].decided_by.as_str(), there[0].decided_by.as_str()), ("R. Quill", ""));
    assert_eq!(there[0].certainty, Certainty::Certain, "how certain is no word of the other matter");
}
