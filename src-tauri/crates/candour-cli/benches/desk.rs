//! The Desk: as it is answered from then on, the first time after unlocking, and after a change of one matter; beside reading
//! what it rests on from plain SQLite. Limit: 50 ms at the 95th percentile, and 200 ms for working out every date and verdict.

mod measured;

use candour_app::App;
use candour_model::{
    bodies::ForceId,
    certainty::Certainty,
    described::{DescribePerson, FeaturesSaid},
    ids::MatterId,
    postings::{AddPosting, GivePosting, NumberKind},
};
use candour_store::{
    Connection, MatterScope, allegations, diary, drafts, exchanges, identifications, investigations, officers,
};
use measured::{Casebook, SIZES, Times, casebook, growth, pair};
use std::time::Instant;

const QUESTIONS: usize = 300;
const CHANGES: usize = 40;
const LIMIT: f64 = 50.0;
const ALL: f64 = 200.0;

fn main() {
    // Each is measured before the next is made, which takes long.
    let [large, tenfold] = SIZES.map(|size| {
        let Casebook { name, fixture, plain } = casebook(size);
        let (app, matters) = (&fixture.app, &fixture.matters);
        let began = Instant::now();
        app.desk().expect("the Desk");
        let worked_out = began.elapsed().as_secs_f64() * 1_000.0;
        let (dates, verdicts) = counted(app, matters);
        println!("desk, {name}, {dates} dates and {verdicts} verdicts worked out: {worked_out:.1} ms, limit {ALL} ms");
        let ours = Times::of(QUESTIONS, |_| app.desk().expect("the Desk"));
        let theirs = Times::of(QUESTIONS.div_ceil(30), |_| {
            let scopes = matters.iter().map(|matter| MatterScope::of(*matter));
            let of_each = scopes.map(|scope| {
                let dates = diary::of_matter(&plain, &scope).expect("the diary");
                (exchanges::of_matter(&plain, &scope).expect("the ledger"), dates, checked(&plain, &scope))
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
        let posted = Times::of(CHANGES, |n| {
            let matter = matters[n % matters.len()];
            let party = app.officers_of(matter).expect("officers")[0].party;
            app.add_posting(AddPosting { matter, party, posting: posting() }).expect("a fact of the check");
            let checks = app.independence_in(matter).expect("the checks");
            app.undo().expect("it is taken back");
            checks
        });
        pair(&format!("checks after a posting is added and before it is undone, {name}"), &posted, "the Desk", &changed);
        ours
    });
    growth("desk", LIMIT, &large, &tenfold);
}

/// Reads what the checks of a matter rest on.
fn checked(db: &Connection, scope: &MatterScope) -> impl Sized + use<> {
    let lines = investigations::lines_of_matter(db, scope).expect("investigations");
    let each = lines.iter().map(|line| investigations::get(db, scope, line.id).expect("an investigation"));
    let each: Vec<_> = each.collect();
    let people = officers::of_matter(db, scope).expect("officers");
    let identified = identifications::standing(db, scope).expect("identifications");
    (each, people, identified, allegations::lines_of_matter(db, scope).expect("allegations"))
}

/// How many dates and verdicts there are.
fn counted(app: &App, matters: &[MatterId]) -> (usize, usize) {
    let dates = matters.iter().map(|matter| app.diary_of(*matter).expect("the diary").len()).sum();
    let checks =
        matters.iter().map(|matter| app.independence_in(*matter).expect("the checks").investigations.len());
    (dates, checks.sum())
}

fn posting() -> GivePosting {
    GivePosting {
        force: ForceId("kent".into()),
        unit: "".into(),
        rank: "Constable".into(),
        number_kind: NumberKind::Collar,
        number: "".into(),
        from: "2020".into(),
        to: "".into(),
        source: "a duty roster".into(),
        certainty: Certainty::Likely,
    }
}
