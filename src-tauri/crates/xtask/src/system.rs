//! The packages of the system, on Debian and its kin: which are needed for what, which are missing, and installing them.

use crate::command::{Outcome, output, program, run};
use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

/// What cargo needs to build the casebook without a window.
const BUILD_PLAIN: &[&str] = &["build-essential", "pkg-config", "libssl-dev"];
/// What the shell needs besides, to build and to run.
const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "fonts-dejavu-core"];
/// What the tests need besides.
const PROOF: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "dbus",
    "gnome-keyring",
    "xdotool",
    "imagemagick",
    "strace",
    "openssl",
    "python3",
    "qpdf",
    "poppler-utils",
    "chromium-headless-shell",
    "binutils",
    "git",
];

/// What is to be done with the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The demo: neither window nor page.
    Plain,
    /// Opening the window.
    Window,
    /// Every test.
    Proof,
}

impl Purpose {
    fn packages(self) -> Vec<&'static str> {
        let parts: &[&[&str]] = match self {
            Self::Plain => &[BUILD_PLAIN],
            Self::Window => &[BUILD_PLAIN, WINDOW],
            Self::Proof => &[BUILD_PLAIN, WINDOW, PROOF],
        };
        parts.concat()
    }
}

/// Installs the packages that are missing, after saying which.
pub(crate) fn prepare(purpose: Purpose) -> Outcome {
    let wanted = purpose.packages();
    if !Path::new("/usr/bin/dpkg-query").exists() {
        println!(
            "This is not a Debian system. Needed, under whatever names it has for them: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing = missing(&wanted);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing missing system packages: {}", missing.join(" "));
    if lists_are_stale() {
        run(&mut apt(&["update"]))?;
    }
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(&missing);
    run(&mut apt(&install))
}

fn missing<'a>(wanted: &[&'a str]) -> Vec<&'a str> {
    let installed = |name: &&&str| {
        let mut ask = program("dpkg-query", &["-W", "-f=${db:Status-Status}", name]);
        output(&mut ask).is_ok_and(|status| status == "installed")
    };
    wanted.iter().filter(|name| !installed(name)).copied().collect()
}

/// As root straight, else by sudo. A lock held by another apt is waited for.
fn apt(arguments: &[&str]) -> std::process::Command {
    let mut words = vec!["apt-get", "-o", "DPkg::Lock::Timeout=300"];
    words.extend(arguments);
    if !is_root() {
        words.insert(0, "sudo");
    }
    let mut command = program(words[0], &words[1..]);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    output(&mut program("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

/// Whether apt's lists are missing or older than a day.
fn lists_are_stale() -> bool {
    let newest = fs::read_dir("/var/lib/apt/lists").into_iter().flatten().flatten().filter_map(|entry| {
        let name = entry.file_name();
        let is_list = name.to_string_lossy().contains("Packages");
        is_list.then(|| entry.metadata().and_then(|data| data.modified()).ok()).flatten()
    });
    newest.max().is_none_or(|time| age(time) > Duration::from_hours(24))
}

#[expect(clippy::disallowed_methods, reason = "the age of a file on disk, for apt; no record depends on it")]
fn age(time: SystemTime) -> Duration {
    SystemTime::now().duration_since(time).unwrap_or_default()
}
