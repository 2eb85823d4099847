//! `candour-cli rules independence FACTS.toml`: what the independence check finds of the facts in a file, as JSON.

use super::{
    AskError,
    facts::{Given, as_json},
};
use candour_model::independence::{
    Axis, FactUsed, Facts, Grade, IndependenceFinding, IndependenceReason, Otherwise, Verdict, WouldChange,
};
use candour_rules::Rules;
use serde::Serialize;

pub(super) const USAGE: &str = "usage: rules independence FACTS.toml";
/// What stands where a missing fact leaves a grade open.
const UNKNOWN: &str = "unknown";

/// A finding as it is printed: ids and words as in the data.
#[derive(Debug, Serialize)]
struct Told<'f> {
    verdict: Verdict,
    words: &'f str,
    possible: &'f [Verdict],
    officers: Vec<ToldOfficer<'f>>,
    flags: Vec<&'f str>,
    reasons: Vec<ToldReason<'f>>,
    basis: &'f [String],
    would_change: Vec<ToldChange<'f>>,
    next_letters: Vec<&'f str>,
}

#[derive(Debug, Serialize)]
struct ToldOfficer<'f> {
    control: &'static str,
    hands: &'static str,
    officer_verdict: Verdict,
    possible: &'f [Verdict],
}

#[derive(Debug, Serialize)]
struct ToldReason<'f> {
    rule: &'f str,
    officer: u32,
    axis: Axis,
    grade: &'static str,
    word: &'f str,
    text: &'f str,
    facts: &'f [FactUsed],
    basis: &'f str,
    confidence: &'static str,
    certain: bool,
}

#[derive(Debug, Serialize)]
struct ToldChange<'f> {
    fact: &'f str,
    officer: Option<u32>,
    now: &'f str,
    missing: bool,
    question: &'f str,
    otherwise: &'f [Otherwise],
}

/// What the check finds of the facts in the one file that is named.
pub(super) fn told(rules: &Rules, words: &[String]) -> Result<String, AskError> {
    let given: Given<Facts> = Given::in_file(words, USAGE)?;
    let facts = given.checked(|facts| check(rules, facts))?;
    as_json(&Told::of(&rules.independence(&facts)))
}

/// Somebody is complained about, and every force is one that there is.
fn check(rules: &Rules, facts: &Facts) -> Result<(), String> {
    if facts.officers.is_empty() {
        return Err("at least one [[officer]] is needed".to_owned());
    }
    rules.check_named(facts).map_err(|error| error.to_string())
}

impl<'f> Told<'f> {
    fn of(finding: &'f IndependenceFinding) -> Self {
        let officers = finding.officers.iter().map(|officer| ToldOfficer {
            control: officer.control.map_or(UNKNOWN, Grade::as_str),
            hands: officer.hands.map_or(UNKNOWN, Grade::as_str),
            officer_verdict: officer.verdict,
            possible: &officer.possible,
        });
        Self {
            verdict: finding.verdict,
            words: &finding.words,
            possible: &finding.possible,
            officers: officers.collect(),
            flags: finding.flags.iter().map(|flag| flag.flag.as_str()).collect(),
            reasons: finding.reasons.iter().map(ToldReason::of).collect(),
            basis: &finding.basis,
            would_change: finding.would_change.iter().map(ToldChange::of).collect(),
            next_letters: finding.next_letters.iter().map(|next| next.letter.0.as_str()).collect(),
        }
    }
}

impl<'f> ToldReason<'f> {
    fn of(reason: &'f IndependenceReason) -> Self {
        Self {
            rule: &reason.rule,
            officer: reason.officer,
            axis: reason.axis,
            grade: reason.grade.as_str(),
            word: &reason.word,
            text: &reason.text,
            facts: &reason.facts,
            basis: &reason.basis,
            confidence: reason.confidence.as_str(),
            certain: reason.is_certain,
        }
    }
}

impl<'f> ToldChange<'f> {
    fn of(change: &'f WouldChange) -> Self {
        Self {
            fact: &change.fact,
            officer: change.officer,
            now: &change.now,
            missing: change.is_missing,
            question: &change.question,
            otherwise: &change.otherwise,
        }
    }
}
