//! The record while it is open, as its thread holds it: the connection, what it has touched, and who opened it.

use crate::{
    StoreError,
    audit::{AuditDraft, Event, Head},
    changes::{Changes, INDEX, UNAUDITED},
    instance::Instance,
    stamp::Stamp,
    touched,
    undo::{self, Undone, Way},
};
use rusqlite::{Connection, Transaction, TransactionBehavior, config::DbConfig};
use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// An open record. Once closed, by a fault or on purpose, every use of it is refused.
#[derive(Debug)]
pub(crate) struct Record {
    open: Option<Open>,
    /// Whether it may still be used. A fault is noted here at once, and the file is closed once nothing rests on the connection.
    standing: Cell<Standing>,
    /// The slot that opened the casebook: `slot-2`.
    actor: String,
}

/// Whether an open record may still be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Good,
    /// A function panicked in the middle of a change, or a change could not be rolled back.
    Broken,
    /// The disk did not confirm what was written to it.
    Abandoned,
}

/// In this order they are dropped: the file is closed before another may open it.
struct Open {
    db: Connection,
    changes: Changes,
    _instance: Instance,
}

impl std::fmt::Debug for Open {
    /// Nothing of the connection: its own `Debug` prints the path.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Open")
    }
}

impl Record {
    /// Takes over a connection that is set up.
    pub(crate) fn of(mut db: Connection, instance: Instance, actor: String) -> Result<Self, StoreError> {
        let changes = Changes::of(&mut db)?;
        let open = Some(Open { db, changes, _instance: instance });
        Ok(Self { open, standing: Cell::new(Standing::Good), actor })
    }

    /// Whether it is closed, and nothing more is to be said of it. Of one that was abandoned it is said at every use.
    pub(crate) fn is_closed(&self) -> bool {
        self.open.is_none() && self.standing.get() != Standing::Abandoned
    }

    /// Whether it may be used.
    ///
    /// # Errors
    /// Why it may not.
    pub(crate) fn may_be_used(&self) -> Result<(), StoreError> {
        self.in_use().map(|_| ())
    }

    /// Closes the file of a record that may not be used any more.
    pub(crate) fn settle(&mut self) {
        if self.standing.get() != Standing::Good {
            self.open = None;
        }
    }

    fn in_use(&self) -> Result<&Open, StoreError> {
        match self.standing.get() {
            Standing::Good => self.open.as_ref().ok_or(StoreError::Closed),
            Standing::Broken => Err(StoreError::Closed),
            Standing::Abandoned => Err(StoreError::Abandoned),
        }
    }

