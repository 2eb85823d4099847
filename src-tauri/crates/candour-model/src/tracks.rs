//! Tracks: the states that a complaint, a conduct matter or a case against a suspect moves through, the modes of
//! investigation, and kinds of decision and outcome, as the data has them. Which moves are made is in
//! [`crate::investigations`].

use crate::{bodies::Confidence, dates::CivilDate};
use serde::{Deserialize, Serialize};

macro_rules! names {
    ($( $(#[$doc:meta])* $name:ident, $brand:literal; )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
        #[serde(transparent)]
        pub struct $name(#[cfg_attr(feature = "ts", ts(type = $brand))] pub String);
    )* };
}

names! {
    /// A state of a track, by its id in the data: `under-investigation`.
    StateId, "string & { readonly __id: 'state' }";
    /// A kind of decision, by its id in the data: `not-recorded`.
    DecisionKind, "string & { readonly __id: 'decision-kind' }";
    /// A kind of outcome, by its id in the data: `upheld`.
    OutcomeKind, "string & { readonly __id: 'outcome-kind' }";
}

/// What moves: a complaint, a conduct matter, or a case against one suspect about one complainant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Track {
    /// A complaint.
    Complaint,
    /// No complaint, but an indication of misconduct. It moves as a complaint does.
    Conduct,
    /// A case against one suspect about one complainant.
    Criminal,
}

impl Track {
    /// As stored: `complaint`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Conduct => "conduct",
            Self::Criminal => "criminal",
        }
    }
}

/// How a complaint or conduct matter is investigated. Who does the work is another thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// By the appropriate authority on its own behalf.
    Local,
    /// Under the direction and control of the Director General.
    Directed,
    /// By the staff of the Director General.
    Independent,
    /// A mode of the older rules.
    Supervised,
    /// A mode of the older rules.
    Managed,
}

impl Mode {
    /// As stored: `local`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Directed => "directed",
            Self::Independent => "independent",
            Self::Supervised => "supervised",
            Self::Managed => "managed",
        }
    }
}

/// How a decision can be challenged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Challenge {
    /// In sentences.
    pub text: String,
    /// What that rests on; empty where nothing was read.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A state, with where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TrackState {
    /// Its id.
    pub id: StateId,
    /// What it is called.
    pub name: String,
    /// What to know on entering it; absent where the data says nothing.
    pub note: Option<String>,
    /// The states it leads to.
    pub next: Vec<StateId>,
    /// Whether the track ends with it.
    pub is_final: bool,
}

/// A track with its states in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct TrackLaw {
    /// Which track.
    pub track: Track,
    /// The state it begins with.
    pub initial: StateId,
    /// Its states.
    pub states: Vec<TrackState>,
    /// What it rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// What to know of it, a sentence each.
    pub notes: Vec<String>,
}

/// What the data says of a mode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct ModeLaw {
    /// The mode.
    pub mode: Mode,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// From when or until when there are cases of it; empty where there is no more to say.
    pub note: String,
    /// What that rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// How a decision for it can be challenged.
    pub challenge: Challenge,
}

/// What the data says of a kind of decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct DecisionLaw {
    /// Its id.
    pub id: DecisionKind,
    /// What it is called.
    pub name: String,
    /// The tracks on which it is made.
    pub tracks: Vec<Track>,
    /// How it can be challenged.
    pub challenge: Challenge,
}

/// What the data says of a kind of outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct OutcomeLaw {
    /// Its id.
    pub id: OutcomeKind,
    /// What it is called.
    pub name: String,
    /// The tracks that end so.
    pub tracks: Vec<Track>,
}

/// Everything to choose from when the course of an investigation is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TrackRules {
    /// The day on which all of it was last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// The tracks.
    pub tracks: Vec<TrackLaw>,
    /// The modes.
    pub modes: Vec<ModeLaw>,
    /// The kinds of decision.
    pub decisions: Vec<DecisionLaw>,
    /// The kinds of outcome.
    pub outcomes: Vec<OutcomeLaw>,
}
