//! `candour-cli rules`: what the rules say of one case, for a lawyer who checks them and for tests. Nothing is opened, nothing
//! is kept, and the day of asking plays no part.
//!
//! Each question has a file of its own. What they have in common is the first word and [`AskError`].

mod error;
mod list;

pub use error::AskError;

use candour_rules::Rules;

const USAGE: &str = "usage: rules list";

/// What the rules say to `words`, of which the first names the question.
///
/// # Errors
/// [`AskError`], in a sentence that says what is wrong with the question and what there is.
pub fn told(words: &[String]) -> Result<String, AskError> {
    let rules = Rules::load()?;
    let (question, rest) = words.split_first().ok_or(AskError::Misused(USAGE))?;
    match question.as_str() {
        "list" => list::told(&rules, rest),
        _ => Err(AskError::Misused(USAGE)),
    }
}
