//! The Desk: as it is answered from then on, the first time after unlocking, and after a change of one matter; beside reading
//! what it rests on from plain SQLite. Limit: 50 ms at the 95th percentile, and 200 ms for working everything out.

mod measured;

use candour_model::described::{DescribePerson, FeaturesSaid};
use candour_store::{MatterScope, diary, drafts, exchanges};
use measured::{Casebook, Times, casebooks, growth, pair};
use std::time::Instant;

const QUESTIONS: usize = 300;
const CHANGES: usize = 40;
const LIMIT: f64 = 50.0;

fn main() {
    let [large, tenfold] = casebooks().map(|Casebook { name, fixture, plain }| {
        let (app, matters) = (&fixture.app, &fixture.matters);
        let began = Instant::now();
        app.desk().expect("the Desk");
        println!("desk, {name}, everything worked out: {:.1} ms", began.elapsed().as_secs_f64() * 1_000.0);
        let ours = Times::of(QUESTIONS, |_| app.desk().expect("the Desk"));
        let theirs = Times::of(QUESTIONS.div_ceil(30), |_| {
            let scopes = matters.iter().map(|matter| MatterScope::of(*matter));
            let of_each = scopes.map(|scope| {
                let dates = diary::of_matter(&plain, &scope).expect("the diary");
                (exchanges::of_matter(&plain, &scope).expect("the ledger"), dates)
            });
            (of_each.collect::<Vec<_>>(), drafts::all(&plain).expect("drafts"))
        });
        pair(&format!("desk, {name}"), &ours, "plain SQLite", &theirs);
        let changed = Times::of(CHANGES, |n| {
            let matter = matters[n % matters.len()];
            let client = app.clients_of(matter).expect("clients")[0].party;
            let (description, features) = ("tall".into(), FeaturesSaid::default());
            app.describe_person(DescribePerson { matter, client, description, features }).expect("a change");
            let desk = app.desk().expect("the Desk");
            app.undo().expect("it is taken back");
            desk
        });
        pair(&format!("desk after a change and before it is undone, {name}"), &changed, "without", &ours);
        ours
    });
    growth("desk", LIMIT, &large, &tenfold);
}
