//! The preservation register: what must not be weeded, who holds it, and what became of asking.

use crate::{App, AppError};
use candour_model::{
    ids::{MatterId, PreservationItemId, PreservationStepId},
    preservation::{
        AmendPreservation, AskedOn, Evidence, Holder, PreservationItem, PreservationRules,
        RecordPreservation, RecordPreservationStep, RenewalLine, RenewalOffer,
    },
};
use candour_rules::Rules;
use candour_store::{Connection, MatterScope, audit::Event, preservation};

impl App {
    /// The categories of evidence to choose from.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn preservation_rules(&self) -> Result<PreservationRules, AppError> {
        self.open()?;
        Ok(self.rules.preservation())
    }

    /// The day by which what was asked on a day is asked again, where the firm uses a rule for it. Nothing is set by it.
    ///
    /// # Errors
    /// When the casebook is locked, or the day is beyond the calendar.
    pub fn offer_renewal(&self, input: AskedOn) -> Result<Option<RenewalOffer>, AppError> {
        self.current_rules()?
            .offer_renewal(input.asked_on)
            .map_err(|_| AppError::at("askedOn", "The day is outside the years whose working days are known"))
    }

    /// The preservation register of a matter, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn preservation_of(&self, matter: MatterId) -> Result<Vec<PreservationItem>, AppError> {
        self.read(move |db| Ok(preservation::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Enters something in the register, with the first that became of it.
    ///
    /// # Errors
    /// A field that is not right; a letter of another matter.
    pub fn record_preservation(&self, input: RecordPreservation) -> Result<PreservationItem, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.check_preserved(&input.evidence, &input.holder)?;
        self.write(move |tx, audit| {
            let item = PreservationItemId(audit.fresh_id());
            preservation::record(tx, item, PreservationStepId(audit.fresh_id()), &input)?;
            audit.record(Event::PreservationRecorded { matter: input.matter, item });
            Ok(preservation::get(tx, &MatterScope::of(input.matter), item)?)
        })
    }

    /// Corrects what an item is, who holds it and of which time it is.
    ///
    /// # Errors
    /// A field that is not right; an item that is not there.
    pub fn amend_preservation(&self, input: AmendPreservation) -> Result<PreservationItem, AppError> {
        let input = input.validate()?;
        self.check_preserved(&input.evidence, &input.holder)?;
        self.write(move |tx, audit| {
            let scope = preservation::scope_of(tx, input.item)?;
            preservation::amend(tx, &scope, &input)?;
            audit.record(Event::PreservationAmended { matter: scope.matter(), item: input.item });
            Ok(preservation::get(tx, &scope, input.item)?)
        })
    }

    /// Records what became of an item, after what was recorded before.
    ///
    /// # Errors
    /// A field that is not right; a letter of another matter.
    pub fn record_preservation_step(
        &self,
        input: RecordPreservationStep,
    ) -> Result<PreservationItem, AppError> {
        let RecordPreservationStep { item, step } = input.validate(self.surroundings.clock.today())?;
        self.write(move |tx, audit| {
            let scope = preservation::scope_of(tx, item)?;
            let id = PreservationStepId(audit.fresh_id());
            preservation::add_step(tx, &scope, item, id, &step)?;
            audit.record(Event::PreservationStepRecorded { matter: scope.matter(), item, step: id });
            Ok(preservation::get(tx, &scope, item)?)
        })
    }

    fn check_preserved(&self, evidence: &Evidence, holder: &Holder) -> Result<(), AppError> {
        if let Evidence::Listed { category } = evidence
            && !self.rules.has_evidence_category(category)
        {
            return Err(AppError::at("evidence", "Choose what it is from the list, or write it in words"));
        }
        if let Holder::Office { office } = holder
            && self.current_rules()?.office_of(office).is_err()
        {
            return Err(AppError::at("holder", "Choose who holds it from the list, or write it in words"));
        }
        Ok(())
    }
}

/// What is to be asked for again in all matters, each by the name of its category.
pub(crate) fn renewals(db: &Connection, rules: &Rules) -> Result<Vec<RenewalLine>, AppError> {
    let named = rules.preservation().categories;
    let name = |line: &RenewalLine| {
        named.iter().find(|one| Some(&one.id) == line.category.as_ref()).map(|one| one.name.clone())
    };
    let lines = preservation::renewals(db)?.into_iter();
    Ok(lines.map(|line| RenewalLine { category_name: name(&line), ..line }).collect())
}
