//! The Desk, beside its queries on plain SQLite. Limit: 50 ms at the 95th percentile.

mod measured;

use candour_store::{correspondence, drafts};
use measured::{Casebook, Times, casebooks, growth, pair};

const QUESTIONS: usize = 300;
const LIMIT: f64 = 50.0;

fn main() {
    let [large, tenfold] = casebooks().map(|Casebook { name, fixture, plain }| {
        let ours = Times::of(QUESTIONS, |_| fixture.app.desk().expect("the Desk"));
        let theirs = Times::of(QUESTIONS, |_| {
            (correspondence::replies_asked(&plain).expect("the ledger"), drafts::all(&plain).expect("drafts"))
        });
        pair(&format!("desk, {name}"), &ours, "plain SQLite", &theirs);
        ours
    });
    growth("desk", LIMIT, &large, &tenfold);
}
