//! Every worked example of the rules of time, asked on the command line; and what is asked wrongly.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::ask;
use serde_json::Value;

/// The question of an example, in the words of the command line.
fn question(case: &toml::Table) -> Vec<String> {
    let text = |value: &toml::Value| value.as_str().unwrap().to_owned();
    let mut words = vec!["deadline".to_owned(), text(&case["rule"]), text(&case["trigger"])];
    for (key, option) in
        [("previous", "--previous"), ("calendar", "--calendar"), ("extended_to", "--extended-to")]
    {
        if let Some(value) = case.get(key) {
            words.extend([option.to_owned(), text(value)]);
        }
    }
    for span in case.get("left_out").and_then(toml::Value::as_array).into_iter().flatten() {
        words.extend(["--exclude".to_owned(), format!("{}..{}", text(&span[0]), text(&span[1]))]);
    }
    if case.contains_key("further") {
        words.push("--further".to_owned());
    }
    if let Some(params) = case.get("params").and_then(toml::Value::as_table) {
        if let Some(variant) = params.get("variant") {
            words.extend(["--variant".to_owned(), text(variant)]);
        }
        if params.contains_key("enhanced") {
            words.push("--enhanced".to_owned());
        }
        if let (Some(asked), Some(received)) =
            (params.get("clarification_asked"), params.get("clarification_received"))
        {
            words.extend(["--exclude".to_owned(), format!("{}..{}", text(asked), text(received))]);
        }
    }
    words
}

fn day(case: &toml::Table, key: &str) -> Value {
    case.get(key).map_or(Value::Null, |day| day.as_str().unwrap().into())
}

fn run(text: &str) {
    let file: toml::Table = text.parse().unwrap();
    let mut wrong = Vec::new();
    for case in file["case"].as_array().unwrap() {
        let case = case.as_table().unwrap();
        let words = question(case);
        let told = ask(&words.iter().map(String::as_str).collect::<Vec<_>>());
        let is_right = match (&told, case.get("error")) {
            (Ok(told), None) => {
                let told: Value = serde_json::from_str(told).unwrap();
                told.as_object().unwrap().len() == 5
                    && told["last_day"] == day(case, "expected_last_day")
                    && told["act_by"] == day(case, "act_by")
                    && told["arithmetic"].as_str().unwrap().ends_with('.')
                    && !told["citation"].as_str().unwrap().is_empty()
                    && ["certain", "likely", "check"].contains(&told["confidence"].as_str().unwrap())
            }
            (Err(error), Some(named)) => error.to_string().contains(named.as_str().unwrap()),
            _ => false,
        };
        if !is_right {
            wrong.push(format!("{}: {words:?} gave {told:?}", case["id"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_worked_example_is_told() {
    run(include_str!("../../../candour-rules/worked/deadlines.toml"));
}

#[test]
fn every_example_at_the_edges_is_told() {
    run(include_str!("../../../candour-rules/worked/deadlines-edges.toml"));
}

#[test]
fn the_list_has_every_rule_of_time_with_its_count() {
    let list = ask(&["list"]).unwrap();
    assert_eq!(list.lines().filter(|line| line.starts_with("| deadline |")).count(), 44);
    for row in [
        "| deadline | foi | The authority answers a request under the Freedom of Information Act: 20 working-days, \
         nth-working-day, calendar UK-any | Freedom of Information Act 2000 s.10(1), (6) | certain |",
        "| deadline | practice-substantive | The substantive reply that a letter asks for: 14 calendar-days, day-after, \
         next-working-day, calendar EW | none: house practice | certain |",
        "| deadline | inquiry-core-participant | Apply for the status of core participant in an inquiry: by-hand | \
         Inquiry Rules 2006 (SI 2006/1838) r.5 | certain |",
    ] {
        assert!(list.lines().any(|line| line == row), "{row}\n{list}");
    }
}

#[test]
fn what_is_not_there_is_named_beside_what_is() {
    for (words, expected) in [
        (&["oracle", "2026-06-01"][..], "There is no rule oracle. There is: complaint-refer-mandatory, "),
        (
            &["limitation-pi", "2026-06-01", "--variant", "birthday"],
            "There is no variant birthday. There is: 18th-birthday.",
        ),
        (
            &["foi", "2026-06-01", "--variant", "18th-birthday"],
            "There is no variant 18th-birthday. There is: none.",
        ),
        (
            &["foi", "2026-06-01", "--calendar", "FR"],
            "There is no calendar FR. There is: EW, SCT, NI, UK-any.",
        ),
        (
            &["foi", "2026-06-01", "--exclude", "2026-06-02..2026-06-03"],
            "There is no time to exclude in the rule foi. There is: review-application, sar, sar-law-enforcement.",
        ),
        (
            &["foi", "2026-06-01", "--previous", "2026-06-02"],
            "There is no recurring rule foi. There is: complaint-update-next, investigation-6-month-letter, preservation-renew.",
        ),
        (
            &["foi", "2026-06-01", "--enhanced"],
            "There is no period for enhanced rights in the rule foi. There is: victims-code-key-decision.",
        ),
        (&["foi", "2026-02-30"], "2026-02-30 is not a day of the calendar; write it as 2026-11-23."),
        (&["foi", "1/6/2026"], "1/6/2026 is not a day of the calendar; write it as 2026-11-23."),
        (&["foi", "20260601"], "20260601 is not a day of the calendar; write it as 2026-11-23."),
        (
            &["sar", "2026-06-01", "--exclude", "2026-06-09..2026-06-31"],
            "2026-06-31 is not a day of the calendar; write it as 2026-11-23.",
        ),
        (
            &["sar", "2026-06-01", "--exclude", "2026-06-09..2026-06-08"],
            "The rules give no answer: leave out a time that ends before it begins.",
        ),
        (
            &["hra-claim", "2026-06-01", "--further"],
            "The rules give no answer: extend hra-claim by a further time, of which it names none.",
        ),
    ] {
        let words = [&["deadline"], words].concat();
        let told = ask(&words).unwrap_err().to_string();
        assert!(told.starts_with(expected), "{words:?}: {told}");
    }
}

#[test]
fn a_question_of_time_that_is_none_says_how_it_is_asked() {
    for words in [
        &[][..],
        &["foi"],
        &["foi", "2026-06-01", "2026-06-02"],
        &["foi", "2026-06-01", "--loud"],
        &["foi", "2026-06-01", "--calendar"],
        &["foi", "2026-06-01", "--calendar", "EW", "--calendar", "NI"],
        &["foi", "2026-06-01", "--further", "--extended-to", "2027-01-01"],
        &["sar", "2026-06-01", "--exclude", "2026-06-08"],
    ] {
        let told = ask(&[&["deadline"], words].concat()).unwrap_err().to_string();
        assert!(told.starts_with("usage: rules deadline RULE_ID TRIGGER_DATE"), "{words:?}: {told}");
    }
}
