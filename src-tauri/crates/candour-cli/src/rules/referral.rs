//! `candour-cli rules referral FACTS.toml`: which criteria the facts in a file meet, and which ways in are open, as JSON.

use super::{
    AskError,
    facts::{Given, as_json},
};
use candour_model::{
    bodies::{BodyId, CriterionId},
    deadlines::DeadlineId,
    letters::LetterKind,
    referral::{CriteriaMet, ReferralAnswer, ReferralFacts, ReferralRoute},
};
use candour_rules::Rules;
use serde::Serialize;

pub(super) const USAGE: &str = "usage: rules referral FACTS.toml";

/// An answer as it is printed: ids and words as in the data.
#[derive(Debug, Serialize)]
struct Told<'a> {
    met: Vec<&'a CriterionId>,
    cite: Vec<&'a str>,
    ask: Vec<ToldQuestion<'a>>,
    criteria_met: CriteriaMet,
    routes: Vec<ToldRoute<'a>>,
}

#[derive(Debug, Serialize)]
struct ToldQuestion<'a> {
    criterion: &'a CriterionId,
    cite: &'a str,
    questions: &'a [String],
}

#[derive(Debug, Serialize)]
struct ToldRoute<'a> {
    id: &'a str,
    ask: &'a [BodyId],
    power: &'a str,
    citation: &'a str,
    letter: &'a LetterKind,
    deadlines: &'a [DeadlineId],
}

/// Which criteria are met by the facts in the one file that is named.
pub(super) fn told(rules: &Rules, words: &[String]) -> Result<String, AskError> {
    let given: Given<ReferralFacts> = Given::in_file(words, USAGE)?;
    let facts = given.checked(|facts| rules.check_referral_facts(facts))?;
    let answer = rules.referral(&facts);
    as_json(&Told::of(&answer, &rules.referral_routes(answer.criteria_met)))
}

impl<'a> Told<'a> {
    fn of(answer: &'a ReferralAnswer, routes: &'a [ReferralRoute]) -> Self {
        let question = answer.ask.iter().map(|open| ToldQuestion {
            criterion: &open.criterion,
            cite: &open.citation,
            questions: &open.questions,
        });
        Self {
            met: answer.met.iter().map(|one| &one.criterion).collect(),
            cite: answer.met.iter().map(|one| one.citation.as_str()).collect(),
            ask: question.collect(),
            criteria_met: answer.criteria_met,
            routes: routes.iter().map(ToldRoute::of).collect(),
        }
    }
}

impl<'a> ToldRoute<'a> {
    fn of(route: &'a ReferralRoute) -> Self {
        Self {
            id: &route.id,
            ask: &route.ask,
            power: &route.power,
            citation: &route.citation,
            letter: &route.letter,
            deadlines: &route.deadlines,
        }
    }
}
