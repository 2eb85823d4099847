//! How certain somebody is of something that cannot be settled. It is a person's word, never worked out into a number.

use crate::checks::Checks;
use serde::{Deserialize, Serialize};

/// How certain something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Beyond doubt.
    Certain,
    /// More likely than not.
    Likely,
    /// It may be so.
    Possible,
    /// Nobody has said.
    NotStated,
}

impl Certainty {
    /// Notes a problem with the field where nobody has said.
    pub(crate) fn asked(self, checks: &mut Checks, field: &str) {
        if self == Self::NotStated {
            checks.add(field, "Say how certain it is");
        }
    }

    /// As stored: `not-stated`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
            Self::NotStated => "not-stated",
        }
    }
}
