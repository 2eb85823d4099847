//! A new passphrase for a casebook that there is: proved by the old one or by the words, and given on the cover.
//!
//! The window of an open casebook never sees a passphrase, so that one asks for a new one by locking. One slot of the
//! header is replaced and nothing is encrypted again; the entry of it is made when the casebook is next opened, which is
//! at once, and also after a crash in between.

use crate::{App, AppError, State, open::Open};
use candour_model::casebooks::Preparation;
use candour_vault::{DeviceSecret, Passphrase, VaultError};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Why words are drawn where a passphrase stands alone.
const ALONE: &str = "This casebook\u{2019}s passphrase stands alone, without a key kept by this laptop.";

/// A casebook opened for one purpose, to be given another passphrase.
pub(crate) struct Changing {
    open: Open,
}

impl Changing {
    /// Whether its passphrase works together with a secret this laptop keeps.
    pub(crate) fn two_secrets(&self) -> bool {
        self.open.keys.passphrase_needs_device_secret()
    }
}

impl App {
    /// Has the cover ask for a new passphrase of the open casebook once it is locked. Invented cases have none to change.
    ///
    /// # Errors
    /// When no casebook is open.
    pub fn ask_for_new_passphrase(&self) -> Result<(), AppError> {
        let open = self.open()?;
        if self.is_invented(&open.folder) {
            return Ok(());
        }
        let mut cover = self.cover_state();
        cover.casebook = Some(open.folder.path().to_owned());
        cover.wants_new_passphrase = true;
        Ok(())
    }

    /// Whether the cover asks for a new passphrase.
    #[must_use]
    pub fn wants_new_passphrase(&self) -> bool {
        self.cover_state().wants_new_passphrase
    }

    /// Has the cover ask for a new passphrase of the casebook that was locked last, where the program has started anew since it was
    /// asked for.
    pub fn go_on_to_new_passphrase(&self) {
        let is_there = self.chosen_casebook().is_ok();
        self.cover_state().wants_new_passphrase = is_there;
    }

    /// Whether a casebook is open only to be given a new passphrase.
    #[must_use]
    pub fn is_changing_passphrase(&self) -> bool {
        matches!(*self.state(), State::Changing(_))
    }

    /// Opens the chosen casebook with its present passphrase, to give it another one.
    ///
    /// # Errors
    /// As [`App::unlock_casebook`].
    pub fn begin_passphrase_change(&self, typed: Zeroizing<Vec<u8>>) -> Result<Preparation, AppError> {
        Ok(self.change(self.prove(|folder| self.by_passphrase(folder, typed))?))
    }

    /// Opens the chosen casebook with its recovery words, to give it another passphrase.
    ///
    /// # Errors
    /// As [`App::unlock_with_words`].
    pub fn begin_passphrase_change_with_words(
        &self,
        typed: Zeroizing<Vec<u8>>,
    ) -> Result<Preparation, AppError> {
        Ok(self.change(self.prove(|folder| super::by_words(folder, typed))?))
    }

    /// Puts the new passphrase in place of the old one, which opens nothing from then on, and leaves the casebook open.
    ///
    /// # Errors
    /// A passphrase that is too weak, a keyring that keeps no secrets, a full or failing disk: the old passphrase then
    /// still opens the casebook, and another can be tried.
    pub fn change_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        let mut changing = self.take_changing()?;
        if let Err(error) = self.replace_passphrase(&mut changing.open, typed) {
            *self.state() = State::Changing(changing);
            return Err(error);
        }
        let Open { store, keys, folder, .. } = changing.open;
        let opened = store.close().map_err(AppError::from).and_then(|_| {
            let keys = Arc::into_inner(keys).ok_or(AppError::Busy)?;
            self.open_with(folder, keys)
        });
        self.cover_state().wants_new_passphrase = false;
        let open = self.settle(opened)?;
        self.remember(&open)
    }

    /// Gives up changing the passphrase. The casebook is locked, and its passphrase is what it was.
    ///
    /// # Errors
    /// When what was last seen could not be noted.
    pub fn abandon_passphrase_change(&self) -> Result<(), AppError> {
        self.cover_state().wants_new_passphrase = false;
        let mut state = self.state();
        let State::Changing(_) = &*state else { return Ok(()) };
        let State::Changing(changing) = std::mem::replace(&mut *state, State::Locked) else { return Ok(()) };
        drop(state);
        let head = changing.open.store.close()?;
        self.note_seen(&changing.open.folder, &changing.open.keys, head.n, head.hash)
    }

    fn change(&self, open: Open) -> Preparation {
        let changing = Changing { open };
        let two_secrets = changing.two_secrets();
        *self.state() = State::Changing(Box::new(changing));
        Preparation { two_secrets, why_one: if two_secrets { "" } else { ALONE }.to_owned() }
    }

    fn take_changing(&self) -> Result<Box<Changing>, AppError> {
        let mut state = self.state();
        match std::mem::replace(&mut *state, State::Busy) {
            State::Changing(changing) => Ok(changing),
            other => {
                *state = other;
                Err(AppError::Locked)
            }
        }
    }

    fn replace_passphrase(&self, open: &mut Open, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        let passphrase = Passphrase::from_bytes(typed)?;
        let keys = Arc::get_mut(&mut open.keys).ok_or(AppError::Busy)?;
        let secret = if keys.passphrase_needs_device_secret() {
            passphrase.fits_beside_a_device_secret()?;
            Some(self.device_secret_of(&keys.casebook_id())?)
        } else {
            None
        };
        Ok(keys.replace_passphrase(&open.folder, &passphrase, secret.as_ref(), self.effort()?)?)
    }

    /// The secret this laptop keeps for a casebook; a new one where it keeps none, as on a new laptop.
    fn device_secret_of(&self, casebook: &candour_vault::CasebookId) -> Result<DeviceSecret, AppError> {
        let keyring = self.surroundings.keyring.as_ref().ok_or(VaultError::KeyringAbsent)?;
        match keyring.get(casebook).into_result() {
            Err(VaultError::DeviceSecretMissing) => {
                let secret = DeviceSecret::generate()?;
                keyring.set(casebook, &secret).into_result()?;
                Ok(secret)
            }
            kept => Ok(kept?),
        }
    }
}
