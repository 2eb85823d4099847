//! The diary: what happened that starts or ends a time, and the dates to keep. A date is worked out from its rule whenever it
//! is read; what the firm set in its place, and what was done about it, is a chain of steps that is only added to.

mod events;
mod inputs;
mod kept;

pub use events::{DecisionDay, DiaryEvent, EventId, EventKind, EventRoute, OfferDates, Offered, OfferedDate};
pub use inputs::{ActOnDiary, AddDiaryEntry, ChosenDate, DiaryOf, RecordDiaryEvent, StepTaken};
pub use kept::{KeptBy, KeptDate};

use crate::{
    dates::CivilDate,
    deadlines::{CaseAsked, CaseKnown, ComputedDeadline, DeadlineActor},
    ids::{DiaryEntryId, DiaryStepId, MatterId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What became of a date, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DiaryAct {
    /// It was done, or nothing is to be done any more.
    Done,
    /// It was put off until a day.
    Snoozed,
    /// Another day was set in place of the one worked out.
    Set,
    /// It is counted anew, with what is known of the case from then on.
    Counted,
    /// A rule that had to be checked was confirmed.
    Confirmed,
    /// It is to be done after all.
    Reopened,
}

impl DiaryAct {
    /// As stored: `done`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Snoozed => "snoozed",
            Self::Set => "set",
            Self::Counted => "counted",
            Self::Confirmed => "confirmed",
            Self::Reopened => "reopened",
        }
    }

    /// Whether it names a day of its own, besides the day on which it was done.
    #[must_use]
    pub const fn has_day(self) -> bool {
        matches!(self, Self::Snoozed | Self::Set)
    }
}

/// A step in what became of a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DiaryStep {
    /// Which record.
    pub id: DiaryStepId,
    /// What.
    pub act: DiaryAct,
    /// The day on which it was done.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The day it names: until when, or in place of which day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<CivilDate>,
    /// What is known of the case from then on, where it is counted anew.
    pub known: Option<CaseKnown>,
    /// What was done, or why, in the firm's words.
    pub words: Words,
}

/// How a date stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum DiaryStanding {
    /// It is to be kept.
    Open,
    /// It was put off.
    Snoozed {
        /// Until this day.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        until: CivilDate,
    },
    /// It is over.
    Done {
        /// Since this day.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        on: CivilDate,
    },
}

impl DiaryStanding {
    /// Whether it is over.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done { .. })
    }

    /// The day since which it is over.
    #[must_use]
    pub const fn done_on(self) -> Option<CivilDate> {
        match self {
            Self::Done { on } => Some(on),
            Self::Open | Self::Snoozed { .. } => None,
        }
    }
}

/// A date of the diary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DiaryEntry {
    /// Which record.
    pub id: DiaryEntryId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter, from 1.
    pub number: u32,
    /// What is to be done: the rule's words, or the firm's own.
    pub title: String,
    /// Who must act; the firm, where the date is its own.
    pub actor: DeadlineActor,
    /// What it is counted from; absent for a date of the firm's own.
    pub event: Option<DiaryEvent>,
    /// What its rule asks of the case besides the day; nothing of a date of the firm's own.
    pub asked: CaseAsked,
    /// What is known of the case.
    pub known: CaseKnown,
    /// What was worked out; absent for a date of the firm's own, and where it could not be.
    pub computed: Option<ComputedDeadline>,
    /// Why nothing could be worked out; blank where it could be.
    pub not_computed: String,
    /// The last day that holds: the one set by hand, else the one worked out.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_day: Option<CivilDate>,
    /// The day to act by, where there is one before the last.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub act_by: Option<CivilDate>,
    /// The day on which the rule's first reminder is due; absent where it has none.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub near_from: Option<CivilDate>,
    /// Whether the day stands: not so long as its rule is to be checked and nobody has confirmed it.
    pub is_firm: bool,
    /// Whether the last day was set by hand.
    pub is_set_by_hand: bool,
    /// How many times a recurring duty has been missed since it was last done.
    pub missed: u32,
    /// How it stands.
    pub standing: DiaryStanding,
    /// What became of it, first step first.
    pub steps: Vec<DiaryStep>,
}

impl DiaryEntry {
    /// The day under which it stands: the day to act by, else the last day.
    #[must_use]
    pub fn due_on(&self) -> Option<CivilDate> {
        self.act_by.or(self.last_day)
    }
}

/// A date of the diary on the Desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DueLine {
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// Which date.
    pub date: DiaryEntryId,
    /// What is to be done.
    pub title: String,
    /// Who must act.
    pub actor: DeadlineActor,
    /// The day under which it stands.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub due_on: CivilDate,
    /// The last day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub last_day: CivilDate,
    /// The day on which the rule's first reminder is due; absent where it has none.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub near_from: Option<CivilDate>,
    /// Whether the day stands.
    pub is_firm: bool,
    /// What happened that it is counted from; blank for a date of the firm's own.
    pub from: String,
    /// How it was worked out; blank for a date of the firm's own.
    pub arithmetic: String,
    /// The provision; blank for a date of the firm's own.
    pub citation: String,
}
