//! What the rules say on the command line, asked as the program asks it.

#[path = "rules/deadlines.rs"]
mod deadlines;
#[path = "rules/independence.rs"]
mod independence;

use candour_cli::rules::{AskError, told};

fn ask(words: &[&str]) -> Result<String, AskError> {
    told(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
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
