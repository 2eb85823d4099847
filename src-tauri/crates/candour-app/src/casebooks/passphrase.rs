//! A new passphrase for a casebook that there is, in the slot that was opened.

use crate::{App, AppError};
use candour_store::audit::Event;
use candour_vault::Passphrase;
use zeroize::Zeroizing;

impl App {
    /// Puts the new passphrase in place of the old one, which opens nothing from then on, and leaves the casebook open.
    ///
    /// # Errors
    /// A passphrase that is too weak, a keyring that keeps no secrets, a full or failing disk: the old passphrase then
    /// still opens the casebook, and another can be tried. Where the casebook does not open again, it is locked, and the new one
    /// opens it.
    pub fn change_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.change_ways(|changing| {
            let passphrase = Passphrase::from_bytes(typed)?;
            let secret = self.device_secret_beside(&passphrase, &changing.open.keys)?;
            let (effort, folder) = (self.effort()?, changing.open.folder.clone());
            let slot = changing.keys()?.replace_passphrase(&folder, &passphrase, secret.as_ref(), effort)?;
            Ok(Event::WayInReplaced { slot })
        })
    }
}
