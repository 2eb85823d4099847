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
    /// The working days that the last entry allowed for an answer, where it named a day.
    pub target: Option<u32>,
    /// Whether the office has said that something arrived.
    pub is_acknowledged: bool,
}
