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
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An open record. Once closed, by a fault or on purpose, every use of it is refused.
#[derive(Debug)]
pub(crate) struct Record {
    open: Option<Open>,
    /// The slot that opened the casebook: `slot-2`.
    actor: String,
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
        Ok(Self { open: Some(Open { db, changes, _instance: instance }), actor })
    }

    /// Whether it can still be used.
    pub(crate) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Runs a function that reads. Whatever it changes is rolled back.
    pub(crate) fn read<T, E: From<StoreError>>(
        &mut self,
        job: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let open = self.open.as_mut().ok_or(StoreError::Closed)?;
        catch_unwind(AssertUnwindSafe(|| {
            let tx = open.db.transaction().map_err(StoreError::from)?;
            let answer = job(&tx)?;
            tx.rollback().map_err(StoreError::from)?;
            Ok(answer)
        }))
        .unwrap_or_else(|_| Err(StoreError::Panicked.into()))
    }

    /// Runs a function that changes the record, in one transaction with its audit entry.
    pub(crate) fn write<T, E: From<StoreError>>(
        &mut self,
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
        &mut self,
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
    pub(crate) fn watch_changes(&mut self) -> Result<(), StoreError> {
        self.alone(|db| {
            undo::watch(db)?;
            touched::watch(db)
        })
    }

    /// Runs a function that keeps a draft or the window's size. Touching anything else is refused.
    pub(crate) fn keep<T, E: From<StoreError>>(
        &mut self,
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

    /// One IMMEDIATE transaction. A panic inside closes the record; a fault of the disk closes it without another write.
    pub(crate) fn change<T, E: From<StoreError>>(
        &mut self,
        job: impl FnOnce(&Transaction<'_>, &Changes) -> Result<T, E>,
    ) -> Result<T, E> {
        let open = self.open.as_mut().ok_or(StoreError::Closed)?;
        let Open { db, changes, .. } = open;
        let mut fault = None;
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            changes.take();
            let tx =
                db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
            let answer = job(&tx, changes)?;
            let committed = tx.commit().map_err(StoreError::from);
            fault = committed
                .as_ref()
                .err()
                .is_some_and(|error| matches!(error, StoreError::DiskFault))
                .then_some(());
            committed?;
            Ok(answer)
        }));
        let Ok(answer) = outcome else {
            self.open = None;
            return Err(StoreError::Panicked.into());
        };
        if fault.is_some() {
            self.abandon();
        } else if !open.db.is_autocommit() {
            self.open = None;
        }
        answer
    }

    /// Runs a function that needs the connection itself, outside a transaction: migrations, checkpoints, checks.
    pub(crate) fn alone<T>(
        &mut self,
        job: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        job(&mut self.open.as_mut().ok_or(StoreError::Closed)?.db)
    }

    /// Writes everything into the one file, closes it, and says where the chain stood.
    pub(crate) fn close(&mut self) -> Result<Head, StoreError> {
        let head = self.alone(|db| {
            let head = Head::of(db)?;
            checkpoint(db)?;
            Ok(head)
        })?;
        if let Some(Open { db, changes: _, _instance }) = self.open.take() {
            db.close().map_err(|(_, error)| error)?;
        }
        Ok(head)
    }

    /// Closes without writing: after a failed fsync nothing in the cache can be relied on.
    fn abandon(&mut self) {
        if let Some(open) = self.open.take() {
            // Best effort: if it is refused, SQLite's own checkpoint at closing fails or succeeds as a whole.
            let _ = open.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}

/// Moves what the write-ahead log holds into the file and empties the log.
pub(crate) fn checkpoint(db: &Connection) -> Result<(), StoreError> {
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::InUse) }
}
