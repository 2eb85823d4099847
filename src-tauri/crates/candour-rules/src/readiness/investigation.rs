//! The investigation that a letter is about: that there is one, that it can be found by its reference, and what was decided in it.

use super::{LetterFacts, findings::Findings};
use crate::Rules;
use candour_model::{dates::day_in_words, letters::Settle, words::Words};

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    check_investigation(facts, findings);
    check_mode(facts, findings);
    check_decision(rules, facts, findings);
    check_update(rules, facts, findings);
}

fn check_investigation(facts: &LetterFacts, findings: &mut Findings) {
    let Some(investigation) = facts.investigation() else {
        if facts.investigations.is_empty() {
            findings.bar(
                "investigation.some",
                "No investigation is recorded in the matter",
                "Open the complaint or the criminal case in the matter first.",
                Settle::Investigations,
            );
        } else {
            findings.bar(
                "investigation.some",
                "It is not said which investigation the letter is about",
                "Choose it above the paragraphs.",
                Settle::Letter,
            );
        }
        return;
    };
    findings.fine(
        "investigation.some",
        "The investigation that the letter is about is known",
        Settle::Letter,
    );
    if investigation.references.iter().all(Words::is_blank) {
        findings.look(
            "reference.some",
            "No reference of the force or of the office is recorded",
            "Write it at the investigation, or go on if none has been given.",
            Settle::Investigations,
        );
    } else {
        findings.fine("reference.some", "A reference of the investigation is given", Settle::Investigations);
    }
}

fn check_mode(facts: &LetterFacts, findings: &mut Findings) {
    let Some(investigation) = facts.investigation() else { return };
    if investigation.modes.is_empty() {
        findings.look(
            "mode.some",
            "No decision on mode is recorded",
            "Record it if there is one. The letter says that we know of none.",
            Settle::Investigations,
        );
    } else {
        findings.fine("mode.some", "The mode of investigation is recorded", Settle::Investigations);
    }
    if investigation.investigators.is_empty() {
        findings.look(
            "investigators.some",
            "Nobody is recorded as appointed to the investigation",
            "Record who investigates, as far as it is known.",
            Settle::Investigations,
        );
    } else {
        findings.fine("investigators.some", "Those who investigate are recorded", Settle::Investigations);
    }
}

fn check_decision(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    if facts.investigation().is_none() {
        return;
    }
    let Some(challenged) = rules.challenged(facts) else {
        findings.bar(
            "decision.some",
            "No decision that this letter can challenge is recorded",
            "Record the decision at the investigation, with the day on which it was told.",
            Settle::Investigations,
        );
        return;
    };
    if challenged.runs_from.is_none() {
        findings.stop(
            "decision.told",
            "The day from which the time for this runs is not recorded",
            "Record at the decision when it was told and when the written outcome came, or say why the letter goes without.",
            Settle::Investigations,
        );
    }
    match challenged.last_day {
        Some(last) if facts.dated_on > last => findings.stop(
            "decision.time",
            format!("The last day for this was {}", day_in_words(last)),
            "Write why it is late and what makes it just to hear it all the same, or check the days of the decision.",
            Settle::Letter,
        ),
        _ => findings.fine("decision.some", "The decision that the letter challenges is recorded", Settle::Letter),
    }
}

fn check_update(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    if facts.investigation().is_none() {
        return;
    }
    if rules.overdue(facts).is_some() {
        findings.fine("update.due", "An update is overdue", Settle::Letter);
    } else {
        findings.stop(
            "update.due",
            "No update is overdue as far as the record says",
            "Record when handling began and each update that came, or say why the letter goes all the same.",
            Settle::Investigations,
        );
    }
}
