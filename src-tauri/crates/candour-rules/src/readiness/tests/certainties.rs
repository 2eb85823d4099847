//! What cannot be so, and what is not sure: service that does not fit, and law that is marked to be checked.

use super::{LOOKS, STOPS, check, check_one};
use crate::{
    Rules,
    data::LetterEntry,
    readiness::{LetterFacts, examples},
};
use candour_model::{bodies::Confidence, dates::phrase, postings::Posting};
use std::{collections::BTreeSet, sync::Arc};

#[test]
fn nobody_acts_as_an_officer_before_joining() {
    let on = |words: &str| phrase::settled(&words.into());
    check_one(|facts| facts.allegations[0].happened = on("1997"), "service.1.D4-8S.before", STOPS);
    check(|facts| facts.allegations[0].happened = on("1998"), &[]);
    check(
        |facts| {
            facts.allegations[0].happened = on("1997");
            let undated = Posting { from: None, ..facts.officers[0].postings[0].clone() };
            facts.officers[0].postings.push(undated);
        },
        &[],
    );
    let left = |words: &'static str| move |facts: &mut LetterFacts| facts.officers[0].left = Some(on(words));
    check_one(left("13 February 2001"), "service.1.D4-8S.after", LOOKS);
    check(left("14 February 2001"), &[]);
}

#[test]
fn a_time_that_is_marked_to_be_checked_is_named() {
    let rules = Rules::load().unwrap();
    let marked = |letter: &LetterEntry| {
        let facts = LetterFacts { kind: letter.id.clone(), ..examples::facts() };
        let found = rules.findings(&facts);
        found.into_iter().filter(|one| one.id.starts_with("law.")).map(|one| one.id).collect::<BTreeSet<_>>()
    };
    for letter in &rules.letters.letter {
        let unsure = letter
            .limits
            .iter()
            .filter(|limit| rules.deadline_rule(limit).unwrap().authority.confidence == Confidence::Check);
        let mut expected: BTreeSet<String> = unsure.map(|limit| format!("law.{}", limit.0)).collect();
        if letter.confidence == Confidence::Check {
            expected.insert("law.basis".to_owned());
        }
        assert_eq!(marked(letter), expected, "{}", letter.id.0);
    }
    let mut doubted = rules.clone();
    let letters = Arc::make_mut(&mut doubted.letters);
    letters.letter[0].confidence = Confidence::Check;
    let facts = LetterFacts { kind: letters.letter[0].id.clone(), ..examples::facts() };
    assert!(doubted.findings(&facts).iter().any(|one| one.id == "law.basis"), "a planted doubt is named");
}
