//! The allegations: what, when, where, on duty or not, how known, approved by the client, and who was told before.

use super::{LetterFacts, findings::Findings};
use crate::counting::{capitalised, counted};
use candour_model::{
    allegations::{Allegation, AllegationStatus, Duty},
    letters::Settle,
};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    let alleged = facts.alleged();
    if alleged.is_empty() {
        findings.bar(
            "allegations.some",
            "The letter makes no allegation",
            "Record the first allegation in the matter.",
            Settle::Matter,
        );
    }
    for allegation in &alleged {
        check_approval(allegation, findings);
        check_particulars(allegation, findings);
        check_precision(allegation, findings);
    }
    if !findings.has_any("allegations") {
        let count = counted(alleged.len(), "allegation is", "allegations are");
        findings.fine(
            "allegations.whole",
            format!("{} complete and approved", capitalised(&count)),
            Settle::Matter,
        );
    }
    check_earlier_reports(&alleged, findings);
}

fn check_approval(allegation: &Allegation, findings: &mut Findings) {
    let number = allegation.number;
    if allegation.status == AllegationStatus::Draft {
        findings.stop(
            format!("allegations.{number}.approved"),
            format!("Allegation {number} is still a draft"),
            "Record the client's approval of the wording, or say why it goes without.",
            at(allegation),
        );
    }
}

fn check_particulars(allegation: &Allegation, findings: &mut Findings) {
    let number = allegation.number;
    let particulars = [
        ("what", &allegation.particulars, "what happened", "Write down what the client alleges."),
        (
            "when",
            &allegation.happened.words,
            "when it happened",
            "Write down the client's words for it; \"not sure\" is a complete answer.",
        ),
        ("where", &allegation.place, "where it happened", "Write down the place as far as it is known."),
        (
            "how-known",
            &allegation.how_known,
            "how the client knows",
            "Write down how the client knows of it.",
        ),
    ];
    for (particular, value, what, remedy) in particulars {
        if value.is_blank() {
            findings.bar(
                format!("allegations.{number}.{particular}"),
                format!("Allegation {number} does not say {what}"),
                remedy,
                at(allegation),
            );
        }
    }
}

/// What is complete as it stands, and might still be made more exact.
fn check_precision(allegation: &Allegation, findings: &mut Findings) {
    let number = allegation.number;
    if allegation.happened.earliest.is_none() && allegation.happened.latest.is_none() {
        findings.look(
            format!("allegations.{number}.range"),
            format!("Allegation {number} has no range of dates"),
            "The client's words are printed as they stand. Add a range only if your client can give one.",
            at(allegation),
        );
    }
    if allegation.duty == Duty::Unknown {
        findings.look(
            format!("allegations.{number}.duty"),
            format!("Allegation {number} does not say whether the person was on duty"),
            "The letter says that it is not known. Record it if your client knows.",
            at(allegation),
        );
    }
}

fn check_earlier_reports(alleged: &[&Allegation], findings: &mut Findings) {
    for allegation in alleged {
        for (at_report, report) in (1..).zip(&allegation.earlier_reports) {
            let id = format!("earlier-reports.{}.{at_report}", allegation.number);
            if report.to_whom.is_blank() || report.told.words.is_blank() {
                findings.bar(
                    id,
                    format!(
                        "An earlier report of allegation {} does not say to whom or when",
                        allegation.number
                    ),
                    "Write down who was told, and the client's words for when.",
                    at(allegation),
                );
            } else if report.outcome.is_blank() {
                findings.look(
                    id,
                    format!(
                        "What came of an earlier report of allegation {} is not recorded",
                        allegation.number
                    ),
                    "The letter says that your client was told of no outcome. Record one if there was.",
                    at(allegation),
                );
            }
        }
    }
    let count: usize = alleged.iter().map(|allegation| allegation.earlier_reports.len()).sum();
    if count == 0 {
        findings.look(
            "earlier-reports.none",
            "No earlier report is recorded",
            "If your client told anyone before, record whom, when and what came of it. Otherwise go on.",
            Settle::Matter,
        );
    } else if !findings.has_any("earlier-reports") {
        let reports = counted(count, "earlier report is", "earlier reports are");
        findings.fine("earlier-reports.whole", format!("{} cited", capitalised(&reports)), Settle::Matter);
    }
}

fn at(allegation: &Allegation) -> Settle {
    Settle::Allegation { allegation: allegation.id }
}
