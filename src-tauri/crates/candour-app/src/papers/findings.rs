//! What stands against a paper, or should be known before it is made.

use super::Material;
use candour_model::{
    allegations::AllegationStatus,
    letters::{Finding, Settle, Weight},
    papers::PaperKind,
};

/// What was looked at, besides names.
pub(super) fn of(material: &Material) -> Vec<Finding> {
    let mut findings = Vec::new();
    if material.clients.is_empty() {
        findings.push(Finding {
            id: "paper.client".to_owned(),
            weight: Weight::Stop,
            title: "The matter has no client".to_owned(),
            remedy: "Take on the client: the paper is called by the client's cipher.".to_owned(),
            settle: Settle::Matter,
            can_be_accepted: false,
        });
    }
    if material.of.kind == PaperKind::FormOfAuthority && material.firm.is_none() {
        findings.push(Finding {
            id: "paper.firm".to_owned(),
            weight: Weight::Stop,
            title: "Nothing is recorded of your firm".to_owned(),
            remedy:
                "Write its name, its letterhead and who signs: the form says to whom the authority is given."
                    .to_owned(),
            settle: Settle::Settings,
            can_be_accepted: false,
        });
    }
    if material.sending.as_ref().is_some_and(|sending| sending.proof.dispatches.is_empty()) {
        findings.push(Finding {
            id: "paper.sending".to_owned(),
            weight: Weight::Stop,
            title: "Nobody has recorded that it went".to_owned(),
            remedy: "Record how and on which day it was sent: that is what is certified.".to_owned(),
            settle: Settle::Matter,
            can_be_accepted: false,
        });
    }
    if material.of.kind == PaperKind::ConflictTable && material.investigations.is_empty() {
        findings.push(Finding {
            id: "paper.investigations".to_owned(),
            weight: Weight::Look,
            title: "No investigation is recorded".to_owned(),
            remedy: "Record who investigates, and what ties them to those complained about is in the table."
                .to_owned(),
            settle: Settle::Investigations,
            can_be_accepted: false,
        });
    }
    if material.of.kind == PaperKind::ExhibitsList && material.exhibits.is_empty() {
        findings.push(Finding {
            id: "paper.exhibits".to_owned(),
            weight: Weight::Stop,
            title: "No exhibit is recorded".to_owned(),
            remedy: "Record what letters and statements point to, each by its mark: that is what is listed."
                .to_owned(),
            settle: Settle::Matter,
            can_be_accepted: false,
        });
    }
    let leaves_out = !matches!(material.of.kind, PaperKind::CertificateOfService | PaperKind::ExhibitsList);
    if material.is_internal() || !leaves_out {
        return findings;
    }
    for allegation in material.allegations.iter().filter(|one| one.status == AllegationStatus::Draft) {
        findings.push(Finding {
            id: format!("paper.draft.{}", allegation.id),
            weight: Weight::Look,
            title: format!("Allegation {} is still a draft and is left out", allegation.number),
            remedy: "Approve its wording with the client, and it is in the paper.".to_owned(),
            settle: Settle::Allegation { allegation: allegation.id },
            can_be_accepted: false,
        });
    }
    let withheld = material.entries.iter().filter(|entry| !material.admits(entry.class)).count();
    if withheld > 0 {
        let entries = candour_rules::counting::counted(withheld, "entry", "entries");
        findings.push(Finding {
            id: "paper.privileged".to_owned(),
            weight: Weight::Look,
            title: candour_rules::counting::capitalised(&format!(
                "{entries} of the correspondence left out as privileged"
            )),
            remedy: "They are in the chronology for the file and for counsel.".to_owned(),
            settle: Settle::Matter,
            can_be_accepted: false,
        });
    }
    findings
}
