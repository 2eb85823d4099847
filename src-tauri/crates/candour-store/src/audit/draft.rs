//! What a write says of itself, drafted while it runs and written into the chain in the same transaction.

use super::{Event, Head, canonical::Plain, line, line::Line, seals};
use crate::{
    StoreError,
    changes::{TouchedRow, is_unsealed},
    stamp::Stamp,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The entries of one write, before they are written.
#[derive(Debug)]
pub struct AuditDraft {
    stamp: Stamp,
    actor: String,
    head: Head,
    events: Vec<Event>,
}

impl AuditDraft {
    /// Begins the draft of a transaction. A clock found behind the last entry is written down at once.
    pub(crate) fn begin(tx: &Transaction<'_>, stamp: &Stamp, actor: &str) -> Result<Self, StoreError> {
        let head = Head::of(tx)?;
        let mut draft = Self { stamp: stamp.clone(), actor: actor.to_owned(), head, events: Vec::new() };
        if let Some(last) = last_second(tx)?
            && stamp.second() < last
        {
            draft.append(tx, &Event::ClockMovedBack { last }, Vec::new())?;
        }
        Ok(draft)
    }

    /// Drafts an entry. Rows that the transaction changes are sealed by themselves.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// When the write was begun.
    #[must_use]
    pub const fn at(&self) -> Timestamp {
        self.stamp.at
    }

    /// The slot that opened the casebook: `slot-2`.
    #[must_use]
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// An id for a record made in this write.
    #[must_use]
    pub fn fresh_id(&self) -> Uuid {
        crate::fresh_id(self.stamp.at)
    }

    /// The number that the next event recorded will have in the chain.
    pub(crate) fn next_entry(&self) -> u64 {
        self.head.n + 1 + self.events.len() as u64
    }

    /// Writes the entries; the last bears the seals of all rows touched, and is returned with its number in the chain.
    pub(crate) fn finish(
        mut self,
        tx: &Transaction<'_>,
        touched: &BTreeSet<TouchedRow>,
    ) -> Result<(u64, Event), StoreError> {
        let mut events = std::mem::take(&mut self.events);
        let Some(last) = events.pop() else { return Err(StoreError::Unaudited) };
        for event in &events {
            self.append(tx, event, Vec::new())?;
        }
        let sealed = touched
            .iter()
            .filter(|(table, _)| !is_unsealed(table))
            .map(|(table, row)| {
                let seal = seals::of_row(tx, table, *row)?.unwrap_or_else(|| seals::GONE.into());
                Ok((format!("{table}/{row}"), Plain::Text(seal)))
            })
            .collect::<Result<_, StoreError>>()?;
        self.append(tx, &last, sealed)?;
        Ok((self.head.n, last))
    }

    fn append(
        &mut self,
        db: &Connection,
        event: &Event,
        after: Vec<(String, Plain)>,
    ) -> Result<(), StoreError> {
        let details = line::details(event, after.into_iter().collect())?;
        let text = Line::after(&self.head, &self.stamp, &self.actor, event, &details)?.text()?;
        let head = self.head.followed_by(&text);
        db.prepare_cached("INSERT INTO audit_entry (n, line, hash) VALUES (:n, :line, :hash)")?
            .execute(named_params! { ":n": head.n.cast_signed(), ":line": text, ":hash": head.hex() })?;
        db.prepare_cached("INSERT INTO audit_detail (n, details) VALUES (:n, :details)")?
            .execute(named_params! { ":n": head.n.cast_signed(), ":details": details })?;
        self.head = head;
        Ok(())
    }
}

/// The wall clock's second in the last entry.
pub(crate) fn last_second(db: &Connection) -> Result<Option<String>, StoreError> {
    let text: Option<String> = db
        .prepare_cached("SELECT line FROM audit_entry ORDER BY n DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    text.map(|text| Line::read(&text).map(|line| line.t).ok_or(StoreError::Damaged)).transpose()
}
