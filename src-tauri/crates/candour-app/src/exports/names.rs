//! Who the ciphers of a matter stand for, as a table. It has rows only where names were ticked, and that they were asked for is
//! recorded with them.

use super::called::BETWEEN;
use candour_model::{
    dates::PartialDate,
    exports::{Cell, CellKind, Column, Sheet},
    identities::{Address, Identity},
    parties::Party,
    words::Words,
};

/// What the table is made of.
pub(super) static SHEET: Sheet = Sheet {
    name: "names",
    title: "Who the ciphers stand for",
    columns: &[
        Column::new("cipher", "Cipher", CellKind::Text),
        Column::new("kind", "Part", CellKind::Text),
        Column::new("name", "Name", CellKind::Text),
        Column::new("preferred_name", "Likes to be called", CellKind::Text),
        Column::new("former_names", "Former names", CellKind::Text),
        Column::new("other_names", "Other names", CellKind::Text),
        Column::new("contact_alias", "Name for contact", CellKind::Text),
        Column::new("birth", "Born, as said", CellKind::Text),
        Column::new("birth_earliest", "Born, earliest day", CellKind::Day),
        Column::new("birth_latest", "Born, latest day", CellKind::Day),
        Column::new("addresses", "Addresses", CellKind::Text),
        Column::new("telephones", "Telephones", CellKind::Text),
        Column::new("emails", "Email addresses", CellKind::Text),
        Column::new("id", "Id", CellKind::Id),
    ],
};

/// One person.
pub(super) fn cells((party, identity): &(Party, Identity)) -> Vec<Cell> {
    let birth = identity.birth.as_ref();
    vec![
        Cell::text(party.cipher.as_str()),
        Cell::text(party.kind.as_str()),
        Cell::text(identity.name.as_str()),
        Cell::text(identity.preferred_name.as_str()),
        joined(&identity.former_names, BETWEEN),
        joined(&identity.aliases, BETWEEN),
        Cell::text(identity.contact_alias.as_str()),
        Cell::text_if(birth.map(|birth| birth.words.as_str())),
        Cell::shown(birth.and_then(|birth| birth.earliest)),
        Cell::shown(birth.and_then(|birth| birth.latest)),
        Cell::text(&identity.addresses.iter().map(in_a_line).collect::<Vec<_>>().join(BETWEEN)),
        joined(&identity.telephones, BETWEEN),
        joined(&identity.emails, BETWEEN),
        Cell::shown(Some(party.id)),
    ]
}

/// An address with the time in which somebody lived there, as it was said.
fn in_a_line(address: &Address) -> String {
    let lines = address.lines.iter().map(Words::as_str).collect::<Vec<_>>().join(", ");
    match (address.from.as_ref().map(said), address.to.as_ref().map(said)) {
        (None, None) => lines,
        (Some(from), None) => format!("{lines} (from {from})"),
        (None, Some(to)) => format!("{lines} (to {to})"),
        (Some(from), Some(to)) => format!("{lines} (from {from} to {to})"),
    }
}

fn said(date: &PartialDate) -> &str {
    date.words.as_str()
}

fn joined(list: &[Words], between: &str) -> Cell {
    Cell::text(&list.iter().map(Words::as_str).collect::<Vec<_>>().join(between))
}
