//! The firm's own templates, as they are stored: every version stays, and one from which a letter was begun cannot be taken back.

use crate::world::{World, draft, record_case, retrace, stamp};
use candour_model::{
    ids::LetterId,
    letters::{BegunFrom, LetterDraft, LetterKind},
};
use candour_store::{
    Store, StoreError,
    audit::Event,
    drafts,
    templates::{self, KeptTemplate, KeptWording},
    touched::{self, Matters},
    undo::Way,
};
use jiff::civil::date;
use std::collections::BTreeSet;

fn kind() -> LetterKind {
    LetterKind("referral-request".into())
}

fn version(number: u32) -> KeptTemplate {
    KeptTemplate {
        kind: kind(),
        number,
        own: Some(KeptWording { subject: "Request".into(), source: "# What we ask\n\n? refer it.".into() }),
        made_from: date(2026, 11, 23),
        reason: "Counsel words it so".into(),
        made_on: date(2026, 11, 24),
    }
}

fn add(store: &Store, made: KeptTemplate) -> Result<(), StoreError> {
    store.write(stamp(5), move |tx, audit| {
        audit.record(Event::TemplateChanged { kind: made.kind.clone(), version: made.number });
        templates::add(tx, &made)
    })
}

/// A wording of the firm's, and the shipped one again.
pub(crate) fn with_versions(store: &Store) {
    add(store, version(1)).unwrap();
    add(store, KeptTemplate { own: None, ..version(2) }).unwrap();
}

#[test]
fn every_version_is_kept_and_the_last_counts() {
    let world = World::new();
    let store = world.open();
    with_versions(&store);
    let other = KeptTemplate { kind: LetterKind("sar".into()), ..version(1) };
    add(&store, other.clone()).unwrap();
    let again = KeptTemplate { own: None, ..version(2) };
    let of_kind = store.read(|db| templates::of_kind(db, &kind())).unwrap();
    assert_eq!(of_kind, [again.clone(), version(1)]);
    assert_eq!(store.read(|db| templates::last(db, &kind())).unwrap(), Some(again.clone()));
    assert_eq!(store.read(templates::last_of_each).unwrap(), [again, other]);
    assert!(add(&store, version(2)).is_err(), "a number is given once");
    world.close(&store);
}

#[test]
fn no_version_is_changed_even_by_raw_sql_and_half_a_wording_is_refused() {
    let world = World::new();
    let store = world.open();
    with_versions(&store);
    for sql in
        ["UPDATE template_version SET source = 'Another'", "UPDATE template_version SET reason = 'Another'"]
    {
        let refused = store.write(stamp(10), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(sql, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{sql}: {refused:?}");
    }
    let half = KeptWording { subject: "Request".into(), source: "".into() };
    assert!(add(&store, KeptTemplate { own: Some(half), ..version(3) }).is_err());
    assert!(add(&store, KeptTemplate { reason: "".into(), ..version(3) }).is_err(), "a reason is given");
    world.close(&store);
}

#[test]
fn a_version_is_taken_back_until_a_letter_was_begun_from_it() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let turn = store.read(|db| touched::since(db, 0)).unwrap().turn;
    add(&store, version(1)).unwrap();
    retrace(&store, stamp(6), Way::Back).unwrap();
    assert_eq!(store.read(|db| templates::last(db, &kind())).unwrap(), None);
    retrace(&store, stamp(7), Way::Again).unwrap();
    let after = store.read(move |db| touched::since(db, turn)).unwrap();
    assert_eq!(after.matters, Matters::These(BTreeSet::new()), "nothing of a matter is worked out from it");
    let begun_from = BegunFrom { version: Some(1), ..BegunFrom::default() };
    let id = LetterId(candour_store::fresh_id(stamp(8).at));
    let begun = LetterDraft { id, begun_from, ..draft(&case) };
    let kept = begun.clone();
    store.keep(move |tx| drafts::keep(tx, &kept, stamp(8).at)).unwrap();
    let refused = retrace(&store, stamp(9), Way::Back);
    assert!(matches!(refused, Err(StoreError::RestedOn { .. })), "{refused:?}");
    let claims = LetterDraft { begun_from: BegunFrom::default(), ..begun.clone() };
    store.keep(move |tx| drafts::keep(tx, &claims, stamp(10).at)).unwrap();
    let kept = store.read(move |db| drafts::get(db, &case.scope(), begun.id)).unwrap().draft;
    assert_eq!(kept.begun_from.version, Some(1), "what it was begun from stays");
    world.close(&store);
}
