//! Every list, at the size of the large casebook and ten times that. Limit: 50 ms at the 95th percentile.

mod measured;

use candour_app::{App, AppError};
use candour_model::ids::MatterId;
use measured::{Casebook, Times, casebooks, growth};

const QUESTIONS: usize = 300;
const LIMIT: f64 = 50.0;

/// A list, by what is asked for it.
type Ask = fn(&App, MatterId) -> Result<usize, AppError>;

const LISTS: &[(&str, Ask)] = &[
    ("matters", |app, _| Ok(app.matters()?.len())),
    ("clients", |app, _| Ok(app.clients()?.len())),
    ("officers", |app, _| Ok(app.officers()?.len())),
    ("offices", |app, _| Ok(app.offices()?.len())),
    ("clients of a matter", |app, matter| Ok(app.clients_of(matter)?.len())),
    ("officers of a matter", |app, matter| Ok(app.officers_of(matter)?.len())),
    ("described in a matter", |app, matter| Ok(app.described_in(matter)?.len())),
    ("allegations of a matter", |app, matter| Ok(app.allegations_of(matter)?.len())),
    ("statements of a matter", |app, matter| Ok(app.statements_of(matter)?.len())),
    ("investigations of a matter", |app, matter| Ok(app.investigations_of(matter)?.len())),
    ("asks of a matter", |app, matter| Ok(app.asks_of(matter)?.len())),
    ("silences of a matter", |app, matter| Ok(app.silences_of(matter)?.len())),
    ("timeline of a matter", |app, matter| Ok(app.timeline_of(matter)?.events.len())),
    ("correspondence of a matter", |app, matter| Ok(app.correspondence_of(matter)?.len())),
    ("authorities of a matter", |app, matter| Ok(app.authorities_of(matter)?.len())),
    ("conflicts of a matter", |app, matter| Ok(app.conflicts_of(matter)?.len())),
];

fn main() {
    let [large, tenfold] = casebooks();
    for (what, ask) in LISTS {
        growth(what, LIMIT, &times(&large, *ask), &times(&tenfold, *ask));
    }
}

fn times(casebook: &Casebook, ask: Ask) -> Times {
    let Casebook { fixture, .. } = casebook;
    Times::of(QUESTIONS, |n| {
        ask(&fixture.app, fixture.matters[n * 7 % fixture.matters.len()]).expect("an answer")
    })
}
