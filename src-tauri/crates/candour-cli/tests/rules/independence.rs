//! The independence check on the command line: every worked example, the example in the tests, and what is refused.

use super::ask;
use serde_json::Value;
use std::{fs, path::Path};
use toml::Table;

/// Keys of an example that are its answers.
const ANSWERS: [&str; 5] = ["verdict", "flags", "letters", "why", "basis"];
/// Keys of an example's officer that are its answers.
const OFFICER_ANSWERS: [&str; 4] = ["control", "hands", "officer_verdict", "possible"];

fn told(facts: &str) -> Result<Value, String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("facts.toml");
    fs::write(&path, facts).expect("a file can be written");
    asked_of(&path)
}

fn asked_of(path: &Path) -> Result<Value, String> {
    let path = path.to_str().expect("the path is text");
    let told = ask(&["independence", path]).map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&told).expect("the answer is JSON"))
}

fn worked(name: &str) -> Vec<Table> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../candour-rules/worked").join(name);
    let text = fs::read_to_string(path).expect("the examples can be read");
    let file: Table = text.parse().expect("the examples are TOML");
    file["case"].as_array().into_iter().flatten().filter_map(|case| case.as_table().cloned()).collect()
}

fn without_answers(case: &Table) -> String {
    let mut facts = case.clone();
    facts.retain(|key, _| !ANSWERS.contains(&key));
    let officers = facts["officer"].as_array_mut().into_iter().flatten();
    for officer in officers.filter_map(toml::Value::as_table_mut) {
        officer.retain(|key, _| !OFFICER_ANSWERS.contains(&key));
    }
    facts.to_string()
}

#[test]
fn every_worked_example_is_answered_as_it_says() {
    let mut wrong = Vec::new();
    for case in ["independence.toml", "independence-edges.toml"].into_iter().flat_map(worked) {
        let told = told(&without_answers(&case)).unwrap();
        let mut expect = |what: &str, found: &Value, answer: &toml::Value| {
            if serde_json::to_value(answer).ok().as_ref() != Some(found) {
                wrong.push(format!("{}: {what} {found}", case["id"]));
            }
        };
        expect("verdict", &told["verdict"], &case["verdict"]);
        expect("flags", &told["flags"], &case["flags"]);
        expect("next letters", &told["next_letters"], &case["letters"]);
        for (n, officer) in case["officer"].as_array().unwrap().iter().enumerate() {
            for key in OFFICER_ANSWERS {
                expect(key, &told["officers"][n][key], &officer[key]);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_commented_example_says_what_it_rests_on_and_what_would_settle_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/rules/independence.toml");
    let told = asked_of(&path).unwrap();
    assert_eq!(told["verdict"], "cannot tell");
    assert_eq!(told["possible"], serde_json::json!(["independent", "partly"]));
    assert_eq!(told["flags"], serde_json::json!(["identity-unknown"]));
    assert_eq!(told["next_letters"], serde_json::json!(["update-request", "preservation"]));
    assert_eq!(told["would_change"][0]["fact"], "officer.force_now");
    assert_eq!(told["would_change"][0]["missing"], true);
    assert!(!told["reasons"].as_array().unwrap().is_empty());
    assert!(!told["basis"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_misspelt_is_refused_and_what_there_is_is_said() {
    let example = without_answers(&worked("independence.toml")[0]);
    for (good, bad, said) in [
        ("mode = \"local\"", "mood = \"local\"", "`mood`"),
        ("mode = \"local\"", "mode = \"locally\"", "not-investigated"),
        ("status = \"serving\"", "status = \"retired\"", "deceased"),
        ("force_now = \"A\"", "force_noe = \"A\"", "force_now"),
        ("force_now = \"A\"", "force_now = \"north\"", "\"north\""),
        ("force_now = \"A\"", "force_now = \"outside-investigator\"", "none, unknown"),
        ("body = \"A\"", "body = \"none\"", "outside-investigator"),
        ("links = []", "links = [\"golf-club\"]", "shared-unit"),
        ("referred = \"yes\"\n", "", "referred"),
    ] {
        assert!(example.contains(good), "{good} is not in {example}");
        let why = told(&example.replacen(good, bad, 1)).unwrap_err();
        assert!(why.contains(said), "{bad}: {why}");
    }
    assert!(told("stage = ").unwrap_err().contains("facts.toml"));
    assert!(ask(&["independence"]).unwrap_err().to_string().starts_with("usage: rules independence"));
    assert!(ask(&["independence", "no such file"]).unwrap_err().to_string().contains("cannot be read"));
}

#[test]
fn a_force_is_one_under_its_id_and_under_its_short_name() {
    let example = without_answers(&worked("independence.toml")[0]);
    let as_named = |body: &str, then: &str| {
        let facts = example
            .replacen("body = \"A\"", &format!("body = \"{body}\""), 1)
            .replacen("force_then = \"A\"", &format!("force_then = \"{then}\""), 1)
            .replacen("force_now = \"A\"", "force_now = \"C\"", 1);
        told(&facts).unwrap()["officers"][0]["hands"].clone()
    };
    assert_eq!(as_named("BTP", "btp"), "linked");
    assert_eq!(as_named("metropolitan", "MPS"), "linked");
    assert_eq!(as_named("northmere", "btp"), "clean");
}
