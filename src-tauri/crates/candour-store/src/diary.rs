//! The diary of each matter: events that start or end a time, the dates kept, and what became of each. Nothing here is
//! changed, and nothing here is worked out.

use crate::{
    MatterScope, StoreError, classes, columns,
    matters::{require, require_matter},
};
use candour_model::{
    deadlines::{CaseKnown, DeadlineFacts, DeadlineId},
    diary::{AddDiaryEntry, DiaryEvent, DiaryStep, EventId, KeptBy, KeptDate, RecordDiaryEvent, StepTaken},
    ids::{CorrespondenceId, DiaryEntryId, DiaryEventId, DiaryStepId, InvestigationId},
};
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::BTreeMap;

/// The dates of a matter, by number, each with what became of it. The titles of their events are blank.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<KeptDate>, StoreError> {
    let mut steps = steps(db, scope)?;
    db.prepare_cached(
        "SELECT d.id, d.number, d.rule, d.facts, d.what, d.on_day, d.event,
                e.kind, e.on_day AS happened_on, e.investigation, e.entry, e.document
           FROM diary_entry d LEFT JOIN diary_event e ON e.id = d.event
          WHERE d.matter = :matter ORDER BY d.number",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| kept(row, scope))?
    .map(|date| {
        let date = date?;
        Ok(KeptDate { steps: steps.remove(&date.id).unwrap_or_default(), ..date })
    })
    .collect()
}

/// The events of a matter, in the order of their days. Their titles are blank.
///
/// # Errors
/// What the database refuses.
pub fn events_of(db: &Connection, scope: &MatterScope) -> Result<Vec<DiaryEvent>, StoreError> {
    db.prepare_cached(
        "SELECT id AS event, kind, on_day AS happened_on, investigation, entry, document
           FROM diary_event WHERE matter = :matter ORDER BY on_day, seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, event)?
    .map(|row| Ok(row?))
    .collect()
}

/// The matter of a date, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: DiaryEntryId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "date", id.0, "SELECT matter FROM diary_entry WHERE id = :id")
}

/// Records an event.
///
/// # Errors
/// [`StoreError::Missing`] if the matter, the investigation or the entry of the ledger is not there or not of this matter.
pub fn record_event(
    tx: &Transaction<'_>,
    id: DiaryEventId,
    said: &RecordDiaryEvent,
) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require_matter(tx, &scope)?;
    if let Some(investigation) = said.investigation {
        let query = "SELECT 1 FROM investigation WHERE id = :id AND matter = :matter";
        require(tx, "investigation", investigation.0, &scope, query)?;
    }
    if let Some(entry) = said.entry {
        let query = "SELECT 1 FROM correspondence WHERE id = :id AND matter = :matter";
        require(tx, "letter", entry.0, &scope, query)?;
    }
    tx.prepare_cached(
        "INSERT INTO diary_event (id, matter, kind, on_day, investigation, entry, document, class)
         VALUES (:id, :matter, :kind, :on_day, :investigation, :entry, :document, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":kind": said.kind.0,
        ":on_day": said.on.to_string(),
        ":investigation": said.investigation.map(|investigation| investigation.to_string()),
        ":entry": said.entry.map(|entry| entry.to_string()),
        ":document": said.document.as_str(),
        ":class": classes::of_new("diary_event").as_str(),
    })?;
    Ok(())
}

/// Takes a date that follows from an event into the diary, under the matter's next number.
///
/// # Errors
/// What the database refuses.
pub fn keep_date(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: DiaryEntryId,
    event: DiaryEventId,
    (rule, facts): (&DeadlineId, &DeadlineFacts),
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO diary_entry (id, matter, number, event, rule, facts, what, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :event, :rule, :facts, '', :class
           FROM diary_entry WHERE matter = :matter",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":event": event.to_string(),
        ":rule": rule.0,
        ":facts": columns::to_json(facts)?,
        ":class": classes::of_new("diary_entry").as_str(),
    })?;
    Ok(())
}

