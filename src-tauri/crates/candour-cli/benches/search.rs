//! Searching the whole record and one matter of it, beside the same search on plain SQLite. Limit: 50 ms at the 95th
//! percentile.

mod measured;

use candour_model::search::SearchFor;
use candour_store::search;
use measured::{Casebook, Times, casebooks, growth, pair};

const QUESTIONS: usize = 200;
const LIMIT: f64 = 50.0;
/// Common words, rare ones, beginnings, two at once, a phrase, part of a number, and one that stands nowhere.
const SOUGHT: [&str; 10] = [
    "sergeant",
    "notebook",
    "barcor",
    "felh",
    "wen",
    "radio corridor",
    "\"station car\"",
    "PSD/47",
    "47",
    "nowherefound",
];

fn main() {
    for (what, in_one) in [("search everything", false), ("search one matter", true)] {
        let [large, tenfold] = casebooks().map(|casebook| times(&casebook, what, in_one));
        growth(what, LIMIT, &large, &tenfold);
    }
}

fn times(Casebook { name, fixture, plain }: &Casebook, what: &str, in_one: bool) -> Times {
    let sought = |n: usize| SearchFor {
        words: SOUGHT[n % SOUGHT.len()].into(),
        matter: in_one.then(|| fixture.matters[n * 7 % fixture.matters.len()]),
        group: None,
        records: 20,
    };
    let ours = Times::of(QUESTIONS, |n| fixture.app.search(sought(n)).expect("an answer"));
    let theirs = Times::of(QUESTIONS, |n| search::find(plain, &sought(n)).expect("an answer"));
    pair(&format!("{what}, {name}"), &ours, "plain SQLite", &theirs);
    ours
}
