//! What was asked by number, and what replies say to it. That nothing came has no row: it is worked out in `candour-rules`.

use crate::{MatterScope, StoreError, classes, columns, correspondence, matters::require};
use candour_model::{
    asks::{Answer, Ask, GivenAnswer},
    dates::CivilDate,
    ids::{AnswerId, AskId, CorrespondenceId},
    words::Words,
};
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::BTreeMap;

/// The asks of a matter in the order of the ledger, each with the answers to it by the day they came. What a letter asked whose
/// place another has taken is asked by that one, and is left out unless something was said to it.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<(Ask, Vec<Answer>)>, StoreError> {
    let mut answers = answers(db, scope)?;
    let asks = db
        .prepare_cached(
            "SELECT a.id, a.entry, a.number, a.wording, a.reply_by
               FROM ask a JOIN correspondence c ON c.id = a.entry
              WHERE a.matter = :matter
                AND (c.letter IS NULL
                     OR c.letter NOT IN (SELECT replaces FROM letter WHERE replaces IS NOT NULL)
                     OR EXISTS (SELECT 1 FROM answer given WHERE given.matter = a.matter AND given.ask = a.id))
              ORDER BY c.dated_on, c.seq, a.number",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(asks
        .into_iter()
        .map(|ask| {
            let theirs = answers.remove(&ask.id).unwrap_or_default();
            (ask, theirs)
        })
        .collect())
}

/// The matter of an ask, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: AskId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "ask", id.0, "SELECT matter FROM ask WHERE id = :id")
}

/// Adds the asks of an entry, numbered from 1.
///
/// # Errors
/// What the database refuses.
pub fn add(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    entry: CorrespondenceId,
    reply_by: Option<CivilDate>,
    asks: &[(AskId, Words)],
) -> Result<(), StoreError> {
    let mut add = tx.prepare_cached(
        "INSERT INTO ask (id, matter, entry, number, wording, reply_by, class)
         VALUES (:id, :matter, :entry, :number, :wording, :reply_by, :class)",
    )?;
    for (number, (id, wording)) in columns::positioned(asks) {
        add.execute(named_params! {
            ":id": id.to_string(),
            ":matter": scope.bound(),
            ":entry": entry.to_string(),
            ":number": number,
            ":wording": wording.as_str(),
            ":reply_by": reply_by.map(|day| day.to_string()),
            ":class": classes::of_new("ask").as_str(),
        })?;
    }
    Ok(())
}

/// Says what a reply says to an ask, in place of what was said before.
///
/// # Errors
/// [`StoreError::Missing`] if the ask or the reply is not of the matter, or what is called a reply did not come in.
pub fn mark(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AnswerId,
    reply: CorrespondenceId,
    given: &GivenAnswer,
) -> Result<(), StoreError> {
    require(tx, "ask", given.ask.0, scope, "SELECT 1 FROM ask WHERE id = :id AND matter = :matter")?;
    require(tx, "reply", reply.0, scope, correspondence::IN)?;
    tx.prepare_cached(
        "INSERT INTO answer (id, matter, ask, reply, outcome, promised_by, place, note, class)
         VALUES (:id, :matter, :ask, :reply, :outcome, :promised_by, :place, :note, :class)
         ON CONFLICT (ask, reply) DO UPDATE SET outcome = excluded.outcome, promised_by = excluded.promised_by,
                                                place = excluded.place, note = excluded.note",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":ask": given.ask.to_string(),
        ":reply": reply.to_string(),
        ":outcome": given.outcome.as_str(),
        ":promised_by": given.promised_by.map(|day| day.to_string()),
        ":place": given.place.as_str(),
        ":note": given.note.as_str(),
        ":class": classes::of_new("answer").as_str(),
    })?;
    Ok(())
}

/// Takes back that a reply says anything to an ask.
///
/// # Errors
/// [`StoreError::Missing`] if it was not marked.
pub fn unmark(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    ask: AskId,
    reply: CorrespondenceId,
) -> Result<(), StoreError> {
    let gone = tx
        .prepare_cached("DELETE FROM answer WHERE ask = :ask AND reply = :reply AND matter = :matter")?
        .execute(named_params! {
            ":ask": ask.to_string(),
            ":reply": reply.to_string(),
            ":matter": scope.bound(),
        })?;
    if gone == 0 { Err(StoreError::Missing { what: "answer", id: ask.to_string() }) } else { Ok(()) }
}

fn answers(db: &Connection, scope: &MatterScope) -> Result<BTreeMap<AskId, Vec<Answer>>, StoreError> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut given = db.prepare_cached(
        "SELECT a.id, a.ask, a.reply, a.outcome, a.promised_by, a.place, a.note
           FROM answer a JOIN correspondence c ON c.id = a.reply
          WHERE a.matter = :matter ORDER BY c.received_on, c.seq",
    )?;
    let given = given.query_map(named_params! { ":matter": scope.bound() }, |row| {
        Ok((AskId(columns::uuid(row, "ask")?), answer_from(row)?))
    })?;
    for one in given {
        let (ask, answer) = one?;
        found.entry(ask).or_default().push(answer);
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Ask> {
    Ok(Ask {
        id: AskId(columns::uuid(row, "id")?),
        entry: CorrespondenceId(columns::uuid(row, "entry")?),
        number: columns::count(row, "number")?,
        wording: columns::words(row, "wording")?,
        reply_by: columns::day_if(row, "reply_by")?,
    })
}

fn answer_from(row: &Row<'_>) -> rusqlite::Result<Answer> {
    Ok(Answer {
        id: AnswerId(columns::uuid(row, "id")?),
        reply: CorrespondenceId(columns::uuid(row, "reply")?),
        outcome: columns::one_of(row, "outcome")?,
        promised_by: columns::day_if(row, "promised_by")?,
        place: columns::words(row, "place")?,
        note: columns::words(row, "note")?,
    })
}
