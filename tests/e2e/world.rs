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
pub(crate) fn driven() -> PathBuf {
    told("CANDOUR_DRIVEN")
}

/// The program as it is shipped.
pub(crate) fn release() -> PathBuf {
    told("CANDOUR_RELEASE")
}

/// The release with planted faults: a page that tries the network, and a process that outlasts the lock.
pub(crate) fn planted() -> PathBuf {
    told("CANDOUR_PLANTED")
}

/// The root of the project.
pub(crate) fn project() -> PathBuf {
    told("CANDOUR_ROOT")
}

fn told(name: &str) -> PathBuf {
    std::env::var_os(name).unwrap_or_else(|| panic!("{name} is missing: run `cargo xtask e2e`")).into()
}

/// A screen nobody looks at.
pub(crate) struct Screen {
    child: Child,
    /// Its name for `DISPLAY`.
    pub(crate) display: String,
}

impl Screen {
    /// Starts one, 1280 by 800, on a free display.
    pub(crate) fn new() -> Self {
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
pub(crate) struct World {
    /// The screen.
    pub screen: Screen,
    folder: TempDir,
    variables: Vec<(String, String)>,
}

impl World {
    /// A new one.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for name in ["home/Documents", "run", "tmp"] {
            fs::create_dir_all(folder.path().join(name)).expect("made");
        }
        fs::set_permissions(folder.path().join("run"), fs::Permissions::from_mode(0o700)).expect("private");
        Self { screen: Screen::new(), folder, variables: Vec::new() }
    }

    /// Sets a variable for every program started here from now on.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// Everything that was ever written here lies below this.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The documents folder, where a casebook is offered.
    pub(crate) fn documents(&self) -> PathBuf {
        self.folder().join("home/Documents")
    }

    /// A program in this world, with no variable of the outer one but `PATH`.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
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
    pub(crate) fn drive(&self) -> Res<Driver> {
        let mut driver = self.command("WebKitWebDriver");
        driver.stdout(Stdio::null());
        Driver::start(&driven().to_string_lossy(), driver)
    }
}

impl World {
    /// Ends at once, as by a power cut, every process that was started with this world's home.
    pub(crate) fn kill_everything(&self) {
        let mark = format!("HOME={}", self.folder().join("home").display());
        for process in processes() {
            if environment(process).contains(&mark) {
                let _ =
                    Command::new("kill").args(["-KILL", &process.to_string()]).stderr(Stdio::null()).status();
            }
        }
    }

    /// The processes that were started with this world's home.
    pub(crate) fn processes(&self) -> Vec<u32> {
        let mark = format!("HOME={}", self.folder().join("home").display());
        processes().into_iter().filter(|process| environment(*process).contains(&mark)).collect()
    }
}

fn processes() -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// The environment a process was started with; empty once it has ended.
pub(crate) fn environment(process: u32) -> Vec<String> {
    let bytes = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
    bytes.split(|byte| *byte == 0).map(|variable| String::from_utf8_lossy(variable).into_owned()).collect()
}

/// The files below a folder that hold these words, as UTF-8, UTF-16 or base64.
pub(crate) fn files_with(folder: &Path, words: &str) -> Vec<String> {
    let patterns = forms(words);
    let mut found = Vec::new();
    for file in files_below(folder) {
        let bytes = fs::read(&file).unwrap_or_default();
        if patterns.iter().any(|pattern| bytes.windows(pattern.len()).any(|part| part == pattern.as_slice()))
        {
            found.push(file.display().to_string());
        }
    }
    found
}

/// How words look in UTF-8, in UTF-16 and, at each of its three beginnings, in base64.
pub(crate) fn forms(words: &str) -> Vec<Vec<u8>> {
    let wide = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut forms = vec![words.as_bytes().to_vec(), wide];
    for skip in 0..3 {
        let whole = words.len().saturating_sub(skip) / 3 * 3;
        forms.push(base64(&words.as_bytes()[skip.min(words.len())..][..whole]));
    }
    forms
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let triple = |part: &[u8]| {
        let number = part.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| SIGNS[number >> shift & 63])
    };
    bytes.chunks_exact(3).flat_map(triple).collect()
}

/// Every file below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.extend(files_below(&path));
        } else if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every file below a folder with its bytes.
pub(crate) fn fingerprint(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files_below(folder).into_iter().map(|file| (file.clone(), fs::read(&file).unwrap_or_default())).collect()
}

#[test]
fn what_is_sought_is_found_in_every_form() {
    let folder = TempDir::new().expect("a folder");
    let words = "Wilhelmina Ashgrove";
    for (n, form) in forms(words).iter().enumerate() {
        fs::write(folder.path().join(n.to_string()), [b"xx".as_slice(), form, b"yy"].concat())
            .expect("planted");
    }
    assert_eq!(files_with(folder.path(), words).len(), 5);
    assert_eq!(base64(b"Candour!!"), b"Q2FuZG91ciEh");
}
