//! Ties as they are stored: between people of one investigation, and withdrawn rather than removed.

use crate::world::{Case, World, add_officer_elsewhere, psd, record_case, stamp};
use candour_model::{
    allegations::Accused,
    ids::{InvestigationId, PartyId, TieId},
    independence::Link,
    ties::{Tie, TieHolder, TieSaid, TieWithdrawn},
};
use candour_store::{Store, StoreError, audit::Event, investigations, ties};
use jiff::civil::date;

fn said(holder: TieHolder, to: Option<Accused>) -> TieSaid {
    TieSaid {
        holder,
        to,
        kind: Link::Personal,
        basis: "They trained together".into(),
        source: "The client".into(),
        said_on: date(2026, 11, 20),
    }
}

fn of_lead(party: PartyId) -> TieHolder {
    TieHolder::Investigator { party }
}

fn record(
    store: &Store,
    case: Case,
    investigation: InvestigationId,
    said: TieSaid,
) -> Result<TieId, StoreError> {
    store.write(stamp(9), move |tx, audit| {
        let tie = TieId(audit.fresh_id());
        ties::record(tx, &case.scope(), tie, investigation, &said)?;
        audit.record(Event::TieRecorded { tie, matter: case.matter, investigation });
        Ok(tie)
    })
}

/// A tie of the person appointed to the officer of the matter.
pub(crate) fn with_tie(store: &Store, case: Case, investigation: InvestigationId) -> TieId {
    let to = Some(Accused::Officer { party: case.officer });
    record(store, case, investigation, said(of_lead(case.officer), to)).unwrap()
}

fn read(store: &Store, case: Case, tie: TieId) -> Tie {
    store.read(move |db| ties::get(db, &case.scope(), tie)).unwrap()
}

#[test]
fn a_tie_comes_back_as_it_was_said_and_stays_when_it_is_withdrawn() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let investigation = crate::investigations::with_decisions(&store, case);
    let tie = with_tie(&store, case, investigation);
    let first = read(&store, case, tie);
    assert_eq!(first.said, said(of_lead(case.officer), Some(Accused::Officer { party: case.officer })));
    let amended = TieSaid { kind: Link::OwnConduct, ..said(TieHolder::Office { office: psd() }, None) };
    let why = TieWithdrawn { on: date(2026, 11, 23), reason: "It was somebody else".into() };
    let (now, reason) = (amended.clone(), why.clone());
    store
        .write(stamp(10), move |tx, audit| {
            ties::amend(tx, &case.scope(), tie, &now)?;
            ties::withdraw(tx, &case.scope(), tie, &reason)?;
            audit.record(Event::TieWithdrawn { tie, matter: case.matter, investigation });
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let withdrawn = read(&store, case, tie);
    assert_eq!((withdrawn.said, withdrawn.withdrawn), (amended, Some(why)));
    let all = store.read(move |db| ties::of_matter(db, &case.scope())).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn a_tie_of_somebody_who_is_not_appointed_or_to_somebody_of_another_matter_is_refused() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let investigation = crate::investigations::with_decisions(&store, case);
    let (_, stranger) = add_officer_elsewhere(&world, &store);
    let refused = record(&store, case, investigation, said(of_lead(stranger), None));
    assert!(matches!(refused, Err(StoreError::Missing { what: "investigator", .. })), "{refused:?}");
    let to = Some(Accused::Officer { party: stranger });
    let refused = record(&store, case, investigation, said(of_lead(case.officer), to));
    assert!(matches!(refused, Err(StoreError::Missing { .. })), "{refused:?}");
    let known = store.read(move |db| investigations::get(db, &case.scope(), investigation)).unwrap();
    assert_eq!(known.investigators.len(), 1);
}
