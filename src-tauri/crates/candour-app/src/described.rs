//! People a client describes and nobody has identified.

use crate::{App, AppError};
use candour_model::{
    described::{DescribePerson, DescribedPerson},
    ids::{DescribedId, MatterId},
};
use candour_store::{MatterScope, audit::Event, described};

impl App {
    /// The people described in a matter, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn described_in(&self, matter: MatterId) -> Result<Vec<DescribedPerson>, AppError> {
        self.read(move |db| Ok(described::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Records a description, in the client's words. Each is a fresh record.
    ///
    /// # Errors
    /// A field that is not right, or a client who is not one of the matter's.
    pub fn describe_person(&self, input: DescribePerson) -> Result<DescribedPerson, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let id = DescribedId(audit.fresh_id());
            let person = described::describe(tx, id, input)?;
            audit.record(Event::PersonDescribed { matter: person.matter, described: id });
            Ok(person)
        })
    }
}
