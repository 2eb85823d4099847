//! Conflicts: people who resemble each other, found by looking at names inside the store, and decided by a person.

use crate::{App, AppError};
use candour_model::{
    conflicts::{Conflict, DecideConflict},
    ids::MatterId,
};
use candour_rules::likeness::names::resemblances;
use candour_store::{MatterScope, audit::Event, conflicts};
use std::sync::Arc;

impl App {
    /// The pairs that someone of a matter is one of, by cipher, those still open first.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn conflicts_of(&self, matter: MatterId) -> Result<Vec<Conflict>, AppError> {
        self.read(move |db| Ok(conflicts::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Looks through the whole casebook for people who resemble anyone in a matter. That it was done is recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn check_conflicts(&self, matter: MatterId) -> Result<Vec<Conflict>, AppError> {
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let parties = conflicts::parties_of(tx, &scope)?;
            conflicts::check(tx, audit, &keys, &scope, &parties, resemblances)?;
            Ok(conflicts::of_matter(tx, &scope)?)
        })
    }

    /// Records what the firm decided about a pair. It is not asked again unless another reason comes up.
    ///
    /// # Errors
    /// A reason that is missing; a pair of which nobody is in the matter.
    pub fn decide_conflict(&self, input: DecideConflict) -> Result<Conflict, AppError> {
        let DecideConflict { matter, conflict, decision, reason } = input.validate()?;
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            conflicts::decide(tx, &scope, conflict, decision, &reason, today, audit.actor())?;
            audit.record(Event::ConflictDecided { matter, conflict, decision });
            Ok(conflicts::get(tx, &scope, conflict)?)
        })
    }
}
