//! The world a story runs in: a screen of its own, an empty home, and the two programs under test.

use crate::webdriver::{Driver, Res};
use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// The build made for driving.
pub fn driven() -> PathBuf {
    told("CANDOUR_DRIVEN")
}

/// The program as it is shipped.
pub fn release() -> PathBuf {
    told("CANDOUR_RELEASE")
}

/// The root of the project.
pub fn project() -> PathBuf {
    told("CANDOUR_ROOT")
}

fn told(name: &str) -> PathBuf {
    std::env::var_os(name).unwrap_or_else(|| panic!("{name} is missing: run `cargo xtask e2e`")).into()
}

/// A screen nobody looks at.
pub struct Screen {
    child: Child,
    /// Its name for `DISPLAY`.
    pub display: String,
}

impl Screen {
    /// Starts one, 1280 by 800, on a free display.
    pub fn new() -> Self {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut number).expect("a display number");
        Self { child, display: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A computer on which nothing has happened yet: a screen, an empty home, a runtime and a temporary folder.
pub struct World {
    /// The screen.
    pub screen: Screen,
    folder: TempDir,
    variables: Vec<(String, String)>,
}

impl World {
    /// A new one.
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for name in ["home/Documents", "run", "tmp"] {
            fs::create_dir_all(folder.path().join(name)).expect("made");
        }
        fs::set_permissions(folder.path().join("run"), fs::Permissions::from_mode(0o700)).expect("private");
        Self { screen: Screen::new(), folder, variables: Vec::new() }
    }

    /// Sets a variable for every program started here from now on.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// Everything that was ever written here lies below this.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The documents folder, where a casebook is offered.
    pub fn documents(&self) -> PathBuf {
        self.folder().join("home/Documents")
    }

    /// A program in this world, with no variable of the outer one but `PATH`.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let here = |name: &str| self.folder().join(name);
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("DISPLAY", &self.screen.display)
            .env("HOME", here("home"))
            .env("XDG_DATA_HOME", here("home/.local/share"))
            .env("XDG_CONFIG_HOME", here("home/.config"))
            .env("XDG_CACHE_HOME", here("home/.cache"))
            .env("XDG_STATE_HOME", here("home/.local/state"))
            .env("XDG_RUNTIME_DIR", here("run"))
            .env("TMPDIR", here("tmp"))
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(here("home"));
        command
    }

    /// The build made for driving, under a driver, at its first window.
    ///
    /// # Errors
    /// When it does not start.
    pub fn drive(&self) -> Res<Driver> {
        let mut driver = self.command("WebKitWebDriver");
        driver.stdout(Stdio::null());
        Driver::start(&driven().to_string_lossy(), driver)
    }
}
