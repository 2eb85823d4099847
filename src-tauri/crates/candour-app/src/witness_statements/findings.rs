//! What stands against a statement, or against the details kept apart from one, before it is made.

use super::Material;
use crate::safe_contact::said_of_contact;
use candour_model::{
    bodies::Confidence,
    letters::{Finding, Settle, Weight},
    safe_contact::Channel,
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
            findings.push(stop(
                "details.statement",
                "No statement of this client for criminal proceedings has been made",
                "Make the statement first: these details go with it.",
            ));
        }
        if self.firm.is_none() && !said.has_own_contact {
            findings.push(Finding {
                settle: Settle::Settings,
                ..stop(
                    "details.contact",
                    "Nobody could reach the witness by these details",
                    "Say in Settings how the firm is reached, or write in how your client agreed to be reached.",
                )
            });
        }
        if !self.asked.by_cipher {
            findings.push(look(
                "details.name",
                "The witness\u{2019}s name stands in these details",
                "Where the statement calls the witness by cipher, call them so here too: a name goes in an identity schedule alone.",
            ));
        }
        if said.has_own_contact {
            findings.extend(self.of_own_contact());
        }
        findings
    }

    /// The witness's own address, telephone and email are written in as far as that was agreed.
    fn of_own_contact(&self) -> Vec<Finding> {
        let of_client = |finding| Finding { settle: Settle::Client { party: self.client.party }, ..finding };
        let Some(contact) = &self.safe_contact else {
            return vec![of_client(stop(
                "details.safe-contact",
                "It is not recorded how your client may be reached",
                "Agree it with your client, and record it, before anything is written in.",
            ))];
        };
        let written = [Channel::Post, Channel::Telephone, Channel::TextMessage, Channel::Email];
        if !written.iter().any(|channel| contact.channels.contains(channel)) {
            return vec![of_client(stop(
                "details.channel",
                "Your client agreed to none of the ways that would be written in",
                "Have the witness reached through the firm alone, or agree another way with your client first.",
            ))];
        }
        let mut findings = vec![of_client(look(
            "details.own-contact",
            "How your client agreed to be reached is written in",
            "Make sure that your client wants that, and who it goes to. Reaching them through the firm alone is safer.",
        ))];
        findings.extend(said_of_contact(contact, self.client.party));
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

fn stop(id: &str, title: &str, remedy: &str) -> Finding {
    Finding { weight: Weight::Stop, ..look(id, title, remedy) }
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
