//! Which moves a complaint or a case against a suspect can make. A move outside them is not refused here or anywhere: it
//! happens, and needs a reason.

use crate::{
    Rules,
    data::{ChallengeEntry, StateEntry, TrackEntry},
};
use candour_model::tracks::{
    Challenge, DecisionKind, DecisionLaw, Mode, ModeLaw, OutcomeKind, OutcomeLaw, StateId, Track, TrackLaw,
    TrackRules, TrackState,
};

impl Rules {
    /// The states that a state leads to, in the order of the data; those that every state leads to come last.
    #[must_use]
    pub fn moves_from(&self, track: Track, state: &StateId) -> Vec<StateId> {
        let entry = self.track(track);
        let own = entry.moves.iter().filter(|(from, _)| from == state).map(|(_, to)| to);
        let mut next: Vec<StateId> = own.cloned().collect();
        if entry.state(state).is_some() && !entry.ends.contains(state) {
            let always = entry.any_to.iter().filter(|to| *to != state && !next.contains(to));
            next.extend(always.cloned().collect::<Vec<_>>());
        }
        next
    }

    /// Whether the track has this move.
    #[must_use]
    pub fn is_legal(&self, track: Track, from: &StateId, to: &StateId) -> bool {
        self.moves_from(track, from).contains(to)
    }

    /// Whether a state is one of the track.
    #[must_use]
    pub fn has_state(&self, track: Track, state: &StateId) -> bool {
        self.track(track).state(state).is_some()
    }

    /// Whether this kind of decision is made on the track.
    #[must_use]
    pub fn has_decision(&self, track: Track, kind: &DecisionKind) -> bool {
        self.states.decision.iter().any(|entry| entry.id == *kind && entry.tracks.contains(&track))
    }

    /// Whether the track ends in this kind of outcome.
    #[must_use]
    pub fn has_outcome(&self, track: Track, kind: &OutcomeKind) -> bool {
        self.states.outcome.iter().any(|entry| entry.id == *kind && entry.tracks.contains(&track))
    }

    /// What a mode is called.
    #[must_use]
    pub fn mode_named(&self, mode: Mode) -> &str {
        self.states.mode.iter().find(|entry| entry.id == mode).map_or(mode.as_str(), |entry| &entry.name)
    }

    /// What a kind of decision is called; its id, where the data has no such kind.
    #[must_use]
    pub fn decision_named<'s>(&'s self, kind: &'s DecisionKind) -> &'s str {
        self.states.decision.iter().find(|entry| entry.id == *kind).map_or(&kind.0, |entry| &entry.name)
    }

    /// What a state of a track is called; its id, where the track has no such state.
    #[must_use]
    pub fn state_named<'s>(&'s self, track: Track, state: &'s StateId) -> &'s str {
        self.track(track).state(state).map_or(&state.0, |entry| &entry.name)
    }

    /// What a kind of outcome is called; its id, where the data has no such kind.
    #[must_use]
    pub fn outcome_named<'s>(&'s self, kind: &'s OutcomeKind) -> &'s str {
        self.states.outcome.iter().find(|entry| entry.id == *kind).map_or(&kind.0, |entry| &entry.name)
    }

    /// Everything to choose from when the course of an investigation is recorded.
    #[must_use]
    pub fn track_rules(&self) -> TrackRules {
        TrackRules {
            as_at: self.states.as_at,
            tracks: [Track::Complaint, Track::Conduct, Track::Criminal]
                .map(|track| self.law_of(track))
                .into(),
            modes: self.modes(),
            decisions: self.decisions(),
            outcomes: self.outcomes(),
        }
    }

    /// The first state that offers a letter which is no kind, or starts a rule of time which is not there, with that name.
    pub(crate) fn missing_from_states(&self) -> Option<(&str, &str)> {
        let mut states = self.states.complaint.state.iter().chain(&self.states.criminal.state);
        states.find_map(|state| {
            let letter = state.on_enter.letters.iter().find(|kind| self.letter_kind(kind).is_none());
            let missing = letter
                .map(|kind| kind.0.as_str())
                .or_else(|| self.missing_deadline(&state.on_enter.deadlines))?;
            Some((state.id.0.as_str(), missing))
        })
    }

    fn track(&self, track: Track) -> &TrackEntry {
        match track {
            Track::Complaint | Track::Conduct => &self.states.complaint,
            Track::Criminal => &self.states.criminal,
        }
    }

    fn law_of(&self, track: Track) -> TrackLaw {
        let entry = self.track(track);
        let states = entry.state.iter().map(|state| TrackState {
            id: state.id.clone(),
            name: state.name.clone(),
            note: state.note.clone(),
            next: self.moves_from(track, &state.id),
            is_final: entry.ends.contains(&state.id),
        });
        TrackLaw {
            track,
            initial: entry.initial.clone(),
            states: states.collect(),
            basis: entry.basis.clone(),
            confidence: entry.confidence,
            notes: entry.notes.clone(),
        }
    }

    fn modes(&self) -> Vec<ModeLaw> {
        let modes = self.states.mode.iter().map(|entry| ModeLaw {
            mode: entry.id,
            name: entry.name.clone(),
            meaning: entry.meaning.clone(),
            note: entry.note.clone(),
            citation: entry.citation.clone(),
            confidence: entry.confidence,
            challenge: entry.challenge.to_challenge(),
        });
        modes.collect()
    }

    fn decisions(&self) -> Vec<DecisionLaw> {
        let decisions = self.states.decision.iter().map(|entry| DecisionLaw {
            id: entry.id.clone(),
            name: entry.name.clone(),
            tracks: entry.tracks.clone(),
            challenge: entry.challenge.to_challenge(),
        });
        decisions.collect()
    }

    fn outcomes(&self) -> Vec<OutcomeLaw> {
        let outcomes = self.states.outcome.iter().map(|entry| OutcomeLaw {
            id: entry.id.clone(),
            name: entry.name.clone(),
            tracks: entry.tracks.clone(),
        });
        outcomes.collect()
    }
}

impl TrackEntry {
    fn state(&self, id: &StateId) -> Option<&StateEntry> {
        self.state.iter().find(|state| state.id == *id)
    }
}

impl ChallengeEntry {
    fn to_challenge(&self) -> Challenge {
        Challenge { text: self.text.clone(), citation: self.citation.clone(), confidence: self.confidence }
    }
}

#[cfg(test)]
mod tests;
