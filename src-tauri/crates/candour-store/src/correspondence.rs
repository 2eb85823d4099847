//! The ledger of what went out and came in. Entries are never changed; what is asked and answered in it is in
//! [`crate::asks`].

use crate::{MatterScope, StoreError, blobs, classes, columns, matters::require};
use candour_model::{
    bodies::OfficeRef,
    classes::RecordClass,
    correspondence::{Correspondence, Direction, LogReceived, LogSent, Means},
    dates::CivilDate,
    ids::{CorrespondenceId, LetterId, MatterId},
};
use candour_vault::BlobId;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use std::collections::BTreeMap;

/// The correspondence of a matter, by the day it came or went.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Correspondence>, StoreError> {
    let mut answers = answers(db, scope)?;
    let mut entries = db
        .prepare_cached(
            "SELECT c.id, c.direction, c.body, c.force, c.dated_on, c.received_on, c.means, c.subject, c.our_reference,
                    c.their_reference, c.reply_by, c.letter, c.only_acknowledges, c.class,
                    b.original_name, b.plain_len, b.plain_sha256
               FROM correspondence c LEFT JOIN blob b ON b.id = c.blob
              WHERE c.matter = :matter ORDER BY coalesce(c.received_on, c.dated_on), c.seq",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    for entry in &mut entries {
        entry.answers = answers.remove(&entry.id).unwrap_or_default();
    }
    Ok(entries)
}

/// The number of each entry of a matter: from 1, in the order in which they were made.
///
/// # Errors
/// What the database refuses.
pub fn numbers(db: &Connection, scope: &MatterScope) -> Result<BTreeMap<CorrespondenceId, u32>, StoreError> {
    db.prepare_cached(
        "SELECT id, row_number() OVER (ORDER BY seq) AS number FROM correspondence WHERE matter = :matter",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| {
        Ok((CorrespondenceId(columns::uuid(row, "id")?), columns::count(row, "number")?))
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// The matter of an entry, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: CorrespondenceId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "letter", id.0, "SELECT matter FROM correspondence WHERE id = :id")
}

/// Everything written to an office, with the day of the first answer that is more than an acknowledgement. Reads across
/// matters: days alone.
///
/// # Errors
/// What the database refuses.
pub fn answers_of(
    db: &Connection,
    office: &OfficeRef,
) -> Result<Vec<(CivilDate, Option<CivilDate>)>, StoreError> {
    db.prepare_cached(
        "SELECT c.dated_on,
                (SELECT min(coalesce(r.received_on, r.dated_on))
                   FROM reply_to t JOIN correspondence r ON r.id = t.entry
                  WHERE t.earlier = c.id AND r.direction = 'in' AND NOT r.only_acknowledges) AS answered_on
           FROM correspondence c
          WHERE c.direction = 'out' AND c.body = :body AND c.force IS :force
            AND c.id NOT IN (SELECT entry FROM identity_schedule) ORDER BY c.seq",
    )?
    .query_map(
        named_params! { ":body": office.body.0, ":force": office.force.as_ref().map(|force| force.0.as_str()) },
        |row| Ok((columns::day(row, "dated_on")?, columns::day_if(row, "answered_on")?)),
    )?
    .map(|row| Ok(row?))
    .collect()
}

/// The first entry of a matter that came with this file.
///
/// # Errors
/// What the database refuses.
pub fn with_file(
    db: &Connection,
    scope: &MatterScope,
    file: BlobId,
) -> Result<Option<CorrespondenceId>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT id FROM correspondence WHERE matter = :matter AND blob = :blob ORDER BY seq LIMIT 1",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":blob": file.to_string() }, |row| {
            Ok(CorrespondenceId(columns::uuid(row, "id")?))
        })
        .optional()?)
}

/// Enters what came in, with its file and the entries it answers.
///
/// # Errors
/// [`StoreError::Missing`] if the matter, or an entry it answers, is not there.
pub fn log_received(
    tx: &Transaction<'_>,
    id: CorrespondenceId,
    said: &LogReceived,
    file: Option<BlobId>,
) -> Result<(), StoreError> {
    require_matter(tx, said.matter)?;
    enter(
        tx,
        &Correspondence {
            id,
            matter: said.matter,
            direction: Direction::In,
            office: said.office.clone(),
            dated_on: said.dated_on,
            received_on: Some(said.received_on),
            means: Some(said.means),
            subject: said.subject.clone(),
            our_reference: "".into(),
            their_reference: said.their_reference.clone(),
            reply_by: None,
            letter: None,
            only_acknowledges: said.only_acknowledges,
            answers: said.answers.clone(),
            class: said.class,
            file: None,
        },
        file,
    )
}

