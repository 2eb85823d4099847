//! The independence check of an investigation, worked out from what the matter records of the people complained about and of
//! who decides and does the work, and kept whenever it comes to something else.

mod answers;
mod findings;
mod people;
mod together;
mod views;

pub(crate) use findings::{Findings, follow};

use crate::{App, AppError};
use candour_model::{
    ids::{InvestigationId, MatterId},
    independence::{IndependenceCheck, MatterIndependence},
};
use candour_store::{independence, investigations};
pub(crate) use people::PeopleOnRecord;

impl App {
    /// The independence check of an investigation as it stands today, with what it came to before. People stand in it as they
    /// are accused, without names.
    ///
    /// # Errors
    /// When there is no such investigation.
    pub fn independence_of(&self, id: InvestigationId) -> Result<IndependenceCheck, AppError> {
        let today = self.surroundings.clock.today();
        self.with_standings(|_, _, _| Ok(()))?;
        let rules = self.current_rules()?;
        self.read(move |db| {
            let scope = investigations::scope_of(db, id)?;
            let mut kept = independence::verdicts_of_matter(db, &scope)?;
            kept.retain(|one| one.investigation == id);
            let mut views = independence::views_of_matter(db, &scope)?;
            views.retain(|one| one.investigation == id);
            let people = PeopleOnRecord::of(db, &scope, &rules, today)?;
            Ok(people.check(&investigations::get(db, &scope, id)?, kept, views))
        })
    }

    /// What the checks of a matter come to: of each investigation, of each allegation, and of the matter.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn independence_in(&self, matter: MatterId) -> Result<MatterIndependence, AppError> {
        self.with_standings(move |standings, _, _| {
            let standing = standings.of(matter);
            Ok(standing
                .map_or_else(MatterIndependence::default, |standing| standing.findings.of_matter.clone()))
        })
    }
}
