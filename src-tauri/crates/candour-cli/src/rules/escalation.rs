//! `candour-cli rules escalation FACTS.toml`: which steps are open on the facts in a file, in order, as JSON.

use super::{
    AskError,
    facts::{Given, as_json},
};
use candour_model::{
    bodies::Confidence,
    deadlines::DeadlineId,
    escalation::{EscalationFacts, Ladder, LadderStep, StepId},
    letters::{LetterKind, Recipient},
};
use candour_rules::Rules;
use serde::Serialize;

pub(super) const USAGE: &str = "usage: rules escalation FACTS.toml";

/// A ladder as it is printed: ids and words as in the data.
#[derive(Debug, Serialize)]
struct Told<'l> {
    steps: Vec<ToldStep<'l>>,
    alarms: Vec<&'l str>,
}

#[derive(Debug, Serialize)]
struct ToldStep<'l> {
    id: &'l StepId,
    title: &'l str,
    asked: &'l [Recipient],
    power: &'l str,
    citation: &'l str,
    letter: &'l LetterKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    deadlines: &'l [DeadlineId],
    first: &'l str,
    closes: &'l str,
    confidence: Confidence,
}

/// Which steps are open on the facts in the one file that is named.
pub(super) fn told(rules: &Rules, words: &[String]) -> Result<String, AskError> {
    let given: Given<EscalationFacts> = Given::in_file(words, USAGE)?;
    let facts = given.checked(|facts| rules.check_escalation_facts(facts))?;
    as_json(&Told::of(&rules.escalation(&facts)))
}

impl<'l> Told<'l> {
    fn of(ladder: &'l Ladder) -> Self {
        Self {
            steps: ladder.steps.iter().map(ToldStep::of).collect(),
            alarms: ladder.alarms.iter().map(|alarm| alarm.id.as_str()).collect(),
        }
    }
}

impl<'l> ToldStep<'l> {
    fn of(step: &'l LadderStep) -> Self {
        Self {
            id: &step.id,
            title: &step.title,
            asked: &step.asked,
            power: &step.power,
            citation: &step.citation,
            letter: &step.letter,
            level: step.level,
            deadlines: &step.deadlines,
            first: &step.first,
            closes: &step.closes,
            confidence: step.confidence,
        }
    }
}
