//! The facts file: whole, and broken one key at a time.

use super::*;
use candour_model::{allegations::Duty, clients::Capacity};
use jiff::civil::date;

const EXAMPLE: &str = include_str!("../../../../../tests/letters/example.toml");
const DEMO: &str = include_str!("../demo.toml");

/// Breaks the example and gives what is wrong with it then.
#[track_caller]
fn problems(find: &str, put: &str) -> Vec<String> {
    assert!(EXAMPLE.contains(find), "the example has no {find}");
    let broken = EXAMPLE.replacen(find, put, 1);
    Facts::read(&broken).unwrap_err().iter().map(ToString::to_string).collect()
}

/// The first line of the example that begins with `find`.
fn line(find: &str) -> usize {
    EXAMPLE.lines().position(|line| line.trim_start().starts_with(find)).unwrap() + 1
}

#[test]
fn the_example_is_valid_and_says_what_it_says() {
    let facts = Facts::read(EXAMPLE).unwrap();
    assert_eq!(facts.firm.firm.fee_earner.as_str(), "Imogen Quill");
    assert_eq!(facts.clients[0].capacity, Capacity::Complainant);
    assert_eq!(facts.clients[0].authority.given_on, date(2026, 11, 3));
    assert_eq!(facts.allegations[0].duty, Duty::OnDuty);
    assert_eq!(facts.allegations[0].reported[0].outcome.as_str(), "nothing was written down");
    assert!(matches!(facts.officers[1].appearance, Appearance::Described { .. }));
    assert_eq!(facts.letter.reply_by, date(2026, 11, 25));
}

#[test]
fn the_case_of_the_demo_is_valid() {
    let facts = Facts::read(DEMO).unwrap();
    assert!(facts.clients.iter().all(|client| client.cipher.is_some()));
}

/// Every key that the reader asks for stands in the example: a key taken out of it is either missed or said to be optional.
#[test]
fn the_example_shows_every_key_and_says_which_may_be_left_out() {
    let lines: Vec<&str> = EXAMPLE.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with(['#', ' '])) else {
            continue;
        };
        if line.ends_with('[') {
            continue;
        }
        let without: Vec<&str> =
            lines.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, l)| *l).collect();
        let read = Facts::read(&without.join("\n"));
        let table = lines[..at].iter().rposition(|l| l.starts_with('[')).unwrap();
        let comment = lines[table..at].iter().rev().find(|l| l.starts_with('#')).copied().unwrap_or_default();
        let is_optional = lines[at - 1].starts_with('#') && comment.ends_with("(May be left out.)");
        let is_instead = key == "description" || key == "force" && lines[table] == "[letter]";
        match read {
            Ok(_) => {
                assert!(is_optional || is_instead, "{key} may be left out, and the example does not say so");
            }
            Err(problems) => {
                assert!(!is_optional, "{key} is said to be optional: {}", problems[0]);
                assert!(problems.iter().any(|p| p.key.ends_with(key) || key == "description" || key == "id"));
            }
        }
    }
}

#[test]
fn a_missing_fact_names_the_key_and_the_line_of_its_table() {
    let table = line("[[allegation]]");
    assert_eq!(
        problems("happened = \"between the autumn of 2003 and March 2004\"\n", ""),
        [format!("line {table}: allegation.happened is missing")]
    );
    let table = line("[firm]");
    assert_eq!(
        problems("fee-earner = \"Imogen Quill\"\n", ""),
        [format!("line {table}: firm.fee-earner is missing")]
    );
    let at = line("{ to = \"the front desk");
    assert_eq!(
        problems("when = \"in March 2004\", ", ""),
        [format!("line {at}: allegation.reported.when is missing")]
    );
}

#[test]
fn a_missing_table_is_named() {
    let without_letter = EXAMPLE.split("[letter]").next().unwrap();
    let problems = Facts::read(without_letter).unwrap_err();
    assert_eq!(problems[0].to_string(), "line 1: letter is missing");
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let at = line("capacity = ");
    assert_eq!(
        problems("capacity = \"complainant\"", "capacity = \"complainant\"\nshoe-size = 5"),
        [format!("line {}: client.shoe-size is not a key of a facts file", at + 1)]
    );
    assert_eq!(problems("[firm]", "[firmament]\n[firm]")[0], {
        let at = line("[firm]");
        format!("line {at}: firmament is not a key of a facts file")
    });
}

