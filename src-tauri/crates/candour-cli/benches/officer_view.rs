//! Officers across matters: all of them, and one; the program writes down each look. Beside the same queries on plain
//! SQLite, which writes nothing down. Limit: 50 ms at the 95th percentile.

mod measured;

use candour_cli::fixtures;
use candour_store::appearances;
use measured::{Casebook, Times, casebooks, growth, pair};

const QUESTIONS: usize = 200;
const LIMIT: f64 = 50.0;

fn main() {
    let [large, tenfold] = casebooks().map(|casebook| (all(&casebook), one(&casebook)));
    growth("officers across matters", LIMIT, &large.0, &tenfold.0);
    growth("one officer across matters", LIMIT, &large.1, &tenfold.1);
}

fn all(Casebook { name, fixture, plain }: &Casebook) -> Times {
    let ours = Times::of(QUESTIONS, |_| fixture.app.officers().expect("officers"));
    let theirs = Times::of(QUESTIONS, |_| appearances::all(plain).expect("officers"));
    pair(&format!("officers across matters, {name}"), &ours, "plain SQLite", &theirs);
    ours
}

fn one(Casebook { name, fixture, plain }: &Casebook) -> Times {
    let officers = fixture.app.officers().expect("officers");
    let officer = |n: usize| officers[n * 7 % officers.len()].party;
    let ours = Times::of(QUESTIONS, |n| fixture.app.officer_across(officer(n)).expect("an officer"));
    let theirs = Times::of(QUESTIONS, |n| {
        appearances::across(plain, officer(n), fixtures::TODAY).expect("an officer")
    });
    pair(&format!("one officer across matters, {name}"), &ours, "plain SQLite", &theirs);
    ours
}
