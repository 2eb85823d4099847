//! What the firm says of rules that are not of time, as it is stored: of every matter, and taken back.

use crate::world::{World, record_case, retrace, stamp};
use candour_model::{
    bodies::{Confidence, Correction},
    deadlines::DeadlineStanding,
    precepts::{PreceptCorrection, PreceptId, PreceptKind, PreceptWording},
};
use candour_store::{
    Store, StoreError,
    audit::Event,
    precepts,
    touched::{self, Matters},
    undo::Way,
};
use jiff::civil::date;

fn off(reason: &str) -> PreceptCorrection {
    PreceptCorrection {
        precept: PreceptId::new(PreceptKind::Step, "make-complaint"),
        standing: DeadlineStanding::Off,
        own: None,
        correction: Correction { reason: reason.into(), corrected_on: date(2026, 11, 23) },
    }
}

fn reworded() -> PreceptCorrection {
    let own = PreceptWording {
        title: "When the authority is another".into(),
        text: "Another body acts.".into(),
        citation: "As counsel advised".into(),
        confidence: Confidence::Likely,
    };
    let precept = PreceptId::new(PreceptKind::Flag, "wrong-authority");
    PreceptCorrection {
        precept,
        standing: DeadlineStanding::Own,
        own: Some(own),
        ..off("Counsel reads it so")
    }
}

fn say(store: &Store, said: PreceptCorrection) -> Result<(), StoreError> {
    store.write(stamp(5), move |tx, audit| {
        audit.record(Event::PreceptCorrected { precept: said.precept.clone() });
        precepts::correct(tx, &said)
    })
}

/// Switches a step off and words a flag anew.
pub(crate) fn with_corrections(store: &Store) {
    say(store, off("We do not take it")).unwrap();
    say(store, reworded()).unwrap();
}

#[test]
fn what_the_firm_says_of_a_rule_is_kept_and_said_again_in_its_place() {
    let world = World::new();
    let store = world.open();
    with_corrections(&store);
    say(&store, off("It is not ours")).unwrap();
    assert_eq!(store.read(precepts::corrections).unwrap(), [off("It is not ours"), reworded()]);
    world.close(&store);
}

#[test]
fn a_rule_touches_every_matter() {
    let world = World::new();
    let store = world.open();
    record_case(&world, &store);
    let turn = store.read(|db| touched::since(db, 0)).unwrap().turn;
    with_corrections(&store);
    let after = store.read(move |db| touched::since(db, turn)).unwrap();
    assert_eq!(after.matters, Matters::All);
    retrace(&store, stamp(7), Way::Back).unwrap();
    let back = store.read(move |db| touched::since(db, after.turn)).unwrap();
    assert_eq!(back.matters, Matters::All, "taking it back touches them too");
    assert_eq!(store.read(precepts::corrections).unwrap(), [off("We do not take it")]);
    world.close(&store);
}

#[test]
fn a_rule_of_the_firms_own_without_its_wording_is_refused() {
    let world = World::new();
    let store = world.open();
    let refused = say(&store, PreceptCorrection { own: None, ..reworded() });
    assert!(matches!(refused, Err(StoreError::Guarded | StoreError::Fault { .. })), "{refused:?}");
    let unsaid = say(&store, off(""));
    assert!(unsaid.is_err(), "a reason is given");
    world.close(&store);
}
