//! The details that are kept apart from a statement for criminal proceedings, as a document.

use super::{Material, WRITTEN_IN};
use candour_documents::{ConfidentialDetails, Detail, Stage};
use candour_model::{
    dates::day_in_words,
    safe_contact::Channel,
    witness_statements::{DetailsApart, StatementDetail},
    words::Words,
};

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

/// Whether anybody could reach the witness by these details.
pub(super) fn reach(material: &Material, said: &DetailsApart) -> bool {
    !contact(material, said).is_empty()
}

/// The firm, and what the witness agreed to be reached by where that is to be written in.
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
    let agreed = material.agreed();
    let home = identity.addresses.iter().find(|address| address.to.is_none());
    let alias = std::slice::from_ref(&identity.contact_alias);
    let spoken = agreed.contains(&Channel::Telephone) || agreed.contains(&Channel::TextMessage);
    for (what, may_be, lines) in [
        ("Address", agreed.contains(&Channel::Post), home.map_or(&[][..], |address| &address.lines)),
        ("Telephone", spoken, &identity.telephones),
        ("Email", agreed.contains(&Channel::Email), &identity.emails),
        ("Ask for", true, alias),
    ] {
        let lines: Vec<&str> =
            lines.iter().map(Words::as_str).filter(|line| !line.trim().is_empty()).collect();
        if may_be && !lines.is_empty() {
            contact.push(row(what, lines.join(", ")));
        }
    }
    contact
}

fn row(what: &str, said: String) -> Detail {
    Detail { what: what.to_owned(), said: vec![said.into()] }
}

fn detail(StatementDetail { what, said }: &StatementDetail) -> Detail {
    row(what.as_str(), said.as_str().to_owned())
}