/// Enters what was sent without Candour, with the entries it answers.
///
/// # Errors
/// [`StoreError::Missing`] if the matter, or an entry it answers, is not there.
pub fn log_sent(tx: &Transaction<'_>, id: CorrespondenceId, said: &LogSent) -> Result<(), StoreError> {
    require_matter(tx, said.matter)?;
    enter(
        tx,
        &Correspondence {
            id,
            matter: said.matter,
            direction: Direction::Out,
            office: said.office.clone(),
            dated_on: said.dated_on,
            received_on: None,
            means: Some(said.means),
            subject: said.subject.clone(),
            our_reference: said.our_reference.clone(),
            their_reference: said.their_reference.clone(),
            reply_by: said.reply_by,
            letter: None,
            only_acknowledges: false,
            answers: said.answers.clone(),
            class: class_of_new(),
            file: None,
        },
        None,
    )
}

/// The class of an entry made in this casebook.
pub(crate) fn class_of_new() -> RecordClass {
    classes::of_new("correspondence")
}

/// Enters an entry in the ledger, with its file and what it answers.
pub(crate) fn enter(
    tx: &Transaction<'_>,
    entry: &Correspondence,
    file: Option<BlobId>,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO correspondence (id, matter, direction, body, force, dated_on, received_on, means, subject,
                                     our_reference, their_reference, reply_by, letter, only_acknowledges, class, blob)
         VALUES (:id, :matter, :direction, :body, :force, :dated_on, :received_on, :means, :subject,
                 :our_reference, :their_reference, :reply_by, :letter, :only_acknowledges, :class, :blob)",
    )?
    .execute(named_params! {
        ":id": entry.id.to_string(),
        ":matter": entry.matter.to_string(),
        ":direction": entry.direction.as_str(),
        ":body": entry.office.body.0,
        ":force": entry.office.force.as_ref().map(|force| force.0.as_str()),
        ":dated_on": entry.dated_on.to_string(),
        ":received_on": entry.received_on.map(|day| day.to_string()),
        ":means": entry.means.map(Means::as_str),
        ":subject": entry.subject.as_str(),
        ":our_reference": entry.our_reference.as_str(),
        ":their_reference": entry.their_reference.as_str(),
        ":reply_by": entry.reply_by.map(|day| day.to_string()),
        ":letter": entry.letter.map(|letter| letter.to_string()),
        ":only_acknowledges": entry.only_acknowledges,
        ":class": entry.class.as_str(),
        ":blob": file.map(|blob| blob.to_string()),
    })?;
    link(tx, entry)
}

/// Links an entry to those it answers, which go the other way.
fn link(tx: &Transaction<'_>, entry: &Correspondence) -> Result<(), StoreError> {
    let scope = MatterScope::of(entry.matter);
    let query = match entry.direction {
        Direction::In => OUT,
        Direction::Out => IN,
    };
    for earlier in &entry.answers {
        require(tx, "letter", earlier.0, &scope, query)?;
        tx.prepare_cached(
            "INSERT INTO reply_to (matter, entry, earlier) VALUES (:matter, :entry, :earlier)",
        )?
        .execute(named_params! {
            ":matter": scope.bound(),
            ":entry": entry.id.to_string(),
            ":earlier": earlier.to_string(),
        })?;
    }
    Ok(())
}

/// Asks for what went out in a matter.
pub(crate) const OUT: &str =
    "SELECT 1 FROM correspondence WHERE id = :id AND matter = :matter AND direction = 'out'";
/// Asks for what came into a matter.
pub(crate) const IN: &str =
    "SELECT 1 FROM correspondence WHERE id = :id AND matter = :matter AND direction = 'in'";

fn require_matter(tx: &Transaction<'_>, matter: MatterId) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM matter WHERE id = :id AND id = :matter";
    require(tx, "matter", matter.0, &MatterScope::of(matter), query)
}

fn answers(
    db: &Connection,
    scope: &MatterScope,
) -> Result<BTreeMap<CorrespondenceId, Vec<CorrespondenceId>>, StoreError> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut links = db.prepare_cached(
        "SELECT r.entry, r.earlier FROM reply_to r JOIN correspondence c ON c.id = r.earlier
          WHERE r.matter = :matter ORDER BY coalesce(c.received_on, c.dated_on), c.seq",
    )?;
    let links = links.query_map(named_params! { ":matter": scope.bound() }, |row| {
        Ok((columns::uuid(row, "entry")?, columns::uuid(row, "earlier")?))
    })?;
    for link in links {
        let (entry, earlier) = link?;
        found.entry(CorrespondenceId(entry)).or_default().push(CorrespondenceId(earlier));
    }
    Ok(found)
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Correspondence> {
    Ok(Correspondence {
        id: CorrespondenceId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        direction: columns::one_of(row, "direction")?,
        office: columns::office(row)?,
        dated_on: columns::day(row, "dated_on")?,
        received_on: columns::day_if(row, "received_on")?,
        means: columns::one_of_if(row, "means")?,
        subject: columns::words(row, "subject")?,
        our_reference: columns::words(row, "our_reference")?,
        their_reference: columns::words(row, "their_reference")?,
        reply_by: columns::day_if(row, "reply_by")?,
        letter: columns::uuid_if(row, "letter")?.map(LetterId),
        only_acknowledges: row.get("only_acknowledges")?,
        answers: Vec::new(),
        class: columns::one_of(row, "class")?,
        file: blobs::held(row)?,
    })
}
