//! T88: `deny`: licences, bans and sources of every crate shipped, by cargo-deny; advisories where a local copy can be had.

use crate::command::{Outcome, cargo, output, program, run};
use std::{fs, path::PathBuf};

const VERSION: &str = "0.20.2";

/// Installs cargo-deny when it is missing, and asks it. It runs for seconds, so it is compiled quickly.
pub(crate) fn deny() -> Outcome {
    if output(&mut cargo(&["deny", "--version"])).is_err() {
        run(&mut cargo(&["install", "cargo-deny", "--version", VERSION, "--locked", "--debug"]))?;
    }
    run(&mut cargo(&[
        "deny",
        "--workspace",
        "--locked",
        "--config",
        ".deny.toml",
        "--log-level",
        "error",
        "check",
        "--show-stats",
        "--hide-inclusion-graph",
        "licenses",
        "bans",
        "sources",
    ]))?;
    let Some(day) = advisories() else {
        println!("Advisories: no local copy, so none were checked. Licences, bans and sources were.");
        return Ok(());
    };
    println!("Advisories: a copy of {day}.");
    let words = ["deny", "--locked", "--config", ".deny.toml", "check", "--disable-fetch", "advisories"];
    run(&mut cargo(&words))
}

/// The day of the copy of the advisory database that cargo-deny keeps, if it has one.
fn advisories() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))?;
    let mut copies = fs::read_dir(home.join("advisory-dbs")).ok()?.flatten().map(|entry| entry.path());
    let copy = copies.find(|path| path.join(".git").exists())?;
    let log = output(&mut program("git", &["-C", copy.to_str()?, "log", "-1", "--format=%cs"])).ok()?;
    Some(log.trim().to_owned()).filter(|day| !day.is_empty())
}
