//! Facts of one case from a file, and an answer as JSON: what the questions that take a file have in common.

use super::AskError;
use serde::{Serialize, de::DeserializeOwned};
use std::path::{Path, PathBuf};

/// Facts with the file they stand in, so that whoever finds fault with them can say where.
pub(super) struct Given<T> {
    pub(super) facts: T,
    path: PathBuf,
}

impl<T: DeserializeOwned> Given<T> {
    /// The facts in the one file that is named.
    pub(super) fn in_file(words: &[String], usage: &'static str) -> Result<Self, AskError> {
        let [path] = words else { return Err(AskError::Misused(usage)) };
        let path = Path::new(path).to_owned();
        let text = std::fs::read_to_string(&path)
            .map_err(|source| AskError::Unreadable { path: path.clone(), source })?;
        match candour_rules::facts::read(&text) {
            Ok(facts) => Ok(Self { facts, path }),
            Err(why) => Err(AskError::Facts { path, why }),
        }
    }

    /// The same, unless something in them is not there.
    pub(super) fn checked(self, check: impl FnOnce(&T) -> Result<(), String>) -> Result<T, AskError> {
        match check(&self.facts) {
            Ok(()) => Ok(self.facts),
            Err(why) => Err(AskError::Facts { path: self.path, why: format!("{why}.") }),
        }
    }
}

/// An answer, as it is printed.
pub(super) fn as_json(answer: &impl Serialize) -> Result<String, AskError> {
    let printed = serde_json::to_string_pretty(answer);
    printed.map(|json| format!("{json}\n")).map_err(|error| AskError::Unprintable(error.to_string()))
}
