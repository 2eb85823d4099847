//! The directory of bodies, forces and criteria, and the offices whose addresses the firm has made sure of.

use crate::{App, AppError};
use candour_model::bodies::{CheckOffice, Directory, Office};
use candour_store::{audit::Event, bodies};

impl App {
    /// The directory, for choosing from.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn directory(&self) -> Result<Directory, AppError> {
        self.open()?;
        Ok(self.rules.directory())
    }

    /// The offices whose addresses the firm has recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn offices(&self) -> Result<Vec<Office>, AppError> {
        self.read(|db| Ok(bodies::offices(db)?))
    }

    /// Records an office's address, made sure of today.
    ///
    /// # Errors
    /// A field that is not right, or an office that the directory does not have.
    pub fn check_office(&self, input: CheckOffice) -> Result<Office, AppError> {
        let input = input.validate()?;
        self.rules.office_of(&input.office)?;
        let office = Office {
            office: input.office,
            address: input.address.into_iter().map(String::from).collect(),
            checked_on: self.surroundings.clock.today(),
        };
        self.write(move |tx, audit| {
            bodies::check_office(tx, &office)?;
            audit.record(Event::OfficeChecked { office: office.office.clone() });
            Ok(office)
        })
    }
}
