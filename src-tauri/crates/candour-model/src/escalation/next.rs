//! The next steps of an investigation as they are shown: each step with whom it asks, its letter and its dates.

use super::{LadderStep, TakenStep};
use crate::{
    bodies::OfficeRef,
    dates::CivilDate,
    deadlines::{DeadlineActor, DeadlineId},
    ids::{DiaryEntryId, InvestigationId, MatterId},
    letters::Occasion,
    precepts::PreceptRecord,
    regimes::RegimeAnswer,
};
use serde::{Deserialize, Serialize};

/// Whom a step asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct AskedOf {
    /// In words, for the middle of a sentence.
    pub name: String,
    /// The office, where the directory has it.
    pub office: Option<OfficeRef>,
}

/// A time limit that shows with a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StepDate {
    /// The rule.
    pub rule: DeadlineId,
    /// What is to be done.
    pub title: String,
    /// Who must do it.
    pub actor: DeadlineActor,
    /// The open date of the diary; absent where none is kept.
    pub date: Option<DiaryEntryId>,
    /// Its last day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_day: Option<CivilDate>,
    /// The day to act by, where there is one before the last.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub act_by: Option<CivilDate>,
    /// Whether the day stands.
    pub is_firm: bool,
}

/// A step that is open, with whom it asks, its letter and its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// The step.
    pub step: LadderStep,
    /// Whom it asks; any of them.
    pub asked: Vec<AskedOf>,
    /// What its letter is called.
    pub letter_title: String,
    /// Whether that letter can be written here to one of those asked.
    pub is_written_here: bool,
    /// What its letter is written on.
    pub occasion: Occasion,
    /// Its time limits.
    pub dates: Vec<StepDate>,
}

/// Something that stands before every step, with its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NextAlarm {
    /// What has happened.
    pub title: String,
    /// What follows from it if nothing is done.
    pub words: String,
    /// The day from which time runs.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The investigation that it was recorded of; absent where it names none.
    pub investigation: Option<InvestigationId>,
    /// The last day to answer; absent where none could be worked out.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_day: Option<CivilDate>,
}

/// The next steps of an investigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NextSteps {
    /// Of which matter.
    pub matter: MatterId,
    /// Of which investigation.
    pub investigation: InvestigationId,
    /// What stands before every step, soonest first.
    pub alarms: Vec<NextAlarm>,
    /// The steps, in order of preference.
    pub steps: Vec<NextStep>,
    /// Steps that were taken and are not yet answered in full, in the same order.
    pub taken: Vec<TakenStep>,
    /// What is not known and would change them, as questions.
    pub asks: Vec<String>,
    /// The rules of the firm's own on which the steps rest, with those that they would rest on were they not switched off.
    pub own: Vec<PreceptRecord>,
    /// Under which rules it stands; absent for a criminal case.
    pub regime: Option<RegimeAnswer>,
    /// What those rules are called; absent where it cannot be told.
    pub regime_name: Option<String>,
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}
