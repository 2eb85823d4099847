//! Matters: opening one, and what every letter about it needs.

use crate::{App, AppError};
use candour_model::{
    bodies::ForceId,
    ids::MatterId,
    matters::{Matter, MatterLine, OpenMatter, SetParticulars},
};
use candour_store::{MatterScope, StoreError, audit::Event, fresh_id, matters};
use std::sync::Arc;

impl App {
    /// Every matter, by reference.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn matters(&self) -> Result<Vec<MatterLine>, AppError> {
        self.read(|db| Ok(matters::all(db)?))
    }

    /// One matter.
    ///
    /// # Errors
    /// When the casebook is locked or there is no such matter.
    pub fn matter(&self, id: MatterId) -> Result<Matter, AppError> {
        self.read(move |db| Ok(matters::get(db, &MatterScope::of(id))?))
    }

    /// Offers a reference that is free and a name that says nothing of anybody.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn offer_matter(&self) -> Result<OpenMatter, AppError> {
        let year = self.surroundings.clock.today().year();
        self.read(move |db| {
            let mut number = matters::all(db)?.len() + 1;
            while !matters::is_reference_free(db, &reference(year, number).as_str().into())? {
                number += 1;
            }
            Ok(OpenMatter {
                reference: reference(year, number).into(),
                working_name: format!("Matter {number}").into(),
                force: ForceId(String::new()),
            })
        })
    }

    /// Opens a matter.
    ///
    /// # Errors
    /// A field that is not right, a reference that another matter bears.
    pub fn open_matter(&self, input: OpenMatter) -> Result<Matter, AppError> {
        let input = input.validate()?;
        self.current_rules()?.force(&input.force)?;
        let matter = Matter {
            id: MatterId(fresh_id(self.surroundings.clock.now())),
            reference: input.reference,
            working_name: input.working_name,
            force: input.force,
            opened_on: self.surroundings.clock.today(),
            conflicts: Vec::new(),
            evidence_at_risk: Vec::new(),
            needs: Vec::new(),
        };
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            matters::open(tx, &keys, &matter).map_err(taken)?;
            audit.record(Event::MatterOpened { matter: matter.id });
            Ok(matter)
        })
    }

    /// Sets what every letter about a matter needs: conflicts, evidence at risk, needs.
    ///
    /// # Errors
    /// A field that is not right, or no such matter.
    pub fn set_particulars(&self, input: SetParticulars) -> Result<Matter, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let scope = MatterScope::of(input.matter);
            matters::set_particulars(tx, &scope, &input.conflicts, &input.evidence_at_risk, &input.needs)?;
            audit.record(Event::ParticularsSet { matter: input.matter });
            Ok(matters::get(tx, &scope)?)
        })
    }
}

fn reference(year: i16, number: usize) -> String {
    format!("{year}/{number:04}")
}

/// A reference that is taken is a matter of the form, not of the disk.
fn taken(error: StoreError) -> AppError {
    match error {
        StoreError::Taken("reference") => {
            AppError::at("reference", "Reference is already used by another matter")
        }
        other => other.into(),
    }
}
