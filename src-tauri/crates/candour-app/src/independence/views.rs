//! Taking another view than the check, and withdrawing it. What the check came to is kept with the view.

use super::people::PeopleOnRecord;
use crate::{App, AppError, bodies::current};
use candour_model::{
    dates::CivilDate,
    ids::{IndependenceViewId, InvestigationId},
    independence::{IndependenceCheck, IndependenceView, Reached, TakeView, Verdict, WithdrawView},
};
use candour_rules::Rules;
use candour_store::{Connection, MatterScope, Transaction, audit::Event, independence, investigations};
use std::sync::Arc;

impl App {
    /// Takes another view of the independence of an investigation than the check, for a reason.
    ///
    /// # Errors
    /// A field that is not right; where the check says so itself, or says nothing; no such investigation.
    pub fn take_view(&self, input: TakeView) -> Result<IndependenceCheck, AppError> {
        let input = input.validate()?;
        let (today, shipped) = (self.surroundings.clock.today(), Arc::clone(&self.rules));
        self.write(move |tx, audit| {
            let (scope, computed) = answer(tx, &shipped, input.investigation, today)?;
            check_differs(computed.as_ref(), input.verdict)?;
            let view = IndependenceView {
                id: IndependenceViewId(audit.fresh_id()),
                investigation: input.investigation,
                on: today,
                verdict: Some(input.verdict),
                reason: input.reason,
                computed,
            };
            independence::add_view(tx, &scope, &view)?;
            let (view, investigation) = (view.id, view.investigation);
            audit.record(Event::ViewTaken { view, matter: scope.matter(), investigation });
            Ok(())
        })?;
        self.independence_of(input.investigation)
    }

    /// Withdraws the view that stands, for a reason.
    ///
    /// # Errors
    /// A field that is not right; where no view stands; no such investigation.
    pub fn withdraw_view(&self, input: WithdrawView) -> Result<IndependenceCheck, AppError> {
        let input = input.validate()?;
        let (today, shipped) = (self.surroundings.clock.today(), Arc::clone(&self.rules));
        self.write(move |tx, audit| {
            let (scope, computed) = answer(tx, &shipped, input.investigation, today)?;
            check_stands(tx, &scope, input.investigation)?;
            let view = IndependenceView {
                id: IndependenceViewId(audit.fresh_id()),
                investigation: input.investigation,
                on: today,
                verdict: None,
                reason: input.reason,
                computed,
            };
            independence::add_view(tx, &scope, &view)?;
            let (view, investigation) = (view.id, view.investigation);
            audit.record(Event::ViewWithdrawn { view, matter: scope.matter(), investigation });
            Ok(())
        })?;
        self.independence_of(input.investigation)
    }
}

/// The matter of an investigation, and what its check comes to.
fn answer(
    db: &Connection,
    shipped: &Arc<Rules>,
    id: InvestigationId,
    today: CivilDate,
) -> Result<(MatterScope, Option<Reached>), AppError> {
    let scope = investigations::scope_of(db, id)?;
    let rules = current(shipped, db)?;
    let people = PeopleOnRecord::of(db, &scope, &rules, today)?;
    let reached = people.answered(&investigations::get(db, &scope, id)?).reached().cloned();
    Ok((scope, reached))
}

fn check_differs(computed: Option<&Reached>, view: Verdict) -> Result<(), AppError> {
    match computed {
        None => {
            Err(AppError::at("verdict", "Nobody is complained about, so there is nothing to differ from"))
        }
        Some(reached) if reached.verdict == view => {
            Err(AppError::at("verdict", "The check comes to this itself"))
        }
        Some(_) => Ok(()),
    }
}

/// Refuses to withdraw where nothing stands.
fn check_stands(tx: &Transaction<'_>, scope: &MatterScope, id: InvestigationId) -> Result<(), AppError> {
    let views = independence::views_of_matter(tx, scope)?;
    match views.iter().rfind(|view| view.investigation == id) {
        Some(last) if last.verdict.is_some() => Ok(()),
        _ => Err(AppError::at("reason", "No other view stands")),
    }
}
