//! Exhibits: a number and a mark that no other has, also while one is in the bin, and people of their own matter alone.

use crate::world::{Case, World, record_case, retrace, stamp};
use candour_model::{
    binned::MoveToBin,
    exhibits::{AmendExhibit, Exhibit, ExhibitEntry, Producer, RecordExhibit},
    ids::{BinnedId, ExhibitId, PartyId},
};
use candour_store::{Store, StoreError, audit::Event, binned, exhibits, undo::Way};
use jiff::civil::date;

pub(crate) fn entry(mark: &str) -> ExhibitEntry {
    ExhibitEntry {
        mark: mark.into(),
        what: "Copy of the custody record".into(),
        dated: "July 2003".into(),
        producer: Some(Producer::Other { words: "The custody sergeant".into() }),
        original: "With the force".into(),
        content_note: "An injury is described.".into(),
    }
}

pub(crate) fn record(store: &Store, case: Case, entry: ExhibitEntry) -> Result<ExhibitId, StoreError> {
    store.write(stamp(6), move |tx, audit| {
        let exhibit = ExhibitId(audit.fresh_id());
        exhibits::record(tx, exhibit, &RecordExhibit { matter: case.matter, entry })?;
        audit.record(Event::ExhibitRecorded { matter: case.matter, exhibit });
        Ok(exhibit)
    })
}

fn amend(store: &Store, case: Case, exhibit: ExhibitId, entry: ExhibitEntry) -> Result<(), StoreError> {
    store.write(stamp(7), move |tx, audit| {
        exhibits::amend(tx, &case.scope(), &AmendExhibit { exhibit, entry })?;
        audit.record(Event::ExhibitAmended { matter: case.matter, exhibit });
        Ok(())
    })
}

fn throw_away(store: &Store, exhibit: ExhibitId) -> BinnedId {
    store
        .write(stamp(8), move |tx, audit| {
            let id = BinnedId(audit.fresh_id());
            audit.record(Event::BinEmptied { binned: vec![id] });
            binned::move_in(tx, audit, id, &MoveToBin::Exhibit { exhibit }, date(2026, 11, 23))
        })
        .unwrap()
        .id
}

fn read(store: &Store, case: Case) -> Vec<Exhibit> {
    store.read(move |db| exhibits::of_matter(db, &case.scope())).unwrap()
}

fn offered(store: &Store, case: Case) -> String {
    let offered = store.read(move |db| exhibits::offered_marks(db, &case.scope())).unwrap();
    let of_client = offered.into_iter().find(|one| one.client == case.client).unwrap();
    of_client.mark.as_str().strip_prefix(of_client.cipher.as_str()).unwrap().to_owned()
}

/// One exhibit of the client, and one that somebody else produces.
pub(crate) fn with_exhibits(store: &Store, case: Case) -> ExhibitId {
    let of_client =
        ExhibitEntry { producer: Some(Producer::Client { client: case.client }), ..entry("JB/2") };
    record(store, case, of_client).unwrap();
    record(store, case, entry("JB/1")).unwrap()
}

#[test]
fn an_exhibit_is_read_as_recorded_and_an_amendment_is_undone() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = with_exhibits(&store, case);
    let before = read(&store, case);
    let numbers: Vec<_> = before.iter().map(|one| (one.number, one.mark.as_str())).collect();
    assert_eq!(numbers, [(1, "JB/2"), (2, "JB/1")]);
    assert_eq!(before[0].producer, Some(Producer::Client { client: case.client }));
    assert_eq!(before[1].dated.as_ref().unwrap().earliest, Some(date(2003, 7, 1)));
    let blank = ExhibitEntry { dated: "".into(), producer: None, ..entry("JB/3") };
    amend(&store, case, id, blank).unwrap();
    assert_eq!((&read(&store, case)[1].dated, &read(&store, case)[1].producer), (&None, &None));
    assert!(retrace(&store, stamp(9), Way::Back).unwrap().is_some());
    assert_eq!(read(&store, case), before);
}

#[test]
fn a_mark_is_one_exhibits_also_in_the_bin_and_a_number_is_never_given_again() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let id = with_exhibits(&store, case);
    let bearer = |mark: &'static str, other_than| {
        store.read(move |db| exhibits::with_mark(db, &case.scope(), &mark.into(), other_than)).unwrap()
    };
    assert_eq!(bearer("jb/1", None).map(|found| (found.number, found.is_binned)), Some((2, false)));
    assert_eq!(bearer("JB/1", Some(id)), None);
    assert!(record(&store, case, entry("jb/1")).is_err());
    throw_away(&store, id);
    assert_eq!(bearer("jb/1", None).map(|found| (found.number, found.is_binned)), Some((2, true)));
    record(&store, case, entry("JB/9")).unwrap();
    assert_eq!(read(&store, case).last().unwrap().number, 3);
}

#[test]
fn a_mark_is_offered_after_the_highest_of_the_client_and_of_the_bin() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    assert_eq!(offered(&store, case), "/1");
    let scope = case.scope();
    let offer = store.read(move |db| exhibits::offered_marks(db, &scope)).unwrap();
    let mark = offer.into_iter().find(|one| one.client == case.client).unwrap().mark;
    let id = record(&store, case, entry(mark.as_str())).unwrap();
    assert_eq!(offered(&store, case), "/2");
    throw_away(&store, id);
    assert_eq!(offered(&store, case), "/2");
}

#[test]
fn who_produces_it_is_a_client_of_the_matter() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    for party in [case.officer, PartyId(uuid::Uuid::nil())] {
        let of = ExhibitEntry { producer: Some(Producer::Client { client: party }), ..entry("X/1") };
        assert!(matches!(record(&store, case, of), Err(StoreError::Missing { what: "client", .. })));
    }
    assert!(read(&store, case).is_empty());
}
