//! The schedule of an office's failings in a matter: what it was sent and how long it took, what it was asked and did not
//! answer, which duties it missed. It is worked out from the record and cites it by number; no word of a letter stands in it.

use crate::{
    bodies::OfficeRef,
    dates::CivilDate,
    ids::{AskId, CorrespondenceId, DiaryEntryId, InvestigationId, LetterId, MatterId},
    parties::Cipher,
};
use serde::{Deserialize, Serialize};

/// The schedule of one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Failings {
    /// The matter.
    pub matter: MatterId,
    /// The day up to which it was worked out.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// Each office, in the order in which it was first written to; last, what no office could be named for.
    pub offices: Vec<OfficeFailings>,
}

/// What one office was sent, and in what it failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfficeFailings {
    /// The office; absent where the record does not say whose duty it was.
    pub office: Option<OfficeRef>,
    /// One row for each figure, without those that are nought.
    pub rows: Vec<FailingRow>,
}

/// What a row of the schedule counts. The order is that of the schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum FailingKind {
    /// What was sent to it.
    Sent,
    /// What it acknowledged, or answered without having acknowledged it.
    Acknowledged,
    /// What it answered.
    Answered,
    /// What it has not answered.
    Unanswered,
    /// What it answered after its time, or has not answered and the time has passed.
    PastTime,
    /// What it said it has not received.
    NotReceived,
    /// What it was asked and did not answer.
    AskUnanswered,
    /// What it was asked and answered in part.
    AskInPart,
    /// What it was asked and refused.
    AskRefused,
    /// Times that it missed a duty of the diary.
    DutyMissed,
    /// Times that another investigator took a part over.
    InvestigatorChanged,
}

/// One figure of the schedule, with everything that it was counted from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FailingRow {
    /// What it counts.
    pub what: FailingKind,
    /// The duty's title, where it counts how often one was missed; blank elsewhere.
    pub duty: String,
    /// The duty's provision; blank elsewhere.
    pub citation: String,
    /// How many.
    pub count: u32,
    /// Of how many that could have been; absent where that says nothing.
    pub of: Option<u32>,
    /// The fewest and the most working days of those counted; absent where none can be counted.
    pub days: Option<DaysTaken>,
    /// What it was counted from, in the order of the record.
    pub proof: Vec<FailingProof>,
}

/// The fewest and the most working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct DaysTaken {
    /// The fewest.
    pub fewest: u32,
    /// The most.
    pub most: u32,
}

/// One thing that a figure was counted from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FailingProof {
    /// The record.
    pub cited: Cited,
    /// Its day: of what was sent the date it bears, of what was said the day on which it was.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on: Option<CivilDate>,
    /// Working days from that day to what is counted, or to today where it has not come.
    pub working_days: Option<u32>,
    /// How many times it counts.
    pub times: u32,
    /// The person it is about, by cipher.
    pub cipher: Option<Cipher>,
}

/// A record as the schedule cites it: by its number, and by id as the way to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(tag = "is", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Cited {
    /// An entry of the ledger.
    Entry {
        /// Which.
        entry: CorrespondenceId,
        /// Its number in the ledger, from 1 in the order in which entries were made.
        number: u32,
        /// The issued letter, where it is one.
        letter: Option<LetterId>,
        /// That letter's own number.
        letter_number: Option<u32>,
    },
    /// Something that a letter asked.
    Ask {
        /// Which.
        ask: AskId,
        /// Its number in the letter.
        number: u32,
        /// The entry that asked.
        entry: CorrespondenceId,
        /// That entry's number in the ledger.
        entry_number: u32,
        /// The letter's own number, where it is an issued one.
        letter_number: Option<u32>,
    },
    /// A date of the diary.
    Date {
        /// Which.
        date: DiaryEntryId,
        /// Its number.
        number: u32,
    },
    /// An investigation.
    Investigation {
        /// Which.
        investigation: InvestigationId,
        /// Its number.
        number: u32,
    },
}
