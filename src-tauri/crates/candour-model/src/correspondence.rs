//! Correspondence: the ledger of what went out and came in.

use crate::{
    bodies::OfficeRef,
    dates::CivilDate,
    ids::{CorrespondenceId, LetterId, MatterId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Which way a letter went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From the firm.
    Out,
    /// To the firm.
    In,
}

impl Direction {
    /// As stored: `out`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::In => "in",
        }
    }
}

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Correspondence {
    /// Which record.
    pub id: CorrespondenceId,
    /// The matter.
    pub matter: MatterId,
    /// Which way it went.
    pub direction: Direction,
    /// The office written to or from.
    pub office: OfficeRef,
    /// The date it bears.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// What it is about, in neutral words.
    pub subject: Words,
    /// The firm's reference, with the letter's number: `HQ/2026/0114/L01`.
    pub our_reference: Words,
    /// The day by which an answer was asked for.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub reply_by: Option<CivilDate>,
    /// The issued letter, for what went out.
    pub letter: Option<LetterId>,
}
