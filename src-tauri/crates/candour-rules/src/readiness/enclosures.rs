//! What goes with the letter: whether it may go in one set with it, whether the record has gone on since it was made, and by how
//! many messages all of it goes.

use super::{LetterFacts, findings::Findings};
use crate::{
    Rules,
    counting::{capitalised, counted},
    messages::messages,
};
use candour_model::{
    classes::RecordClass,
    enclosures::{Enclosed, ListedEnclosure},
    letters::Settle,
};

/// What is known of an enclosure.
#[derive(Clone, Debug)]
pub struct EnclosureFacts {
    /// Its number in the draft.
    pub id: u32,
    /// What it is.
    pub enclosed: Enclosed,
    /// How it is listed.
    pub listed: ListedEnclosure,
    /// Its class; absent for what is only named.
    pub class: Option<RecordClass>,
    /// Whether the same was made again since.
    pub is_outdated: bool,
    /// Whether it names officers, or may.
    pub names_officers: bool,
}

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    if facts.enclosures.is_empty() {
        return;
    }
    let class = rules.letter(&facts.kind).map(|letter| letter.class);
    let has_duty = rules.body(&facts.to.body).is_ok_and(|body| body.duty_to_receive);
    for (at, enclosure) in facts.enclosures.iter().enumerate() {
        let letter = &enclosure.listed.letter;
        if enclosure.listed.words.is_blank() {
            findings.bar(
                format!("enclosures.{letter}.words"),
                format!("Enclosure {letter} does not say what it is"),
                "Say what goes with the letter, or take it out.",
                Settle::Letter,
            );
        }
        if facts.enclosures[..at].iter().any(|other| other.enclosed == enclosure.enclosed) {
            findings.look(
                format!("enclosures.{letter}.again"),
                format!("Enclosure {letter} is enclosed twice"),
                "Take one of them out.",
                Settle::Letter,
            );
        }
        if enclosure.class.is_some_and(|of| class.as_ref().is_ok_and(|class| of != *class)) {
            findings.bar(
                format!("enclosures.{letter}.class"),
                format!("Enclosure {letter} may not go in one set with this letter"),
                "What goes together is of one class. Make the paper in the form that may go out, or take it out.",
                Settle::Letter,
            );
        }
        if enclosure.names_officers && !has_duty {
            findings.bar(
                format!("enclosures.{letter}.duty"),
                format!("Enclosure {letter} names officers, whom the addressee may not be told of"),
                "Take it out: officers are named to a body with a duty to receive it alone.",
                Settle::Letter,
            );
        }
        if enclosure.is_outdated {
            findings.look(
                format!("enclosures.{letter}.outdated"),
                format!("The same paper as enclosure {letter} has been made again since"),
                "Enclose the later one, or go on if this one is meant.",
                Settle::Letter,
            );
        }
    }
    if !findings.has_any("enclosures") {
        findings.fine("enclosures.whole", "What goes with the letter may go with it", Settle::Letter);
    }
}

impl Rules {
    /// What there is to say of sending a letter of this length, in bytes, with what goes with it: nothing where one message takes
    /// it all.
    #[must_use]
    pub fn findings_of_sending(
        &self,
        facts: &LetterFacts,
        letter: u64,
    ) -> Vec<candour_model::letters::Finding> {
        let mut findings = Findings::default();
        let Ok(body) = self.body(&facts.to.body) else { return Vec::new() };
        let listed: Vec<ListedEnclosure> = facts.enclosures.iter().map(|one| one.listed.clone()).collect();
        let all = messages(letter, &listed, body.size_limit_kilobytes);
        for message in all.iter().filter(|message| message.is_too_large) {
            let what = message
                .enclosures
                .first()
                .map_or("The letter".to_owned(), |letter| format!("Enclosure {letter}"));
            findings.look(
                "sending.too-large",
                format!("{what} is larger than the mailbox of the addressee takes"),
                "Send it on paper or on a disk, or ask the office how it can be taken in. Candour cuts no file.",
                Settle::Letter,
            );
        }
        if all.len() > 1 {
            let many = capitalised(&counted(all.len(), "message", "messages"));
            findings.look(
                "sending.messages",
                format!("{many} are needed for the letter and what goes with it"),
                "The addressee's mailbox takes no more in one. Saving all copies puts those of each message in a folder of its own.",
                Settle::Letter,
            );
        }
        findings.sorted()
    }
}
