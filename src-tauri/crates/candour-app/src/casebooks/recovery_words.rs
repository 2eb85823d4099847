//! Other recovery words for a casebook that there is: drawn, shown once, and typed back before the old ones go.

use crate::{App, AppError, State};
use candour_store::audit::Event;
use candour_vault::RecoveryWords;
use zeroize::Zeroizing;

impl App {
    /// Draws new recovery words and gives them out. The old ones open the casebook until these have been typed back.
    ///
    /// # Errors
    /// When the casebook was not opened to change what opens it, or there is not enough memory.
    pub fn draw_words(&self) -> Result<Zeroizing<String>, AppError> {
        let mut changing = self.take_changing()?;
        let drawn = self.effort().and_then(|effort| Ok(changing.open.keys.draw_words(effort)?));
        let words = drawn.map(|new| {
            let words = new.words().reveal();
            changing.drawn = Some(new);
            words
        });
        *self.state() = State::Changing(changing);
        words
    }

    /// Whether words were drawn that have not been typed back.
    #[must_use]
    pub fn has_drawn_words(&self) -> bool {
        matches!(&*self.state(), State::Changing(changing) if changing.drawn.is_some())
    }

    /// Proves the typed words by opening the new slot with them, puts it in place of the old one, whose words open nothing from
    /// then on, and leaves the casebook open.
    ///
    /// # Errors
    /// Words that are not those given out, a full or failing disk: the old ones then still open the casebook, and these can be
    /// typed again.
    pub fn replace_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        let typed = RecoveryWords::from_typed(typed)?;
        self.change_ways(|changing| {
            let new = changing.drawn.take().ok_or(AppError::Locked)?;
            let folder = changing.open.folder.clone();
            let replaced = changing.keys()?.replace_words(&folder, &new, &typed);
            changing.drawn = Some(new);
            Ok(Event::WayInReplaced { slot: replaced? })
        })
    }
}
