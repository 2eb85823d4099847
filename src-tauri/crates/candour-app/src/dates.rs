//! Dates in words: how they are read. Ages and school years are reckoned from the birth date of the person whose words they are,
//! which stays here; that it was used is recorded.

use crate::{App, AppError};
use candour_model::dates::said::{ReadDate, Understood, rests_on_birth};
use candour_store::{MatterScope, identities};
use std::sync::Arc;

impl App {
    /// Reads words about a date, without keeping them.
    ///
    /// # Errors
    /// When the casebook is locked; a person who has no part in the matter.
    pub fn read_date(&self, input: ReadDate) -> Result<Understood, AppError> {
        let open = self.open()?;
        let ReadDate { words, of } = input;
        let Some(person) = of.filter(|_| rests_on_birth(&words)) else {
            return Ok(Understood::of(&words, None));
        };
        let scope = MatterScope::of(person.matter);
        let looked = scope;
        if !self.read(move |db| Ok(identities::has_birth(db, &looked, person.party)?))? {
            return Ok(Understood::of(&words, None));
        }
        let keys = Arc::clone(&open.keys);
        self.write(move |tx, audit| {
            let birth = identities::birth_to_reckon_from(tx, audit, &keys, &scope, person.party)?;
            Ok(Understood::of(&words, birth.as_ref()))
        })
    }
}
