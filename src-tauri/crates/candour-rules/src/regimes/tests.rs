//! The worked examples of the selector, and what its data must be.

use super::*;
use crate::facts;
use candour_model::regimes::RegimeId;
use jiff::ToSpan;
use std::collections::BTreeSet;

const EXAMPLES: &str = include_str!("../../worked/regime.toml");
const EDGES: &str = include_str!("../../worked/regime-edges.toml");

/// What an example says that is no fact: its answer.
const ANSWERS: [&str; 4] = ["regime", "override", "ask", "possible"];

fn examples(text: &str) -> Vec<toml::Table> {
    let file: toml::Table = text.parse().unwrap();
    file["example"].as_array().unwrap().iter().map(|one| one.as_table().unwrap().clone()).collect()
}

fn facts_of(mut example: toml::Table) -> RegimeFacts {
    for answer in ANSWERS {
        example.remove(answer);
    }
    facts::from_table(example).unwrap()
}

fn words(example: &toml::Table, key: &str) -> Vec<String> {
    let words = example.get(key).and_then(toml::Value::as_array);
    words.into_iter().flatten().map(|word| word.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_worked_example_comes_out_as_it_says() {
    let rules = Rules::load().unwrap();
    let all: Vec<_> = [EXAMPLES, EDGES].into_iter().flat_map(examples).collect();
    assert!(all.len() >= 39, "{}", all.len());
    for example in all {
        let id = example["id"].as_str().unwrap().to_owned();
        let answer = rules.regime(&facts_of(example.clone()));
        let regime = answer.regime.as_ref().map_or("cannot-tell", |regime| regime.0.as_str());
        assert_eq!(regime, example["regime"].as_str().unwrap(), "{id}");
        let brought = answer.brought_in.map_or("", candour_model::regimes::BroughtIn::as_str);
        assert_eq!(brought, example["override"].as_str().unwrap(), "{id}");
        let ask: Vec<_> = answer.ask.iter().map(|question| question.id.0.clone()).collect();
        assert_eq!(ask, words(&example, "ask"), "{id}");
        let possible: Vec<_> = answer.possible.iter().map(|regime| regime.0.clone()).collect();
        assert_eq!(possible, words(&example, "possible"), "{id}");
        assert!(!answer.basis.is_empty() && !answer.reasons.is_empty(), "{id}");
        for reason in &answer.reasons {
            assert!(reason.ends_with('.') && !reason.contains(['{', '}']), "{id}: {reason}");
        }
    }
}

#[test]
fn the_days_of_the_regimes_follow_one_another_without_a_gap() {
    let rules = Rules::load().unwrap();
    let dated: Vec<_> =
        rules.regimes.regime.iter().filter(|one| one.from.is_some() || one.to.is_some()).collect();
    assert_eq!(dated.first().unwrap().from, None);
    assert_eq!(dated.last().unwrap().to, None);
    for pair in dated.windows(2) {
        assert_eq!(pair[0].to.unwrap() + 1.day(), pair[1].from.unwrap(), "{}", pair[1].id.0);
    }
    let begins: Vec<_> = dated.iter().filter_map(|regime| regime.from).collect();
    let divides = rules.regimes.dividing_date.iter().filter(|day| day.divides).map(|day| day.on);
    assert_eq!(divides.collect::<Vec<_>>(), begins);
}

#[test]
fn every_fact_that_a_question_fills_is_one_that_can_be_given() {
    let rules = Rules::load().unwrap();
    for fills in rules.regimes.question.iter().flat_map(|question| &question.fills) {
        let refused = facts::read::<RegimeFacts>(&format!("{fills} = 1\n")).unwrap_err();
        assert!(!refused.contains("unknown field"), "{fills}: {refused}");
    }
}

#[test]
fn every_regime_question_and_rule_stands_once_and_the_last_rule_always_fits() {
    let rules = Rules::load().unwrap();
    let file = &rules.regimes;
    assert_eq!(file.regime.iter().map(|one| &one.id).collect::<BTreeSet<_>>().len(), file.regime.len());
    assert_eq!(file.question.iter().map(|one| &one.id).collect::<BTreeSet<_>>().len(), file.question.len());
    assert_eq!(file.rule.iter().map(|one| &one.id).collect::<BTreeSet<_>>().len(), file.rule.len());
    assert_eq!(
        format!("{:?}", file.rule.last().unwrap().when),
        format!("{:?}", crate::data::RegimeTest::default())
    );
}

#[test]
fn an_answer_is_no_surer_than_what_it_rests_on() {
    let rules = Rules::load().unwrap();
    let confidence = |text: &str| rules.regime(&facts::read(text).unwrap()).confidence;
    let police = "scheme = \"police\"\nkind = \"complaint\"\n";
    assert_eq!(confidence(&format!("{police}reached_on = 2021-05-04\n")), Confidence::Certain);
    assert_eq!(confidence(&format!("{police}reached_on = 2005-05-04\n")), Confidence::Likely);
    assert_eq!(confidence(&format!("{police}s13b_on = 2021-05-04\n")), Confidence::Check);
    let follows =
        "reached_on = 2013-05-04\nsame_matter_reached_on = 2011-01-01\nsame_matter_open = \"yes\"\n";
    assert_eq!(confidence(&format!("{police}{follows}")), Confidence::Likely, "article 6 was not read");
}

#[test]
fn conduct_said_to_be_after_the_complaint_does_not_empty_the_answer() {
    let rules = Rules::load().unwrap();
    let text =
        "scheme = \"police\"\nkind = \"complaint\"\nreached_on = 2019-01-01\nconduct_from = 2023-01-01\n";
    assert_eq!(rules.regime(&facts::read(text).unwrap()).regime, Some(RegimeId("regs-2012".into())));
}

#[test]
fn a_rule_that_names_a_regime_that_is_not_there_is_noticed() {
    let mut rules = Rules::load().unwrap();
    assert_eq!(rules.missing_from_regimes(), None);
    let file = std::sync::Arc::get_mut(&mut rules.regimes).unwrap();
    file.rule[0].regime = crate::data::Selected::Regime(RegimeId("regs-1066".into()));
    assert_eq!(rules.missing_from_regimes(), Some(("R1", "regs-1066")));
}

#[test]
fn every_regime_says_in_sentences_what_lies_against_an_outcome() {
    let rules = Rules::load().unwrap();
    let data = rules.regime_data();
    assert_eq!((data.regime.len(), data.question.len(), data.overlay.len()), (8, 6, 4));
    for regime in &data.regime {
        assert_eq!(rules.regime_name(&regime.id), Some(regime.name.as_str()));
        assert!(regime.note.ends_with('.') && regime.challenge.ends_with('.'), "{}", regime.id.0);
    }
}
