//! The cover: finding a casebook, making one in a single act, opening it and locking it again.
//!
//! Passphrases and words pass through here and end in `candour-vault`; nothing here keeps or prints one.

mod changing;
mod cover;
mod kit;
mod look_around;
mod make;
mod notices;
mod passphrase;
mod recovery_words;
mod second_person;
mod ways_in;

pub(crate) use changing::Changing;
pub(crate) use cover::{folder_of, name_of};
pub(crate) use make::Making;

use crate::{App, AppError, State, backups::Restoring, known::Known, open::Open};
use candour_model::{casebooks::OpenCasebook, ways_in::WayChange};
use candour_store::StoreError;
use candour_vault::{
    CasebookFolder, DeviceSecret, Keys, Passphrase, RecoveryWords, Seen, Unlock, VaultError,
};
use std::{
    path::PathBuf,
    sync::{Arc, PoisonError},
    time::Duration,
};
use zeroize::Zeroizing;

/// Wrong passphrases that cost nothing but the derivation itself.
const FREE_MISTAKES: u32 = 3;
/// The longest pause after a wrong passphrase.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// What the cover has been told: which casebook to open, where to make one, and how often the passphrase was wrong.
#[derive(Default)]
pub(crate) struct CoverState {
    pub(crate) casebook: Option<PathBuf>,
    place: Option<PathBuf>,
    mistakes: u32,
    /// The folders shown on the cover so far; a handle is a place in this list.
    shown: Vec<PathBuf>,
    /// Which change of the ways in was asked for inside, and is to be made on the cover.
    wants: Option<WayChange>,
    /// The casebook whose disk did not confirm what was written to it when it was last open.
    doubted: Option<PathBuf>,
    /// The backups that were found, and what was settled of a restore.
    pub(crate) restoring: Restoring,
}

impl App {
    /// Opens the chosen casebook with its passphrase, and with this laptop's secret where the casebook asks for one.
    ///
    /// # Errors
    /// A wrong passphrase (after the third, each takes longer), a keyring that has no secret, cannot be reached or is
    /// slow, and whatever is wrong with the casebook itself. Nothing in it is changed.
    pub fn unlock_casebook(&self, passphrase: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.unlock(|folder| self.by_passphrase(folder, passphrase))
    }

