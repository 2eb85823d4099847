//! What a letter follows up: that there is something, that it is still to be answered, that its time has passed, and that it can
//! be shown to have arrived.

use super::{LetterFacts, findings::Findings};
use crate::{Followed, Rules};
use candour_model::{asks::AskStanding, letters::Settle};

/// Families of findings that are looked at in whatever letter follows something up.
pub(super) const OF_WHAT_IS_FOLLOWED: [&str; 2] = ["unanswered", "delivered"];

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    let Some(followed) = &facts.followed else {
        findings.bar(
            "followed.some",
            "The letter does not say what it follows up",
            "Begin it from the silence, from the step, or from the letter that was not answered.",
            Settle::Letter,
        );
        return;
    };
    if followed.was_spoken() && rules.is_chaser(&facts.kind) {
        findings.bar(
            "followed.spoken",
            "What is followed up was said on the telephone",
            "This letter speaks of an earlier letter. Write first what was asked on the telephone; that can be followed up.",
            Settle::Letter,
        );
    } else {
        findings.fine("followed.some", "What the letter follows up is known", Settle::Letter);
    }
    check_answers(facts, followed, findings);
    check_arrival(followed, findings);
}

fn check_answers(facts: &LetterFacts, followed: &Followed, findings: &mut Findings) {
    if facts.dated_on < followed.dated_on {
        findings.stop(
            "unanswered.before",
            "The letter bears an earlier date than what it follows up",
            "Change its date.",
            Settle::Letter,
        );
    }
    if followed.is_open() {
        findings.fine("unanswered.some", "Something is still to be answered", Settle::Letter);
    } else {
        findings.stop(
            "unanswered.some",
            "Everything in that letter has been answered",
            "Look at the asks and answers. If an answer is not one, mark it so.",
            Settle::Letter,
        );
    }
    if followed.replies.is_empty() && followed.asked_by.is_some_and(|day| facts.dated_on <= day) {
        findings.look(
            "unanswered.early",
            "The day by which that letter asked for an answer has not passed",
            "Date this letter after it, or make sure that it should go before.",
            Settle::Letter,
        );
    }
    if followed.outstanding().any(|line| line.standing == AskStanding::Promised) {
        findings.look(
            "unanswered.promised",
            "An answer has been promised for a day that is still to come",
            "The schedule says so. Wait for it, or go on if it is too late.",
            Settle::Letter,
        );
    }
}

fn check_arrival(followed: &Followed, findings: &mut Findings) {
    if followed.is_lost() {
        findings.stop(
            "delivered.shown",
            "What is recorded speaks against that letter having arrived",
            "Send it again and record what became of it, or say why this letter goes all the same. It says what is recorded.",
            Settle::Letter,
        );
    } else if followed.has_arrived() {
        findings.fine("delivered.shown", "That letter can be shown to have arrived", Settle::Letter);
    } else {
        findings.look(
            "delivered.shown",
            "Nothing shows that the letter which is followed up arrived",
            "Record how it was sent and what became of it, or go on without.",
            Settle::Letter,
        );
    }
}
