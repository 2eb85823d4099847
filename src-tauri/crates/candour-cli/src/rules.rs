//! `candour-cli rules`: what the rules say of one case, for a lawyer who checks them and for tests. Nothing is opened, nothing
//! is kept, and the day of asking plays no part.
//!
//! Each question has a file of its own. What they have in common is the first word, [`AskError`] and, for those
//! that take a file, [`facts`].

mod deadline;
mod error;
mod escalation;
mod facts;
mod independence;
mod list;
mod referral;
mod regime;

pub use error::AskError;

use candour_model::dates::CivilDate;
use candour_rules::Rules;

const USAGE: &str = "usage: rules deadline|independence|referral|regime|escalation|list ...";

/// What the rules say to `words`, of which the first names the question.
///
/// # Errors
/// [`AskError`], in a sentence that says what is wrong with the question and what there is.
pub fn told(words: &[String]) -> Result<String, AskError> {
    let rules = Rules::load()?;
    let (question, rest) = words.split_first().ok_or(AskError::Misused(USAGE))?;
    match question.as_str() {
        "deadline" => deadline::told(&rules, rest),
        "independence" => independence::told(&rules, rest),
        "referral" => referral::told(&rules, rest),
        "regime" => regime::told(&rules, rest),
        "escalation" => escalation::told(&rules, rest),
        "list" => list::told(&rules, rest),
        _ => Err(AskError::Misused(USAGE)),
    }
}

/// A day as it is written: `2026-11-23`, and in no other way.
fn day(given: &str) -> Result<CivilDate, AskError> {
    let day = given.parse::<CivilDate>().ok().filter(|day| day.to_string() == given);
    day.ok_or_else(|| AskError::NotADay { given: given.to_owned() })
}
