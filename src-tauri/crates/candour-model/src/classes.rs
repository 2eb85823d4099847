//! The four classes of a record, which decide who may ever be sent it (security rule R1 to R9).

use serde::{Deserialize, Serialize};

/// How far a record may go. The order is that of the ranks: `Public` is the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum RecordClass {
    /// Rank 0: published, or anonymised and then published on purpose.
    Public,
    /// Rank 1: earned by a check of the finished bytes, never set by hand.
    Anonymised,
    /// Rank 2: to bodies with a duty to receive, by the client's authority.
    ConfidentialShareable,
    /// Rank 3: the client, counsel and the firm.
    Privileged,
}

impl RecordClass {
    /// As stored and sent: `privileged`, `confidential-shareable`, `anonymised`, `public`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Anonymised => "anonymised",
            Self::ConfidentialShareable => "confidential-shareable",
            Self::Privileged => "privileged",
        }
    }
}
