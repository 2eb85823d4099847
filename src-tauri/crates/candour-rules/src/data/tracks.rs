//! The shape of `states.toml`: tracks, modes, kinds of decision and of outcome.

use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    deadlines::DeadlineId,
    letters::LetterKind,
    tracks::{DecisionKind, Mode, OutcomeKind, StateId, Track},
};
use serde::Deserialize;

/// `states.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// How a complaint or a conduct matter moves.
    pub complaint: TrackEntry,
    /// How a case against a suspect moves.
    pub criminal: TrackEntry,
    /// Modes, those of the older rules last.
    pub mode: Vec<ModeEntry>,
    /// Kinds of decision.
    pub decision: Vec<DecisionEntry>,
    /// Kinds of outcome.
    pub outcome: Vec<OutcomeEntry>,
}

/// A track.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackEntry {
    /// The state it begins with.
    pub initial: StateId,
    /// The states that end it.
    #[serde(rename = "final")]
    pub ends: Vec<StateId>,
    /// States that every state leads to.
    pub any_to: Vec<StateId>,
    /// What it rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// What to know of it.
    pub notes: Vec<String>,
    /// Each move, from and to.
    pub moves: Vec<(StateId, StateId)>,
    /// Its states, in order.
    pub state: Vec<StateEntry>,
}

/// A state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateEntry {
    /// Its id.
    pub id: StateId,
    /// What it is called.
    pub name: String,
    /// What begins on entering it.
    #[serde(default)]
    pub on_enter: OnEnter,
    /// What to know on entering it.
    pub note: Option<String>,
}

/// What entering a state begins.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnEnter {
    /// Kinds of letter to offer.
    pub letters: Vec<LetterKind>,
    /// Rules of time to start, by id.
    pub deadlines: Vec<DeadlineId>,
}

/// A mode of investigation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModeEntry {
    /// Which.
    pub id: Mode,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// From when or until when there are cases of it.
    pub note: String,
    /// What that rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// How a decision for it can be challenged.
    pub challenge: ChallengeEntry,
}

/// A kind of decision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionEntry {
    /// Its id.
    pub id: DecisionKind,
    /// What it is called.
    pub name: String,
    /// The tracks on which it is made.
    pub tracks: Vec<Track>,
    /// How it can be challenged.
    pub challenge: ChallengeEntry,
}

/// How a decision can be challenged.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeEntry {
    /// In sentences.
    pub text: String,
    /// What that rests on; empty where nothing was read.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A kind of outcome.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeEntry {
    /// Its id.
    pub id: OutcomeKind,
    /// What it is called.
    pub name: String,
    /// The tracks that end so.
    pub tracks: Vec<Track>,
}
