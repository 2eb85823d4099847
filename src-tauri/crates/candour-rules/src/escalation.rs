//! The escalation ladder: which steps are open, in the order of the data. Alarms come first, then events, then the state's own
//! ladder, then what is open at any time; each step stands once, at its first place. Nothing is done here, only offered.

mod recorded;
mod resolve;
mod unknown;

pub use recorded::{LastRefusal, LimitStands, RecordedCase};

use crate::{
    Rules,
    data::{EscalationFile, LadderEventEntry, StepEntry},
};
use candour_model::{
    escalation::{EscalationFacts, Ladder, LadderAlarm, LadderStep, StepId, StepOrigin},
    precepts::PreceptKind,
    tracks::Track,
};
use std::collections::BTreeSet;

/// A step that something brings in, with what does.
struct Brought<'r> {
    step: &'r StepId,
    origin: StepOrigin,
    event: Option<&'r LadderEventEntry>,
}

impl Brought<'_> {
    /// What brought it in, in words; blank for the state itself and for what is open at any time.
    fn because(&self) -> String {
        self.event.map_or_else(String::new, |event| event.title.clone())
    }
}

impl Rules {
    /// The steps that are open on the facts, and the alarms that stand before them.
    #[must_use]
    pub fn escalation(&self, facts: &EscalationFacts) -> Ladder {
        let mut placed = BTreeSet::new();
        let open = self.brought_in(facts).filter_map(|brought| {
            let step = self.step(brought.step)?;
            let is_open = !step.is_off
                && is_offered(step, facts)
                && !facts.done.contains(&step.id)
                && placed.insert(&step.id);
            is_open.then(|| step.to_step(&brought))
        });
        let steps = open.collect();
        let alarms = holding(&self.escalation.alarm, facts)
            .map(|alarm| LadderAlarm { id: alarm.id.clone(), title: alarm.title.clone() });
        let own = self.own_of(PreceptKind::Step, |id| {
            self.brought_in(facts).any(|brought| brought.step.0 == id)
                && self.step(&StepId(id.to_owned())).is_some_and(|step| is_offered(step, facts))
        });
        Ladder { steps, alarms: alarms.collect(), own, as_at: self.escalation.as_at }
    }

    /// The data of the ladder, for review.
    #[must_use]
    pub fn escalation_data(&self) -> &EscalationFile {
        &self.escalation
    }

    /// Every step that the facts bring in, in order, open or not.
    fn brought_in<'r>(&'r self, facts: &EscalationFacts) -> impl Iterator<Item = Brought<'r>> {
        let from = |origin| {
            move |event: &'r LadderEventEntry| {
                event.steps.iter().map(move |step| Brought { step, origin, event: Some(event) })
            }
        };
        let alarms: Vec<_> = holding(&self.escalation.alarm, facts).collect();
        let events: Vec<_> = holding(&self.escalation.event, facts).collect();
        let track = moves_as(facts.track);
        let ladder =
            self.escalation.ladder.iter().find(|entry| entry.track == track && entry.status == facts.status);
        let plain = |origin| move |step: &'r StepId| Brought { step, origin, event: None };
        let own = ladder.into_iter().flat_map(|entry| &entry.steps).map(plain(StepOrigin::Status));
        let standing = self.escalation.standing.steps.iter().map(plain(StepOrigin::Standing));
        let alarms = alarms.into_iter().flat_map(from(StepOrigin::Alarm));
        alarms.chain(events.into_iter().flat_map(from(StepOrigin::Event))).chain(own).chain(standing)
    }

    pub(crate) fn step(&self, id: &StepId) -> Option<&StepEntry> {
        self.escalation.step.iter().find(|step| step.id == *id)
    }
}

/// The alarms or events that hold.
fn holding<'r>(
    events: &'r [LadderEventEntry],
    facts: &EscalationFacts,
) -> impl Iterator<Item = &'r LadderEventEntry> {
    let track = moves_as(facts.track);
    events.iter().filter(move |event| event.tracks.contains(&track) && event.when.all_hold(facts))
}

/// A conduct matter moves as a complaint does.
fn moves_as(track: Track) -> Track {
    match track {
        Track::Complaint | Track::Conduct => Track::Complaint,
        Track::Criminal => Track::Criminal,
    }
}

/// Whether a step can be taken on the facts, or could be if it had not been.
fn is_offered(step: &StepEntry, facts: &EscalationFacts) -> bool {
    step.when.all_hold(facts) && !step.unless.any_holds(facts)
}

impl StepEntry {
    fn to_step(&self, brought: &Brought) -> LadderStep {
        LadderStep {
            id: self.id.clone(),
            title: self.title.clone(),
            asked: self.asked.clone(),
            power: self.power.clone(),
            citation: self.citation.clone(),
            letter: self.letter.clone(),
            deadlines: self.deadlines.clone(),
            first: self.first.clone(),
            closes: self.closes.clone(),
            confidence: self.confidence,
            level: self.level,
            note: self.note.clone(),
            origin: brought.origin,
            because: brought.because(),
        }
    }
}

#[cfg(test)]
mod tests;
