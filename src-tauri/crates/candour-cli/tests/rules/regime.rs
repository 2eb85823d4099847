//! Every worked example of the regime selector, and the commented one, through the command.

use super::{ask, file_of};
use candour_cli::rules::AskError;

const EXAMPLES: &str = include_str!("../../../candour-rules/worked/regime.toml");
const EDGES: &str = include_str!("../../../candour-rules/worked/regime-edges.toml");
const COMMENTED: &str = include_str!("../../../../../tests/rules/regime.toml");

fn answer_to(facts: &str) -> serde_json::Value {
    serde_json::from_str(&ask_of(facts).unwrap()).unwrap()
}

fn ask_of(facts: &str) -> Result<String, AskError> {
    let file = file_of(facts);
    ask(&["regime", file.path().to_str().unwrap()])
}

#[test]
fn every_worked_example_comes_out_as_it_says() {
    for text in [EXAMPLES, EDGES] {
        let examples: toml::Table = text.parse().unwrap();
        for example in examples["example"].as_array().unwrap() {
            let mut facts = example.as_table().unwrap().clone();
            let id = facts["id"].to_string();
            let said = ["regime", "override", "ask", "possible"].map(|key| (key, facts.remove(key)));
            let answer = answer_to(&facts.to_string());
            for (key, said) in said {
                let none = toml::Value::Array(Vec::new());
                assert_eq!(answer[key], serde_json::to_value(said.unwrap_or(none)).unwrap(), "{id} {key}");
            }
            for key in ["reasons", "basis"] {
                assert!(answer[key].to_string().len() > 2, "{id} {key}");
            }
        }
    }
}

#[test]
fn the_commented_example_is_one() {
    let answer = answer_to(COMMENTED);
    assert_eq!(answer["regime"], "regs-2012");
    assert_eq!(answer["override"], "follows-earlier");
}

#[test]
fn a_file_that_will_not_do_says_why_and_which_words_there_are() {
    let refused = |facts: &str| ask_of(facts).unwrap_err().to_string();
    let scheme = refused("scheme = \"navy\"\nkind = \"complaint\"\n");
    assert!(scheme.contains("will not do") && scheme.contains("elected-office"), "{scheme}");
    let answered = refused("scheme = \"nca\"\nkind = \"complaint\"\nregime = \"nca\"\n");
    assert!(answered.contains("regime") && answered.contains("reached_on"), "{answered}");
    let vague = refused("scheme = \"police\"\nkind = \"complaint\"\nreached_on = \"once\"\n");
    assert!(vague.contains("once is not a day"), "{vague}");
    assert!(ask(&["regime", "nowhere.toml"]).unwrap_err().to_string().contains("cannot be read"));
    assert!(ask(&["regime"]).unwrap_err().to_string().starts_with("usage: rules regime "));
}
