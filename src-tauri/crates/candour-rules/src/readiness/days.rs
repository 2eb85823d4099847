//! The letter's days: the date it bears and the day by which an answer is asked for.

use super::{LetterFacts, findings::Findings};
use crate::Rules;
use candour_model::letters::Settle;

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    if facts.dated_on != facts.today {
        findings.look(
            "dated-on.today",
            "The letter bears another date than today's",
            "Make sure that it goes on the day it bears.",
            Settle::Letter,
        );
    }
    check_reply_by(rules, facts, findings);
}

fn check_reply_by(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    if facts.reply_by <= facts.dated_on {
        findings.bar(
            "reply-by.after",
            "An answer is asked for before the letter can arrive",
            "Choose a day after the date that the letter bears.",
            Settle::Letter,
        );
        return;
    }
    if facts.reply_by < facts.today {
        findings.bar(
            "reply-by.past",
            "The day for the answer has passed",
            "Choose a day that is still to come.",
            Settle::Letter,
        );
        return;
    }
    match rules.calendar().is_working_day(facts.reply_by) {
        Ok(true) => findings.fine("reply-by.given", "A day for the answer is given", Settle::Letter),
        Ok(false) => findings.look(
            "reply-by.working-day",
            "The day for the answer is not a working day",
            "Choose a working day, or go on if the office answers on that day too.",
            Settle::Letter,
        ),
        Err(_) => findings.look(
            "reply-by.calendar",
            "The day for the answer is beyond the calendar of holidays",
            "Make sure that the year is right.",
            Settle::Letter,
        ),
    }
}
