//! The glossary.

use crate::{App, AppError};
use candour_model::glossary::Glossary;

impl App {
    /// Terms of the law and of the practice, explained.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn glossary(&self) -> Result<Glossary, AppError> {
        self.open()?;
        Ok(self.rules.glossary())
    }
}
