//! The shape of `escalation.toml`: steps, alarms, events, ladders, and what is open at any time.

use candour_model::{
    bodies::{BodyId, Confidence},
    dates::CivilDate,
    deadlines::DeadlineId,
    diary::EventId,
    escalation::{Condition, Refusal, StepId},
    letters::{LetterKind, Recipient},
    tracks::{DecisionKind, StateId, Track},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `escalation.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscalationFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// How the ladder is put together.
    pub order: OrderEntry,
    /// The steps.
    pub step: Vec<StepEntry>,
    /// What stands before everything.
    pub alarm: Vec<LadderEventEntry>,
    /// Facts that cut across the states.
    pub event: Vec<LadderEventEntry>,
    /// The ladders of the states.
    pub ladder: Vec<LadderEntry>,
    /// What is open at any time.
    pub standing: StandingEntry,
    /// What the record's own words say of the facts.
    pub recorded: RecordedEntry,
    /// How each fact is asked for.
    pub fact: BTreeMap<String, String>,
}

/// How the ladder is put together, in sentences.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderEntry {
    /// Where each step stands.
    pub each: String,
    /// Which are left out.
    pub left_out: String,
    /// Which dates show.
    pub dates: String,
    /// What the client's authority is needed for.
    pub consent: String,
    /// Which rules it is the ladder of.
    pub regime: String,
}

/// A step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    /// Its id.
    pub id: StepId,
    /// What to do.
    pub title: String,
    /// Who is asked.
    pub asked: Vec<Recipient>,
    /// The kind of letter.
    pub letter: LetterKind,
    /// The rung, where the letter is a chaser.
    pub level: Option<u8>,
    /// The power, in a sentence.
    pub power: String,
    /// Where the power stands.
    pub citation: String,
    /// The rules of time that show with it.
    pub deadlines: Vec<DeadlineId>,
    /// What must be true before it is taken.
    pub first: String,
    /// What must be known to be so.
    #[serde(default)]
    pub when: Condition,
    /// What stands against it.
    #[serde(default)]
    pub unless: Condition,
    /// What ends it.
    pub closes: String,
    /// How sure the power is.
    pub confidence: Confidence,
    /// Where it was read; empty where nothing was.
    pub source: String,
    /// What to look out for.
    pub note: Option<String>,
    /// Whether the firm has switched it off; never in the data.
    #[serde(skip)]
    pub is_off: bool,
}

/// Something that brings steps in, whatever the state.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderEventEntry {
    /// Its id.
    pub id: String,
    /// What has happened.
    pub title: String,
    /// The tracks it happens on.
    pub tracks: Vec<Track>,
    /// What must be known to be so.
    pub when: Condition,
    /// The steps it brings in, in order.
    pub steps: Vec<StepId>,
}

/// The ladder of a state.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderEntry {
    /// The track.
    pub track: Track,
    /// The state.
    pub status: StateId,
    /// Its steps, in order.
    pub steps: Vec<StepId>,
}

/// What is open at any time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingEntry {
    /// The steps, in order.
    pub steps: Vec<StepId>,
}

/// What the record's own words say of the facts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedEntry {
    /// States in which no mode can have been decided.
    pub undecided: Vec<StateId>,
    /// States that say it was referred.
    pub referred: Vec<StateId>,
    /// States of the criminal track that say the suspect was interviewed under caution.
    pub interviewed: Vec<StateId>,
    /// Kinds of decision that are refusals.
    pub refusals: BTreeMap<DecisionKind, Refusal>,
    /// What a letter asks that, refused, is a refusal.
    pub asked: Vec<AskedEntry>,
    /// The conduct rules reach those who left on or after this day.
    pub left_line: CivilDate,
    /// States whose day is that on which it reached the authority.
    pub reached: Vec<StateId>,
    /// Kinds of decision that it be re-investigated.
    pub reinvestigated: Vec<DecisionKind>,
    /// Kinds of letter that ask again for what was asked before.
    pub chasers: Vec<LetterKind>,
    /// What a chaser to each body announces; one to any other goes further without saying how.
    pub announced: BTreeMap<BodyId, Announced>,
    /// What a time limit says of a fact.
    pub limits: BTreeMap<DeadlineId, LimitFact>,
    /// What an event of the diary says of a fact.
    pub events: BTreeMap<EventId, EventFact>,
}

/// What a chaser announces, where it is not answered either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Announced {
    /// A letter to the chief officer, and then one to the local policing body.
    ChiefOfficer,
    /// A letter to the local policing body.
    PolicingBody,
    /// Advice to the clients on what they can do.
    Advice,
}

/// What a letter asks that, refused, is a refusal.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedEntry {
    /// The kind of letter.
    pub letter: LetterKind,
    /// Whom it asks.
    pub to: Vec<Recipient>,
    /// A word that the ask holds.
    pub word: String,
    /// What its refusal is.
    pub refusal: Refusal,
}

/// A fact that a time limit says something of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitFact {
    /// The recurring update.
    Update,
    /// The account of a long investigation, and how long it has run.
    Account,
    /// The time for a review.
    Review,
    /// The time for a victims' right to review.
    Vrr,
    /// The time for judicial review.
    Jr,
}

/// A fact that an event of the diary says something of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventFact {
    /// A letter that is taken as a wish to withdraw unless it is answered.
    Withdrawal,
    /// A letter that asks whether to resume.
    Resumption,
    /// The notice of the right of review was given.
    RightsNotice,
    /// It was referred.
    Referred,
    /// It reached the authority.
    Reached,
}
