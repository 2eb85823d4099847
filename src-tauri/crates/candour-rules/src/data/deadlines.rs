//! The shape of `deadlines.toml`: the rules of time, the ways of counting, and by how much house practice is earlier.

use candour_model::{
    bodies::Confidence,
    calendars::CalendarId,
    dates::CivilDate,
    deadlines::{
        ActBy, Convention, DeadlineActor, DeadlineId, DeadlineKind, LeftOutRule, Period, PeriodUnit,
        RollOver, TriggerVariant,
    },
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `deadlines.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlinesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// By how much a hard rule's day to act by is earlier.
    pub act_by: ActByEntry,
    /// The ways of counting.
    pub convention: Vec<ConventionEntry>,
    /// What a calendar that others may see calls a rule whose title says too much of the case.
    pub neutral_title: BTreeMap<DeadlineId, String>,
    /// The rules, in order.
    pub deadline: Vec<DeadlineEntry>,
}

/// By how much the day to act by is earlier than the last day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActByEntry {
    /// What that rests on.
    pub basis: String,
    /// The calendar whose working days it falls on.
    pub calendar: CalendarId,
    /// For any period.
    pub ordinary: ActBy,
    /// For the periods of the next key.
    pub short: ActBy,
    /// The periods, in calendar days, that have the shorter margin.
    pub short_for_days: Vec<u32>,
}

/// A way of counting.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConventionEntry {
    /// Which.
    pub id: Convention,
    /// In sentences.
    pub text: String,
    /// What that rests on; empty where it is the words of the rule themselves.
    pub authority: String,
}

/// A rule of time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the file, answered by yes or no")]
pub struct DeadlineEntry {
    /// Its id.
    pub id: DeadlineId,
    /// What is to be done.
    pub title: String,
    /// Who must do it.
    pub actor: DeadlineActor,
    /// What sort of limit it is.
    pub kind: DeadlineKind,
    /// Whether missing it can end the claim or the right.
    #[serde(default)]
    pub hard: bool,
    /// Whether it starts again each time it is done.
    #[serde(default)]
    pub recurring: bool,
    /// Whether one must be prompt besides.
    #[serde(default)]
    pub promptly: bool,
    /// What starts it.
    pub trigger: String,
    /// The event, as the arithmetic begins.
    pub event: String,
    /// Other events that can start it.
    #[serde(default)]
    pub trigger_variants: Vec<TriggerVariant>,
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: PeriodUnit,
    /// How many for a person with enhanced rights.
    pub enhanced_n: Option<u32>,
    /// A shorter period to keep to.
    pub prefer: Option<Period>,
    /// How it is counted.
    pub convention: Convention,
    /// What becomes of a last day that is no working day.
    pub rollover: RollOver,
    /// Which days are working days.
    pub calendar: CalendarId,
    /// The time that is not counted.
    pub left_out: Option<LeftOutRule>,
    /// Whether it can be extended.
    pub extendable: bool,
    /// By whom and on what ground.
    pub extension_basis: Option<String>,
    /// The time that the rule itself adds.
    pub further: Option<Period>,
    /// The day to act by, where it is not that of the house.
    pub act_by: Option<ActBy>,
    /// The provision, or that it is house practice.
    pub citation: String,
    /// Where it was read, or is to be checked.
    pub sources: Vec<String>,
    /// What exactly was read.
    pub source_note: Option<String>,
    /// Whether the rule was checked against its sources.
    pub verified: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// The day it was last made sure of, where that is not the file's.
    pub as_at: Option<CivilDate>,
    /// What to know of it.
    pub notes: Option<String>,
    /// What can be done once it has passed.
    pub if_missed: Option<String>,
    /// How many days before the last day a reminder is due.
    pub warn_days: Vec<u32>,
}
