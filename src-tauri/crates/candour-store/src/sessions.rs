//! The log of the sessions in which an account was given. A name of somebody who was there is sealed with the identities of
//! the matter; here stand a role and a party.

use crate::{MatterScope, StoreError, classes, columns, matters::require, statements::require_draft};
use candour_model::{
    ids::{PartyId, SessionId, StatementId},
    sessions::{Session, SessionEntry, SessionPerson},
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The sessions of an account, in their order.
///
/// # Errors
/// What the database refuses.
pub fn of_statement(
    db: &Connection,
    scope: &MatterScope,
    statement: StatementId,
) -> Result<Vec<Session>, StoreError> {
    let sessions = db
        .prepare_cached(
            "SELECT id, statement, number, taken_on, began, ended, place, language, breaks, how_ended, do_not_ask,
                    preferred_words
               FROM statement_session WHERE statement = :id AND matter = :matter ORDER BY number",
        )?
        .query_map(named_params! { ":id": statement.to_string(), ":matter": scope.bound() }, from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    sessions
        .into_iter()
        .map(|session| Ok(Session { people: people_of(db, session.id)?, ..session }))
        .collect()
}

/// The account of a session, and its matter as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn statement_of(db: &Connection, id: SessionId) -> Result<(MatterScope, StatementId), StoreError> {
    let query = "SELECT matter FROM statement_session WHERE id = :id";
    let scope = MatterScope::holding(db, "session", id.0, query)?;
    let statement = db
        .prepare_cached("SELECT statement FROM statement_session WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| columns::uuid(row, "statement"))
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "session", id: id.to_string() })?;
    Ok((scope, StatementId(statement)))
}

/// Begins a session of an account that is being written. `present` are the people of the entry, in its order: a party
/// where a name stands behind it.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if nothing is being written.
pub fn begin(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: SessionId,
    statement: StatementId,
    entry: &SessionEntry,
    present: &[Option<PartyId>],
) -> Result<(), StoreError> {
    require_draft(tx, scope, statement)?;
    tx.prepare_cached(
        "INSERT INTO statement_session (id, matter, statement, number, taken_on, began, ended, place, language, breaks,
                                        how_ended, do_not_ask, preferred_words, class)
         SELECT :id, :matter, :statement, coalesce(max(number), 0) + 1, :taken_on, :began, :ended, :place, :language,
                :breaks, :how_ended, :do_not_ask, :preferred_words, :class
           FROM (SELECT number FROM statement_session WHERE statement = :statement
                 UNION ALL SELECT number FROM binned WHERE within = :statement AND noun = 'session')",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":statement": statement.to_string(),
        ":taken_on": entry.taken_on.to_string(),
        ":began": entry.began.as_str(),
        ":ended": entry.ended.as_str(),
        ":place": entry.place.as_str(),
        ":language": entry.language.as_str(),
        ":breaks": entry.breaks.as_str(),
        ":how_ended": entry.how_ended.as_str(),
        ":do_not_ask": columns::to_json(&entry.do_not_ask)?,
        ":preferred_words": entry.preferred_words.as_str(),
        ":class": classes::of_new("statement_session").as_str(),
    })?;
    set_people(tx, scope, id, entry, present)
}

/// Amends a session of an account that is being written.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if nothing is being written.
pub fn amend(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: SessionId,
    statement: StatementId,
    entry: &SessionEntry,
    present: &[Option<PartyId>],
) -> Result<(), StoreError> {
    require_draft(tx, scope, statement)?;
    tx.prepare_cached(
        "UPDATE statement_session
            SET taken_on = :taken_on, began = :began, ended = :ended, place = :place, language = :language,
                breaks = :breaks, how_ended = :how_ended, do_not_ask = :do_not_ask, preferred_words = :preferred_words
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":taken_on": entry.taken_on.to_string(),
        ":began": entry.began.as_str(),
        ":ended": entry.ended.as_str(),
        ":place": entry.place.as_str(),
        ":language": entry.language.as_str(),
        ":breaks": entry.breaks.as_str(),
        ":how_ended": entry.how_ended.as_str(),
        ":do_not_ask": columns::to_json(&entry.do_not_ask)?,
        ":preferred_words": entry.preferred_words.as_str(),
    })?;
    tx.prepare_cached("DELETE FROM session_person WHERE session = :id")?
        .execute(named_params! { ":id": id.to_string() })?;
    set_people(tx, scope, id, entry, present)
}

/// Refuses a person who was at no session of the matter before.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn require_known(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM session_person WHERE party = :id AND matter = :matter";
    require(db, "person", party.0, scope, query)
}

fn set_people(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: SessionId,
    entry: &SessionEntry,
    present: &[Option<PartyId>],
) -> Result<(), StoreError> {
    let mut add = tx.prepare_cached(
        "INSERT INTO session_person (matter, session, position, role, party)
         VALUES (:matter, :session, :position, :role, :party)",
    )?;
    for ((position, person), party) in columns::positioned(&entry.people).zip(present) {
        add.execute(named_params! {
            ":matter": scope.bound(),
            ":session": id.to_string(),
            ":position": position,
            ":role": person.role.as_str(),
            ":party": party.map(|party| party.to_string()),
        })?;
    }
    Ok(())
}

fn people_of(db: &Connection, id: SessionId) -> Result<Vec<SessionPerson>, StoreError> {
    db.prepare_cached(
        "SELECT s.role, s.party, p.cipher FROM session_person s LEFT JOIN party p ON p.id = s.party
          WHERE s.session = :id ORDER BY s.position",
    )?
    .query_map(named_params! { ":id": id.to_string() }, |row| {
        let party = columns::uuid_if(row, "party")?.map(PartyId);
        let cipher = party.map(|_| columns::one_of(row, "cipher")).transpose()?;
        Ok(SessionPerson { role: columns::one_of(row, "role")?, party, cipher })
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: SessionId(columns::uuid(row, "id")?),
        statement: StatementId(columns::uuid(row, "statement")?),
        number: columns::count(row, "number")?,
        taken_on: columns::day(row, "taken_on")?,
        began: columns::words(row, "began")?,
        ended: columns::words(row, "ended")?,
        place: columns::words(row, "place")?,
        language: columns::words(row, "language")?,
        people: Vec::new(),
        breaks: columns::words(row, "breaks")?,
        how_ended: columns::words(row, "how_ended")?,
        do_not_ask: columns::json(row, "do_not_ask")?,
        preferred_words: columns::words(row, "preferred_words")?,
    })
}
