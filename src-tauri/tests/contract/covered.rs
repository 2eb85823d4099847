//! Covered text, names, and whatever is another matter's: what the answer of each command may hold is written down in
//! [`allowances`](crate::allowances), and every other planted word must be absent, in whatever form. A command without a row
//! fails here, and so does a row that allows more than is answered.

use crate::{
    allowances::{ACROSS, ASKING, COVERED, MAY_HOLD, NEVER_ANSWERED, OF_THE_CASEBOOK, SHARED},
    forms::Searched,
    record::{Answer, Recorded},
    rows, samples,
    walk::{ENDS, Walked, judge, recorded, walk, walked, with_files},
};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    env,
    path::PathBuf,
    process::{Command, Output},
};

/// Set in a process that walks so that another can read what it writes.
const WALKS: &str = "CANDOUR_WALKS";
/// Set in one that writes a planted word instead.
const LEAKS: &str = "CANDOUR_LEAKS";

pub(crate) fn is_part_of(entry: &str, source: &str) -> bool {
    source == entry || source.strip_prefix(entry).is_some_and(|rest| rest.starts_with('.'))
}

/// What the row of a command allows; nothing where it has none.
fn allowed(command: &str) -> &'static [&'static str] {
    MAY_HOLD
        .iter()
        .find(|(names, _)| names.split_whitespace().any(|name| name == command))
        .map_or(&[], |(_, may)| may)
}

/// Whether an answer may hold this text of another matter.
fn may_cross(command: &str, source: &str) -> bool {
    let rows = ACROSS.iter().filter(|(names, ..)| names.split_whitespace().any(|name| name == command));
    rows.flat_map(|(_, entries, _)| *entries).any(|entry| is_part_of(entry, source))
}

