//! Undoing the last change, and doing again what was undone. Both are changes of their own in the record.

use crate::{App, AppError};
use candour_model::undo::Undone;
use candour_store::undo::Way;

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
        let undone = self.open()?.store.retrace(self.stamp(), way)?;
        Ok(undone.map(|undone| Undone { what: undone.what }))
    }
}
