//! A casebook opened for one purpose: to change what opens it. It is proved by a passphrase or by the words, on the cover.
//!
//! The window of an open casebook never sees a passphrase or the words, so that one asks for a change by locking. Slots of the
//! header come, go and are replaced, and nothing is encrypted again. That they changed is an entry made when the casebook is
//! next opened, which is at once, and also after a crash in between; which one it was is a second entry.

use crate::{App, AppError, State, known::Known, open::Open};
use candour_model::{casebooks::Preparation, ways_in::WayChange};
use candour_store::audit::Event;
use candour_vault::{CasebookId, DeviceSecret, Keys, NewWords, Passphrase, VaultError};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Why words are drawn where a passphrase stands alone.
const ALONE: &str = "This casebook\u{2019}s passphrase stands alone, without a key kept by this laptop.";

/// A casebook opened to change what opens it. It shows nothing of itself.
pub(crate) struct Changing {
    pub(super) open: Open,
    /// Recovery words that were drawn and not yet typed back.
    pub(super) drawn: Option<NewWords>,
    /// What left meanwhile, to be written down once the casebook is open.
    pub(super) left: Vec<Event>,
}

impl Changing {
    /// Whether its passphrase works together with a secret this laptop keeps.
    pub(crate) fn two_secrets(&self) -> bool {
        self.open.keys.passphrase_needs_device_secret()
    }

    /// The keys, to change what opens them. Nothing else holds them here.
    pub(super) fn keys(&mut self) -> Result<&mut Keys, AppError> {
        Arc::get_mut(&mut self.open.keys).ok_or(AppError::Busy)
    }
}

impl App {
    /// Has the cover ask for a change of the open casebook's ways in once it is locked. Invented cases have none to change.
    ///
    /// # Errors
    /// When no casebook is open.
    pub fn ask_to_change(&self, change: WayChange) -> Result<(), AppError> {
        let open = self.open()?;
        if self.is_invented(&open.folder) {
            return Ok(());
        }
        // After the lock the list alone tells which casebook it was.
        Known::remember(&self.surroundings.places, open.folder.path(), None)?;
        let mut cover = self.cover_state();
        cover.casebook = Some(open.folder.path().to_owned());
        cover.wants = Some(change);
        Ok(())
    }

    /// The change of the ways in that the cover is to ask for.
    #[must_use]
    pub fn wanted_change(&self) -> Option<WayChange> {
        self.cover_state().wants
    }

    /// Has the cover ask for a change of the casebook that was locked last, where the program has started anew since it was asked for.
    pub fn go_on_to_change(&self, change: WayChange) {
        let is_there = self.chosen_casebook().is_ok();
        self.cover_state().wants = is_there.then_some(change);
    }

    /// Whether a casebook is open only to change what opens it.
    #[must_use]
    pub fn is_changing_ways(&self) -> bool {
        matches!(*self.state(), State::Changing(_))
    }

    /// Opens the chosen casebook with its present passphrase, to change what opens it.
    ///
    /// # Errors
    /// As [`App::unlock_casebook`].
    pub fn begin_way_change(&self, typed: Zeroizing<Vec<u8>>) -> Result<Preparation, AppError> {
        Ok(self.change(self.prove(|folder| self.by_passphrase(folder, typed))?))
    }

    /// Opens the chosen casebook with its recovery words, to change what opens it.
    ///
    /// # Errors
    /// As [`App::unlock_with_words`].
    pub fn begin_way_change_with_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<Preparation, AppError> {
        Ok(self.change(self.prove(|folder| super::by_words(folder, typed))?))
    }

    /// Gives up what was begun. The casebook is locked, and what opens it is what it was.
    ///
    /// # Errors
    /// When what left, or what was last seen, could not be noted.
    pub fn abandon_way_change(&self) -> Result<(), AppError> {
        self.cover_state().wants = None;
        let mut state = self.state();
        let State::Changing(_) = &*state else { return Ok(()) };
        let State::Changing(changing) = std::mem::replace(&mut *state, State::Locked) else { return Ok(()) };
        drop(state);
        let Changing { open, left, .. } = *changing;
        let noted = if left.is_empty() { Ok(()) } else { self.note_left(&open, left) };
        let head = open.store.close()?;
        self.note_seen(&open.folder, &open.keys, head.n, head.hash)?;
        noted
    }

    /// Makes one change, which says what it was, and opens the casebook with what is changed. Where it cannot be made, the
    /// casebook waits as it was for another try.
    pub(super) fn change_ways(
        &self,
        change: impl FnOnce(&mut Changing) -> Result<Event, AppError>,
    ) -> Result<(), AppError> {
        let mut changing = self.take_changing()?;
        let event = match change(&mut changing) {
            Ok(event) => event,
            Err(error) => {
                *self.state() = State::Changing(changing);
                return Err(error);
            }
        };
        let Changing { open, mut left, .. } = *changing;
        left.insert(0, event);
        let Open { store, keys, folder, .. } = open;
        // The change counts from here on: what could not be moved out of the log is moved when the casebook is next open.
        let _ = store.close();
        drop(store);
        let opened =
            Arc::into_inner(keys).ok_or(AppError::Busy).and_then(|keys| self.open_with(folder, keys));
        self.cover_state().wants = None;
        let open = self.settle(opened)?;
        self.write_down(left)?;
        self.remember(&open);
        Ok(())
    }

    /// Writes down what was done on the cover, now that the casebook is open. Without its entry it is not left open behind the
    /// cover.
    pub(super) fn write_down(&self, events: Vec<Event>) -> Result<(), AppError> {
        if events.is_empty() {
            return Ok(());
        }
        self.write(move |_, audit| {
            for event in events {
                audit.record(event);
            }
            Ok(())
        })
        .inspect_err(|_| {
            // The reason is told; that the ways in changed stands in the chain since the casebook was opened.
            let _ = self.lock_casebook();
        })
    }

    pub(super) fn take_changing(&self) -> Result<Box<Changing>, AppError> {
        let mut state = self.state();
        match std::mem::replace(&mut *state, State::Busy) {
            State::Changing(changing) => Ok(changing),
            other => {
                *state = other;
                Err(AppError::Locked)
            }
        }
    }

    /// The secret that a passphrase works with, where those of this casebook do.
    pub(super) fn device_secret_beside(
        &self,
        passphrase: &Passphrase,
        keys: &Keys,
    ) -> Result<Option<DeviceSecret>, AppError> {
        if !keys.passphrase_needs_device_secret() {
            return Ok(None);
        }
        passphrase.fits_beside_a_device_secret()?;
        self.device_secret_of(&keys.casebook_id()).map(Some)
    }

    fn change(&self, open: Open) -> Preparation {
        let changing = Changing { open, drawn: None, left: Vec::new() };
        let two_secrets = changing.two_secrets();
        *self.state() = State::Changing(Box::new(changing));
        Preparation { two_secrets, why_one: if two_secrets { "" } else { ALONE }.to_owned() }
    }

    fn note_left(&self, open: &Open, left: Vec<Event>) -> Result<(), AppError> {
        open.store.write(self.stamp(), move |_, audit| {
            for event in left {
                audit.record(event);
            }
            Ok(())
        })
    }

    /// The secret this laptop keeps for a casebook; a new one where it keeps none, as on a new laptop.
    fn device_secret_of(&self, casebook: &CasebookId) -> Result<DeviceSecret, AppError> {
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
