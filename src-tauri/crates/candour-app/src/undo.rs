//! Undoing the last change, and doing again what was undone. Both are changes of their own in the record.

use crate::{App, AppError, independence};
use candour_model::undo::Undone;
use candour_store::undo::Way;
use std::sync::Arc;

impl App {
    /// Takes the last change back; `None` if there is none, or what came last was issued or sealed.
    ///
    /// # Errors
    /// When something recorded since rests on the change.
    pub fn undo(&self) -> Result<Option<Undone>, AppError> {
        self.retrace(Way::Back)
    }

    /// Makes the change again that was undone last; `None` if there is none.
    ///
    /// # Errors
    /// When something recorded since stands in its way.
    pub fn do_again(&self) -> Result<Option<Undone>, AppError> {
        self.retrace(Way::Again)
    }

    fn retrace(&self, way: Way) -> Result<Option<Undone>, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), Arc::clone(&self.rules));
        let undone = self.open()?.store.retrace(self.stamp(), way, move |tx, turn| {
            // The verdicts that came with the change have gone with it. What is left is what it follows from now.
            independence::follow(tx, &rules, today, turn)
        })?;
        Ok(undone.map(|undone| Undone { what: undone.what }))
    }
}
