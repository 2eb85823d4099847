//! What stands against a paper, or should be known before it is made.

use super::{Material, refusals_log, schedule_of_failings};
use crate::jigsaw;
use candour_documents::{Paper, paper_outline};
use candour_model::{
    allegations::AllegationStatus,
    classes::RecordClass,
    letters::{Finding, Settle, Weight},
    papers::PaperKind,
};
use candour_rules::Rules;

/// What was looked at, besides names.
pub(super) fn of(material: &Material) -> Vec<Finding> {
    let mut findings = Vec::new();
    if material.clients.is_empty() {
        findings.push(stop(
            "paper.client",
            "The matter has no client",
            "Take on the client: the paper is called by the client's cipher.",
            Settle::Matter,
        ));
    }
    findings.extend(of_kind(material));
    if !material.is_internal() {
        findings.extend(left_out(material));
    }
    findings
}

/// What a paper of its kind needs beside a client.
fn of_kind(material: &Material) -> Option<Finding> {
    match material.of.kind {
        PaperKind::FormOfAuthority if material.firm.is_none() => Some(stop(
            "paper.firm",
            "Nothing is recorded of your firm",
            "Write its name, its letterhead and who signs: the form says to whom the authority is given.",
            Settle::Settings,
        )),
        PaperKind::CertificateOfService
            if material.sending.as_ref().is_some_and(|sending| sending.proof.dispatches.is_empty()) =>
        {
            Some(stop(
                "paper.sending",
                "Nobody has recorded that it went",
                "Record how and on which day it was sent: that is what is certified.",
                Settle::Matter,
            ))
        }
        PaperKind::ConflictTable if material.investigations.is_empty() => Some(look(
            "paper.investigations",
            "No investigation is recorded",
            "Record who investigates, and what ties them to those complained about is in the table.",
            Settle::Investigations,
        )),
        PaperKind::ExhibitsList if material.exhibits.is_empty() => Some(stop(
            "paper.exhibits",
            "No exhibit is recorded",
            "Record what letters and statements point to, each by its mark: that is what is listed.",
            Settle::Matter,
        )),
        PaperKind::RefusalsLog if !refusals_log::has_any(material) => Some(stop(
            "paper.refusals",
            "Nothing that was asked was refused or left without an answer",
            "Enter what was sent with its numbered asks, and what each reply says to them: that is what is set out.",
            Settle::Matter,
        )),
        PaperKind::ScheduleOfFailings if !schedule_of_failings::has_any(material) => Some(stop(
            "paper.failings",
            "Nothing was sent to any office, and no office missed a duty",
            "Enter what was sent and what came, and the days that rules count from: the figures are worked out from them.",
            Settle::Matter,
        )),
        _ => None,
    }
}

/// What a paper that goes out would hold if it stayed with the file.
fn left_out(material: &Material) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (has_allegations, has_entries) = match material.of.kind {
        PaperKind::CertificateOfService | PaperKind::ExhibitsList => (false, false),
        PaperKind::RefusalsLog | PaperKind::ScheduleOfFailings => (false, true),
        _ => (true, true),
    };
    let drafts = material.allegations.iter().filter(|one| one.status == AllegationStatus::Draft);
    findings.extend(drafts.filter(|_| has_allegations).map(|allegation| {
        look(
            &format!("paper.draft.{}", allegation.id),
            &format!("Allegation {} is still a draft and is left out", allegation.number),
            "Approve its wording with the client, and it is in the paper.",
            Settle::Allegation { allegation: allegation.id },
        )
    }));
    if schedule_of_failings::has_some_of_nobody(material) {
        findings.push(look(
            "paper.no-office",
            "Figures for which no office could be named are left out",
            "Name the letter that proves the event, or record who investigates, and they are in the paper.",
            Settle::Investigations,
        ));
    }
    let withheld = material.entries.iter().filter(|entry| !material.admits(entry.class)).count();
    if has_entries && withheld > 0 {
        let entries = candour_rules::counting::counted(withheld, "entry", "entries");
        findings.push(look(
            "paper.privileged",
            &candour_rules::counting::capitalised(&format!(
                "{entries} of the correspondence left out as privileged"
            )),
            "They are in the paper for the file and for counsel.",
            Settle::Matter,
        ));
    }
    findings
}

fn stop(id: &str, title: &str, remedy: &str, settle: Settle) -> Finding {
    finding(id, Weight::Stop, (title, remedy), settle)
}

fn look(id: &str, title: &str, remedy: &str, settle: Settle) -> Finding {
    finding(id, Weight::Look, (title, remedy), settle)
}

fn finding(id: &str, weight: Weight, (title, remedy): (&str, &str), settle: Settle) -> Finding {
    Finding {
        id: id.to_owned(),
        weight,
        title: title.to_owned(),
        remedy: remedy.to_owned(),
        settle,
        can_be_accepted: false,
    }
}

/// What together may show who somebody is, in a paper that names nobody.
pub(super) fn pointed_out(rules: &Rules, material: &Material, paper: &Paper) -> Option<Finding> {
    if material.of.form.class() > RecordClass::Anonymised {
        return None;
    }
    let officers = material.officers.iter().map(|record| &record.officer);
    jigsaw::found(rules, paper_outline(paper), &material.allegations, officers)
}
