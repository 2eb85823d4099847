//! What is wrong with a facts file: the line, the key, and what to put there.

use std::{collections::BTreeMap, fmt};

/// One thing wrong with a facts file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The key, with the table it is in: `allegation.happened`.
    pub key: String,
    /// What is wrong: `is missing`.
    pub wrong: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} {}", self.line, self.key, self.wrong)
    }
}

/// Where a table of the file stands, and its keys: for naming them again when a later step finds something wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The table: `allegation`.
    pub table: String,
    /// The line it begins on.
    pub line: usize,
    /// The line of each key it has.
    pub keys: BTreeMap<String, usize>,
}

impl Place {
    /// A problem with one key of this table; a key that is not there is named on the table's own line.
    #[must_use]
    pub fn problem(&self, key: &str, wrong: impl Into<String>) -> Problem {
        Problem {
            line: self.keys.get(key).copied().unwrap_or(self.line),
            key: format!("{}.{key}", self.table),
            wrong: wrong.into(),
        }
    }
}

/// The line that a byte of `text` stands on, from 1.
pub(super) fn line_of(text: &str, byte: usize) -> usize {
    text.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count() + 1
}

/// What the TOML reader could not read, with the key of that line where there is one.
pub(super) fn of_syntax(text: &str, error: &toml::de::Error) -> Problem {
    let line = line_of(text, error.span().map_or(0, |span| span.start));
    let words = text.lines().nth(line - 1).unwrap_or_default();
    let key = words.split_once('=').map_or(words, |(key, _)| key).trim();
    let wrong = error.message().lines().collect::<Vec<_>>().join("; ");
    Problem {
        line,
        key: if key.is_empty() { "this line".into() } else { key.into() },
        wrong: format!("cannot be read: {wrong}"),
    }
}
