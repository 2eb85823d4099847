//! Who described people are: proposed, confirmed and reversed, each decision a record of its own.

use crate::{App, AppError};
use candour_model::{
    identifications::{Identification, IdentifyPerson},
    ids::{IdentificationId, MatterId},
};
use candour_store::{MatterScope, audit::Event, identifications};

impl App {
    /// Every decision of a matter on who a described person is, in order, with the client's words covered.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn identifications_in(&self, matter: MatterId) -> Result<Vec<Identification>, AppError> {
        self.read(move |db| Ok(identifications::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Proposes, confirms or reverses that a described person is an officer. Allegations are not rewritten by it.
    ///
    /// # Errors
    /// A field that is not right; people of another matter; a decision that cannot follow the one that stands.
    pub fn identify_person(&self, input: IdentifyPerson) -> Result<Vec<Identification>, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.write(move |tx, audit| {
            let id = IdentificationId(audit.fresh_id());
            identifications::decide(tx, id, &input)?;
            audit.record(Event::IdentificationDecided {
                matter: input.matter,
                identification: id,
                described: input.described,
                officer: input.officer,
                status: input.status,
            });
            Ok(identifications::of_matter(tx, &MatterScope::of(input.matter))?)
        })
    }
}
