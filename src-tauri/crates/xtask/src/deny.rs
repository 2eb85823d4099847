//! `deny`: licences, bans and sources of every crate shipped, by cargo-deny; advisories where a local copy can be had.

use crate::command::{Outcome, cargo, output, root, run};
use std::path::Path;

const VERSION: &str = "0.20.2";

/// Installs cargo-deny when it is missing, and asks it.
pub(crate) fn deny() -> Outcome {
    if output(&mut cargo(&["deny", "--version"])).is_err() {
        run(&mut cargo(&["install", "cargo-deny", "--version", VERSION, "--locked"]))?;
    }
    let mut words = vec!["deny", "--workspace", "--locked", "--offline", "check", "--config", ".deny.toml"];
    words.extend(["--hide-inclusion-graph", "licenses", "bans", "sources"]);
    run(&mut cargo(&words))?;
    let copy = root().join("target/advisories");
    let Some(day) = advisories_of(&copy) else {
        println!("Advisories: no local copy, so none were checked. Licences, bans and sources were.");
        return Ok(());
    };
    println!("Advisories: a copy of {day}.");
    let words =
        ["deny", "--locked", "--offline", "check", "--config", ".deny.toml", "--disable-fetch", "advisories"];
    run(&mut cargo(&words))
}

/// The day of a local copy of the advisory database.
fn advisories_of(copy: &Path) -> Option<String> {
    let copy = copy.to_str()?;
    let log = output(&mut crate::command::program("git", &["-C", copy, "log", "-1", "--format=%cs"])).ok()?;
    Some(log.trim().to_owned()).filter(|day| !day.is_empty())
}
