//! A second person's way in: one passphrase more, given and taken away on the cover.

use crate::{App, AppError};
use candour_store::audit::Event;
use candour_vault::Passphrase;
use zeroize::Zeroizing;

impl App {
    /// Gives a second person a passphrase of their own, which works as the first one does, and leaves the casebook open.
    ///
    /// # Errors
    /// Where a second person has one; a passphrase that is too weak or opens the casebook already, a keyring that keeps no
    /// secrets, a full or failing disk. What opens the casebook is then what it was.
    pub fn add_person(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.change_ways(|changing| {
            if changing.open.keys.has_second_person() {
                return Err(AppError::at("passphrase", "A second person has a way in; take that away first"));
            }
            let passphrase = Passphrase::from_bytes(typed)?;
            let secret = self.device_secret_beside(&passphrase, &changing.open.keys)?;
            let (effort, folder) = (self.effort()?, changing.open.folder.clone());
            let slot = changing.keys()?.add_second_person(&folder, &passphrase, secret.as_ref(), effort)?;
            Ok(Event::WayInAdded { slot })
        })
    }

    /// Takes the second person's way in away: their passphrase opens nothing from then on. Leaves the casebook open.
    ///
    /// # Errors
    /// Where nobody has one, or the disk refuses. What opens the casebook is then what it was.
    pub fn remove_person(&self) -> Result<(), AppError> {
        self.change_ways(|changing| {
            if !changing.open.keys.has_second_person() {
                return Err(AppError::at("person", "No second person has a way in"));
            }
            let folder = changing.open.folder.clone();
            let slot = changing.keys()?.remove_second_person(&folder)?;
            Ok(Event::WayInRemoved { slot })
        })
    }
}
