//! Rules of time: what starts a period, how it is counted, and what that rests on. The facts of a case, and what comes of
//! them, are in the files beside this one; the arithmetic is in the rules.

mod case;
mod computed;
mod correction;
mod facts;
mod period;

pub use case::{CaseAsked, CaseKnown, GivenExtension, TimeLeftOut};
pub use computed::ComputedDeadline;
pub use correction::{
    CorrectDeadline, DeadlineCorrection, DeadlineRecord, DeadlineStanding, DeadlineWording, SwitchDeadline,
};
pub use facts::{DeadlineFacts, Extension, LeftOut};
pub use period::{ActBy, ActByFrom, Convention, LeftOutCounting, LeftOutRule, Period, PeriodUnit, RollOver};

use crate::{bodies::Confidence, calendars::CalendarId, dates::CivilDate};
use serde::{Deserialize, Serialize};

/// A rule of time, by its id in the data: `review-application`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct DeadlineId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'deadline' }"))] pub String,
);

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineActor {
    /// The authority: a duty to hold it to.
    Authority,
    /// The client, or the firm for the client.
    Client,
}

/// What sort of limit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineKind {
    /// Set by an Act or by regulations.
    Statutory,
    /// Set by a scheme or a code.
    Scheme,
    /// A claim is out of time after it.
    Limitation,
    /// Set by the rules of court.
    Court,
    /// A time that somebody has said will be kept.
    Target,
    /// House practice.
    Practice,
}

/// Another event that can start the period, with a count of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TriggerVariant {
    /// Its name: `18th-birthday`.
    pub id: String,
    /// The event, as the arithmetic begins.
    pub event: String,
    /// How the period is counted from it.
    pub convention: Convention,
}

/// How a period can be extended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExtensionRule {
    /// By whom and on what ground; absent where nothing is said.
    pub basis: Option<String>,
    /// The time that the rule itself adds, where it names one.
    pub further: Option<Period>,
}

/// What a rule rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleAuthority {
    /// The provision, or that it is house practice.
    pub citation: String,
    /// Where it was read, or is to be checked.
    pub sources: Vec<String>,
    /// What exactly was read.
    pub source_note: Option<String>,
    /// Whether the rule was checked against its sources.
    pub is_verified: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// The day on which it was last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}

/// A rule of time, whole: the shipped ones and the firm's own have this form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeadlineRule {
    /// Its id.
    pub id: DeadlineId,
    /// What is to be done.
    pub title: String,
    /// Who must do it.
    pub actor: DeadlineActor,
    /// What sort of limit it is.
    pub kind: DeadlineKind,
    /// Whether missing it can end the claim or the right.
    pub is_hard: bool,
    /// Whether it starts again each time it is done.
    pub recurs: bool,
    /// Whether one must be prompt besides keeping to the last day.
    pub must_be_prompt: bool,
    /// What starts it.
    pub trigger: String,
    /// The event, as the arithmetic begins: "Information given".
    pub event: String,
    /// Other events that can start it.
    pub trigger_variants: Vec<TriggerVariant>,
    /// How long it is.
    pub period: Period,
    /// How long it is for a person with enhanced rights, where that differs.
    pub enhanced: Option<Period>,
    /// A shorter period to keep to, where there is one.
    pub prefer: Option<Period>,
    /// How it is counted.
    pub convention: Convention,
    /// What becomes of a last day that is no working day.
    pub roll_over: RollOver,
    /// Which days are working days.
    pub calendar: CalendarId,
    /// The time that is not counted, where there is any.
    pub left_out: Option<LeftOutRule>,
    /// How it can be extended; absent where it cannot.
    pub extension: Option<ExtensionRule>,
    /// The day to act by, where there is one.
    pub act_by: Option<ActBy>,
    /// What it rests on.
    pub authority: RuleAuthority,
    /// What to know of it.
    pub notes: Option<String>,
    /// What can be done once it has passed.
    pub if_missed: Option<String>,
    /// How many days before the last day a reminder is due; nought is the day itself.
    pub warn_days: Vec<u32>,
}

impl DeadlineRule {
    /// What it asks of a case besides the day of the event.
    #[must_use]
    pub fn asked(&self) -> CaseAsked {
        CaseAsked {
            enhanced: self.enhanced,
            left_out: self.left_out.clone(),
            extension: self.extension.clone(),
        }
    }
}
