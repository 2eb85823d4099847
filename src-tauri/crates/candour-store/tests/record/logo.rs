//! The firm's logo, as it is stored.

use crate::world::{World, retrace, stamp};
use candour_model::logo::{Logo, Tint};
use candour_store::{Store, StoreError, audit::Event, logo, undo::Way};

fn square(grey: u8) -> Logo {
    Logo { width: 2, height: 2, tint: Tint::Grey, pixels: vec![grey; 4] }
}

fn set(store: &Store, one: Logo) -> Result<(), StoreError> {
    store.write(stamp(5), move |tx, audit| {
        audit.record(Event::LogoSet);
        logo::set(tx, &one)
    })
}

fn remove(store: &Store) -> Result<(), StoreError> {
    store.write(stamp(6), |tx, audit| {
        audit.record(Event::LogoRemoved);
        logo::remove(tx)
    })
}

/// A casebook's logo.
pub(crate) fn with_logo(store: &Store) {
    set(store, square(64)).unwrap();
}

#[test]
fn there_is_one_logo_and_each_change_of_it_is_taken_back() {
    let world = World::new();
    let store = world.open();
    let kept = || store.read(logo::get).unwrap();
    assert_eq!(kept(), None);
    assert!(matches!(remove(&store), Err(StoreError::Missing { .. })));
    set(&store, square(64)).unwrap();
    let colour = Logo { width: 1, height: 2, tint: Tint::Colour, pixels: vec![1, 2, 3, 4, 5, 6] };
    set(&store, colour.clone()).unwrap();
    assert_eq!(kept(), Some(colour.clone()));
    remove(&store).unwrap();
    assert_eq!(kept(), None);
    let step = |way, second| retrace(&store, stamp(second), way).unwrap().map(|undone| undone.what);
    assert_eq!(step(Way::Back, 7).as_deref(), Some("The firm's logo was removed"));
    assert_eq!(kept(), Some(colour));
    step(Way::Back, 8);
    assert_eq!(kept(), Some(square(64)));
    step(Way::Back, 9);
    assert_eq!(kept(), None);
    step(Way::Again, 10);
    assert_eq!(kept(), Some(square(64)));
    world.close(&store);
}

#[test]
fn a_logo_has_as_many_pixels_as_it_says_and_no_side_that_is_too_long() {
    let world = World::new();
    let store = world.open();
    let wrong = [
        Logo { pixels: vec![0; 3], ..square(0) },
        Logo { tint: Tint::Colour, ..square(0) },
        Logo { width: 0, pixels: Vec::new(), ..square(0) },
        Logo { width: 601, height: 1, pixels: vec![0; 601], ..square(0) },
    ];
    for logo in wrong {
        assert!(set(&store, logo.clone()).is_err(), "{logo:?}");
    }
    assert_eq!(store.read(logo::get).unwrap(), None);
    world.close(&store);
}
