//! What the rules say on the command line, asked as the program asks it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "rules/deadlines.rs"]
mod deadlines;
#[path = "rules/escalation.rs"]
mod escalation;
#[path = "rules/independence.rs"]
mod independence;
#[path = "rules/referral.rs"]
mod referral;
#[path = "rules/regime.rs"]
mod regime;

use candour_cli::rules::{AskError, told};
use std::io::Write;
use tempfile::NamedTempFile;

fn ask(words: &[&str]) -> Result<String, AskError> {
    told(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
}

/// A file of its own with these facts.
fn file_of(facts: &str) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(facts.as_bytes()).unwrap();
    file
}

#[test]
fn a_question_that_is_none_says_which_there_are() {
    for words in [&[][..], &["oracle"], &["list", "all"]] {
        let error = ask(words).unwrap_err().to_string();
        assert!(error.starts_with("usage: rules "), "{words:?}: {error}");
    }
}

#[test]
fn the_list_has_a_row_for_every_criterion_with_its_paragraph() {
    let list = ask(&["list"]).unwrap();
    let row = "| referral | serious-assault | Serious assault | SI 2020/2 reg 4(1)(a)(i) | certain |";
    assert!(list.lines().any(|line| line == row), "{list}");
    assert!(list.lines().all(|line| line.matches('|').count() == 6), "{list}");
}

#[test]
fn the_list_has_a_row_for_every_rule_that_selects_and_every_step_and_way_in() {
    let list = ask(&["list"]).unwrap();
    for row in [
        "| regime | R3 | ",
        "| regime | regs-2012 | ",
        "| escalation | refer-now | Ask for mandatory referral | ",
    ] {
        assert!(list.lines().any(|line| line.starts_with(row)), "{row}");
    }
    assert!(
        list.contains("| referral | call-in | Call-in | PRA 2002 Sch 3 paras 4(1)(c), 13(1)(c)"),
        "{list}"
    );
}
