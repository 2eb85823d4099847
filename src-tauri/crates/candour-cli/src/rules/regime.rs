//! `candour-cli rules regime FACTS.toml`: which regime the facts in a file select, as JSON.

use super::{
    AskError,
    facts::{Given, as_json},
};
use candour_model::{
    bodies::Confidence,
    regimes::{BroughtIn, RegimeAnswer, RegimeFacts, RegimeId},
};
use candour_rules::Rules;
use serde::Serialize;

pub(super) const USAGE: &str = "usage: rules regime FACTS.toml";
/// What stands in place of a regime where it cannot be told.
const CANNOT_TELL: &str = "cannot-tell";

/// An answer as it is printed: ids and words as in the data.
#[derive(Debug, Serialize)]
struct Told<'a> {
    regime: &'a str,
    #[serde(rename = "override")]
    brought_in: &'static str,
    ask: Vec<&'a str>,
    possible: Vec<&'a RegimeId>,
    reasons: &'a [String],
    basis: &'a str,
    confidence: Confidence,
}

/// Which regime the facts select in the one file that is named.
pub(super) fn told(rules: &Rules, words: &[String]) -> Result<String, AskError> {
    let given: Given<RegimeFacts> = Given::in_file(words, USAGE)?;
    as_json(&Told::of(&rules.regime(&given.facts)))
}

impl<'a> Told<'a> {
    fn of(answer: &'a RegimeAnswer) -> Self {
        Self {
            regime: answer.regime.as_ref().map_or(CANNOT_TELL, |regime| regime.0.as_str()),
            brought_in: answer.brought_in.map_or("", BroughtIn::as_str),
            ask: answer.ask.iter().map(|question| question.id.0.as_str()).collect(),
            possible: answer.possible.iter().collect(),
            reasons: &answer.reasons,
            basis: &answer.basis,
            confidence: answer.confidence,
        }
    }
}
