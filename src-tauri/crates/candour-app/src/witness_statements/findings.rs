//! What stands against a statement, or against the details kept apart from one, before it is made.

use super::Material;
use candour_model::{
    bodies::Confidence,
    letters::{Finding, Settle, Weight},
    witness_statements::{CriminalParticulars, DetailsApart, StatementPurpose},
};
use candour_rules::Rules;

impl Material {
    /// What stops it, and what needs a look.
    pub(super) fn findings(&self, rules: &Rules) -> Vec<Finding> {
        match &self.asked.purpose {
            StatementPurpose::Court(_) => self.of_the_version().collect(),
            StatementPurpose::Criminal(said) => {
                self.of_the_version().chain(of_criminal_proceedings(rules, *said)).collect()
            }
            StatementPurpose::Details(said) => self.of_details(said),
        }
    }

    fn of_the_version(&self) -> impl Iterator<Item = Finding> {
        let has_later = self.line.versions.last().is_some_and(|last| last.number > self.asked.version)
            || self.line.is_draft;
        has_later
            .then(|| {
                look(
                    "statement.version",
                    "There is a later text of this account",
                    "Make sure that this is the version to be signed.",
                )
            })
            .into_iter()
    }

    fn of_details(&self, said: &DetailsApart) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.made_before.is_none() {
            findings.push(Finding {
                weight: Weight::Stop,
                ..look(
                    "details.statement",
                    "No statement of this client for criminal proceedings has been made",
                    "Make the statement first: these details go with it.",
                )
            });
        }
        if self.firm.is_none() && !said.has_own_contact {
            findings.push(Finding {
                weight: Weight::Stop,
                settle: Settle::Settings,
                ..look(
                    "details.contact",
                    "Nobody could reach the witness by these details",
                    "Say in Settings how the firm is reached, or write in the witness\u{2019}s own address.",
                )
            });
        }
        if said.has_own_contact {
            findings.push(look(
                "details.own-contact",
                "The witness\u{2019}s own address, telephone and email are written in",
                "Make sure that the witness wants that, and who it goes to. Reaching them through the firm alone is safer.",
            ));
        }
        findings
    }
}

fn of_criminal_proceedings(rules: &Rules, said: CriminalParticulars) -> Vec<Finding> {
    let wording = rules.statement_wording();
    let mut findings = vec![look(
        "statement.investigators",
        "Have the investigators agreed that you take this statement?",
        "What is said of a sexual offence is usually given in a recorded interview, and not written down first.",
    )];
    if wording.declaration.confidence != Confidence::Certain {
        findings.push(look(
            "statement.declaration",
            "The words of the declaration were not compared with the form in use",
            "Compare them before it is signed.",
        ));
    }
    if said.is_read_over && wording.read_over.confidence != Confidence::Certain {
        findings.push(look(
            "statement.read-over",
            "The words for reading it over are ours: no form in use was read",
            "Compare them with what the investigators use, before it is read over and signed.",
        ));
    }
    findings
}

fn look(id: &str, title: &str, remedy: &str) -> Finding {
    Finding {
        id: id.to_owned(),
        weight: Weight::Look,
        title: title.to_owned(),
        remedy: remedy.to_owned(),
        settle: Settle::Matter,
        can_be_accepted: false,
    }
}
