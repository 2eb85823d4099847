//! The ledger of what went out and came in.

use crate::{MatterScope, StoreError, classes, columns};
use candour_model::{
    correspondence::Correspondence,
    ids::{CorrespondenceId, LetterId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The correspondence of a matter, by date.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Correspondence>, StoreError> {
    db.prepare_cached(
        "SELECT id, direction, body, force, dated_on, subject, our_reference, reply_by, letter
           FROM correspondence WHERE matter = :matter ORDER BY dated_on, seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// Enters a letter in the ledger.
pub(crate) fn enter(tx: &Transaction<'_>, entry: &Correspondence) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO correspondence (id, matter, direction, body, force, dated_on, subject, our_reference, reply_by,
                                     letter, class)
         VALUES (:id, :matter, :direction, :body, :force, :dated_on, :subject, :our_reference, :reply_by,
                 :letter, :class)",
    )?
    .execute(named_params! {
        ":id": entry.id.to_string(),
        ":matter": entry.matter.to_string(),
        ":direction": entry.direction.as_str(),
        ":body": entry.office.body.0,
        ":force": entry.office.force.as_ref().map(|force| force.0.as_str()),
        ":dated_on": entry.dated_on.to_string(),
        ":subject": entry.subject.as_str(),
        ":our_reference": entry.our_reference.as_str(),
        ":reply_by": entry.reply_by.map(|day| day.to_string()),
        ":letter": entry.letter.map(|letter| letter.to_string()),
        ":class": classes::of_new("correspondence").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Correspondence> {
    Ok(Correspondence {
        id: CorrespondenceId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        direction: columns::one_of(row, "direction")?,
        office: columns::office(row)?,
        dated_on: columns::day(row, "dated_on")?,
        subject: columns::words(row, "subject")?,
        our_reference: columns::words(row, "our_reference")?,
        reply_by: columns::day_if(row, "reply_by")?,
        letter: columns::uuid_if(row, "letter")?.map(LetterId),
    })
}
