//! What a solicitor can do with a casebook, one function a verb.
//!
//! Nothing here knows of windows, JSON or Tauri; nothing here reads the clock or chooses a path: both are handed to
//! [`App::new`]. What only a desktop can do (dialogs, idle time, the web view) stays in the shell.

mod about;
mod allegations;
mod appearances;
mod asks;
mod audit_entries;
mod authorities;
mod backups;
mod binned;
mod bodies;
mod casebooks;
mod cells;
mod client_letters;
mod clients;
pub mod clock;
mod conflicts;
mod correspondence;
mod dates;
mod deadlines;
mod decisions;
mod described;
mod desk;
mod diary;
mod diary_copies;
mod dispatches;
mod door;
mod error;
mod escalation;
mod evidence;
mod exhibits;
mod exports;
mod failings;
mod files;
mod form_drafts;
mod glossary;
mod helpers;
mod holidays;
mod identifications;
mod identities;
mod identity_schedules;
mod independence;
mod invented;
mod investigations;
mod investigators;
mod jigsaw;
mod known;
mod leaks;
mod letter_matches;
mod letters;
mod likeness;
mod logo;
mod making;
mod matters;
mod non_receipts;
mod notes;
mod officers;
mod open;
mod papers;
mod pictures;
pub mod places;
mod postings;
mod precepts;
mod preservation;
mod profiles;
mod recognitions;
mod referral;
mod safe_contact;
mod sameness;
mod search;
mod sessions;
mod settings;
mod sources;
mod standings;
mod statements;
mod summaries;
mod templates;
mod ties;
mod timeline;
mod undo;
mod versions;
mod views;
mod witness_statements;

pub use candour_store::audit::verify_exported as verify_audit_log;
pub use candour_vault::device_secret::answer as answer_device_secret;
pub use error::{AppError, NotShown, Words};
pub use pictures::page_as_png;

pub use candour_intake::Intake;
pub use candour_vault::{Effort, device_secret::Keyring};

use casebooks::{Changing, CoverState, Making};
use clock::Clock;
use files::FileWork;
use open::Open;
use places::Places;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// What the application is handed once, at its start.
pub struct Surroundings {
    /// The time.
    pub clock: Box<dyn Clock>,
    /// The folders outside a casebook.
    pub places: Places,
    /// The keyring of this system; `None` where none is to be asked, as in the demo.
    pub keyring: Option<Keyring>,
    /// How much work a passphrase takes; `None` to measure it on this computer.
    pub effort: Option<Effort>,
    /// What looks into files from outside; `None` where none are looked at, as in the demo.
    pub intake: Option<Intake>,
}

/// The application: at most one casebook, and every verb on it.
pub struct App {
    surroundings: Surroundings,
    faces: Arc<candour_documents::Faces>,
    rules: Arc<candour_rules::Rules>,
    state: Mutex<State>,
    /// The casebook that was locked last, for as long as a verb is still at work in it.
    left: Mutex<Weak<Open>>,
    cover: Mutex<CoverState>,
    restore_work: FileWork,
}

/// What can be asked of the application now.
enum State {
    Locked,
    /// A casebook is being made; its folder still ends in `.new`.
    Making(Box<Making>),
    /// The casebook was opened to give it another passphrase, and shows nothing of itself.
    Changing(Box<Changing>),
    /// Keys are being derived.
    Busy,
    Open(Arc<Open>),
}

impl App {
    /// Makes the application, with no casebook open.
    ///
    /// # Errors
    /// When a face or a rule compiled into the program cannot be read.
    pub fn new(surroundings: Surroundings) -> Result<Self, AppError> {
        let faces = Arc::new(candour_documents::Faces::load()?);
        let rules = Arc::new(candour_rules::Rules::load()?);
        Ok(Self {
            surroundings,
            faces,
            rules,
            state: Mutex::new(State::Locked),
            left: Mutex::default(),
            cover: Mutex::default(),
            restore_work: FileWork::default(),
        })
    }

    /// Whether a casebook is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(*self.state(), State::Open(_))
    }

    /// Whether something that was begun in the casebook before it was locked has not ended yet.
    #[must_use]
    pub fn is_at_work(&self) -> bool {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).strong_count() > 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn cover_state(&self) -> MutexGuard<'_, CoverState> {
        self.cover.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<Arc<Open>, AppError> {
        match &*self.state() {
            State::Open(open) => Ok(Arc::clone(open)),
            State::Busy => Err(AppError::Busy),
            State::Locked | State::Making(_) | State::Changing(_) => Err(AppError::Locked),
        }
    }
}
