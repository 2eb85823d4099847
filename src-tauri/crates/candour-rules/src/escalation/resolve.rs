//! What the ladder names that is not there, and what facts of a case name that is not there.

use crate::{
    Rules,
    data::{AskedEntry, LadderEntry, LadderEventEntry, StepEntry},
};
use candour_model::{
    escalation::{Condition, EscalationFacts, StepId},
    regimes::RegimeId,
    tracks::{DecisionKind, StateId, Track},
};

impl Rules {
    /// What a step, an event or a ladder names and the data does not have; or a recipient that the letter may not go to.
    pub(crate) fn missing_from_escalation(&self) -> Option<(&str, &str)> {
        let file = &self.escalation;
        let of_steps =
            file.step.iter().find_map(|step| Some((step.id.0.as_str(), self.missing_from_step(step)?)));
        let of_events = || {
            let mut events = file.alarm.iter().chain(&file.event);
            events.find_map(|event| Some((event.id.as_str(), self.missing_from_event(event)?)))
        };
        let of_ladders = || {
            file.ladder
                .iter()
                .find_map(|ladder| Some((ladder.status.0.as_str(), self.missing_from_ladder(ladder)?)))
        };
        let of_standing = || Some(("standing", self.missing_step(&file.standing.steps)?));
        let of_recorded = || Some(("recorded", self.missing_from_recorded()?));
        of_steps.or_else(of_events).or_else(of_ladders).or_else(of_standing).or_else(of_recorded)
    }

    fn missing_from_recorded(&self) -> Option<&str> {
        let recorded = &self.escalation.recorded;
        let complaint = recorded
            .undecided
            .iter()
            .chain(&recorded.referred)
            .chain(&recorded.reached)
            .map(|state| (Track::Complaint, state));
        let criminal = recorded.interviewed.iter().map(|state| (Track::Criminal, state));
        let state = complaint.chain(criminal).find(|(track, state)| !self.has_state(*track, state));
        let is_made = |kind: &&DecisionKind| {
            [Track::Complaint, Track::Criminal].iter().any(|track| self.has_decision(*track, kind))
        };
        let kind = recorded.refusals.keys().chain(&recorded.reinvestigated).find(|kind| !is_made(kind));
        let event = recorded.events.keys().find(|id| self.event(id).is_err());
        let chaser = recorded.chasers.iter().find(|kind| self.letter_kind(kind).is_none());
        let announced = recorded.announced.keys().find(|body| self.body(body).is_err());
        let names = EscalationFacts::NAMES;
        let asked = recorded.asked.iter().find_map(|asked| self.missing_from_asked(asked));
        let unasked = names.iter().find(|name| !self.escalation.fact.contains_key(**name));
        let stray = self.escalation.fact.keys().find(|name| !names.contains(&name.as_str()));
        let limit = recorded.limits.keys().find(|id| self.deadline_rule(id).is_err());
        state
            .map(|(_, state)| state.0.as_str())
            .or(kind.map(|kind| kind.0.as_str()))
            .or(limit.map(|id| id.0.as_str()))
            .or(event.map(|id| id.0.as_str()))
            .or(chaser.map(|kind| kind.0.as_str()))
            .or(announced.map(|body| body.0.as_str()))
            .or(asked)
            .or(unasked.copied())
            .or(stray.map(String::as_str))
    }

    fn missing_from_asked<'r>(&self, asked: &'r AskedEntry) -> Option<&'r str> {
        if self.letter_kind(&asked.letter).is_none() {
            return Some(&asked.letter.0);
        }
        asked.to.iter().find(|to| !self.may_go_to(&asked.letter, to)).map(|to| to.0.as_str())
    }

    fn missing_from_step<'r>(&self, step: &'r StepEntry) -> Option<&'r str> {
        if self.letter_kind(&step.letter).is_none() {
            return Some(&step.letter.0);
        }
        let stray = step.asked.iter().find(|to| !self.may_go_to(&step.letter, to));
        let regime = self.missing_regime(&step.when).or_else(|| self.missing_regime(&step.unless));
        stray.map(|to| to.0.as_str()).or(regime).or_else(|| self.missing_deadline(&step.deadlines))
    }

    fn missing_from_event<'r>(&self, event: &'r LadderEventEntry) -> Option<&'r str> {
        self.missing_step(&event.steps).or_else(|| self.missing_regime(&event.when))
    }

    fn missing_from_ladder<'r>(&self, ladder: &'r LadderEntry) -> Option<&'r str> {
        let is_there = self.has_state(ladder.track, &ladder.status);
        if is_there { self.missing_step(&ladder.steps) } else { Some(&ladder.status.0) }
    }

    fn missing_step<'r>(&self, steps: &'r [StepId]) -> Option<&'r str> {
        steps.iter().find(|id| self.step(id).is_none()).map(|id| id.0.as_str())
    }

    fn missing_regime<'r>(&self, condition: &'r Condition) -> Option<&'r str> {
        condition.regime.iter().find(|id| !self.has_regime(id)).map(|id| id.0.as_str())
    }

    /// A name in the facts that the data does not have, in a sentence that says which there are.
    ///
    /// # Errors
    /// That sentence.
    pub fn check_escalation_facts(&self, facts: &EscalationFacts) -> Result<(), String> {
        if !self.has_state(facts.track, &facts.status) {
            return Err(not_there(
                "status",
                &facts.status.0,
                self.states_of(facts).map(|state| state.0.as_str()),
            ));
        }
        let steps = &self.escalation.step;
        if let Some(stray) = facts.done.iter().find(|id| self.step(id).is_none()) {
            return Err(not_there("step", &stray.0, steps.iter().map(|step| step.id.0.as_str())));
        }
        match &facts.regime {
            Some(regime) if !self.has_regime(regime) => {
                Err(not_there("regime", &regime.0, self.regime_ids().map(|id| id.0.as_str())))
            }
            _ => Ok(()),
        }
    }

    fn states_of(&self, facts: &EscalationFacts) -> impl Iterator<Item = &StateId> {
        let track = super::moves_as(facts.track);
        self.escalation.ladder.iter().filter(move |ladder| ladder.track == track).map(|ladder| &ladder.status)
    }

    fn regime_ids(&self) -> impl Iterator<Item = &RegimeId> {
        self.regimes.regime.iter().map(|regime| &regime.id)
    }
}

fn not_there<'r>(what: &str, given: &str, there: impl Iterator<Item = &'r str>) -> String {
    format!("there is no {what} {given}; there is: {}", there.collect::<Vec<_>>().join(", "))
}
