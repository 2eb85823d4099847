//! The Desk: what today needs.

use crate::{
    bodies::OfficeRef,
    dates::CivilDate,
    diary::DueLine,
    escalation::NextAlarm,
    ids::{CorrespondenceId, LetterId, MatterId},
    preservation::RenewalLine,
    silence::SilentOffice,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What the Desk shows. People stand on it by cipher, and no account is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Desk {
    /// Today.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub today: CivilDate,
    /// Letters that are taken as an answer unless one is given, soonest first.
    pub alarms: Vec<AlarmLine>,
    /// Dates to keep, soonest first; what was put off is left out until its day.
    pub due: Vec<DueLine>,
    /// Matters in which no date is to be kept and no reply is awaited.
    pub undiarised: Vec<UndiarisedMatter>,
    /// Replies asked for, soonest first.
    pub replies: Vec<ReplyAsked>,
    /// Offices that have not answered, longest first.
    pub silences: Vec<SilenceLine>,
    /// Letters being written, latest first.
    pub drafts: Vec<DraftLine>,
    /// Evidence to be asked for again, soonest first.
    pub renewals: Vec<RenewalLine>,
}

/// A letter that is taken as an answer unless one is given, in its matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AlarmLine {
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls it.
    pub working_name: Words,
    /// The letter, with the last day to answer.
    pub alarm: NextAlarm,
}

/// A matter in which no date is to be kept and no reply is awaited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct UndiarisedMatter {
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls it.
    pub working_name: Words,
}

/// A reply that was asked for by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReplyAsked {
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// What was sent, in the ledger.
    pub entry: CorrespondenceId,
    /// The letter, if it was made here.
    pub letter: Option<LetterId>,
    /// Its number in the matter.
    pub number: Option<u32>,
    /// The office asked.
    pub office: OfficeRef,
    /// The date the letter bears.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// The day asked for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub reply_by: CivilDate,
}

/// An office that has not answered in a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SilenceLine {
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// For how long.
    pub silence: SilentOffice,
}

/// A letter being written, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DraftLine {
    /// Which letter.
    pub letter: LetterId,
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// What kind, in words.
    pub title: String,
    /// The office it goes to.
    pub to: OfficeRef,
}
