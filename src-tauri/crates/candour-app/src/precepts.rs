//! The rules that are not of time as the firm reads, corrects, switches off and restores them. What is shipped stays beside what it
//! says; what a rule tests stays with the data.

use crate::{App, AppError};
use candour_model::{
    bodies::Correction,
    deadlines::DeadlineStanding,
    precepts::{CorrectPrecept, PreceptCorrection, PreceptId, PreceptRecord, SwitchPrecept},
};
use candour_rules::wording_problem;
use candour_store::{audit::Event, precepts};

impl App {
    /// Every rule that is not of time, what is shipped beside what the firm says.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn precepts(&self) -> Result<Vec<PreceptRecord>, AppError> {
        Ok(self.current_rules()?.precepts())
    }

    /// Puts the firm's wording over that of a rule. One that is switched off is used again with it.
    ///
    /// # Errors
    /// A field that is not right; a rule that is not there, or whose wording stays with the data.
    pub fn correct_precept(&self, input: CorrectPrecept) -> Result<PreceptRecord, AppError> {
        let CorrectPrecept { precept, wording, reason } = input.validate()?;
        let record = self.current_rules()?.precept(&precept)?;
        if !record.is_worded {
            return Err(AppError::at("precept", "Its wording is that of the letters it proposes"));
        }
        if let Some((field, problem)) = wording_problem(&record.shipped, &wording) {
            return Err(AppError::at(field, &problem));
        }
        let correction = Correction { reason, corrected_on: self.surroundings.clock.today() };
        let standing = DeadlineStanding::Own;
        self.keep_precept(
            PreceptCorrection { precept, standing, own: Some(wording), correction },
            |precept| Event::PreceptCorrected { precept },
        )
    }

    /// Switches a rule off: no answer goes by it.
    ///
    /// # Errors
    /// A field that is not right; a rule that is not there, is off already, or that the answers cannot do without.
    pub fn switch_off_precept(&self, input: SwitchPrecept) -> Result<PreceptRecord, AppError> {
        let SwitchPrecept { precept, reason } = input.validate()?;
        let record = self.current_rules()?.precept(&precept)?;
        if let Some(needed) = &record.needed {
            return Err(AppError::at("precept", needed));
        }
        if record.standing == DeadlineStanding::Off {
            return Err(AppError::at("precept", "It is switched off already"));
        }
        let own = (record.now != record.shipped).then_some(record.now);
        let correction = Correction { reason, corrected_on: self.surroundings.clock.today() };
        let standing = DeadlineStanding::Off;
        self.keep_precept(PreceptCorrection { precept, standing, own, correction }, |precept| {
            Event::PreceptSwitchedOff { precept }
        })
    }

    /// Takes back the last thing that the firm said of a rule: one that is switched off is used again as it read before, and one
    /// that it corrected is used as shipped.
    ///
    /// # Errors
    /// A field that is not right; a rule that is not there or is used as shipped.
    pub fn restore_precept(&self, input: SwitchPrecept) -> Result<PreceptRecord, AppError> {
        let SwitchPrecept { precept, reason } = input.validate()?;
        let record = self.current_rules()?.precept(&precept)?;
        let is_reworded = record.now != record.shipped;
        let own = match record.standing {
            DeadlineStanding::AsShipped => {
                return Err(AppError::at("precept", "It is used as shipped already"));
            }
            DeadlineStanding::Off if is_reworded => Some(record.now),
            DeadlineStanding::Off | DeadlineStanding::Own => None,
        };
        let standing = if own.is_some() { DeadlineStanding::Own } else { DeadlineStanding::AsShipped };
        let correction = Correction { reason, corrected_on: self.surroundings.clock.today() };
        self.keep_precept(PreceptCorrection { precept, standing, own, correction }, |precept| {
            Event::PreceptRestored { precept }
        })
    }

    fn keep_precept(
        &self,
        said: PreceptCorrection,
        told: impl FnOnce(PreceptId) -> Event + Send + 'static,
    ) -> Result<PreceptRecord, AppError> {
        let precept = said.precept.clone();
        self.write(move |tx, audit| {
            precepts::correct(tx, &said)?;
            audit.record(told(said.precept));
            Ok(())
        })?;
        Ok(self.current_rules()?.precept(&precept)?)
    }
}
