//! The data and the code name the same things, and no sentence says more than structure.

use super::rules;
use crate::data::{
    ControlRuleId, ControlWord, FlagId, GradeRuleId, LawfulAuthority, LetterRuleId, LetterWhen,
};
use candour_model::independence::{
    CriteriaMet, Grade, IdentityKnown, Link, ModeKnown, OfficerRole, Referred, ReviewBody, Stage,
    StatusKnown, Verdict,
};
use std::collections::BTreeSet;

#[test]
fn every_id_of_the_data_has_its_meaning_in_the_code_and_the_other_way_round() {
    let data = &rules().independence;
    assert_eq!(data.grade_rule.iter().map(|rule| rule.id).collect::<Vec<_>>(), GradeRuleId::ALL);
    assert_eq!(data.control_rule.iter().map(|rule| rule.id).collect::<Vec<_>>(), ControlRuleId::ALL);
    assert_eq!(data.flag.iter().map(|flag| flag.id).collect::<Vec<_>>(), FlagId::ALL);
    assert_eq!(data.letter_rule.iter().map(|rule| rule.id).collect::<Vec<_>>(), LetterRuleId::ALL);
    let asks = data.letter_rule.iter().flat_map(|rule| &rule.ask);
    let used: BTreeSet<LetterWhen> = asks.flat_map(|ask| ask.when.iter().copied()).collect();
    assert_eq!(used, LetterWhen::ALL.iter().copied().collect());
    let sorts = data.lawful_authority.iter().map(|entry| entry.id).collect::<Vec<_>>();
    assert_eq!(sorts, LawfulAuthority::ALL);
}

#[test]
fn the_words_of_the_inputs_are_those_of_the_facts() {
    fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|one| word(*one)).collect()
    }
    let data = &rules().independence;
    for (fact, words) in [
        ("stage", words(Stage::ALL, Stage::as_str)),
        ("mode", words(ModeKnown::ALL, ModeKnown::as_str)),
        ("referred", words(Referred::ALL, Referred::as_str)),
        ("criteria_met", words(CriteriaMet::ALL, CriteriaMet::as_str)),
        ("links", words(Link::ALL, Link::as_str)),
        ("officer.links", words(Link::ALL, Link::as_str)),
        ("reg32", words(ReviewBody::ALL, ReviewBody::as_str)),
        ("officer.role", words(OfficerRole::ALL, OfficerRole::as_str)),
        ("officer.identity", words(IdentityKnown::ALL, IdentityKnown::as_str)),
        ("officer.status", words(StatusKnown::ALL, StatusKnown::as_str)),
    ] {
        let input = data.input.iter().find(|input| input.fact == fact).unwrap();
        assert_eq!(input.words, words, "{fact}");
    }
    assert_eq!(data.words.iter().map(|entry| entry.verdict).collect::<Vec<_>>(), Verdict::ALL);
    assert_eq!(data.grade.iter().map(|entry| entry.grade).collect::<Vec<_>>(), Grade::ALL);
}

#[test]
fn the_table_has_each_pair_of_grades_once_and_never_says_that_a_fact_is_missing() {
    let data = &rules().independence;
    let pairs: BTreeSet<_> = data.verdict.iter().map(|row| (row.control, row.hands)).collect();
    assert_eq!((pairs.len(), data.verdict.len()), (9, 9));
    assert!(data.verdict.iter().all(|row| row.verdict != Verdict::CannotTell));
}

#[test]
fn every_link_brings_one_rule_and_every_rule_reads_inputs_that_there_are() {
    let data = &rules().independence;
    let links: BTreeSet<Link> = data.grade_rule.iter().filter_map(|rule| rule.link).collect();
    assert_eq!(links, Link::ALL.iter().copied().collect());
    let inputs: BTreeSet<&str> = data.input.iter().map(|input| input.fact.as_str()).collect();
    for rule in &data.grade_rule {
        assert!(rule.facts.iter().all(|fact| inputs.contains(fact.as_str())), "{:?}", rule.id);
        assert_eq!(rule.link.is_none(), rule.sentence.contains("{part}"), "{:?}", rule.id);
    }
}

#[test]
fn every_mode_has_a_control_rule_and_no_course_is_one_of_courses() {
    let data = &rules().independence;
    for (stage, mode) in
        Stage::ALL.iter().flat_map(|stage| ModeKnown::ALL.iter().map(move |mode| (stage, mode)))
    {
        let of_mode =
            |rule: &&crate::data::ControlRuleEntry| rule.stages.contains(stage) && rule.modes.contains(mode);
        let found: Vec<_> = data.control_rule.iter().filter(of_mode).collect();
        let apart = found.iter().all(|rule| !rule.referred.is_empty());
        assert!(found.len() == 1 || found.len() == 2 && apart, "{stage:?} {mode:?}");
        let has_body = data
            .unknown_facts
            .body
            .iter()
            .any(|entry| entry.stages.contains(stage) && entry.modes.contains(mode));
        let is_of_courses = found.iter().all(|rule| rule.control == ControlWord::Courses);
        assert_ne!(has_body, is_of_courses, "{stage:?} {mode:?}");
        for course in found.iter().flat_map(|rule| &rule.course) {
            let settled = |rule: &crate::data::ControlRuleEntry| {
                rule.control != ControlWord::Courses
                    && rule.stages.contains(stage)
                    && rule.modes.contains(&course.mode)
            };
            assert!(data.control_rule.iter().any(settled), "{:?}", course.mode);
        }
    }
}

#[test]
fn a_letter_that_there_is_not_is_refused() {
    let text = include_str!("../../../data/independence.toml")
        .replace("letter = \"mp-letter\"", "letter = \"mp-leter\"");
    let mut rules = rules();
    rules.independence = std::sync::Arc::new(crate::data::read("independence.toml", &text).unwrap());
    assert_eq!(rules.missing_from_independence(), Some(("N2", "mp-leter")));
}

#[test]
fn an_id_that_the_code_does_not_know_is_refused() {
    let text = include_str!("../../../data/independence.toml").replacen("id = \"G3\"", "id = \"G33\"", 1);
    let read = crate::data::read::<crate::data::IndependenceFile>("independence.toml", &text);
    assert!(read.is_err());
}

#[test]
fn every_rule_cites_what_it_rests_on_and_no_sentence_says_more_than_structure() {
    let text = include_str!("../../../data/independence.toml").to_lowercase();
    for word in ["bias", "breach", "partial ", "impartial", "corrupt", "cover-up", "collu"] {
        assert!(!text.contains(word), "{word}");
    }
    let data = &rules().independence;
    for rule in data.grade_rule.iter().filter(|rule| rule.id != GradeRuleId::G14) {
        assert!(
            !rule.basis.is_empty() && rule.sentence.ends_with('.') && rule.when.ends_with('.'),
            "{:?}",
            rule.id
        );
    }
    assert!(data.possibly.ends_with("{sentence}"));
    let sentences = data.grade_rule.iter().map(|rule| &rule.sentence);
    for sentence in sentences.chain(data.control_rule.iter().map(|rule| &rule.sentence)) {
        assert!(!sentence.starts_with(char::is_uppercase), "{sentence}");
    }
    for rule in &data.control_rule {
        assert!(!rule.basis.is_empty() && rule.sentence.ends_with('.'), "{:?}", rule.id);
    }
    for flag in &data.flag {
        assert!(!flag.basis.is_empty() && flag.text.ends_with('.'), "{:?}", flag.id);
    }
    for input in &data.input {
        assert!(input.question.ends_with('?'), "{}", input.fact);
    }
}
