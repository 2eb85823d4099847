//! The real window under Xvfb: the stories of `tests/e2e`, and a picture of every screen.
//!
//! Three programs are built: one made for driving (feature `automation`), the release, and a release whose page tries
//! the network (feature `planted`). The tests are told where they are; they start their own screens, homes and drivers.

use crate::{
    command::{Failure, Outcome, cargo, root, run, run_reading, target},
    page,
    system::{self, Purpose},
    tally::Tally,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// How cargo is asked for the stories.
const STORIES: &[&str] =
    &["test", "--locked", "--package", "candour-tests", "--features", "window", "--test", "e2e", "--"];

/// Runs the stories whose name contains the filter, and with no filter all of them.
pub(crate) fn stories(filter: Option<&str>) -> Tally {
    let built = page::build().and_then(|()| Ok([driven()?, planted()?, release()?]));
    let [driven, planted, release] = match built {
        Ok(programs) => programs,
        Err(why) => return Tally::of_failure(&why),
    };
    let mut words = STORIES.to_vec();
    words.extend(filter);
    words.push("--test-threads=1");
    let mut command = cargo(&words);
    tell(&mut command, &driven).env("CANDOUR_RELEASE", release).env("CANDOUR_PLANTED", planted);
    let mut tally = Tally::default();
    match run_reading(&mut command, |line| tally.read(line)) {
        Ok(succeeded) => tally.settled(succeeded),
        Err(why) => Tally::of_failure(&why),
    }
}

/// Writes a picture of every screen, light and dark, into `--out DIR`.
pub(crate) fn shots(arguments: &[String]) -> Outcome {
    let out = match arguments {
        [flag, folder] if flag == "--out" => std::env::current_dir()?.join(folder),
        _ => return Err("cargo xtask shots --out DIR".into()),
    };
    system::prepare(Purpose::Proof)?;
    page::build()?;
    let driven = driven()?;
    fs::create_dir_all(&out)?;
    let mut words = STORIES.to_vec();
    words.push("every_screen");
    let mut command = cargo(&words);
    run(tell(&mut command, &driven).env("CANDOUR_SHOTS", out))
}

fn tell<'a>(command: &'a mut Command, driven: &Path) -> &'a mut Command {
    command.env("CANDOUR_DRIVEN", driven).env("CANDOUR_ROOT", root())
}

/// The build made for driving.
fn driven() -> Outcome<PathBuf> {
    run(&mut cargo(&["build", "--locked", "--package", "candour", "--features", "automation"]))?;
    set_aside("debug", "candour-driven")
}

/// The program as it is shipped.
fn release() -> Outcome<PathBuf> {
    optimised(&[], "candour-release")
}

/// The same with a page that tries the network.
fn planted() -> Outcome<PathBuf> {
    optimised(&["--features", "planted"], "candour-planted")
}

/// An optimised build. Rust guards its own stack; the parts in C are told to.
fn optimised(features: &[&str], name: &str) -> Outcome<PathBuf> {
    let words = [&["build", "--locked", "--package", "candour", "--release"], features].concat();
    run(cargo(&words).env("CFLAGS", "-fstack-protector-strong"))?;
    set_aside("release", name)
}

/// Copies a program out of the way of the next build, which would write over it.
fn set_aside(profile: &str, name: &str) -> Outcome<PathBuf> {
    let kept = target().join("window").join(name);
    fs::create_dir_all(target().join("window"))?;
    let built = target().join(profile).join("candour");
    fs::copy(&built, &kept).map_err(|error| Failure::from(format!("{}: {error}", built.display())))?;
    Ok(kept)
}
