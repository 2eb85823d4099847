//! `candour-cli rules deadline`: one last day, with its arithmetic and its authority, as JSON.

mod words;

use super::AskError;
use candour_model::{bodies::Confidence, dates::CivilDate, deadlines::DeadlineRule};
use candour_rules::Rules;
use serde::Serialize;
use words::Asked;

/// How it is asked.
pub(super) const USAGE: &str = "\
usage: rules deadline RULE_ID TRIGGER_DATE [--exclude FROM..TO] [--previous DATE] [--variant NAME] [--enhanced]
                      [--calendar EW|SCT|NI|UK-any] [--further | --extended-to DATE]";

/// The answer as it is printed.
#[derive(Serialize)]
struct Told<'a> {
    last_day: Option<CivilDate>,
    act_by: Option<CivilDate>,
    arithmetic: &'a str,
    citation: &'a str,
    confidence: Confidence,
}

/// The last day by the rule that the first word names, for the facts that the others give.
pub(super) fn told(rules: &Rules, words: &[String]) -> Result<String, AskError> {
    let asked = Asked::read(words)?;
    let all = rules.deadline_rules();
    let rule = all.iter().find(|rule| rule.id.0 == asked.rule);
    let rule = rule.ok_or_else(|| not_there("rule", &asked.rule, all, |_| true))?;
    goes_with(rule, &asked, all)?;
    let found = rules.deadline_by(rule, &asked.facts)?;
    let told = Told {
        last_day: found.last_day,
        act_by: found.act_by,
        arithmetic: &found.arithmetic,
        citation: &found.citation,
        confidence: found.confidence,
    };
    let json =
        serde_json::to_string_pretty(&told).map_err(|error| AskError::Unprintable(error.to_string()))?;
    Ok(format!("{json}\n"))
}

/// Makes sure that the rule knows what is asked of it; the rules that do are named where it does not.
fn goes_with(rule: &DeadlineRule, asked: &Asked, all: &[DeadlineRule]) -> Result<(), AskError> {
    let (facts, id) = (&asked.facts, &rule.id.0);
    let refuse = |what, knows: fn(&DeadlineRule) -> bool| Err(not_there(what, id, all, knows));
    if let Some(name) = &facts.variant
        && !rule.trigger_variants.iter().any(|variant| variant.id == *name)
    {
        let there = rule.trigger_variants.iter().map(|variant| variant.id.clone()).collect();
        return Err(AskError::NotThere { what: "variant", given: name.clone(), there });
    }
    if !facts.left_out.is_empty() && rule.left_out.is_none() {
        return refuse("time to exclude in the rule", |rule| rule.left_out.is_some());
    }
    if facts.previous.is_some() && !rule.recurs {
        return refuse("recurring rule", |rule| rule.recurs);
    }
    if facts.has_enhanced_rights && rule.enhanced.is_none() {
        return refuse("period for enhanced rights in the rule", |rule| rule.enhanced.is_some());
    }
    Ok(())
}

/// What is not there, beside the ids of the rules of that sort.
fn not_there(
    what: &'static str,
    given: &str,
    all: &[DeadlineRule],
    is_such: impl Fn(&DeadlineRule) -> bool,
) -> AskError {
    let such = all.iter().filter(|rule| is_such(rule));
    AskError::NotThere { what, given: given.to_owned(), there: such.map(|rule| rule.id.0.clone()).collect() }
}
