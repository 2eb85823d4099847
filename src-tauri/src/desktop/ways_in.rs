//! Changing what opens a casebook, on the cover; and the sheet on which its words are written.

use super::{Change, Desktop};
use crate::{dialogs::Question, restart};
use candour_app::AppError;
use candour_model::{
    casebooks::{Preparation, Strength},
    letters::SavedCopy,
    ways_in::WayChange,
};
use zeroize::Zeroizing;

impl Desktop {
    /// Takes the casebook out of sight and locks it; the cover then asks for what it takes to change its ways in.
    ///
    /// # Errors
    /// When no casebook is open, or the last page could not be written; it is locked all the same.
    pub fn lock_to_change_ways(&self, change: WayChange) -> Result<(), AppError> {
        self.app.ask_to_change(change)?;
        self.lock_casebook()
    }

    /// Asks where a recovery kit goes, and saves it there; `None` when the dialog was cancelled.
    ///
    /// # Errors
    /// When no casebook is open and none shows its words, or the kit cannot be written.
    pub fn save_kit(&self) -> Result<Option<SavedCopy>, AppError> {
        let name = self.app.kit_name()?;
        self.dialogs.ask(Question::Copy { name }).map(|path| self.app.save_kit(&path)).transpose()
    }

    /// Opens a recovery kit in another program, to be printed there.
    ///
    /// # Errors
    /// As [`Desktop::save_kit`]; when there is no folder in memory, or no program to show it.
    pub fn print_kit(&self) -> Result<SavedCopy, AppError> {
        self.app.kit_name()?;
        self.opened_copies.open(|inside| self.app.open_kit(inside))
    }

    /// Puts the new passphrase in place of the old one, and opens the casebook's window.
    ///
    /// # Errors
    /// When it could not be changed: the old passphrase still opens the casebook.
    pub fn change_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.app.change_passphrase(typed)?;
        self.opened();
        Ok(())
    }

    /// Draws other recovery words, and gives them out.
    ///
    /// # Errors
    /// When the casebook was not opened to change what opens it.
    pub fn draw_words(&self) -> Result<Zeroizing<String>, AppError> {
        self.idle.somebody_is_here();
        self.app.draw_words()
    }

    /// Puts other recovery words in place of the old ones, and opens the casebook's window.
    ///
    /// # Errors
    /// When they could not be replaced: the old words still open the casebook.
    pub fn replace_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.app.replace_words(typed)?;
        self.opened();
        Ok(())
    }

    /// Gives a second person a way in, and opens the casebook's window.
    ///
    /// # Errors
    /// When there is one, or the passphrase will not do.
    pub fn add_person(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        self.app.add_person(typed)?;
        self.opened();
        Ok(())
    }

    /// Takes the second person's way in away, and opens the casebook's window.
    ///
    /// # Errors
    /// When there is none.
    pub fn remove_person(&self) -> Result<(), AppError> {
        self.app.remove_person()?;
        self.opened();
        Ok(())
    }

    /// Gives up changing what opens the casebook, which stays what it was. It was open: as after every lock the program starts anew.
    ///
    /// # Errors
    /// When what left, or what was last seen, could not be noted.
    pub fn abandon_way_change(&self) -> Result<(), AppError> {
        let was_open = self.app.is_changing_ways();
        let abandoned = self.app.abandon_way_change();
        if was_open && restart::FOLLOWS_LOCKING {
            self.tell(Change::Locked);
        }
        abandoned
    }

    /// How strong a passphrase is that somebody types on the cover.
    ///
    /// # Errors
    /// When it is no text.
    pub fn measure_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<Strength, AppError> {
        self.idle.somebody_is_here();
        self.app.measure_passphrase(typed)
    }

    /// Opens the casebook to change what opens it; no window of its own follows.
    ///
    /// # Errors
    /// When the casebook does not open.
    pub fn begin_way_change(&self, typed: Zeroizing<Vec<u8>>) -> Result<Preparation, AppError> {
        self.idle.somebody_is_here();
        self.app.begin_way_change(typed)
    }

    /// The same with its recovery words.
    ///
    /// # Errors
    /// When the casebook does not open.
    pub fn begin_way_change_with_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<Preparation, AppError> {
        self.idle.somebody_is_here();
        self.app.begin_way_change_with_words(typed)
    }
}
