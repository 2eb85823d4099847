//! Words that belong to a client or a case. `Debug` prints their length alone, so no record can leak them by being logged.

use serde::{Deserialize, Serialize};

/// A text of the case: an account, a name, a place, a reference. Kept exactly as given.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct Words(#[cfg_attr(feature = "ts", ts(type = "string"))] String);

impl Words {
    /// The words themselves.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({} bytes)", self.0.len())
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}
