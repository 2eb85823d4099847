//! Whom the ciphers of a matter stand for, and how the matter calls people whom nobody has identified.

use super::{Material, blocks};
use crate::cells::{column, text};
use candour_documents::{Block, Table, Width};
use candour_model::{ids::PartyId, parties::PartyKind};

/// What stands in place of a name as long as a paper is only looked at.
const WRITTEN_IN: &str = "Written in when the paper is made";

/// The key, under its heading.
pub(super) fn key(material: &Material) -> Vec<Block> {
    let named = material.people.iter().filter(|person| material.names_in_key(person.kind));
    let people = named.map(|person| {
        vec![
            text(person.cipher.as_str().to_owned()),
            text(name_of(material, person.id)),
            text(part(person.kind).to_owned()),
        ]
    });
    let described = material.described.iter().map(|person| {
        vec![
            text(format!("Person {}", person.number)),
            text("Not identified".to_owned()),
            text(format!("Described by {}", material.called(person.client))),
        ]
    });
    let table = Table {
        columns: vec![
            column("Called", Width::Points(90)),
            column("Name", Width::Share(3)),
            column("Part in the matter", Width::Share(2)),
        ],
        rows: people.chain(described).collect(),
        row_header: true,
    };
    vec![blocks::heading("Key to ciphers"), Block::Table(table)]
}

/// The name of somebody, once the paper is made.
pub(super) fn name_of(material: &Material, party: PartyId) -> String {
    match material.names.get(&party) {
        None => WRITTEN_IN.to_owned(),
        Some(name) if name.is_blank() => "Not recorded".to_owned(),
        Some(name) => name.as_str().to_owned(),
    }
}

const fn part(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Client => "Client",
        PartyKind::Officer => "Officer",
        PartyKind::Witness => "Witness",
        PartyKind::Family => "Relative",
        PartyKind::Other => "Somebody else",
    }
}
