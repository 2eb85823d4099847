//! What is known of a case, by name, for templates to print.
//!
//! A fact is words or a mere flag. Where facts come from, and what this recipient may read, is decided elsewhere.

use crate::blocks::{Inline, Line};
use crate::quiet::quiet;
use crate::text::clean::{is_blank, plain};
use std::collections::BTreeMap;
use std::fmt;

quiet!(Facts);

/// The name of a fact: "clients.counted", "to.chief-constable".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactName(String);

impl FactName {
    /// A name of lower-case words joined by full stops, hyphens or underscores, beginning with a letter.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
        (name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(plain))
            .then(|| Self(name.into()))
    }

    /// The name as a template writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The facts of one letter.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts {
    known: BTreeMap<String, Line>,
}

impl Facts {
    /// No facts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a fact known in plain words.
    pub fn text(&mut self, name: &str, words: impl Into<String>) -> &mut Self {
        self.line(name, vec![Inline::Text(words.into())])
    }

    /// Makes a fact known in words with emphasis or quotation.
    pub fn line(&mut self, name: &str, words: Line) -> &mut Self {
        self.known.insert(name.into(), words);
        self
    }

    /// Makes a fact known that only decides what is printed and has no words of its own.
    pub fn flag(&mut self, name: &str) -> &mut Self {
        self.line(name, Vec::new())
    }

    /// A fact as it reads, without emphasis: `None` if it is not known, empty for a flag or a fact without words.
    #[must_use]
    pub fn reading(&self, name: &FactName) -> Option<String> {
        self.words(name).map(|words| plain(words))
    }

    /// A fact's words: `None` if it is not known.
    pub(crate) fn words(&self, name: &FactName) -> Option<&Line> {
        self.known.get(name.as_str())
    }

    /// Whether a `[when …]` paragraph is printed: the fact is a flag, or has words that a reader sees.
    #[must_use]
    pub fn holds(&self, name: &FactName) -> bool {
        self.words(name).is_some_and(|words| words.is_empty() || !is_blank(words))
    }
}
