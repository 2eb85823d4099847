//! Worked examples as the tests read them: the facts apart from the answers.

use candour_model::independence::{Facts, Grade, Verdict};
use serde::Deserialize;
use toml::{Table, Value};

/// Keys of a case that are no facts.
const BESIDE: [&str; 8] = ["id", "group", "title", "why", "basis", "verdict", "flags", "letters"];
/// Keys of an officer that are no facts.
const BESIDE_OFFICER: [&str; 4] = ["control", "hands", "officer_verdict", "possible"];

/// A worked example.
pub(super) struct Case {
    pub(super) id: String,
    pub(super) facts: Facts,
    pub(super) answers: Answers,
}

/// What a case must come to.
#[derive(Deserialize)]
pub(super) struct Answers {
    pub(super) verdict: Verdict,
    pub(super) flags: Vec<String>,
    pub(super) letters: Vec<String>,
    pub(super) officer: Vec<OfficerAnswers>,
}

/// What an officer of a case must come to.
#[derive(Deserialize)]
pub(super) struct OfficerAnswers {
    control: String,
    hands: String,
    pub(super) officer_verdict: Verdict,
    pub(super) possible: Vec<Verdict>,
}

impl OfficerAnswers {
    pub(super) fn grades(&self) -> [Option<Grade>; 2] {
        [&self.control, &self.hands]
            .map(|word| Grade::ALL.iter().copied().find(|grade| grade.as_str() == word))
    }
}

/// Every example of a file.
pub(super) fn of_file(text: &str) -> Vec<Case> {
    let file: Table = text.parse().unwrap();
    let cases = file["case"].as_array().unwrap();
    cases.iter().map(|case| of_table(case.as_table().unwrap())).collect()
}

/// The examples of the reference and our own.
pub(super) fn all() -> Vec<Case> {
    let mut cases = of_file(include_str!("../../../worked/independence.toml"));
    cases.extend(of_file(include_str!("../../../worked/independence-edges.toml")));
    cases
}

fn of_table(case: &Table) -> Case {
    let id = case["id"].as_str().unwrap().to_owned();
    let answers = case.clone().try_into().unwrap_or_else(|error| panic!("{id}: {error}"));
    let mut facts = case.clone();
    facts.retain(|key, _| !BESIDE.contains(&key));
    for officer in facts["officer"].as_array_mut().unwrap().iter_mut().filter_map(Value::as_table_mut) {
        officer.retain(|key, _| !BESIDE_OFFICER.contains(&key));
    }
    let facts = facts.try_into().unwrap_or_else(|error| panic!("{id}: {error}"));
    Case { id, facts, answers }
}
