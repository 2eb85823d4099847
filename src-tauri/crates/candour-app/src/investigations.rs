//! Investigations: opened at the state in which the firm finds them, and moved on. A move that the track does not have is
//! recorded with a reason. What is decided on the way is in `decisions`, who is appointed in `investigators`.

use crate::{App, AppError};
use candour_model::{
    ids::{InvestigationId, MatterId, StateMoveId},
    investigations::{
        Investigation, InvestigationLine, MoveInvestigation, OpenInvestigation, ReviseInvestigation,
        StateMove,
    },
    tracks::TrackRules,
};
use candour_rules::Rules;
use candour_store::{MatterScope, audit::Event, investigations};
use std::sync::Arc;

impl App {
    /// Tracks, modes, kinds of decision and of outcome, to choose from.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn track_rules(&self) -> Result<TrackRules, AppError> {
        self.open()?;
        Ok(self.rules.track_rules())
    }

    /// The investigations of a matter by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn investigations_of(&self, matter: MatterId) -> Result<Vec<InvestigationLine>, AppError> {
        self.read(move |db| Ok(investigations::lines_of_matter(db, &MatterScope::of(matter))?))
    }

    /// One investigation with its course.
    ///
    /// # Errors
    /// When there is no such investigation.
    pub fn investigation(&self, id: InvestigationId) -> Result<Investigation, AppError> {
        self.read(move |db| {
            let scope = investigations::scope_of(db, id)?;
            Ok(investigations::get(db, &scope, id)?)
        })
    }

    /// Opens the record of an investigation, at whatever state it is found in.
    ///
    /// # Errors
    /// A field that is not right, people or allegations that are not of this matter.
    pub fn open_investigation(&self, input: OpenInvestigation) -> Result<Investigation, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.current_rules()?
            .force(&input.force)
            .map_err(|_| AppError::at("force", "Choose the force from the list"))?;
        if !self.rules.has_state(input.track, &input.state) {
            return Err(AppError::at("state", "Choose where it stands from the list"));
        }
        self.write(move |tx, audit| {
            let id = InvestigationId(audit.fresh_id());
            investigations::open(tx, id, StateMoveId(audit.fresh_id()), &input)?;
            audit.record(Event::InvestigationOpened { matter: input.matter, investigation: id });
            Ok(investigations::get(tx, &MatterScope::of(input.matter), id)?)
        })
    }

    /// Sets the references of an investigation and the allegations it covers.
    ///
    /// # Errors
    /// A field that is not right, allegations that are not of this matter.
    pub fn revise_investigation(&self, input: ReviseInvestigation) -> Result<Investigation, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let id = input.investigation;
            let scope = investigations::scope_of(tx, id)?;
            investigations::revise(tx, &scope, &input)?;
            audit.record(Event::InvestigationRevised { matter: scope.matter(), investigation: id });
            Ok(investigations::get(tx, &scope, id)?)
        })
    }

    /// Records that an investigation moved on.
    ///
    /// # Errors
    /// A field that is not right, a state of another track, a move that needs a reason and has none.
    pub fn move_investigation(&self, input: MoveInvestigation) -> Result<Investigation, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        let rules = Arc::clone(&self.rules);
        self.write(move |tx, audit| {
            let id = input.investigation;
            let scope = investigations::scope_of(tx, id)?;
            let before = investigations::get(tx, &scope, id)?;
            let step = step(&rules, &before, StateMoveId(audit.fresh_id()), input)?;
            investigations::add_move(tx, &scope, id, &step)?;
            let matter = scope.matter();
            audit.record(Event::InvestigationMoved { matter, investigation: id, step: step.id });
            Ok(investigations::get(tx, &scope, id)?)
        })
    }
}

/// The move as it is kept: what it leaves behind, and whether the track has it.
fn step(
    rules: &Rules,
    before: &Investigation,
    id: StateMoveId,
    input: MoveInvestigation,
) -> Result<StateMove, AppError> {
    if !rules.has_state(before.track, &input.to) {
        return Err(AppError::at("to", "Choose what happened from the list"));
    }
    let last = before.last_move();
    let outside = !last.is_some_and(|last| rules.is_legal(before.track, &last.to, &input.to));
    if input.reason.is_blank() && outside {
        return Err(AppError::at("reason", "Say why: this does not follow from where it stands"));
    }
    if input.reason.is_blank() && last.is_some_and(|last| input.on < last.on) {
        return Err(AppError::at("reason", "Say why: this day is before that of the move before it"));
    }
    Ok(StateMove {
        id,
        from: last.map(|last| last.to.clone()),
        to: input.to,
        on: input.on,
        source: input.source,
        document: input.document,
        reason: input.reason,
        outside,
    })
}
