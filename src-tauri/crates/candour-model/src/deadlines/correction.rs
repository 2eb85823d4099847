//! What the firm can say of a rule of time, and what is shown of the rule beside it.

use super::{
    ActBy, Convention, DeadlineActor, DeadlineId, DeadlineKind, DeadlineRule, Period, PeriodUnit, RollOver,
};
use crate::{
    bodies::{Confidence, Correction},
    calendars::CalendarId,
    checks::{Checks, FieldProblem},
    diary::EventId,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The most that a period holds, whatever its unit.
const MOST: u32 = 9_999;

/// What the firm can say of a rule of time in its own words and numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeadlineWording {
    /// What is to be done.
    pub title: Words,
    /// Who must do it.
    pub actor: DeadlineActor,
    /// What sort of limit it is.
    pub kind: DeadlineKind,
    /// The event, as the arithmetic begins.
    pub event: Words,
    /// How long it is.
    pub period: Period,
    /// How it is counted.
    pub convention: Convention,
    /// What becomes of a last day that is no working day.
    pub roll_over: RollOver,
    /// Which days are working days.
    pub calendar: CalendarId,
    /// The day to act by, where there is one.
    pub act_by: Option<ActBy>,
    /// The provision, or that it is house practice.
    pub citation: Words,
    /// How sure it is.
    pub confidence: Confidence,
    /// What to know of it; blank where there is nothing.
    pub notes: Words,
}

/// Puts the firm's wording over that of a rule of time, or adds a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectDeadline {
    /// Which; absent to add one.
    pub rule: Option<DeadlineId>,
    /// All of its wording from now on.
    pub wording: DeadlineWording,
    /// The events that start it, beside those that are shipped as starting it.
    pub starts_with: Vec<EventId>,
    /// Why.
    pub reason: Words,
}

/// Switches a rule of time off, or uses it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct SwitchDeadline {
    /// Which.
    pub rule: DeadlineId,
    /// Why.
    pub reason: Words,
}

/// What the firm says of a rule of time, as it is laid over the shipped ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeadlineCorrection {
    /// Its own, in the place of the shipped one of the same id or beside all of them.
    Own {
        /// The rule.
        rule: Box<DeadlineRule>,
        /// The events that start it, beside those that are shipped as starting it.
        starts_with: Vec<EventId>,
    },
    /// That it does not use this one.
    Off(DeadlineId),
}

/// Which version of a rule is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineStanding {
    /// The shipped one.
    AsShipped,
    /// The firm's own.
    Own,
    /// None: it is switched off.
    Off,
}

impl DeadlineStanding {
    /// As stored: `as-shipped`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AsShipped => "as-shipped",
            Self::Own => "own",
            Self::Off => "off",
        }
    }
}

/// A rule of time: as it reads now, what is shipped beside it, and what starts and ends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DeadlineRecord {
    /// The rule as it reads now; of one that is switched off, as it read before.
    pub rule: DeadlineRule,
    /// What is shipped; absent for a rule that the firm added.
    pub shipped: Option<DeadlineRule>,
    /// Which of the two is used, or neither.
    pub standing: DeadlineStanding,
    /// Why, where the firm said something of it, and since when.
    pub correction: Option<Correction>,
    /// How such a period is counted, in sentences; blank where nothing is counted.
    pub counted: String,
    /// The events that start it, in words.
    pub started_by: Vec<String>,
    /// The events that fulfil it, in words.
    pub settled_by: Vec<String>,
    /// The events that the firm says start it.
    pub starts_with: Vec<EventId>,
}

impl CorrectDeadline {
    /// The input, trimmed and checked. Whether the rule can be counted is for the rules to say.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let given = self.wording;
        let counts = !matches!(given.period.unit, PeriodUnit::NoLimit | PeriodUnit::ByHand);
        if given.period.n > MOST || (counts && given.period.n == 0) {
            checks.add("n", format!("The number must be from 1 to {MOST}"));
        }
        if given.act_by.is_some_and(|act_by| act_by.n == 0 || act_by.n > MOST) {
            checks.add("actBy", format!("The number must be from 1 to {MOST}"));
        }
        let wording = DeadlineWording {
            title: checks.line("title", "What is to be done", &given.title),
            event: checks.line("event", "What it is counted from", &given.event),
            citation: checks.line("citation", "What it rests on", &given.citation),
            notes: checks.optional_text("notes", "Notes", &given.notes),
            ..given
        };
        if self.rule.is_none() && self.starts_with.is_empty() {
            checks.add("startsWith", "Choose what starts it");
        }
        checks.short_list("startsWith", "What starts it", &self.starts_with);
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { wording, reason, ..self })
    }
}

impl SwitchDeadline {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}
