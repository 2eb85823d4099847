//! Yes, no, and not known: answers to the questions that the rules ask. What is not answered at all is an absent value.

use serde::{Deserialize, Serialize};

/// An answer to a question that has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// An answer to a question that may have been asked in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum YesNoUnknown {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It was asked, and nobody knows.
    Unknown,
}

impl YesNoUnknown {
    /// Yes or no; nothing where nobody knows.
    #[must_use]
    pub const fn known(self) -> Option<YesNo> {
        match self {
            Self::Yes => Some(YesNo::Yes),
            Self::No => Some(YesNo::No),
            Self::Unknown => None,
        }
    }

    /// As stored: `yes`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}
