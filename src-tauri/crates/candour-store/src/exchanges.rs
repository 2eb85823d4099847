//! The ledger of a matter reduced to what waiting is worked out from. Every query is answered from an index alone: this is
//! read for each matter whenever something of it changed.

use crate::{MatterScope, StoreError, columns};
use candour_model::{
    exchanges::Exchange,
    ids::{CorrespondenceId, LetterId},
};
use rusqlite::{Connection, Row, named_params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The exchanges of a matter, by the day they bear. An Identity Schedule asks for nothing and is left out, and so is a letter whose
/// place another has taken.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Exchange>, StoreError> {
    let (asking, answered) = asks(db, scope)?;
    let mut answers = answers(db, scope)?;
    let mut exchanges = db
        .prepare_cached(
            "SELECT seq, id, direction, body, force, dated_on, reply_by, only_acknowledges, letter
               FROM correspondence INDEXED BY correspondence_exchange WHERE matter = :matter
                AND id NOT IN (SELECT entry FROM identity_schedule WHERE matter = :matter)
                AND (letter IS NULL OR letter NOT IN (SELECT replaces FROM letter WHERE replaces IS NOT NULL))",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| {
            Ok((row.get::<_, i64>("seq")?, from_row(row)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    exchanges.sort_by_key(|(seq, exchange)| (exchange.dated_on, *seq));
    let complete = |(_, exchange): (i64, Exchange)| Exchange {
        answers: answers.remove(&exchange.id).unwrap_or_default(),
        asks: asking.contains(&exchange.id.0),
        is_answered: answered.contains(&exchange.id.0),
        ..exchange
    };
    Ok(exchanges.into_iter().map(complete).collect())
}

/// The entries that ask something by number, and those of them with an answer.
fn asks(db: &Connection, scope: &MatterScope) -> Result<(BTreeSet<Uuid>, BTreeSet<Uuid>), StoreError> {
    let mut entries = db.prepare_cached(
        "SELECT a.entry, EXISTS (SELECT 1 FROM answer given WHERE given.matter = a.matter AND given.ask = a.id)
                AS is_answered
           FROM ask a WHERE a.matter = :matter",
    )?;
    let (mut asking, mut answered) = (BTreeSet::new(), BTreeSet::new());
    let mut rows = entries.query(named_params! { ":matter": scope.bound() })?;
    while let Some(row) = rows.next()? {
        let entry = columns::uuid(row, "entry")?;
        asking.insert(entry);
        if row.get("is_answered")? {
            answered.insert(entry);
        }
    }
    Ok((asking, answered))
}

/// What each entry answers.
fn answers(
    db: &Connection,
    scope: &MatterScope,
) -> Result<BTreeMap<CorrespondenceId, Vec<CorrespondenceId>>, StoreError> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut links = db.prepare_cached(
        "SELECT entry, earlier FROM reply_to INDEXED BY reply_to_of_matter WHERE matter = :matter",
    )?;
    let mut rows = links.query(named_params! { ":matter": scope.bound() })?;
    while let Some(row) = rows.next()? {
        let (entry, earlier) = (columns::uuid(row, "entry")?, columns::uuid(row, "earlier")?);
        found.entry(CorrespondenceId(entry)).or_default().push(CorrespondenceId(earlier));
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Exchange> {
    Ok(Exchange {
        id: CorrespondenceId(columns::uuid(row, "id")?),
        direction: columns::one_of(row, "direction")?,
        office: columns::office(row)?,
        dated_on: columns::day(row, "dated_on")?,
        reply_by: columns::day_if(row, "reply_by")?,
        only_acknowledges: row.get("only_acknowledges")?,
        letter: columns::uuid_if(row, "letter")?.map(LetterId),
        answers: Vec::new(),
        asks: false,
        is_answered: false,
    })
}
