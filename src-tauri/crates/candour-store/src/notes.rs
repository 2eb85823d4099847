//! Attendance notes and notes of telephone calls. A note is a chain of wordings, of which none is ever changed; the last
//! stands. What its text says is read by [`text`] alone.

mod contacts;

pub use contacts::people;

use crate::{MatterScope, StoreError, classes, columns, matters::require};
use candour_model::{
    dates::CivilDate,
    ids::{MatterId, NoteId},
    notes::{NoteEntry, NoteLine, NoteText, minutes_between},
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The notes of a matter, the latest day first, without a text.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<NoteLine>, StoreError> {
    let lines = db
        .prepare_cached(
            "SELECT n.id, n.number, v.version, v.kind, v.on_day, v.began, v.ended, v.about, v.paragraphs, v.minutes,
                    v.reason, v.written_on
               FROM note n
               JOIN note_version v
                 ON v.note = n.id AND v.version = (SELECT max(version) FROM note_version WHERE note = n.id)
              WHERE n.matter = :matter ORDER BY v.on_day DESC, n.number DESC",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    lines.into_iter().map(|line| contacts::of_line(db, line)).collect()
}

/// The wordings of a note, the first first, without a text.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn versions(db: &Connection, scope: &MatterScope, id: NoteId) -> Result<Vec<NoteLine>, StoreError> {
    let lines = db
        .prepare_cached(
            "SELECT n.id, n.number, v.version, v.kind, v.on_day, v.began, v.ended, v.about, v.paragraphs, v.minutes,
                    v.reason, v.written_on
               FROM note n JOIN note_version v ON v.note = n.id
              WHERE n.id = :id AND n.matter = :matter ORDER BY v.version",
        )?
        .query_map(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    if lines.is_empty() {
        return Err(missing(id));
    }
    lines.into_iter().map(|line| contacts::of_line(db, line)).collect()
}

/// One wording of a note with its text; the latest where none is named.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn text(
    db: &Connection,
    scope: &MatterScope,
    id: NoteId,
    version: Option<u32>,
) -> Result<NoteText, StoreError> {
    let mut lines = versions(db, scope, id)?;
    lines.retain(|line| version.is_none_or(|version| line.version == version));
    let line = lines.pop().ok_or_else(|| missing(id))?;
    let text = db
        .prepare_cached("SELECT text FROM note_version WHERE note = :id AND version = :version")?
        .query_row(named_params! { ":id": id.to_string(), ":version": line.version }, |row| {
            columns::words(row, "text")
        })?;
    Ok(NoteText { line, text })
}

/// The matter of a note, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: NoteId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "note", id.0, "SELECT matter FROM note WHERE id = :id")
}

/// Writes a note.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter, or somebody the note is with has no part in it.
pub fn write(
    tx: &Transaction<'_>,
    matter: MatterId,
    id: NoteId,
    entry: &NoteEntry,
    today: CivilDate,
) -> Result<(), StoreError> {
    let scope = MatterScope::of(matter);
    require(tx, "matter", matter.0, &scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")?;
    tx.prepare_cached(
        "INSERT INTO note (id, matter, number, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :class
           FROM (SELECT number FROM note WHERE matter = :matter
                 UNION ALL SELECT number FROM binned WHERE matter = :matter AND noun = 'note')",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":class": classes::of_new("note").as_str(),
    })?;
    word(tx, &scope, id, entry, &Words::default(), today)
}

/// Words a note anew, after every wording before.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such note, or somebody it is with has no part in the matter.
pub fn amend(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: NoteId,
    entry: &NoteEntry,
    reason: &Words,
    today: CivilDate,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM note WHERE id = :id AND matter = :matter";
    require(tx, "note", id.0, scope, query)?;
    word(tx, scope, id, entry, reason, today)
}

fn word(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: NoteId,
    entry: &NoteEntry,
    reason: &Words,
    today: CivilDate,
) -> Result<(), StoreError> {
    let version: u32 = tx
        .prepare_cached("SELECT coalesce(max(version), 0) + 1 FROM note_version WHERE note = :note")?
        .query_row(named_params! { ":note": id.to_string() }, |row| row.get(0))
        .optional()?
        .unwrap_or(1);
    tx.prepare_cached(
        "INSERT INTO note_version (matter, note, version, kind, on_day, began, ended, about, text, paragraphs, minutes,
                                   reason, written_on, class)
         VALUES (:matter, :note, :version, :kind, :on_day, :began, :ended, :about, :text, :paragraphs, :minutes,
                 :reason, :written_on, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":note": id.to_string(),
        ":version": version,
        ":kind": entry.kind.as_str(),
        ":on_day": entry.on.to_string(),
        ":began": entry.began.as_str(),
        ":ended": entry.ended.as_str(),
        ":about": entry.about.as_str(),
        ":text": entry.text.as_str(),
        ":paragraphs": paragraphs(entry.text.as_str()),
        ":minutes": entry.minutes_spent(),
        ":reason": reason.as_str(),
        ":written_on": today.to_string(),
        ":class": classes::of_new("note_version").as_str(),
    })?;
    contacts::put(tx, scope, id, version, &entry.contacts)
}

/// How many paragraphs a text has: every line that is not blank.
fn paragraphs(text: &str) -> u32 {
    u32::try_from(text.lines().filter(|line| !line.trim().is_empty()).count()).unwrap_or(u32::MAX)
}

fn missing(id: NoteId) -> StoreError {
    StoreError::Missing { what: "note", id: id.to_string() }
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<NoteLine> {
    let (began, ended) = (columns::words(row, "began")?, columns::words(row, "ended")?);
    let minutes: Option<u32> = row.get("minutes")?;
    let by_the_clock = minutes_between(&began, &ended);
    Ok(NoteLine {
        id: NoteId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        number: columns::count(row, "number")?,
        version: columns::count(row, "version")?,
        kind: columns::one_of(row, "kind")?,
        on: columns::day(row, "on_day")?,
        began,
        ended,
        contacts: Vec::new(),
        about: columns::words(row, "about")?,
        paragraphs: columns::count(row, "paragraphs")?,
        minutes,
        minutes_by_the_clock: by_the_clock.filter(|clock| minutes != Some(*clock)),
        reason: columns::words(row, "reason")?,
        written_on: columns::day(row, "written_on")?,
    })
}
