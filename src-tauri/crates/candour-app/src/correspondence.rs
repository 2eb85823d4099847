//! The ledger of what went out and came in.

use crate::{App, AppError};
use candour_model::{correspondence::Correspondence, ids::MatterId};
use candour_store::{MatterScope, correspondence};

impl App {
    /// The correspondence of a matter, latest first.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn correspondence_of(&self, matter: MatterId) -> Result<Vec<Correspondence>, AppError> {
        self.read(move |db| Ok(correspondence::of_matter(db, &MatterScope::of(matter))?))
    }
}
