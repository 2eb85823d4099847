//! Who has been sent what, kept for ever (rule R11), and whether a recipient may be sent a record at all (R9).
//!
//! What a body may receive is data of `candour-rules` and is handed in; the clients' authorities are read here, in the
//! transaction that sends.

use crate::{
    MatterScope, StoreError, authorities, blobs, columns, error::Refusal, hex::hex, matters::require,
};
use candour_model::{
    authorities::AuthorityPurpose,
    bodies::OfficeRef,
    classes::RecordClass,
    dates::CivilDate,
    ids::{DiaryEntryId, LetterId, PaperId, PartyId},
    words::Words,
};
use candour_vault::BlobId;
use jiff::Timestamp;
use rusqlite::{Connection, Row, Transaction, named_params};
use sha2::{Digest, Sha256};
use std::io::{self, Read};
use uuid::Uuid;

/// What left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosed {
    /// A letter, with its number in the matter.
    Letter(LetterId, u32),
    /// A paper that was made.
    Paper(PaperId),
    /// A file that was taken in.
    File(BlobId),
    /// The day and the title of a date of the diary.
    Date(DiaryEntryId),
}

/// A record, or a copy of one, that left the firm or the casebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Which disclosure.
    pub id: Uuid,
    /// What was sent or saved.
    pub what: Disclosed,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The office it went to; absent for a copy saved outside the casebook.
    pub to: Option<OfficeRef>,
    /// How: `By email`.
    pub method: Words,
    /// When.
    pub at: Timestamp,
    /// Its class then.
    pub class: RecordClass,
}

/// SHA-256 of what left, in hexadecimal.
#[must_use]
pub fn sha256_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// SHA-256 of what can be read, in hexadecimal, in little memory.
///
/// # Errors
/// What reading meets.
pub fn sha256_read(mut source: impl Read) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = source.read(&mut buffer)?;
        if length == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(&buffer[..length]);
    }
}

/// Refuses a recipient who may not be sent a record of this class, or whom a client concerned has not allowed.
///
/// # Errors
/// [`StoreError::Refused`] with the first reason found.
pub fn require_consent(
    db: &Connection,
    scope: &MatterScope,
    clients: &[PartyId],
    to: &OfficeRef,
    on: CivilDate,
    class: RecordClass,
    highest: RecordClass,
) -> Result<(), StoreError> {
    if class > highest {
        return Err(StoreError::Refused(Refusal::ClassTooHigh));
    }
    let given = authorities::of_matter(db, scope)?;
    for client in clients {
        let mut theirs = given.iter().filter(|authority| authority.client == *client).peekable();
        if theirs.clone().any(|authority| authority.covers(to, on)) {
            continue;
        }
        let withdrawn = theirs.any(|authority| {
            authority.purpose == AuthorityPurpose::Letters
                && authority.withdrawn_on.is_some()
                && authority.recipients.contains(to)
        });
        return Err(StoreError::Refused(if withdrawn {
            Refusal::ConsentWithdrawn
        } else {
            Refusal::NoConsent
        }));
    }
    Ok(())
}

/// Records that a letter, a paper, a file or a date left.
///
/// # Errors
/// [`StoreError::Missing`] if it is not of this matter.
pub fn record(tx: &Transaction<'_>, scope: &MatterScope, sent: &Disclosure) -> Result<(), StoreError> {
    let (table, record, number) = match sent.what {
        Disclosed::Letter(letter, number) => {
            require(
                tx,
                "letter",
                letter.0,
                scope,
                "SELECT 1 FROM letter WHERE id = :id AND matter = :matter",
            )?;
            ("letter", letter.to_string(), Some(number))
        }
        Disclosed::Paper(paper) => {
            let query = "SELECT 1 FROM paper WHERE id = :id AND matter = :matter";
            require(tx, "paper", paper.0, scope, query)?;
            ("paper", paper.to_string(), None)
        }
        Disclosed::File(file) => {
            blobs::get(tx, scope, file)?;
            ("blob", file.to_string(), None)
        }
        Disclosed::Date(date) => {
            let query = "SELECT 1 FROM diary_entry WHERE id = :id AND matter = :matter";
            require(tx, "date", date.0, scope, query)?;
            ("diary_entry", date.to_string(), None)
        }
    };
    tx.prepare_cached(
        "INSERT INTO disclosure (id, matter, record_table, record, sha256, body, force, method, disclosed_at,
                                 letter_number, class)
         VALUES (:id, :matter, :table, :record, :sha256, :body, :force, :method, :at, :number, :class)",
    )?
    .execute(named_params! {
        ":id": sent.id.to_string(),
        ":matter": scope.bound(),
        ":table": table,
        ":record": record,
        ":sha256": sent.sha256,
        ":body": sent.to.as_ref().map(|office| office.body.0.as_str()),
        ":force": sent.to.as_ref().and_then(|office| office.force.as_ref()).map(|force| force.0.as_str()),
        ":method": sent.method.as_str(),
        ":at": sent.at.to_string(),
        ":number": number,
        ":class": sent.class.as_str(),
    })?;
    Ok(())
}

/// Who has been sent a letter, or where a copy of it went, in order.
///
/// # Errors
/// What the database refuses.
pub fn of_letter(
    db: &Connection,
    scope: &MatterScope,
    letter: LetterId,
) -> Result<Vec<Disclosure>, StoreError> {
    db.prepare_cached(
        "SELECT id, record, sha256, body, force, method, disclosed_at, letter_number, class
           FROM disclosure WHERE matter = :matter AND record_table = 'letter' AND record = :letter ORDER BY seq",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":letter": letter.to_string() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Disclosure> {
    let has_office = row.get::<_, Option<String>>("body")?.is_some();
    Ok(Disclosure {
        id: columns::uuid(row, "id")?,
        what: Disclosed::Letter(
            LetterId(columns::uuid(row, "record")?),
            columns::count(row, "letter_number")?,
        ),
        sha256: row.get("sha256")?,
        to: has_office.then(|| columns::office(row)).transpose()?,
        method: columns::words(row, "method")?,
        at: columns::instant(row, "disclosed_at")?,
        class: columns::one_of(row, "class")?,
    })
}
