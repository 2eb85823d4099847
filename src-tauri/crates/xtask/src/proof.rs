//! `cargo xtask test`: every check there is, in order, and each of them alone.

use crate::{
    bindings,
    command::{Outcome, run_reading},
    deny, licences, lint, page, schema,
    system::{self, Purpose},
    tally::Tally,
    tidy, window,
};
use std::time::Instant;

/// The pieces, in the order in which `test` runs them: what is quick to fail comes first.
const PIECES: &[&str] =
    &["fmt", "tidy", "lint", "deny", "licences", "unit", "bindings", "schema", "ui", "screens", "e2e"];

/// Sets up the machine and runs every piece, and says how long each took. The last line counts what passed and what failed.
pub(crate) fn test() -> Outcome {
    let begun = Instant::now();
    system::prepare(Purpose::Proof)?;
    let mut all = Tally::default();
    let mut red = Vec::new();
    let mut took = vec![format!("set-up {}", begun.elapsed().as_secs())];
    for name in PIECES {
        println!("\n=== {name}");
        let begun = Instant::now();
        let tally = count(name, &["--check".to_owned()]);
        took.push(format!("{name} {}", begun.elapsed().as_secs()));
        if tally.failed > 0 {
            red.push(*name);
        }
        all = all.and(tally);
    }
    println!("\nSeconds: {}", took.join(", "));
    if !red.is_empty() {
        println!("\nRed: {}", red.join(" "));
    }
    println!("\n{} passed, {} failed", all.passed, all.failed);
    if all.failed == 0 { Ok(()) } else { Err("".into()) }
}

/// One piece alone.
pub(crate) fn piece(name: &str, arguments: &[String]) -> Outcome {
    if !PIECES.contains(&name) {
        return Err(format!("there is no such command: {name}\n\n{}", crate::HELP).into());
    }
    system::prepare(Purpose::Proof)?;
    let tally = count(name, arguments);
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { Ok(()) } else { Err("".into()) }
}

fn count(name: &str, arguments: &[String]) -> Tally {
    let checks = arguments.iter().any(|word| word == "--check");
    match name {
        "fmt" => Tally::of_one(lint::fmt()),
        "lint" => Tally::of_one(lint::lint()),
        "tidy" => Tally::of_one(tidy::tidy()),
        "deny" => Tally::of_one(deny::deny()),
        "licences" => Tally::of_one(licences::licences(checks)),
        "unit" => unit(),
        "bindings" => Tally::of_one(bindings::bindings(checks)),
        "schema" => Tally::of_one(schema::schema(checks)),
        "ui" => page::tests(),
        "screens" => page::screens(),
        _ => window::stories(arguments.iter().find(|word| !word.starts_with("--")).map(String::as_str)),
    }
}

/// Every Rust test but those through the real window.
fn unit() -> Tally {
    if let Err(why) = page::build() {
        return Tally::of_failure(&why);
    }
    let mut words = vec!["test", "--workspace", "--locked", "--no-fail-fast"];
    words.extend(bindings::FEATURES);
    let mut tally = Tally::default();
    match run_reading(bindings::aside(&mut lint::proving(&words)), |line| tally.read(line)) {
        Ok(succeeded) => tally.settled(succeeded),
        Err(why) => Tally::of_failure(&why),
    }
}
