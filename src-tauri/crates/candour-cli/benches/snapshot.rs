//! Saving while the large casebook is copied, beside saving while it is not. Limit: nobody waits longer than 250 ms.

mod measured;

use candour_app::{App, Effort};
use candour_cli::fixtures;
use candour_model::described::{DescribePerson, FeaturesSaid};
use measured::{SIZES, Times, casebook, longest_within, pair};
use std::{
    path::Path,
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

const CHANGES: usize = 200;
const LIMIT: f64 = 250.0;
const WORDS: &str = "tall, a northern voice, they called him Sarge";

fn main() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let stick = tempfile::tempdir().expect("a stick");
    let made = copied(place.path());
    let (app, matter) = (&made.app, made.matters[0]);
    let client = app.clients_of(matter).expect("clients")[0].party;
    let change = |_| {
        let (description, features) = (WORDS.into(), FeaturesSaid::default());
        app.describe_person(DescribePerson { matter, client, description, features }).expect("a change")
    };
    let alone = Times::of(CHANGES, change);
    let (begun, over) = (AtomicBool::new(false), AtomicBool::new(false));
    let during = thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                begun.store(true, Ordering::Relaxed);
                back_up(app, stick.path());
            }
        });
        while !begun.load(Ordering::Relaxed) {
            thread::yield_now();
        }
        let during = Times::of(CHANGES, change);
        over.store(true, Ordering::Relaxed);
        during
    });
    pair("save while it is copied", &during, "while it is not", &alone);
    longest_within("save while it is copied", LIMIT, &during);
}

fn back_up(app: &App, stick: &Path) {
    app.back_up(stick).expect("a backup").expect("nobody stopped it");
}

/// The large casebook, copied to where it may be changed.
fn copied(to: &Path) -> fixtures::Fixture {
    let kept = casebook(SIZES[0]).fixture;
    kept.app.lock_casebook().expect("it is locked");
    let done = Command::new("cp").arg("-r").arg(&kept.folder).arg(to).status().expect("cp");
    assert!(done.success(), "the casebook is copied");
    fixtures::open(to, Some(Effort::FLOOR)).expect("the casebook opens")
}
