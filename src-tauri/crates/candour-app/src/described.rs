//! People a client describes and nobody has identified. In lists the client's words are covered.

use crate::{App, AppError};
use candour_model::{
    described::{AmendDescribed, DescribePerson, DescribedLine, DescribedPerson, DescribedRecord},
    ids::{DescribedId, MatterId},
};
use candour_store::{MatterScope, audit::Event, described, identifications};

impl App {
    /// The people described in a matter by number, with the client's words covered.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn described_in(&self, matter: MatterId) -> Result<Vec<DescribedLine>, AppError> {
        self.read(move |db| Ok(described::lines_of_matter(db, &MatterScope::of(matter))?))
    }

    /// Uncovers a description. That it was read is recorded.
    ///
    /// # Errors
    /// When there is no such description.
    pub fn read_described(&self, id: DescribedId) -> Result<DescribedRecord, AppError> {
        self.write(move |tx, audit| {
            let scope = described::scope_of(tx, id)?;
            audit.record(Event::DescriptionRead { matter: scope.matter(), described: id });
            Ok(DescribedRecord {
                person: described::get(tx, &scope, id)?,
                identities: identifications::words_of(tx, &scope, id)?,
            })
        })
    }

    /// Records a description, in the client's words. Each is a fresh record.
    ///
    /// # Errors
    /// A field that is not right, a force that the directory does not have, or a client who is not one of the matter's.
    pub fn describe_person(&self, input: DescribePerson) -> Result<DescribedPerson, AppError> {
        let input = self.checked_description(input)?;
        self.write(move |tx, audit| {
            let id = DescribedId(audit.fresh_id());
            audit.record(Event::PersonDescribed { matter: input.matter, described: id });
            Ok(described::describe(tx, id, &input)?)
        })
    }

    /// Amends a description; its matter, client and number stay.
    ///
    /// # Errors
    /// As [`App::describe_person`]; a description that is not there.
    pub fn amend_described(&self, input: AmendDescribed) -> Result<DescribedPerson, AppError> {
        let (id, record) = (input.described, self.checked_description(input.record)?);
        self.write(move |tx, audit| {
            audit.record(Event::DescriptionAmended { matter: record.matter, described: id });
            Ok(described::amend(tx, id, &record)?)
        })
    }

    fn checked_description(&self, input: DescribePerson) -> Result<DescribePerson, AppError> {
        let input = input.validate()?;
        if let Some(force) = &input.features.force {
            self.current_rules()?.force(force)?;
        }
        Ok(input)
    }
}
