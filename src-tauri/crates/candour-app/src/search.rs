//! Searching the casebook, and people in it by name.

use crate::{App, AppError};
use candour_model::search::{Found, FoundPerson, SearchFor, SearchNames};
use candour_store::{MatterScope, identities, search};
use std::sync::Arc;

impl App {
    /// Records that hold the words, by kind; covered text is counted and not quoted.
    ///
    /// # Errors
    /// Words that nothing can be searched for.
    pub fn search(&self, input: SearchFor) -> Result<Found, AppError> {
        let sought = input.validate()?;
        self.read(move |db| Ok(search::find(db, &sought)?))
    }

    /// People of this name or one that sounds like it, by cipher. That a name was searched for is recorded, the name is not.
    ///
    /// # Errors
    /// A name without a letter.
    pub fn search_names(&self, input: SearchNames) -> Result<Vec<FoundPerson>, AppError> {
        let SearchNames { name, matter } = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let within = matter.map(MatterScope::of);
            Ok(identities::search(tx, audit, &keys, name.as_str(), within.as_ref())?)
        })
    }

    /// Builds the index of words anew from the record.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn rebuild_index(&self) -> Result<(), AppError> {
        self.write(|tx, audit| Ok(search::rebuild(tx, audit)?))
    }
}