#[test]
fn a_day_that_does_not_exist_is_named() {
    for wrong in ["2026-02-30", "\"30 February 2026\"", "\"soon\"", "20261123", "2026-11-23T09:00:00"] {
        let found = problems("date = 2026-11-23", &format!("date = {wrong}"));
        let at = line("date = 2026-11-23");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(&format!("line {at}: ")) && found[0].contains("date"), "{found:?}");
    }
    for right in ["\"23 November 2026\"", "\"23/11/2026\"", "\"Monday 23 November 2026\"", "\"2026-11-23\""] {
        let text = EXAMPLE.replacen("date = 2026-11-23", &format!("date = {right}"), 1);
        assert_eq!(Facts::read(&text).unwrap().letter.dated_on, date(2026, 11, 23), "{right}");
    }
}

#[test]
fn a_value_of_the_wrong_sort_is_named() {
    assert!(
        problems("name = \"Marlowe\"", "name = 5")[0]
            .ends_with("matter.name is not a text in quotation marks")
    );
    assert!(problems("name = \"Marlowe\"", "name = \" \"")[0].ends_with("matter.name is blank"));
    assert!(
        problems("identity = false", "identity = \"no\"")[0].ends_with("identity is neither true nor false")
    );
    assert!(
        problems("duty = \"on-duty\"", "duty = \"mostly\"")[0]
            .ends_with("none of: on-duty, off-duty, unknown")
    );
    assert!(
        problems("criteria = [\"serious-sexual-offence\", \"serious-corruption\"]", "criteria = []")[0]
            .ends_with("criteria is empty")
    );
    assert!(
        problems("to = [\"psd\", \"iopc\"]", "to = \"psd\"")[0].contains("client.authority.to is not a list")
    );
    assert!(problems("cipher = \"K7-4Q\"", "cipher = \"AB\"")[0].contains("client.cipher is not a cipher"));
    assert!(
        problems("reported = []", "reported = \"nobody\"")[0].contains("reported is not a list of tables")
    );
}

#[test]
fn a_label_that_nothing_bears_is_named() {
    assert!(
        problems("client = \"first-client\"", "client = \"nobody\"")[0].ends_with("client is no client's id")
    );
    assert!(
        problems("against = [\"constable\"]", "against = [\"nobody\"]")[0].ends_with("names no officer's id")
    );
    let twice = problems("id = \"at-the-desk\"", "id = \"constable\"");
    assert!(twice.iter().any(|p| p.ends_with("officer.id is used twice")), "{twice:?}");
}

#[test]
fn what_is_not_toml_names_its_line_and_key() {
    let at = line("name = \"Marlowe\"");
    let found = problems("name = \"Marlowe\"", "name = \"Marlowe");
    assert!(found[0].starts_with(&format!("line {at}: name cannot be read")), "{found:?}");
    let found = problems("name = \"Marlowe\"", "name = \"Marlowe\"\nname = \"Again\"");
    assert!(found[0].starts_with(&format!("line {}: name", at + 1)), "{found:?}");
    assert_eq!(Facts::read("").unwrap_err().len(), 6);
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_lines() {
    let broken = EXAMPLE
        .replacen("fee-earner = \"Imogen Quill\"\n", "", 1)
        .replacen("duty = \"on-duty\"\n", "", 2)
        .replacen("reply-by = 2026-11-25\n", "", 1);
    let problems = Facts::read(&broken).unwrap_err();
    assert_eq!(problems.len(), 4);
    assert!(problems.is_sorted());
}

#[test]
fn facts_print_no_word_of_the_case_when_they_are_logged() {
    let printed = format!("{:?}", Facts::read(EXAMPLE).unwrap());
    for word in ["Zofia", "Pryce", "uniform", "Mereside"] {
        assert!(!printed.contains(word), "{word}");
    }
}
