//! A letter that takes the place of another: of one that no other has taken, and to the same office.

use super::{LetterFacts, findings::Findings};
use candour_model::{bodies::OfficeRef, letters::Settle};

/// An issued letter whose place another is to take.
#[derive(Clone, Debug)]
pub struct ReplacedLetter {
    /// Its number.
    pub number: u32,
    /// The office it went to.
    pub to: OfficeRef,
    /// The number of the letter that has its place; absent where it is free.
    pub by: Option<u32>,
}

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    let Some(replaced) = &facts.replaces else { return };
    let number = replaced.number;
    if let Some(by) = replaced.by {
        findings.bar(
            "replaced.taken",
            format!("Letter {by} has taken the place of letter {number} already"),
            "Write that one again instead.",
            Settle::Letter,
        );
    }
    if replaced.to != facts.to {
        findings.look(
            "replaced.office",
            format!("Letter {number} went to another office"),
            "It stays with that office, and nobody is waited for there any more.",
            Settle::Letter,
        );
    }
    if !findings.has_any("replaced") {
        findings.fine("replaced.free", format!("It takes the place of letter {number}"), Settle::Letter);
    }
}
