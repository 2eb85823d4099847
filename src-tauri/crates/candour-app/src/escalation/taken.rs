//! Recording that a step was taken, and withdrawing that.

use super::gathered::Gathered;
use crate::{App, AppError};
use candour_model::{
    escalation::{NextSteps, RecordTakenStep, StepId},
    ids::TakenStepId,
};
use candour_rules::Rules;
use candour_store::{audit::Event, investigations, taken_steps};

impl App {
    /// Records that a step of the ladder was taken.
    ///
    /// # Errors
    /// A field that is not right; a step that is not in the data; anything of another matter.
    pub fn record_taken_step(&self, input: RecordTakenStep) -> Result<NextSteps, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let input = input.validate(today)?;
        check_step(&rules, Some(&input.step), "step")?;
        self.write(move |tx, audit| {
            let (taken, investigation) = (TakenStepId(audit.fresh_id()), input.investigation);
            let scope = investigations::scope_of(tx, investigation)?;
            taken_steps::record(tx, &scope, taken, &input)?;
            let (matter, step) = (scope.matter(), input.step.0.clone());
            audit.record(Event::StepTaken { taken, matter, investigation, step });
            Ok(Gathered::of(tx, &rules, &scope, investigation, today)?.next_steps(&rules, today))
        })
    }

    /// Withdraws that a step was taken. The record of it stays.
    ///
    /// # Errors
    /// When it is not there, or was withdrawn before.
    pub fn withdraw_taken_step(&self, taken: TakenStepId) -> Result<NextSteps, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.write(move |tx, audit| {
            let scope = taken_steps::scope_of(tx, taken)?;
            let investigation = taken_steps::investigation_of(tx, &scope, taken)?;
            taken_steps::withdraw(tx, &scope, taken, today)?;
            audit.record(Event::TakenStepWithdrawn { taken, matter: scope.matter(), investigation });
            Ok(Gathered::of(tx, &rules, &scope, investigation, today)?.next_steps(&rules, today))
        })
    }
}

/// Refuses a step that the ladder does not have.
pub(crate) fn check_step(rules: &Rules, step: Option<&StepId>, field: &str) -> Result<(), AppError> {
    let is_there = |id: &StepId| rules.escalation_data().step.iter().any(|step| step.id == *id);
    if step.is_none_or(is_there) { Ok(()) } else { Err(AppError::at(field, "There is no such step")) }
}