/// Adds a date of the firm's own, under the matter's next number.
///
/// # Errors
/// [`StoreError::Missing`] if the matter is not there.
pub fn add(tx: &Transaction<'_>, id: DiaryEntryId, said: &AddDiaryEntry) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require_matter(tx, &scope)?;
    tx.prepare_cached(
        "INSERT INTO diary_entry (id, matter, number, what, on_day, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :what, :on_day, :class
           FROM diary_entry WHERE matter = :matter",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":what": said.what.as_str(),
        ":on_day": said.on.to_string(),
        ":class": classes::of_new("diary_entry").as_str(),
    })?;
    Ok(())
}

/// Records what became of a date.
///
/// # Errors
/// [`StoreError::Missing`] if the date is not of this matter.
pub fn add_step(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    date: DiaryEntryId,
    id: DiaryStepId,
    said: &StepTaken,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM diary_entry WHERE id = :id AND matter = :matter";
    require(tx, "date", date.0, scope, query)?;
    tx.prepare_cached(
        "INSERT INTO diary_step (id, matter, date, act, on_day, day, known, words, class)
         VALUES (:id, :matter, :date, :act, :on_day, :day, :known, :words, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":date": date.to_string(),
        ":act": said.act.as_str(),
        ":on_day": said.on.to_string(),
        ":day": said.day.map(|day| day.to_string()),
        ":known": said.known.as_ref().map(columns::to_json).transpose()?,
        ":words": said.words.as_str(),
        ":class": classes::of_new("diary_step").as_str(),
    })?;
    Ok(())
}

fn steps(db: &Connection, scope: &MatterScope) -> Result<BTreeMap<DiaryEntryId, Vec<DiaryStep>>, StoreError> {
    let mut of: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut statement = db.prepare_cached(
        "SELECT id, date, act, on_day, day, known, words FROM diary_step WHERE matter = :matter ORDER BY seq",
    )?;
    let mut rows = statement.query(named_params! { ":matter": scope.bound() })?;
    while let Some(row) = rows.next()? {
        of.entry(DiaryEntryId(columns::uuid(row, "date")?)).or_default().push(DiaryStep {
            id: DiaryStepId(columns::uuid(row, "id")?),
            act: columns::one_of(row, "act")?,
            on: columns::day(row, "on_day")?,
            day: columns::day_if(row, "day")?,
            known: known(row)?,
            words: columns::words(row, "words")?,
        });
    }
    Ok(of)
}

fn known(row: &Row<'_>) -> rusqlite::Result<Option<CaseKnown>> {
    let is_said = row.get::<_, Option<String>>("known")?.is_some();
    is_said.then(|| columns::json(row, "known")).transpose()
}

fn kept(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<KeptDate> {
    let by = match row.get::<_, Option<String>>("rule")? {
        Some(rule) => KeptBy::Rule { rule: DeadlineId(rule), facts: columns::json(row, "facts")? },
        None => KeptBy::Own { what: columns::words(row, "what")?, on: columns::day(row, "on_day")? },
    };
    Ok(KeptDate {
        id: DiaryEntryId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        number: columns::count(row, "number")?,
        event: columns::uuid_if(row, "event")?.map(|_| event(row)).transpose()?,
        by,
        steps: Vec::new(),
    })
}

fn event(row: &Row<'_>) -> rusqlite::Result<DiaryEvent> {
    Ok(DiaryEvent {
        id: DiaryEventId(columns::uuid(row, "event")?),
        kind: EventId(row.get("kind")?),
        title: String::new(),
        on: columns::day(row, "happened_on")?,
        investigation: columns::uuid_if(row, "investigation")?.map(InvestigationId),
        entry: columns::uuid_if(row, "entry")?.map(CorrespondenceId),
        document: columns::words(row, "document")?,
    })
}
