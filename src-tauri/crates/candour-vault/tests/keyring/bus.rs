//! Sets the stage: a home, a runtime folder and a message bus for each case, and the keyring in the state it asks for.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::CASE;

/// Every case, by the name it prints.
pub(crate) const CASES: [&str; 4] = [
    "t12_t13_a_ready_keyring_keeps_the_secret_and_shows_nothing_of_the_case",
    "t12_without_a_bus_the_words_open",
    "t12_without_a_service_the_words_open",
    "t12_with_a_locked_keyring_the_words_open",
];

/// Plays a case in a home of its own; whether it went well.
pub(crate) fn stage(case: &str) -> bool {
    let stage = tempfile::tempdir().expect("a temporary folder");
    for folder in ["home", "run", "place", "tmp"] {
        fs::create_dir(stage.path().join(folder)).expect("a folder");
    }
    fs::set_permissions(stage.path().join("run"), fs::Permissions::from_mode(0o700)).expect("0700");
    match case {
        name if name.contains("without_a_bus") => run(stage.path(), case, Bus::None),
        name if name.contains("without_a_service") => run(stage.path(), case, Bus::Empty),
        // The keyring is made under one password and met again under another.
        name if name.contains("locked") => {
            run(stage.path(), "make-keyring", Bus::Keyring("pw"))
                && run(stage.path(), case, Bus::Keyring("other"))
        }
        _ => run(stage.path(), case, Bus::Keyring("pw")),
    }
}

/// What is on the message bus.
#[derive(Clone, Copy)]
enum Bus {
    /// There is none.
    None,
    /// Nothing, and nothing can be started.
    Empty,
    /// gnome-keyring, unlocked with this password.
    Keyring(&'static str),
}

fn run(stage: &Path, case: &str, bus: Bus) -> bool {
    let me = std::env::current_exe().expect("our own path");
    let mut command = match bus {
        Bus::None => Command::new(&me),
        Bus::Empty => {
            let configuration = stage.join("bus.conf");
            fs::write(&configuration, empty_bus(stage)).expect("bus.conf");
            let mut command = Command::new("dbus-run-session");
            command.arg("--config-file").arg(configuration).arg("--").arg(&me);
            command
        }
        Bus::Keyring(password) => {
            let unlock = "printf '%s\\n' \"$1\" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec \"$2\"";
            let mut command = Command::new("dbus-run-session");
            command.args(["--", "sh", "-c", unlock, "sh", password]).arg(&me);
            command
        }
    };
    command
        .env(CASE, case)
        .env("HOME", stage.join("home"))
        .env("XDG_DATA_HOME", stage.join("home/share"))
        .env("XDG_CONFIG_HOME", stage.join("home/config"))
        .env("XDG_RUNTIME_DIR", stage.join("run"))
        .env("TMPDIR", stage.join("tmp"))
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .current_dir(stage);
    let output = command.output().expect("dbus-run-session (package dbus) is needed for this test");
    if !output.status.success() {
        io::stderr().write_all(&output.stderr).expect("standard error");
    }
    output.status.success()
}

/// A bus that starts no service: the usual one would start gnome-keyring by itself.
fn empty_bus(stage: &Path) -> String {
    format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"#,
        stage.join("run").display()
    )
}
