//! The criteria for referral of an allegation: what its categories and the answers come to, and answering.

use crate::{App, AppError};
use candour_model::{
    ids::AllegationId,
    referral::{AllegationReferral, AnswerCriterion},
};
use candour_rules::{Rules, answered};
use candour_store::{Connection, MatterScope, allegations, audit::Event, criterion_answers};

impl App {
    /// Which criteria the categories of an allegation and the answers propose, and what is still to be asked.
    ///
    /// # Errors
    /// When there is no such allegation.
    pub fn referral_of(&self, id: AllegationId) -> Result<AllegationReferral, AppError> {
        let rules = self.current_rules()?;
        self.read(move |db| referral(db, &rules, &allegations::scope_of(db, id)?, id))
    }

    /// Answers the question of a criterion for an allegation. The answer before stays on record.
    ///
    /// # Errors
    /// A field that is not right; a criterion that the rules do not have; no such allegation.
    pub fn answer_criterion(&self, input: AnswerCriterion) -> Result<AllegationReferral, AppError> {
        let input = input.validate()?;
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        if rules.criterion(&input.criterion).is_none() {
            return Err(AppError::at("criterion", "Choose the criterion from the list"));
        }
        self.write(move |tx, audit| {
            let allegation = input.allegation;
            let scope = allegations::scope_of(tx, allegation)?;
            criterion_answers::answer(tx, &scope, &input, today)?;
            let criterion = input.criterion.0.clone();
            audit.record(Event::CriterionAnswered { allegation, matter: scope.matter(), criterion });
            referral(tx, &rules, &scope, allegation)
        })
    }
}

fn referral(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    id: AllegationId,
) -> Result<AllegationReferral, AppError> {
    let categories = allegations::get(db, scope, id)?.categories;
    let answers = criterion_answers::of_matter(db, scope)?.remove(&id).unwrap_or_default();
    Ok(AllegationReferral { proposal: rules.referral(&answered(categories, &answers)), answers })
}
