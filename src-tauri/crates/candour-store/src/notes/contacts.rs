//! With whom a note is: people of the matter by cipher, offices, and others in words.

use crate::{MatterScope, StoreError, classes, columns, matters::require};
use candour_model::{
    ids::{NoteId, PartyId},
    notes::{Contact, NoteContact, NoteLine},
    parties::Party,
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// Everyone who has a part in a matter, by cipher: whom a note can be with.
///
/// # Errors
/// What the database refuses.
pub fn people(db: &Connection, scope: &MatterScope) -> Result<Vec<Party>, StoreError> {
    db.prepare_cached(
        "SELECT p.id, p.kind, p.cipher FROM party p
          WHERE p.id IN (SELECT party FROM party_in_matter WHERE matter = :matter) ORDER BY p.kind, p.cipher",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| {
        Ok(Party {
            id: PartyId(columns::uuid(row, "id")?),
            kind: columns::one_of(row, "kind")?,
            cipher: columns::one_of(row, "cipher")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Puts those whom a wording of a note is with, in their order.
pub(super) fn put(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    note: NoteId,
    version: u32,
    contacts: &[Contact],
) -> Result<(), StoreError> {
    let mut add = tx.prepare_cached(
        "INSERT INTO note_contact (matter, note, version, position, party, body, force, words, class)
         VALUES (:matter, :note, :version, :position, :party, :body, :force, :words, :class)",
    )?;
    for (position, contact) in columns::positioned(contacts) {
        let (mut party, mut office, mut words) = (None, None, None);
        match contact {
            Contact::Party { party: who } => {
                let query = "SELECT 1 FROM party_in_matter WHERE party = :id AND matter = :matter";
                require(tx, "person", who.0, scope, query)?;
                party = Some(who.to_string());
            }
            Contact::Office { office: which } => office = Some(which),
            Contact::Other { words: said } => words = Some(said.as_str()),
        }
        add.execute(named_params! {
            ":matter": scope.bound(),
            ":note": note.to_string(),
            ":version": version,
            ":position": position,
            ":party": party,
            ":body": office.map(|office| office.body.0.as_str()),
            ":force": office.and_then(|office| office.force.as_ref()).map(|force| force.0.as_str()),
            ":words": words,
            ":class": classes::of_new("note_contact").as_str(),
        })?;
    }
    Ok(())
}

/// A line with those whom its wording is with.
pub(super) fn of_line(db: &Connection, line: NoteLine) -> Result<NoteLine, StoreError> {
    let contacts = db
        .prepare_cached(
            "SELECT c.party, c.body, c.force, c.words, p.cipher
               FROM note_contact c LEFT JOIN party p ON p.id = c.party
              WHERE c.note = :note AND c.version = :version ORDER BY c.position",
        )?
        .query_map(named_params! { ":note": line.id.to_string(), ":version": line.version }, from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(NoteLine { contacts, ..line })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<NoteContact> {
    if let Some(party) = columns::uuid_if(row, "party")? {
        let cipher = Some(columns::one_of(row, "cipher")?);
        return Ok(NoteContact { contact: Contact::Party { party: PartyId(party) }, cipher });
    }
    let contact = match row.get::<_, Option<String>>("body")? {
        Some(_) => Contact::Office { office: columns::office(row)? },
        None => Contact::Other { words: columns::words(row, "words")? },
    };
    Ok(NoteContact { contact, cipher: None })
}
