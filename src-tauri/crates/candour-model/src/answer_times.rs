//! How long an office took to answer, worked out from the firm's own correspondence.

use serde::{Deserialize, Serialize};

/// How long an office took to answer what was written to it, in all matters. No matter and no letter shows in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AnswerTimes {
    /// How many letters it answered with more than an acknowledgement.
    pub answered: u32,
    /// Of how many that were written to it.
    pub of: u32,
    /// The mean of the days it took, to the nearest day; absent where it answered none.
    pub mean_days: Option<u32>,
}
