//! What ties those who decide an investigation or work on it to the persons whom it is about: recorded, amended, withdrawn. What
//! postings show is proposed, and a person records it.

use crate::{App, AppError, independence::PeopleOnRecord};
use candour_model::{
    dates::CivilDate,
    ids::{InvestigationId, TieId},
    ties::{AmendTie, RecordTie, Tie, TieHolder, TieSaid, TieWithdrawn, Ties, WithdrawTie},
};
use candour_rules::Rules;
use candour_store::{Connection, MatterScope, audit::Event, investigations, ties};

impl App {
    /// The ties of an investigation, with those that postings propose and the sorts there are.
    ///
    /// # Errors
    /// When there is no such investigation.
    pub fn ties_of(&self, id: InvestigationId) -> Result<Ties, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.read(move |db| {
            let scope = investigations::scope_of(db, id)?;
            let people = PeopleOnRecord::of(db, &scope, &rules, today)?;
            let investigation = investigations::get(db, &scope, id)?;
            let recorded = ties::of_investigation(db, &scope, id)?;
            let known = people.known(&investigation);
            let known: Vec<_> = known.iter().map(|(who, officer)| (who, *officer)).collect();
            let proposed = rules.proposed_ties(&investigation, &known, &recorded);
            Ok(Ties { recorded, proposed, kinds: rules.tie_kinds() })
        })
    }

    /// Records a tie.
    ///
    /// # Errors
    /// A field that is not right; anybody who is not of the investigation.
    pub fn record_tie(&self, input: RecordTie) -> Result<Tie, AppError> {
        let today = self.surroundings.clock.today();
        let RecordTie { investigation, said } = input;
        let (said, rules) = (said.validate(today)?, self.current_rules()?);
        self.check_holder(&said)?;
        self.write(move |tx, audit| {
            let scope = investigations::scope_of(tx, investigation)?;
            let tie = TieId(audit.fresh_id());
            check_complained_about(tx, &scope, investigation, &said, &rules, today)?;
            ties::record(tx, &scope, tie, investigation, &said)?;
            audit.record(Event::TieRecorded { tie, matter: scope.matter(), investigation });
            Ok(ties::get(tx, &scope, tie)?)
        })
    }

    /// Amends what is said of a tie.
    ///
    /// # Errors
    /// A field that is not right; a tie that is withdrawn; anybody who is not of the investigation.
    pub fn amend_tie(&self, input: AmendTie) -> Result<Tie, AppError> {
        let today = self.surroundings.clock.today();
        let AmendTie { tie, said } = input;
        let (said, rules) = (said.validate(today)?, self.current_rules()?);
        self.check_holder(&said)?;
        self.write(move |tx, audit| {
            let scope = ties::scope_of(tx, tie)?;
            let investigation = standing(ties::get(tx, &scope, tie)?, "basis")?.investigation;
            check_complained_about(tx, &scope, investigation, &said, &rules, today)?;
            ties::amend(tx, &scope, tie, &said)?;
            audit.record(Event::TieAmended { tie, matter: scope.matter(), investigation });
            Ok(ties::get(tx, &scope, tie)?)
        })
    }

    /// Withdraws a tie: it is shown with the reason, and no longer counted.
    ///
    /// # Errors
    /// A field that is not right; a tie that is withdrawn already.
    pub fn withdraw_tie(&self, input: WithdrawTie) -> Result<Tie, AppError> {
        let WithdrawTie { tie, reason } = input.validate()?;
        let on = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = ties::scope_of(tx, tie)?;
            let investigation = standing(ties::get(tx, &scope, tie)?, "reason")?.investigation;
            ties::withdraw(tx, &scope, tie, &TieWithdrawn { on, reason })?;
            audit.record(Event::TieWithdrawn { tie, matter: scope.matter(), investigation });
            Ok(ties::get(tx, &scope, tie)?)
        })
    }

    fn check_holder(&self, said: &TieSaid) -> Result<(), AppError> {
        match &said.holder {
            TieHolder::Office { office } => self.check_directory_has("office", office),
            TieHolder::Investigator { .. } => Ok(()),
        }
    }
}

/// Refuses a tie that is withdrawn, at a field of the form.
fn standing(tie: Tie, field: &'static str) -> Result<Tie, AppError> {
    if tie.withdrawn.is_some() {
        return Err(AppError::at(field, "It is withdrawn already"));
    }
    Ok(tie)
}

/// Refuses a tie to a person whom the investigation is not about.
fn check_complained_about(
    db: &Connection,
    scope: &MatterScope,
    id: InvestigationId,
    said: &TieSaid,
    rules: &Rules,
    today: CivilDate,
) -> Result<(), AppError> {
    let Some(to) = &said.to else { return Ok(()) };
    let investigation = investigations::get(db, scope, id)?;
    if PeopleOnRecord::of(db, scope, rules, today)?.is_about(&investigation, to) {
        return Ok(());
    }
    Err(AppError::at("to", "Choose a person whom the investigation is about"))
}
