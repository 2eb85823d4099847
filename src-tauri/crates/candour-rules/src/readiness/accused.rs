//! Whom the allegations are against: an identified officer with a posting, or somebody described.

use super::{LetterFacts, findings::Findings};
use crate::{
    Rules,
    counting::{capitalised, counted, listed},
};
use candour_model::{
    allegations::{Accused, Allegation},
    letters::Settle,
    officers::Officer,
};

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    for allegation in facts.alleged() {
        check_accused(facts, allegation, findings);
    }
    for officer in named(facts) {
        check_posting(rules, officer, findings);
    }
    let unnamed = facts.described.iter().filter(|person| {
        is_accused(
            facts,
            |accused| matches!(accused, Accused::Described { described } if *described == person.id),
        )
    });
    let unnamed = unnamed.count();
    if unnamed > 0 {
        let people = capitalised(&counted(unnamed, "person is", "people are"));
        findings.look(
            "officers.unnamed",
            format!("{people} described and not named"),
            "The letter asks that they be identified. Add a name only if the client has given one.",
            Settle::Matter,
        );
    }
    if !findings.has_any("officers") {
        findings.fine("officers.whole", "Every officer has rank, number, force and years", Settle::Matter);
    }
}

/// Whether any allegation in the letter is against an identified officer.
pub(super) fn names_an_officer(facts: &LetterFacts) -> bool {
    is_accused(facts, |accused| matches!(accused, Accused::Officer { .. }))
}

fn check_accused(facts: &LetterFacts, allegation: &Allegation, findings: &mut Findings) {
    let is_known = |accused: &Accused| match accused {
        Accused::Officer { party } => facts.officers.iter().any(|officer| officer.party == *party),
        Accused::Described { described } => {
            facts.described.iter().any(|person| person.id == *described && !person.description.is_blank())
        }
    };
    let number = allegation.number;
    if allegation.accused.is_empty() || !allegation.accused.iter().all(|part| is_known(&part.who)) {
        findings.bar(
            format!("officers.{number}.accused"),
            format!("Allegation {number} does not say whom it is against"),
            "Choose an officer, or describe the person in the client's words.",
            Settle::Allegation { allegation: allegation.id },
        );
    }
}

fn check_posting(rules: &Rules, officer: &Officer, findings: &mut Findings) {
    let cipher = &officer.cipher;
    let Some(posting) = officer.postings.first() else {
        findings.look(
            format!("officers.{cipher}.posting"),
            format!("No posting is recorded for officer {cipher}"),
            "Add the force, the rank and the years as far as they are known.",
            Settle::Matter,
        );
        return;
    };
    let unknown: Vec<&str> = [
        ("rank", posting.rank.is_blank()),
        ("number", posting.number.is_blank()),
        ("station", posting.unit.is_blank()),
        ("years", posting.from.is_none() && posting.to.is_none()),
    ]
    .into_iter()
    .filter_map(|(what, is_unknown)| is_unknown.then_some(what))
    .collect();
    if !unknown.is_empty() {
        findings.look(
            format!("officers.{cipher}.particulars"),
            format!("Officer {cipher}: {} not recorded", listed(&unknown)),
            "The letter gives what is recorded. Add what is known: a name alone may not be enough to trace the officer.",
            Settle::Matter,
        );
    }
    if rules.force(&posting.force).is_err() {
        findings.bar(
            format!("officers.{cipher}.force"),
            format!("Officer {cipher} has a posting with a force that is not in the directory"),
            "Choose the force again.",
            Settle::Matter,
        );
    }
}

/// The officers whom the letter's allegations are against.
pub(super) fn named(facts: &LetterFacts) -> impl Iterator<Item = &Officer> {
    facts.officers.iter().filter(|officer| {
        is_accused(facts, |accused| matches!(accused, Accused::Officer { party } if *party == officer.party))
    })
}

fn is_accused(facts: &LetterFacts, is_this: impl Fn(&Accused) -> bool) -> bool {
    facts.alleged().iter().any(|allegation| allegation.accused.iter().any(|part| is_this(&part.who)))
}
