//! The details that are kept apart from a statement for criminal proceedings, as a document.

use super::{Material, WRITTEN_IN};
use candour_documents::{ConfidentialDetails, Detail, Stage};
use candour_model::{
    dates::day_in_words,
    witness_statements::{DetailsApart, StatementDetail},
    words::Words,
};

/// What stands in a row of which nothing is recorded.
const NONE_RECORDED: &str = "None recorded";

/// The details at some stage.
pub(super) fn of(material: &Material, said: &DetailsApart, stage: Stage) -> ConfidentialDetails {
    let (witness, day) = (material.witness(), day_in_words(material.today));
    let whose = if material.asked.by_cipher { format!(" {witness}") } else { String::new() };
    ConfidentialDetails {
        title: format!("Details{whose}, {day}"),
        stage,
        witness: witness.to_owned(),
        statement: material.made_before.map_or_else(
            || "the statement for criminal proceedings".to_owned(),
            |made| format!("the statement for criminal proceedings that was made on {}", day_in_words(made)),
        ),
        contact: contact(material, said),
        availability: said.availability.iter().map(detail).collect(),
        special_measures: said.special_measures.iter().map(detail).collect(),
    }
}

/// The firm, and the witness's own address, telephone numbers and email addresses where these are to be written in.
fn contact(material: &Material, said: &DetailsApart) -> Vec<Detail> {
    let mut contact = Vec::new();
    if let Some(firm) = &material.firm {
        let through = [&firm.name, &firm.contact].map(Words::as_str);
        let through: Vec<&str> = through.into_iter().filter(|words| !words.trim().is_empty()).collect();
        contact.push(row("Through", through.join(", ")));
    }
    if !said.has_own_contact {
        return contact;
    }
    let Some(identity) = &material.identity else {
        contact.push(row("Address, telephone, email", WRITTEN_IN.to_owned()));
        return contact;
    };
    let home = identity.addresses.iter().find(|address| address.to.is_none());
    let lines = home.map(|address| address.lines.as_slice()).unwrap_or_default();
    contact.push(row("Address", listed(lines)));
    contact.push(row("Telephone", listed(&identity.telephones)));
    contact.push(row("Email", listed(&identity.emails)));
    if !identity.contact_alias.is_blank() {
        contact.push(row("Ask for", identity.contact_alias.as_str().to_owned()));
    }
    contact
}

fn listed(lines: &[Words]) -> String {
    if lines.is_empty() {
        return NONE_RECORDED.to_owned();
    }
    lines.iter().map(Words::as_str).collect::<Vec<_>>().join(", ")
}

fn row(what: &str, said: String) -> Detail {
    Detail { what: what.to_owned(), said: vec![said.into()] }
}

fn detail(StatementDetail { what, said }: &StatementDetail) -> Detail {
    row(what.as_str(), said.as_str().to_owned())
}
