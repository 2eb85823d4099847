//! Holidays as the firm reads them, and what it says of single days.

use crate::{App, AppError};
use candour_model::{
    bodies::Correction,
    holidays::{CorrectHoliday, HolidaySaid, Holidays},
};
use candour_store::{
    audit::Event,
    holidays::{self, KeptHoliday},
};

impl App {
    /// The holidays by which working days are counted, what is shipped beside what the firm says.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn holidays(&self) -> Result<Holidays, AppError> {
        let kept = self.read(|db| Ok(holidays::corrections(db)?))?;
        let rules = self.current_rules()?;
        let said = kept.into_iter().map(|one| ((one.day, one.division), one.correction)).collect();
        Ok(rules.holidays(&self.rules, &said))
    }

    /// Says that a day is a holiday, that it is none after all, or that what is shipped holds.
    ///
    /// # Errors
    /// A field that is not right; something that would change nothing.
    pub fn correct_holiday(&self, input: CorrectHoliday) -> Result<Holidays, AppError> {
        let input = input.validate()?;
        let known = self.read(|db| Ok(holidays::corrections(db)?))?;
        for division in &input.divisions {
            if let Some(problem) = self.rules.refuses_holiday(*division, input.day, input.said) {
                return Err(AppError::at("day", &problem));
            }
            let is_said = known.iter().any(|one| {
                (one.division, one.day) == (*division, input.day) && one.said != HolidaySaid::AsShipped
            });
            if input.said == HolidaySaid::AsShipped && !is_said {
                return Err(AppError::at("day", "Nothing else is said of this day"));
            }
        }
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let names = input.divisions.iter().map(|division| division.as_str().to_owned()).collect();
            for division in input.divisions {
                let kept = KeptHoliday {
                    division,
                    day: input.day,
                    said: input.said,
                    title: input.title.clone(),
                    correction: Correction { reason: input.reason.clone(), corrected_on: today },
                };
                holidays::correct(tx, &kept)?;
            }
            audit.record(Event::HolidayCorrected { day: input.day.to_string(), divisions: names });
            Ok(())
        })?;
        self.holidays()
    }
}
