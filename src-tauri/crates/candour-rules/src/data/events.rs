//! `events.toml`: what can happen that starts a time or ends one.

use candour_model::{
    dates::CivilDate,
    deadlines::DeadlineId,
    diary::{DecisionDay, EventId, EventRoute},
    tracks::DecisionKind,
};
use serde::Deserialize;

/// `events.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventsFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// The headings under which events are chosen, in order.
    pub group: Vec<GroupEntry>,
    /// Its entries, in order.
    pub event: Vec<EventEntry>,
}

/// A heading.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupEntry {
    /// Its id.
    pub id: String,
    /// In words.
    pub title: String,
}

/// A kind of event.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventEntry {
    /// Its id.
    pub id: EventId,
    /// What happened.
    pub title: String,
    /// The day that counts, as it is asked for.
    pub day: String,
    /// Its heading.
    pub group: String,
    /// With what it comes.
    pub came: EventRoute,
    /// The rules whose trigger it is.
    pub starts: Vec<DeadlineId>,
    /// The rules that it fulfils.
    #[serde(default)]
    pub settles: Vec<DeadlineId>,
    /// The rules' other trigger of this name, where it is that one.
    pub names_rule: Option<String>,
    /// What must be said at once.
    pub alarm: Option<String>,
    /// The kinds of decision that are such an event.
    #[serde(default)]
    pub decisions: Vec<DecisionKind>,
    /// Which of a decision's days counts.
    pub decision_day: Option<DecisionDay>,
}
