//! What undoing says of the change it took back or made again.

use serde::{Deserialize, Serialize};

/// A change that was taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// What had been done, as a sentence without a full stop: "An allegation was recorded".
    pub what: String,
}