    /// Opens the chosen casebook with its twelve recovery words.
    ///
    /// # Errors
    /// As [`App::unlock_casebook`]; the keyring is not asked.
    pub fn unlock_with_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.unlock(|folder| by_words(folder, typed))
    }

    /// What the frame of the open casebook shows.
    ///
    /// # Errors
    /// When no casebook is open.
    pub fn open_casebook(&self) -> Result<OpenCasebook, AppError> {
        let open = self.open()?;
        let invented = self.is_invented(&open.folder);
        // Where a damaged page hides when it was copied, the frame still opens, and offers the check.
        let is_copied = self.safekeeping().is_ok_and(|found| !found.is_due);
        Ok(OpenCasebook {
            name: name_of(open.folder.path()),
            today: candour_model::dates::weekday_in_words(self.surroundings.clock.today()),
            notices: open.notices.clone(),
            invented,
            backup_is_due: !invented && !is_copied,
        })
    }

    /// Locks: closes the database, notes what was last seen, drops the keys. Locking what is locked does nothing; the
    /// casebook of invented cases is removed.
    ///
    /// # Errors
    /// When the last page could not be written. The casebook is locked all the same; what was saved is in its log.
    pub fn lock_casebook(&self) -> Result<(), AppError> {
        let State::Open(open) = std::mem::replace(&mut *self.state(), State::Locked) else { return Ok(()) };
        *self.left.lock().unwrap_or_else(PoisonError::into_inner) = Arc::downgrade(&open);
        open.pictures.forget();
        open.file_work.stop();
        let closed = open.store.close();
        if matches!(closed, Err(StoreError::Abandoned | StoreError::DiskFault)) {
            self.cover_state().doubted = Some(open.folder.path().to_owned());
        }
        let head = match closed {
            // It was said when it happened, and nothing more is written now.
            Err(StoreError::Abandoned) => return Ok(()),
            closed => closed?,
        };
        if self.is_invented(&open.folder) {
            self.remove_invented();
            return Ok(());
        }
        self.note_seen(&open.folder, &open.keys, head.n, head.hash)?;
        Known::remember(&self.surroundings.places, open.folder.path(), Some(self.surroundings.clock.today()))
    }

    /// Whether the disk of a casebook that was locked did not confirm what was written to it.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.cover_state().doubted.is_some()
    }

    /// Has the casebook that was open last say, when it is next opened, that its disk did not confirm what was written.
    pub fn doubt_the_last(&self) {
        let last = self.chosen_casebook().ok();
        self.cover_state().doubted = last;
    }

    fn unlock(&self, keys: impl FnOnce(&CasebookFolder) -> Result<Keys, AppError>) -> Result<(), AppError> {
        let opened = self.prove(keys)?;
        let opened = self.settle(Ok(opened))?;
        // A convenience: the casebook is open whether or not it stands first on the list.
        let _ = Known::remember(&self.surroundings.places, opened.folder.path(), None);
        Ok(())
    }

    /// Opens the chosen casebook, slower after mistakes. Until the caller says what it is open for, the state is busy.
    fn prove(&self, keys: impl FnOnce(&CasebookFolder) -> Result<Keys, AppError>) -> Result<Open, AppError> {
        let folder = CasebookFolder::at(self.chosen_casebook()?);
        self.pause_after_mistakes();
        self.become_busy()?;
        let opened = keys(&folder).and_then(|keys| self.open_with(folder, keys));
        self.count_mistake(opened.as_ref().err());
        opened.inspect_err(|_| *self.state() = State::Locked)
    }

    /// Counts a wrong secret, and forgets those before one that was right. What else went wrong changes nothing.
    pub(crate) fn count_mistake(&self, error: Option<&AppError>) {
        let mut cover = self.cover_state();
        match error {
            None => cover.mistakes = 0,
            Some(error) if error.is_a_wrong_secret() => cover.mistakes += 1,
            Some(_) => {}
        }
    }

    /// The keys behind a typed passphrase.
    pub(crate) fn by_passphrase(
        &self,
        folder: &CasebookFolder,
        typed: Zeroizing<Vec<u8>>,
    ) -> Result<Keys, AppError> {
        let passphrase = Passphrase::from_bytes(typed)?;
        let secret = self.device_secret_for(folder)?;
        Ok(candour_vault::unlock(folder, Unlock::Passphrase(&passphrase, secret.as_ref()))?)
    }

    /// Opens the database behind keys that are already proved.
    fn open_with(&self, folder: CasebookFolder, keys: Keys) -> Result<Open, AppError> {
        let seen = self.last_seen(&folder, &keys);
        self.open_as_seen(folder, keys, seen.as_ref())
    }

    /// Opens what was just restored: that it is older than what was last seen here is what was asked for.
    pub(crate) fn open_restored(&self, folder: CasebookFolder, keys: Keys) -> Result<Open, AppError> {
        self.open_as_seen(folder, keys, None)
    }

    fn open_as_seen(
        &self,
        folder: CasebookFolder,
        keys: Keys,
        seen: Option<&Seen>,
    ) -> Result<Open, AppError> {
        candour_vault::check_place(folder.path())?;
        let (store, warnings) = candour_store::Store::open(&folder, &keys, &self.stamp(), seen)?;
        let mut notices = notices::sentences(&warnings);
        if self.cover_state().doubted.take_if(|doubted| doubted.as_path() == folder.path()).is_some() {
            notices.push(notices::AFTER_A_FAULT.to_owned());
        }
        let open = Open::new(store, keys, folder, notices);
        Self::clear_interrupted(&open);
        Ok(open)
    }

    /// Leaves the busy state: with an open casebook, or locked as before.
    pub(crate) fn settle(&self, opened: Result<Open, AppError>) -> Result<Arc<Open>, AppError> {
        let mut state = self.state();
        match opened {
            Ok(open) => {
                let open = Arc::new(open);
                *state = State::Open(Arc::clone(&open));
                Ok(open)
            }
            Err(error) => {
                *state = State::Locked;
                Err(error)
            }
        }
    }

    pub(crate) fn become_busy(&self) -> Result<(), AppError> {
        let mut state = self.state();
        match &*state {
            State::Locked => {
                *state = State::Busy;
                Ok(())
            }
            State::Making(_) | State::Changing(_) | State::Busy | State::Open(_) => Err(AppError::Busy),
        }
    }

    pub(crate) fn pause_after_mistakes(&self) {
        let mistakes = self.cover_state().mistakes;
        if mistakes >= FREE_MISTAKES {
            let doubled = Duration::from_secs(1) * 2u32.saturating_pow(mistakes - FREE_MISTAKES);
            self.surroundings.clock.wait(doubled.min(LONGEST_PAUSE));
        }
    }

    /// The secret that this laptop keeps, where a passphrase is to open anything with it. A keyring that has none stops only
    /// where no passphrase opens the casebook alone.
    fn device_secret_for(&self, folder: &CasebookFolder) -> Result<Option<DeviceSecret>, AppError> {
        if !candour_vault::uses_device_secret(folder)? {
            return Ok(None);
        }
        match self.ask_keyring(folder) {
            Err(error) if candour_vault::needs_device_secret(folder)? => Err(error),
            asked => Ok(asked.ok()),
        }
    }

    fn ask_keyring(&self, folder: &CasebookFolder) -> Result<DeviceSecret, AppError> {
        let keyring = self.surroundings.keyring.as_ref().ok_or(VaultError::KeyringAbsent)?;
        Ok(keyring.get(&candour_vault::casebook_id(folder)?).into_result()?)
    }
}

/// The keys behind typed recovery words.
pub(crate) fn by_words(folder: &CasebookFolder, typed: Zeroizing<Vec<u8>>) -> Result<Keys, AppError> {
    let words = RecoveryWords::from_typed(typed)?;
    Ok(candour_vault::unlock(folder, Unlock::Words(&words))?)
}
