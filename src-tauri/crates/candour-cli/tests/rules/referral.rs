//! Every worked example of the criteria for referral, and the commented one, through the command.

use super::{ask, file_of};
use candour_cli::rules::AskError;
use serde_json::{Value, json};

const EXAMPLES: &str = include_str!("../../../candour-rules/worked/referral.toml");
const EDGES: &str = include_str!("../../../candour-rules/worked/referral-edges.toml");
const COMMENTED: &str = include_str!("../../../../../tests/rules/referral.toml");

fn answer_to(facts: &str) -> Value {
    serde_json::from_str(&ask_of(facts).unwrap()).unwrap()
}

fn ask_of(facts: &str) -> Result<String, AskError> {
    let file = file_of(facts);
    ask(&["referral", file.path().to_str().unwrap()])
}

/// One thing of each of a list.
fn each<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap()).collect()
}

#[test]
fn every_worked_example_comes_out_as_it_says() {
    for text in [EXAMPLES, EDGES] {
        let examples: toml::Table = text.parse().unwrap();
        for example in examples["example"].as_array().unwrap() {
            let mut facts = example.as_table().unwrap().clone();
            let id = facts["id"].to_string();
            let [met, open, comes_to, cite] = ["met", "ask", "criteria_met", "cite"]
                .map(|key| serde_json::to_value(facts.remove(key)).unwrap());
            let answer = answer_to(&facts.to_string());
            assert_eq!((&answer["met"], &answer["cite"]), (&met, &cite), "{id}");
            assert_eq!(answer["criteria_met"], comes_to, "{id}");
            assert_eq!(json!(each(&answer["ask"], "criterion")), open, "{id}");
            assert_eq!(each(&answer["routes"], "id").last(), Some(&"judicial-review"), "{id}");
        }
    }
}

#[test]
fn the_commented_example_meets_one_criterion_and_asks_of_another() {
    let answer = answer_to(COMMENTED);
    assert_eq!(answer["met"], json!(["serious-corruption"]));
    assert_eq!(each(&answer["ask"], "criterion"), ["relevant-offence"]);
    assert_eq!(each(&answer["routes"], "id")[0], "mandatory");
}

#[test]
fn a_file_that_will_not_do_says_why_and_which_words_there_are() {
    let refused = |facts: &str| ask_of(facts).unwrap_err().to_string();
    let kind = refused("kind = \"grievance\"\ncategories = []\n");
    assert!(kind.contains("grievance") && kind.contains("conduct-matter"), "{kind}");
    let category = refused("kind = \"complaint\"\ncategories = [\"witchcraft\"]\n");
    assert!(category.contains("witchcraft") && category.contains("neglect-of-duty"), "{category}");
    assert!(ask(&["referral"]).unwrap_err().to_string().starts_with("usage: rules referral "));
}