#[test]
fn every_command_has_one_row_and_answers() {
    let rowed: Vec<&str> = MAY_HOLD.iter().flat_map(|(names, _)| names.split_whitespace()).collect();
    let walked = walked();
    for command in rows().filter(|(window, _)| *window == "main").map(|(_, command)| command) {
        let is_end = ENDS.contains(&command);
        assert_eq!(
            rowed.iter().filter(|name| **name == command).count(),
            usize::from(!is_end),
            "rows of {command}"
        );
        assert!(is_end || walked.answered.contains(command), "{command} was only refused");
    }
    assert_eq!(rowed.len(), rowed.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn no_answer_holds_a_word_that_its_command_may_not() {
    let own = &walked().own;
    let faults: Vec<String> = own
        .iter()
        .filter(|(command, source)| !allowed(command).iter().any(|entry| is_part_of(entry, source)))
        .map(|(command, source)| format!("{command} answers with {source}"))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let unused = MAY_HOLD
        .iter()
        .flat_map(|(names, may)| may.iter().map(move |entry| (*names, *entry)))
        .filter(|(names, entry)| {
            let is_answered = |command: &str| names.split_whitespace().any(|name| name == command);
            !own.iter().any(|(command, source)| is_answered(command) && is_part_of(entry, source))
        });
    assert_eq!(unused.collect::<Vec<_>>(), [], "allowed, and never answered");
}

#[test]
fn what_is_covered_is_answered_only_by_the_commands_that_ask_for_it() {
    for (names, may) in
        MAY_HOLD.iter().filter(|(names, _)| !names.split_whitespace().all(|name| ASKING.contains(&name)))
    {
        let covered = may
            .iter()
            .filter(|entry| COVERED.iter().any(|one| is_part_of(one, entry) || is_part_of(entry, one)));
        assert_eq!(covered.collect::<Vec<_>>(), Vec::<&&str>::new(), "{names}");
    }
}

#[test]
fn each_planted_word_is_answered_by_some_command() {
    let walked = walked();
    let sources: BTreeSet<&str> = walked.planted.iter().map(|one| one.source.as_str()).collect();
    assert!(sources.len() > 100, "too few texts: {}", sources.len());
    let wrong = sources.into_iter().filter(|source| *source != "cipher").filter(|source| {
        let is_answered = walked.own.iter().any(|(_, answered)| answered == source);
        is_answered == NEVER_ANSWERED.iter().any(|entry| is_part_of(entry, source))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn nothing_of_another_matter_is_in_an_answer_about_one() {
    let across = walked().across.iter().filter(|(command, _)| !OF_THE_CASEBOOK.contains(command));
    let across: Vec<_> = across.collect();
    let faults: Vec<String> = across
        .iter()
        .filter(|(command, source)| !may_cross(command, source))
        .map(|(command, source)| format!("{command} answers with {source} of another matter"))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for (names, entries, _) in ACROSS {
        for entry in *entries {
            let is_used =
                across.iter().any(|(command, source)| names.contains(*command) && is_part_of(entry, source));
            assert!(is_used, "{names}: {entry} of another matter is allowed, and never answered");
        }
    }
    for (command, source) in walked().across.iter().filter(|(command, _)| OF_THE_CASEBOOK.contains(command)) {
        let is_shown = source == "cipher" || source.starts_with("id.");
        assert!(
            is_shown || allowed(command).iter().any(|entry| is_part_of(entry, source)),
            "{command}: {source}"
        );
    }
}

#[test]
fn an_error_repeats_no_planted_word() {
    assert_eq!(walked().repeated, Vec::<String>::new());
}

#[test]
fn another_matter_shows_once_its_client_allows_linking_and_then_by_cipher() {
    let world = with_files();
    let [mut one, mut other] = recorded(&world);
    let officer = one.ids.of("officer of another").map(Value::from);
    let shown = |answer: &Value, other: &Recorded<'_>| -> BTreeSet<String> {
        let text = Searched::new(answer.to_string());
        other.planted.iter().filter(|word| text.holds_of(word)).map(|word| word.word.clone()).collect()
    };
    let before = one.ask("officer_across", officer.clone()).expect("an officer");
    let mut linking = samples::of("give_authority").expect("a sample");
    other.ids.put("give_authority", &mut linking);
    (linking["purpose"], linking["recipients"]) = (json!("linking"), json!([]));
    linking["identityAllowed"] = json!(false);
    other.ask("give_authority", Some(linking)).expect("an authority");
    let after = one.ask("officer_across", officer).expect("an officer");
    let more: BTreeSet<_> = shown(&after, &other).difference(&shown(&before, &other)).cloned().collect();
    let of =
        |source: &str| other.planted.iter().find(|word| word.source == source).expect("planted").word.clone();
    assert_eq!(more, BTreeSet::from([of("matter.reference"), of("cipher")]));
}

#[test]
fn a_search_within_a_matter_finds_no_word_of_another() {
    let world = with_files();
    let [mut one, other] = recorded(&world);
    let matter = one.ids.of("matter").map(Value::from);
    let mut found = BTreeSet::new();
    for word in other.planted.iter().filter(|word| word.source != "cipher") {
        let sought = json!({ "words": word.word, "matter": matter, "group": null, "records": 20 });
        let answer = one.ask("search", Some(sought)).expect("found or not");
        if answer["matches"] != 0 {
            found.insert(word.source.as_str());
        }
    }
    assert!(found.iter().all(|source| SHARED.contains(source)), "{found:?}");
    assert!(!found.is_empty(), "what an officer of both shares is found");
}

#[test]
fn nothing_planted_is_written_outside_the_casebook() {
    if env::var_os(LEAKS).is_some() {
        return eprintln!("Plant\u{e9}daaaa");
    }
    if env::var_os(WALKS).is_some() {
        return drop(walk());
    }
    let itself = |how: &str| -> Output {
        let name = "covered::nothing_planted_is_written_outside_the_casebook";
        let mut walker = Command::new(env::current_exe().expect("this test"));
        walker.args(["--exact", name, "--nocapture"]).env(how, "").output().expect("another process")
    };
    let said = |output: &Output| -> Vec<String> {
        assert!(output.status.success());
        let text = Searched::new(
            String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned(),
        );
        let planted = walked().planted.iter().filter(|one| one.source != "cipher" && text.holds(&one.word));
        planted.map(|one| one.source.clone()).collect()
    };
    assert_eq!(said(&itself(WALKS)), Vec::<String>::new(), "on standard output and error");
    assert_eq!(said(&itself(LEAKS)), [walked().planted[0].source.clone()], "a planted leak");
    assert_eq!(walked().written, Vec::<PathBuf>::new(), "in files");
}

#[test]
fn a_command_that_answered_too_much_would_be_found() {
    let world = with_files();
    let [one, other] = recorded(&world);
    let particulars =
        one.planted.iter().find(|word| word.source == "allegation.particulars").expect("planted");
    let name = other.planted.iter().find(|word| word.source == "identity.name").expect("planted");
    let mut walked = Walked::default();
    let leak = json!([{ "words": particulars.word, "also": name.word }]);
    let answer = Answer { command: "allegations_of", input: None, said: Ok(leak.clone()) };
    judge(&mut walked, &answer, &one, &other);
    judge(&mut walked, &Answer { said: Err(leak), ..answer }, &one, &other);
    assert_eq!(walked.own, BTreeSet::from([("allegations_of", "allegation.particulars".to_owned())]));
    assert_eq!(walked.across, BTreeSet::from([("allegations_of", "identity.name".to_owned())]));
    assert_eq!(walked.repeated.len(), 1);
    assert!(!allowed("allegations_of").iter().any(|entry| is_part_of(entry, "allegation.particulars")));
}
