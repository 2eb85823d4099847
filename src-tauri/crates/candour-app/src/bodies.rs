//! The directory of bodies, forces and criteria; the firm's wording laid over it; the offices that the firm has made sure of.

use crate::{App, AppError};
use candour_model::bodies::{
    BodyId, BodyRecord, CheckOffice, CorrectBody, CorrectForce, Corrected, Correction, Directory, ForceId,
    ForceRecord, Office,
};
use candour_rules::Rules;
use candour_store::{
    Connection,
    audit::Event,
    bodies,
    deadlines::{self, KeptDeadline},
    holidays::{self, KeptHoliday},
    precepts,
};
use std::sync::Arc;

impl App {
    /// The directory, for choosing from, with the firm's wording.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn directory(&self) -> Result<Directory, AppError> {
        Ok(self.current_rules()?.directory())
    }

    /// What is known of a body, what is shipped beside what the firm says.
    ///
    /// # Errors
    /// When there is no such body.
    pub fn body(&self, id: &BodyId) -> Result<BodyRecord, AppError> {
        let corrections = self.corrections()?;
        let correction =
            corrections.iter().find(|(one, _)| matches!(one, Corrected::Body(body, _) if body == id));
        let rules = self.rules.laid_over(corrections.iter().map(|(one, _)| one));
        Ok(rules.body_record(&self.rules, id, correction.map(|(_, why)| why.clone()))?)
    }

    /// What is known of a force, what is shipped beside what the firm says.
    ///
    /// # Errors
    /// When there is no such force.
    pub fn force(&self, id: &ForceId) -> Result<ForceRecord, AppError> {
        let corrections = self.corrections()?;
        let correction =
            corrections.iter().find(|(one, _)| matches!(one, Corrected::Force(force, _) if force == id));
        let rules = self.rules.laid_over(corrections.iter().map(|(one, _)| one));
        Ok(rules.force_record(&self.rules, id, correction.map(|(_, why)| why.clone()))?)
    }

    /// Puts the firm's wording over that of a body, or adds a body.
    ///
    /// # Errors
    /// A field that is not right; a body or a successor that the directory does not have.
    pub fn correct_body(&self, input: CorrectBody) -> Result<BodyRecord, AppError> {
        let CorrectBody { body, wording, reason } = input.validate()?;
        let rules = self.current_rules()?;
        if body.as_ref().is_some_and(|id| rules.body(id).is_err()) {
            return Err(AppError::at("body", "Choose the body from the list"));
        }
        if wording.successor.as_ref().is_some_and(|next| rules.body(next).is_err()) {
            return Err(AppError::at("successor", "Choose the body from the list"));
        }
        let today = self.surroundings.clock.today();
        let id = self.write(move |tx, audit| {
            let id = body.unwrap_or_else(|| BodyId(format!("own-{}", audit.fresh_id())));
            bodies::correct(tx, &Corrected::Body(id.clone(), wording), reason.as_str(), today)?;
            audit.record(Event::BodyCorrected { body: id.clone() });
            Ok(id)
        })?;
        self.body(&id)
    }

    /// Puts the firm's wording over that of a force, or adds a force.
    ///
    /// # Errors
    /// A field that is not right; a force or a successor that the directory does not have.
    pub fn correct_force(&self, input: CorrectForce) -> Result<ForceRecord, AppError> {
        let CorrectForce { force, wording, reason } = input.validate()?;
        let rules = self.current_rules()?;
        if force.as_ref().is_some_and(|id| rules.force(id).is_err()) {
            return Err(AppError::at("force", "Choose the force from the list"));
        }
        if wording.successor.as_ref().is_some_and(|next| rules.force(next).is_err()) {
            return Err(AppError::at("successor", "Choose the force from the list"));
        }
        let today = self.surroundings.clock.today();
        let id = self.write(move |tx, audit| {
            let id = force.unwrap_or_else(|| ForceId(format!("own-{}", audit.fresh_id())));
            bodies::correct(tx, &Corrected::Force(id.clone(), wording), reason.as_str(), today)?;
            audit.record(Event::ForceCorrected { force: id.clone() });
            Ok(id)
        })?;
        self.force(&id)
    }

    /// The offices whose addresses the firm has recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn offices(&self) -> Result<Vec<Office>, AppError> {
        self.read(|db| Ok(bodies::offices(db)?))
    }

    /// Records how an office is reached, made sure of today.
    ///
    /// # Errors
    /// A field that is not right, or an office that the directory does not have.
    pub fn check_office(&self, input: CheckOffice) -> Result<Office, AppError> {
        let input = input.validate()?;
        self.check_directory_has("office", &input.office)?;
        let office = Office {
            office: input.office,
            address: input.address.into_iter().map(String::from).collect(),
            email: input.email,
            checked_on: self.surroundings.clock.today(),
            checked_by: input.checked_by,
            how: input.how,
        };
        self.write(move |tx, audit| {
            bodies::check_office(tx, &office)?;
            audit.record(Event::OfficeChecked { office: office.office.clone() });
            Ok(office)
        })
    }

    /// The rules with what the firm says of bodies, forces, times, holidays and every other rule: what every choice, check, date and letter goes by.
    pub(crate) fn current_rules(&self) -> Result<Arc<Rules>, AppError> {
        let shipped = Arc::clone(&self.rules);
        self.read(move |db| current(&shipped, db))
    }

    fn corrections(&self) -> Result<Vec<(Corrected, Correction)>, AppError> {
        self.read(|db| Ok(bodies::corrections(db)?))
    }
}

/// The shipped rules with what the firm says laid over them, as the record has it now.
pub(crate) fn current(shipped: &Arc<Rules>, db: &Connection) -> Result<Arc<Rules>, AppError> {
    let directory = bodies::corrections(db)?;
    let rules = deadlines::corrections(db)?;
    let rules: Vec<_> = rules.iter().flat_map(KeptDeadline::corrections).collect();
    let days = holidays::corrections(db)?;
    let days: Vec<_> = days.iter().filter_map(KeptHoliday::to_correction).collect();
    let precepts = precepts::corrections(db)?;
    let mut current = Arc::clone(shipped);
    if !directory.is_empty() {
        current = Arc::new(current.laid_over(directory.iter().map(|(one, _)| one)));
    }
    if !rules.is_empty() {
        current = Arc::new(current.with_own_deadlines(&rules));
    }
    if !precepts.is_empty() {
        current = Arc::new(current.with_own_precepts(&precepts));
    }
    if !days.is_empty() {
        current = Arc::new(current.with_own_holidays(&days)?);
    }
    Ok(current)
}
