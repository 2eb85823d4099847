//! Silence: since when a body has not answered. It is worked out from the ledger, never stored.

use crate::{bodies::OfficeRef, dates::CivilDate, ids::CorrespondenceId};
use serde::{Deserialize, Serialize};

/// How long an office has not answered what it was last written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SilentOffice {
    /// The office.
    pub office: OfficeRef,
    /// The earliest entry that it has not answered.
    pub first: CorrespondenceId,
    /// The day of that entry.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: CivilDate,
    /// The latest entry that it has not answered.
    pub last: CorrespondenceId,
    /// The day it was last written to.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub last_written_on: CivilDate,
    /// How many entries it has not answered.
    pub unanswered: u32,
    /// Working days since it was last written to; absent beyond the calendar.
    pub working_days: Option<u32>,
    /// Working days since the earliest; absent beyond the calendar.
    pub working_days_in_all: Option<u32>,
    /// By when an answer is expected, where anything says so.
    pub target: Option<AnswerTarget>,
    /// Whether the office has said that something arrived.
    pub is_acknowledged: bool,
}

/// What an answer is expected by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum TargetBasis {
    /// A rule of time, by a date of the diary that the letter started.
    Rule {
        /// Its provision.
        citation: String,
    },
    /// The day that the letter names.
    Asked,
    /// The days in which the firm expects an answer of the body.
    Own,
}

/// The day by which an office's answer is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AnswerTarget {
    /// What says so.
    pub basis: TargetBasis,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub day: CivilDate,
    /// Working days from when the office was last written to up to that day; none where it had passed by then.
    pub working_days: u32,
    /// Working days by which that day has passed today; none where it has not.
    pub past: u32,
}
