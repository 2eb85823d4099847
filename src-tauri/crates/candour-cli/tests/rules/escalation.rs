//! Every worked scenario of the ladder, and the commented one, through the command.

use super::{ask, file_of};
use candour_cli::rules::AskError;

const SCENARIOS: &str = include_str!("../../../candour-rules/worked/escalation.toml");
const EDGES: &str = include_str!("../../../candour-rules/worked/escalation-edges.toml");
const COMMENTED: &str = include_str!("../../../../../tests/rules/escalation.toml");

fn answer_to(facts: &str) -> serde_json::Value {
    serde_json::from_str(&ask_of(facts).unwrap()).unwrap()
}

fn ask_of(facts: &str) -> Result<String, AskError> {
    let file = file_of(facts);
    ask(&["escalation", file.path().to_str().unwrap()])
}

fn ids(answer: &serde_json::Value) -> Vec<&str> {
    answer["steps"].as_array().unwrap().iter().map(|step| step["id"].as_str().unwrap()).collect()
}

#[test]
fn every_worked_scenario_comes_out_as_it_says() {
    for text in [SCENARIOS, EDGES] {
        let scenarios: toml::Table = text.parse().unwrap();
        for scenario in scenarios["scenario"].as_array().unwrap() {
            let mut facts = scenario.as_table().unwrap().clone();
            let id = facts["id"].to_string();
            let [expected, all, _, _] =
                ["expected", "steps", "without", "alarms"].map(|key| facts.remove(key));
            let answer = answer_to(&facts.to_string());
            let expected = expected.or(all).unwrap();
            let expected: Vec<_> =
                expected.as_array().unwrap().iter().map(|step| step.as_str().unwrap()).collect();
            assert!(ids(&answer).starts_with(&expected), "{id}: {:?}", ids(&answer));
        }
    }
}

#[test]
fn the_commented_example_raises_its_alarm_before_every_step() {
    let answer = answer_to(COMMENTED);
    assert_eq!(answer["alarms"], serde_json::json!(["withdrawal-letter"]));
    assert_eq!(ids(&answer)[..2], ["withdrawal-client", "withdrawal-reply"]);
    let step = &answer["steps"][1];
    assert_eq!(step["asked"], serde_json::json!(["psd"]));
    assert_eq!(step["letter"], "update-request");
    assert_eq!(step["deadlines"], serde_json::json!(["withdrawal-letter-reply"]));
    assert!(step["power"].as_str().unwrap().ends_with('.'));
}

#[test]
fn a_file_that_will_not_do_says_why_and_which_words_there_are() {
    let refused = |facts: &str| ask_of(facts).unwrap_err().to_string();
    let track = "track = \"complaint\"\nstatus = \"sent\"\n";
    let word = refused(&format!("{track}silence = \"golden\"\n"));
    assert!(word.contains("golden") && word.contains("after-chaser"), "{word}");
    let status = refused("track = \"criminal\"\nstatus = \"sent\"\n");
    assert!(status.contains("no status sent") && status.contains("nfa-police"), "{status}");
    let fact = refused(&format!("{track}weather = \"fair\"\n"));
    assert!(fact.contains("weather") && fact.contains("letter_in"), "{fact}");
    assert!(ask(&["escalation"]).unwrap_err().to_string().starts_with("usage: rules escalation "));
}
