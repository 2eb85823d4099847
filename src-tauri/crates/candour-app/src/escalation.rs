//! What can be done next about an investigation: the facts of the ladder gathered from the record of its matter, and the steps
//! that the rules offer. Nothing is recorded by asking.

mod alarms;
mod gathered;
mod shown;
mod taken;

pub(crate) use alarms::alarms;
pub(crate) use taken::check_step;

use crate::{App, AppError};
use candour_model::{escalation::NextSteps, ids::InvestigationId};
use candour_store::investigations;
use gathered::Gathered;

impl App {
    /// The next steps of an investigation, in order of preference, with what stands before them.
    ///
    /// # Errors
    /// When there is no such investigation.
    pub fn next_steps(&self, id: InvestigationId) -> Result<NextSteps, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.read(move |db| {
            let scope = investigations::scope_of(db, id)?;
            Ok(Gathered::of(db, &rules, &scope, id, today)?.next_steps(&rules, today))
        })
    }
}
