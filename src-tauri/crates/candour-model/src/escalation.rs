//! Escalation: what can be asked of whom next, under which power, with which letter. A step is an offer, never done by
//! itself. The facts alone are in [`facts`]; which steps there are is data.

mod facts;
mod next;
mod taken;

pub use facts::{
    Accused, Condition, EscalationFacts, EvidenceStands, Given, Hands, LetterIn, ModeStands, OfficerStands,
    PreservationStands, Refusal, Running, Silence, SilentBody, TimeStands, UpdateStands,
};

pub use next::{AskedOf, NextAlarm, NextStep, NextSteps, StepDate};
pub use taken::{RecordTakenStep, SaidTaken, TakenBy, TakenStep};

use crate::{
    bodies::Confidence,
    dates::CivilDate,
    deadlines::DeadlineId,
    letters::{LetterKind, Recipient},
    precepts::PreceptRecord,
};
use serde::{Deserialize, Serialize};

/// A step of the ladder, by its id in the data: `refer-now`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct StepId(#[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'step' }"))] pub String);

/// What brings a step in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum StepOrigin {
    /// An alarm.
    Alarm,
    /// A fact that cuts across the states.
    Event,
    /// The state itself.
    Status,
    /// It is open at any time.
    Standing,
}

/// A step that is open, in its place on the ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LadderStep {
    /// Its id.
    pub id: StepId,
    /// What to do.
    pub title: String,
    /// Who is asked.
    pub asked: Vec<Recipient>,
    /// The power, in a sentence.
    pub power: String,
    /// Where the power stands.
    pub citation: String,
    /// The kind of letter.
    pub letter: LetterKind,
    /// The rules of time that show with it.
    pub deadlines: Vec<DeadlineId>,
    /// What must be true before it is taken.
    pub first: String,
    /// What ends it.
    pub closes: String,
    /// How sure the power is.
    pub confidence: Confidence,
    /// The rung, where the letter is a chaser.
    pub level: Option<u8>,
    /// What to look out for; absent where the data says nothing.
    pub note: Option<String>,
    /// What brought it in.
    pub origin: StepOrigin,
    /// That, in words; blank for the state itself and for what is open at any time.
    pub because: String,
}

/// Something that stands before every step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct LadderAlarm {
    /// Its id.
    pub id: String,
    /// What has happened.
    pub title: String,
}

/// The steps that are open, in order of preference, and the alarms that stand before them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Ladder {
    /// The steps.
    pub steps: Vec<LadderStep>,
    /// The alarms.
    pub alarms: Vec<LadderAlarm>,
    /// The rules of the firm's own on which it rests, with those that it would rest on were they not switched off.
    pub own: Vec<PreceptRecord>,
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}
