//! What bodies decide about an investigation: mode and investigating body, decisions with their three days, outcomes.

use crate::{App, AppError};
use candour_model::{
    decisions::{RecordDecision, RecordOutcome},
    ids::{DecisionId, ModeDecisionId, OutcomeId},
    investigations::Investigation,
    mode_decisions::RecordMode,
    tracks::Track,
};
use candour_store::{audit::Event, investigations};
use std::sync::Arc;

impl App {
    /// Records who decided how an investigation is done, and by which body. An earlier decision stays.
    ///
    /// # Errors
    /// A field that is not right, an office that the directory does not have, a criminal case, which has no mode.
    pub fn record_mode(&self, input: RecordMode) -> Result<Investigation, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.check_directory_has("decidedBy", &input.decided_by)?;
        if let Some(body) = &input.body {
            self.check_directory_has("body", body)?;
        }
        self.write(move |tx, audit| {
            let id = input.investigation;
            let scope = investigations::scope_of(tx, id)?;
            if investigations::get(tx, &scope, id)?.track == Track::Criminal {
                return Err(AppError::at(
                    "mode",
                    "A criminal case has no mode: record it with the complaint",
                ));
            }
            let mode = ModeDecisionId(audit.fresh_id());
            investigations::record_mode(tx, &scope, mode, &input)?;
            audit.record(Event::ModeRecorded { matter: scope.matter(), investigation: id, mode });
            Ok(investigations::get(tx, &scope, id)?)
        })
    }

    /// Records a decision with its three days. An earlier decision stays.
    ///
    /// # Errors
    /// A field that is not right, a kind that the track does not have, an office that the directory does not have.
    pub fn record_decision(&self, input: RecordDecision) -> Result<Investigation, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.check_directory_has("decidedBy", &input.decided_by)?;
        let rules = Arc::clone(&self.rules);
        self.write(move |tx, audit| {
            let id = input.investigation;
            let scope = investigations::scope_of(tx, id)?;
            if !rules.has_decision(investigations::get(tx, &scope, id)?.track, &input.kind) {
                return Err(AppError::at("kind", "Choose what was decided from the list"));
            }
            let decision = DecisionId(audit.fresh_id());
            investigations::record_decision(tx, &scope, decision, &input)?;
            audit.record(Event::DecisionRecorded { matter: scope.matter(), investigation: id, decision });
            Ok(investigations::get(tx, &scope, id)?)
        })
    }

    /// Records how an allegation against one person ended. What was said before stays.
    ///
    /// # Errors
    /// A field that is not right, a kind that the track does not have, an allegation that the investigation does not cover
    /// or that is not against that person.
    pub fn record_outcome(&self, input: RecordOutcome) -> Result<Investigation, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        let rules = Arc::clone(&self.rules);
        self.write(move |tx, audit| {
            let id = input.investigation;
            let scope = investigations::scope_of(tx, id)?;
            if !rules.has_outcome(investigations::get(tx, &scope, id)?.track, &input.kind) {
                return Err(AppError::at("kind", "Choose how it ended from the list"));
            }
            let outcome = OutcomeId(audit.fresh_id());
            investigations::record_outcome(tx, &scope, outcome, &input)?;
            audit.record(Event::OutcomeRecorded { matter: scope.matter(), investigation: id, outcome });
            Ok(investigations::get(tx, &scope, id)?)
        })
    }
}
