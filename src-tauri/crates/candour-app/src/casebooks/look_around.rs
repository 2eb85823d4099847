//! Looking around: a casebook of invented cases, made for the visit and removed with it.
//!
//! Its passphrase and its words are drawn and dropped, so that it can be opened once, here, and never again: nothing of it
//! can be taken for a real casebook, and no real case can be left in it.

use crate::{App, AppError, invented, open::Open};
use candour_vault::{CasebookFolder, Effort, NewCasebook, NewLock, Passphrase, RecoveryWords};
use std::{
    fs::{self, DirBuilder},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// What it is called.
const NAME: &str = "Invented cases";
/// Its folder in the state folder, with a folder for each program that is running.
const FOLDER: &str = "look-around";

impl App {
    /// Makes the casebook of invented cases and opens it. Locking removes it, whatever was done in it.
    ///
    /// # Errors
    /// When another casebook is open, or the disk is full or cannot be written. Nothing then stays.
    pub fn look_around(&self) -> Result<(), AppError> {
        self.become_busy()?;
        self.sweep();
        let made = self.make_invented();
        let kept = self.settle(made).and_then(|_| invented::record(self));
        if kept.is_err() {
            // The reason is told; what is left is swept away now or at the next visit.
            let _ = self.lock_casebook();
            self.remove_invented();
        }
        kept
    }

    pub(super) fn is_invented(&self, folder: &CasebookFolder) -> bool {
        folder.path().starts_with(self.visits())
    }

    /// Removes the casebook of this visit. One that cannot be removed cannot be opened either.
    pub(super) fn remove_invented(&self) {
        let _ = fs::remove_dir_all(self.this_visit());
    }

    fn make_invented(&self) -> Result<Open, AppError> {
        let place = self.this_visit();
        DirBuilder::new().mode(0o700).recursive(true).create(&place)?;
        let drawn = candour_vault::generated_passphrase()?;
        let lock = NewLock::P1(Passphrase::from_bytes(Zeroizing::new(drawn.as_bytes().to_vec()))?);
        let effort = self.surroundings.effort.unwrap_or(Effort::FLOOR);
        let new = NewCasebook::begin(&place, NAME, lock, self.surroundings.clock.today(), effort)?;
        let head = candour_store::Store::create(new.folder(), new.keys(), &self.stamp())?;
        new.keys().write_seen(new.folder(), head.n, head.hash)?;
        let words = RecoveryWords::from_typed(Zeroizing::new(new.words().reveal().as_bytes().to_vec()))?;
        let (folder, keys) = new.finish(&words).map_err(|(_, error)| error)?;
        self.open_with(folder, keys)
    }

    /// Removes what visits left behind that did not end: those of programs that do not run any more.
    fn sweep(&self) {
        let visits = fs::read_dir(self.visits()).into_iter().flatten().flatten();
        for visit in visits.map(|entry| entry.path()).filter(|path| !is_running(path)) {
            let _ = fs::remove_dir_all(visit);
        }
        self.remove_invented();
    }

    fn this_visit(&self) -> PathBuf {
        self.visits().join(std::process::id().to_string())
    }

    fn visits(&self) -> PathBuf {
        self.surroundings.places.state.join(FOLDER)
    }
}

/// Whether the program that a visit's folder is named after still runs.
fn is_running(visit: &Path) -> bool {
    visit.file_name().is_some_and(|number| Path::new("/proc").join(number).exists())
}
