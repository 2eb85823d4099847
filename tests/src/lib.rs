//! The world of the tests: a fixed clock, a casebook in a temporary folder, and a matter to start from.
//!
//! All people, firms and cases are invented.

pub mod clock;
pub mod received;
pub mod scenarios;
pub mod story;

use candour_app::{App, Effort, Intake, Surroundings, places::Places};
use candour_model::casebooks::PrepareCasebook;
use clock::FixedClock;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zeroize::Zeroizing;

/// A passphrase that may stand alone.
pub const PASSPHRASE: &str = "lantern harbour plain gravel ninety-one";

/// A home folder, a clock and the application.
pub struct World {
    home: TempDir,
    /// The clock that the application was handed.
    pub clock: FixedClock,
    /// The application.
    pub app: App,
}

impl World {
    /// A first start: nothing has been made yet.
    ///
    /// # Panics
    /// When the temporary folder cannot be made.
    #[must_use]
    pub fn new() -> Self {
        let home = TempDir::new().expect("a temporary folder");
        std::fs::create_dir(home.path().join("Documents")).expect("a documents folder");
        let clock = FixedClock::at("2026-11-23T09:41:00Z");
        let app = start(home.path(), &clock);
        Self { home, clock, app }
    }

    /// A first start of a program that looks into files by this one.
    ///
    /// # Panics
    /// When the temporary folder cannot be made.
    #[must_use]
    pub fn looking_by(program: impl Into<PathBuf>) -> Self {
        let Self { home, clock, app } = Self::new();
        drop(app);
        let app = start_with(home.path(), &clock, Some(Intake::of(program.into())));
        Self { home, clock, app }
    }

    /// A casebook made and open, and the words that it was made with.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn with_casebook() -> (Self, String) {
        let world = Self::new();
        let words = world.make("Casebook 1");
        (world, words)
    }

    /// Makes a casebook of this name and leaves it open; returns its recovery words.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn make(&self, name: &str) -> String {
        make(&self.app, name)
    }

    /// The same home, as another start of the program finds it.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self { home, clock, app } = self;
        drop(app);
        let app = start(home.path(), &clock);
        Self { home, clock, app }
    }

    /// The home folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.home.path().to_owned()
    }

    /// The folder of the casebook of this name.
    #[must_use]
    pub fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join("Documents").join(format!("{name}.casebook"))
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

/// A secret as the page sends it.
#[must_use]
pub fn bytes(text: &str) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(text.as_bytes().to_vec())
}

/// Makes a casebook of this name and leaves it open; returns its recovery words.
///
/// # Panics
/// When it cannot be made.
pub fn make(app: &App, name: &str) -> String {
    app.prepare_casebook(PrepareCasebook { name: name.into() }).expect("a place for it");
    let words = app.begin_casebook(bytes(PASSPHRASE)).expect("a casebook in the making");
    app.finish_casebook(bytes(&words)).expect("a casebook");
    words.to_string()
}

/// The application as it starts in a home folder.
///
/// # Panics
/// When it does not start.
#[must_use]
pub fn start(home: &Path, clock: &FixedClock) -> App {
    start_with(home, clock, None)
}

fn start_with(home: &Path, clock: &FixedClock, intake: Option<Intake>) -> App {
    let at = |folder: &str| home.join(folder);
    App::new(Surroundings {
        clock: Box::new(clock.clone()),
        places: Places {
            documents: at("Documents"),
            home: home.to_owned(),
            config: at(".config/candour"),
            state: at(".local/state/candour"),
        },
        keyring: None,
        effort: Some(Effort::CHEAP),
        intake,
    })
    .expect("an application")
}
