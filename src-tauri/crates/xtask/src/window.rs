//! The real window under Xvfb: the stories of `tests/e2e`, and a picture of every screen.
//!
//! Three programs are built: one made for driving (feature `automation`), the release, and a release with planted faults
//! (feature `planted`), whose page tries the network and whose process outlasts the lock. The tests are told where they are; they start
//! their own screens, homes and drivers.

use crate::{
    command::{Failure, Outcome, cargo, root, run, run_reading, target},
    lint, page,
    system::{self, Purpose},
    tally::Tally,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The stories, and the program made for driving, with the features that every other test has: what they stand on is
/// built already.
const DRIVEN: &[&str] = &[
    "--workspace",
    "--locked",
    "--features",
    "candour/ts,candour/automation,candour-tests/window",
    "--test",
    "e2e",
];

/// The stories that drive a window wait for it most of the time; each has a screen and a home of its own.
const TWO_AT_A_TIME: &[&str] = &["--skip", "release::", "--test-threads=2"];
/// What the program as shipped must not do is looked for with nothing beside it.
const ALONE: &[&str] = &["release::", "--test-threads=1"];

/// Runs the stories whose name contains the filter, and with no filter all of them.
pub(crate) fn stories(filter: Option<&str>) -> Tally {
    let built = page::build().and_then(|()| Ok([driven()?, planted()?, release()?]));
    let [driven, planted, release] = match built {
        Ok(programs) => programs,
        Err(why) => return Tally::of_failure(&why),
    };
    let told = |which: &[&str]| {
        let mut command = lint::proving(&[&["test"], DRIVEN, &["--"], which].concat());
        tell(&mut command, &driven).env("CANDOUR_RELEASE", &release).env("CANDOUR_PLANTED", &planted);
        let mut tally = Tally::default();
        match run_reading(&mut command, |line| tally.read(line)) {
            Ok(succeeded) => tally.settled(succeeded),
            Err(why) => Tally::of_failure(&why),
        }
    };
    match filter {
        Some(filter) => told(&[filter, "--test-threads=1"]),
        None => told(TWO_AT_A_TIME).and(told(ALONE)),
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
    let mut command = lint::proving(&[&["test"], DRIVEN, &["--", "without_an_axe_fault"]].concat());
    run(tell(&mut command, &driven).env("CANDOUR_SHOTS", out))
}

/// Times the start of the program beside that of an empty window, both optimised.
pub(crate) fn start() -> Outcome {
    system::prepare(Purpose::Proof)?;
    page::build()?;
    let release = release()?;
    let empty = optimised(&["--example", "empty_window"], "examples/empty_window", "empty-window")?;
    run(measuring("start").env("CANDOUR_RELEASE", release).env("CANDOUR_EMPTY_WINDOW", empty))
}

/// Times a keystroke in the composer of the program optimised, up to the new picture of its page.
pub(crate) fn keystroke() -> Outcome {
    system::prepare(Purpose::Proof)?;
    page::build()?;
    let driven = optimised(&["--features", "automation"], "candour", "candour-driven-release")?;
    run(tell(&mut measuring("keystroke"), &driven))
}

/// The benchmark of that name, with the features that every test has.
fn measuring(name: &str) -> Command {
    cargo(&[
        "bench",
        "--workspace",
        "--locked",
        "--features",
        "candour/ts,candour-tests/window",
        "--bench",
        name,
    ])
}

fn tell<'a>(command: &'a mut Command, driven: &Path) -> &'a mut Command {
    command.env("CANDOUR_DRIVEN", driven).env("CANDOUR_ROOT", root())
}

/// The build made for driving, and the stories with it.
fn driven() -> Outcome<PathBuf> {
    let with_it = ["build", "--bin", "candour", "--bench", "start", "--bench", "keystroke"];
    run(&mut lint::proving(&[&with_it, DRIVEN].concat()))?;
    kept("candour", "candour-driven")
}

/// The program as it is shipped.
fn release() -> Outcome<PathBuf> {
    optimised(&[], "candour", "candour-release")
}

/// The same with planted faults.
fn planted() -> Outcome<PathBuf> {
    optimised(&["--features", "planted"], "candour", "candour-planted")
}

/// Builds a program as it is shipped.
fn optimised(how: &[&str], program: &str, name: &str) -> Outcome<PathBuf> {
    run(&mut cargo(&[&["build", "--locked", "--package", "candour", "--release"], how].concat()))?;
    kept(program, name)
}

/// Copies a program out of the way of the next build, which would write over it.
fn kept(program: &str, name: &str) -> Outcome<PathBuf> {
    let folder = target().join("window");
    fs::create_dir_all(&folder)?;
    let (built, kept) = (target().join("release").join(program), folder.join(name));
    fs::copy(&built, &kept).map_err(|error| Failure::from(format!("{}: {error}", built.display())))?;
    Ok(kept)
}
