//! Forms left half filled: sealed, each in its own place, outside the chain, the index and undoing.

use crate::world::{Case, World, add_officer_elsewhere, change_firm, record_case, retrace, stamp};
use candour_model::{
    form_drafts::{FormNoun, FormOf, KeepForm},
    ids::MatterId,
    search::SearchFor,
};
use candour_store::{Store, StoreError, form_drafts, fresh_id, search, undo::Way};

const TYPED: &str = "{\"text\":\"Ysolde Quarrington rang about the duty rosters.\"}";

fn note(matter: MatterId) -> FormOf {
    FormOf { form: FormNoun::Note, matter: Some(matter), about: "".into() }
}

/// Keeps a form as it stands at this second.
pub(crate) fn keep(world: &World, store: &Store, of: FormOf, typed: &str, second: i64) {
    let keys = world.keys.clone();
    let (said, at) = (KeepForm { of, typed: typed.into() }, stamp(second).at);
    store.keep(move |tx| form_drafts::keep(tx, &keys, fresh_id(at), &said, at)).unwrap();
}

fn left(world: &World, store: &Store, of: FormOf) -> Option<form_drafts::KeptForm> {
    let keys = world.keys.clone();
    store.read(move |db| form_drafts::get(db, &keys, &of)).unwrap()
}

fn typed(world: &World, store: &Store, of: FormOf) -> Option<String> {
    left(world, store, of).map(|kept| kept.typed.as_str().to_owned())
}

fn begun() -> (World, Store, Case) {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    (world, store, case)
}

#[test]
fn what_was_typed_last_is_kept_with_the_day_it_was_begun() {
    let (world, store, case) = begun();
    keep(&world, &store, note(case.matter), "{}", 5);
    keep(&world, &store, note(case.matter), TYPED, 9);
    let kept = left(&world, &store, note(case.matter)).unwrap();
    assert_eq!((kept.typed.as_str(), kept.begun_at), (TYPED, stamp(5).at));
    let of = note(case.matter);
    store.keep(move |tx| form_drafts::discard(tx, &of)).unwrap();
    assert_eq!(typed(&world, &store, note(case.matter)), None);
}

#[test]
fn a_form_is_found_in_its_own_matter_and_on_its_own_record_alone() {
    let (world, store, case) = begun();
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    keep(&world, &store, note(case.matter), TYPED, 5);
    let on_a_record = FormOf { about: case.allegation.to_string().into(), ..note(case.matter) };
    let of_no_matter = FormOf { form: FormNoun::MatterStart, matter: None, about: "".into() };
    keep(&world, &store, of_no_matter.clone(), "{\"n\":1}", 6);
    assert_eq!(typed(&world, &store, note(elsewhere)), None);
    assert_eq!(typed(&world, &store, on_a_record), None);
    assert_eq!(typed(&world, &store, of_no_matter).unwrap(), "{\"n\":1}");
    let of = note(elsewhere);
    store.keep(move |tx| form_drafts::discard(tx, &of)).unwrap();
    assert_eq!(typed(&world, &store, note(case.matter)).unwrap(), TYPED);
}

#[test]
fn a_row_put_in_the_place_of_another_does_not_open() {
    let (world, store, case) = begun();
    let (elsewhere, _) = add_officer_elsewhere(&world, &store);
    keep(&world, &store, note(case.matter), TYPED, 5);
    keep(&world, &store, note(elsewhere), "{}", 5);
    world.close(&store);
    let raw = world.raw();
    raw.execute_batch(
        "UPDATE form_draft SET sealed = (SELECT sealed FROM form_draft WHERE seq = 1) WHERE seq = 2",
    )
    .unwrap();
    drop(raw);
    let store = world.try_open(7).unwrap().0;
    let (keys, of) = (world.keys.clone(), note(elsewhere));
    let opened = store.read(move |db| form_drafts::get(db, &keys, &of));
    assert!(matches!(opened, Err(StoreError::Vault(_))), "{opened:?}");
}

#[test]
fn keeping_a_form_writes_no_entry_and_is_no_step_of_undoing() {
    let (world, store, case) = begun();
    change_firm(&store, 4).unwrap();
    retrace(&store, stamp(5), Way::Back).unwrap().unwrap();
    let lines = store.read(candour_store::audit::lines).unwrap().len();
    keep(&world, &store, note(case.matter), TYPED, 6);
    assert_eq!(store.read(candour_store::audit::lines).unwrap().len(), lines);
    assert_eq!(retrace(&store, stamp(7), Way::Again).unwrap().unwrap().what, "The letterhead was changed");
    assert_eq!(typed(&world, &store, note(case.matter)).unwrap(), TYPED);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn what_was_typed_is_neither_found_nor_to_be_read_on_a_page_of_the_file() {
    let (world, store, case) = begun();
    keep(&world, &store, note(case.matter), TYPED, 5);
    let asked = SearchFor { words: "Quarrington".into(), matter: None, group: None, records: 200 };
    assert_eq!(store.read(move |db| search::find(db, &asked)).unwrap().matches, 0);
    world.close(&store);
    let raw = world.raw();
    let clear: i64 = raw
        .query_row(
            "SELECT count(*) FROM form_draft WHERE instr(sealed, CAST('Quarrington' AS BLOB)) > 0",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(clear, 0);
}

/// ⚑ A form kept in clear is found.
#[test]
fn a_form_in_clear_is_found() {
    let (world, store, case) = begun();
    keep(&world, &store, note(case.matter), TYPED, 5);
    world.close(&store);
    let raw = world.raw();
    raw.execute("UPDATE form_draft SET sealed = CAST(?1 AS BLOB)", [TYPED]).unwrap();
    let clear: i64 = raw
        .query_row(
            "SELECT count(*) FROM form_draft WHERE instr(sealed, CAST('Quarrington' AS BLOB)) > 0",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(clear, 1);
}

#[test]
fn a_matter_that_is_not_there_keeps_no_form() {
    let (world, store, _) = begun();
    let keys = world.keys.clone();
    let nobody = MatterId(fresh_id(stamp(5).at));
    let said = KeepForm { of: note(nobody), typed: "{}".into() };
    let kept = store.keep(move |tx| form_drafts::keep(tx, &keys, fresh_id(stamp(5).at), &said, stamp(5).at));
    assert!(matches!(kept, Err(StoreError::Missing { what: "matter", .. })));
}
