//! The page: its npm packages, its build, and its own checks.

use crate::{
    command::{Outcome, program, root, run, run_reading},
    tally::Tally,
};
use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
};

/// Installs the locked npm packages, unless they are there already, and builds `ui/dist`, once in a run of ours.
pub(crate) fn build() -> Outcome {
    static BUILT: AtomicBool = AtomicBool::new(false);
    packages()?;
    if !BUILT.load(Ordering::Relaxed) {
        run(&mut npm(&["run", "build"]))?;
        BUILT.store(true, Ordering::Relaxed);
    }
    Ok(())
}

/// Installs the locked npm packages when the lock is not the one they were installed from.
pub(crate) fn packages() -> Outcome {
    let lock = fs::read(root().join("ui/package-lock.json"))?;
    let kept = root().join("ui/node_modules/.installed-from");
    if fs::read(&kept).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::write(kept, lock).map_err(Into::into)
}

/// The page's own tests.
pub(crate) fn tests() -> Tally {
    if let Err(why) = packages() {
        return Tally::of_failure(&why);
    }
    counted("test")
}

/// Whole screens in Chromium, on the built page.
pub(crate) fn screens() -> Tally {
    match build() {
        Ok(()) => counted("screens"),
        Err(why) => Tally::of_failure(&why),
    }
}

/// Types, accessibility warnings and lints.
pub(crate) fn check() -> Outcome {
    packages()?;
    run(&mut npm(&["run", "check"]))
}

fn counted(script: &str) -> Tally {
    let mut tally = Tally::default();
    match run_reading(&mut npm(&["run", script]), |line| tally.read(line)) {
        Ok(succeeded) => tally.settled(succeeded),
        Err(why) => Tally::of_failure(&why),
    }
}

fn npm(arguments: &[&str]) -> Command {
    let mut command = program("npm", arguments);
    command.current_dir(root().join("ui")).env("NO_UPDATE_NOTIFIER", "1");
    command
}