    /// Runs a function that reads. Whatever it changes is rolled back.
    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let db = &self.in_use()?.db;
        catch_unwind(AssertUnwindSafe(|| {
            let tx =
                Transaction::new_unchecked(db, TransactionBehavior::Deferred).map_err(StoreError::from)?;
            let answer = job(&tx)?;
            tx.rollback().map_err(StoreError::from)?;
            Ok(answer)
        }))
        .unwrap_or_else(|_| Err(StoreError::Panicked.into()))
    }

    /// Runs a function that changes the record, in one transaction with its audit entry.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        stamp: &Stamp,
        job: impl FnOnce(&Transaction<'_>, &mut AuditDraft) -> Result<T, E>,
    ) -> Result<T, E> {
        let actor = self.actor.clone();
        self.change(|tx, changes| {
            let mut audit = AuditDraft::begin(tx, stamp, &actor)?;
            let step = undo::begin(tx, Way::Back)?;
            let answer = job(tx, &mut audit)?;
            let (entry, event) = audit.finish(tx, &changes.take())?;
            undo::finish(tx, step, entry, &event)?;
            Ok(answer)
        })
    }

    /// Takes the last change back, or the last one undone forward again, in one transaction with its audit entry.
    pub(crate) fn retrace<E: From<StoreError>>(
        &self,
        stamp: &Stamp,
        way: Way,
        follow: impl FnOnce(&Transaction<'_>, i64) -> Result<(), E>,
    ) -> Result<Option<Undone>, E> {
        let actor = self.actor.clone();
        self.change(|tx, changes| {
            let mut audit = AuditDraft::begin(tx, stamp, &actor)?;
            let turn = touched::turn(tx)?;
            let Some(undone) = undo::take(tx, way, audit.next_entry())? else { return Ok(None) };
            follow(tx, turn)?;
            audit.record(match way {
                Way::Back => Event::ChangeUndone { entry: undone.entry },
                Way::Again => Event::ChangeDoneAgain { entry: undone.entry },
            });
            audit.finish(tx, &changes.take())?;
            Ok(Some(undone))
        })
    }

    /// Begins to keep what changes replace, and which matters they touch.
    pub(crate) fn watch_changes(&self) -> Result<(), StoreError> {
        self.alone(|db| {
            undo::watch(db)?;
            touched::watch(db)
        })
    }

    /// Runs a function that keeps a draft or the window's size. Touching anything else is refused.
    pub(crate) fn keep<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.change(|tx, changes| {
            let answer = job(tx)?;
            let may_touch = |table: &str| UNAUDITED.contains(&table) || INDEX.contains(&table);
            if changes.take().iter().all(|(table, _)| may_touch(table)) {
                Ok(answer)
            } else {
                Err(StoreError::Unaudited.into())
            }
        })
    }

    /// One IMMEDIATE transaction. After a panic inside, and after a fault of the disk, the record is used no more; the fault closes it
    /// without another write.
    pub(crate) fn change<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(&Transaction<'_>, &Changes) -> Result<T, E>,
    ) -> Result<T, E> {
        let Open { db, changes, .. } = self.in_use()?;
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            changes.take();
            let tx =
                Transaction::new_unchecked(db, TransactionBehavior::Immediate).map_err(StoreError::from)?;
            StoreError::refuse_damaged(db)?;
            let answer = job(&tx, changes)?;
            tx.commit().map_err(|error| self.unconfirmed(error.into()))?;
            Ok(answer)
        }));
        let Ok(answer) = outcome else {
            self.standing.set(Standing::Broken);
            return Err(StoreError::Panicked.into());
        };
        if !db.is_autocommit() && self.standing.get() == Standing::Good {
            self.standing.set(Standing::Broken);
        }
        answer
    }

    /// Runs a function that needs the connection itself, outside a transaction: triggers, checks, copies.
    pub(crate) fn alone<T>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let db = &self.in_use()?.db;
        job(db).map_err(|error| error.met_by(db))
    }

    /// Moves what the write-ahead log holds into the file and empties the log.
    pub(crate) fn checkpoint(&self) -> Result<(), StoreError> {
        self.alone(checkpoint).map_err(|error| self.unconfirmed(error))
    }

    /// Writes everything into the one file, closes it, and says where the chain stood.
    pub(crate) fn close(&mut self) -> Result<Head, StoreError> {
        let head = self.alone(Head::of)?;
        self.checkpoint().map_err(|error| match error {
            // It is met here, and told as what it is: there is nothing to lock any more.
            StoreError::Abandoned => StoreError::DiskFault,
            error => error,
        })?;
        if let Some(Open { db, changes: _, _instance }) = self.open.take() {
            db.close().map_err(|(_, error)| error)?;
        }
        Ok(head)
    }

    /// What an error means that came while something was made durable. After a fault of the disk nothing in the cache can be relied
    /// on: it is not tried again, and nothing more is written, not when the file is closed either.
    fn unconfirmed(&self, error: StoreError) -> StoreError {
        if !matches!(error, StoreError::DiskFault) {
            return error;
        }
        if let Some(open) = &self.open {
            // Best effort: if it is refused, SQLite's own checkpoint at closing fails or succeeds as a whole.
            let _ = open.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
        self.standing.set(Standing::Abandoned);
        StoreError::Abandoned
    }
}

/// Moves what the write-ahead log holds into the file and empties the log.
pub(crate) fn checkpoint(db: &Connection) -> Result<(), StoreError> {
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::InUse) }
}
