//! What can be wrong with a question to the rules, in words that say what there is.

use candour_rules::RulesError;
use std::{error::Error, io, path::PathBuf};

/// What can be wrong with a question to the rules.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The words make no question.
    #[error("{0}")]
    Misused(&'static str),
    /// A name is given that the data does not have.
    #[error("There is no {what} {given}. There is: {}.", all_of(there))]
    NotThere {
        /// What it would name: `rule`.
        what: &'static str,
        /// The name.
        given: String,
        /// The names that there are.
        there: Vec<String>,
    },
    /// A day is given that is none.
    #[error("{given} is not a day of the calendar; write it as 2026-11-23.")]
    NotADay {
        /// What was given.
        given: String,
    },
    /// The file of facts cannot be opened or is not text.
    #[error("The facts file {} cannot be read: {source}.", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The facts will not do.
    #[error("The facts file {} will not do: {why}", path.display())]
    Facts {
        /// The file.
        path: PathBuf,
        /// Where and why.
        why: String,
    },
    /// The answer cannot be written as JSON.
    #[error("The answer cannot be printed: {0}.")]
    Unprintable(String),
    /// The rules have no answer.
    #[error("The rules give no answer: {}.", in_full(.0))]
    Rules(#[from] RulesError),
}

/// An error with what it comes from.
fn in_full(error: &RulesError) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
}

/// The names that there are.
fn all_of(there: &[String]) -> String {
    if there.is_empty() { "none".to_owned() } else { there.join(", ") }
}
