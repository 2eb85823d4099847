//! The record as the rest of the program holds it: jobs handed to the one thread that owns the connection.
//!
//! Every change is one transaction with its audit entry, because no other way to commit is offered. What the jobs say is not
//! here: each noun has its own module.

use crate::{
    StoreError, Warning,
    audit::{AuditDraft, Head},
    backups,
    check::{self, Checked},
    opening::{self, Opened},
    record::Record,
    stamp::Stamp,
    undo::{Undone, Way},
};
use candour_vault::{CasebookFolder, DatabaseKey, Keys, Seen};
use rusqlite::{Connection, Transaction};
use std::{
    path::PathBuf,
    sync::mpsc,
    thread::{self, JoinHandle},
};

type Job = Box<dyn FnOnce(&mut Record) + Send>;

/// An open casebook's record. Dropped without [`Store::close`], it is closed all the same.
#[derive(Debug)]
pub struct Store {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Makes the record of a new casebook, and closes it again; returns where its chain stands.
    ///
    /// # Errors
    /// [`StoreError::AlreadyMade`] if there is one; else what the disk or the keys refuse.
    pub fn create(folder: &CasebookFolder, keys: &Keys, stamp: &Stamp) -> Result<Head, StoreError> {
        opening::create(folder, keys, stamp)
    }

    /// Opens the record of a casebook. `kept_elsewhere` is the copy of `casebook.seen` outside the casebook, where there
    /// is one. What the solicitor should know is returned beside it, and stands in the chain.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::TooNew`], [`StoreError::Damaged`], [`StoreError::ReadOnly`] and the like;
    /// nothing has been changed then.
    pub fn open(
        folder: &CasebookFolder,
        keys: &Keys,
        stamp: &Stamp,
        kept_elsewhere: Option<&Seen>,
    ) -> Result<(Self, Vec<Warning>), StoreError> {
        let Opened { mut record, warnings } = opening::open(folder, keys, stamp, kept_elsewhere)?;
        let (jobs, waiting) = mpsc::channel::<Job>();
        let thread = thread::Builder::new().name("casebook".into()).spawn(move || {
            while let Ok(job) = waiting.recv() {
                job(&mut record);
                if !record.is_open() {
                    break;
                }
            }
        })?;
        Ok((Self { jobs: Some(jobs), thread: Some(thread) }, warnings))
    }

    /// Runs a function that reads. Whatever it changes is rolled back.
    ///
    /// # Errors
    /// What the function returns; [`StoreError::Closed`] or [`StoreError::Panicked`].
    pub fn read<T, E>(&self, job: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(|record| record.read(job))
    }

    /// Runs a function that changes the record, in one transaction with the audit entry it drafts.
    ///
    /// # Errors
    /// What the function returns, after which nothing has changed; [`StoreError::Unaudited`] if it drafted no entry;
    /// [`StoreError::Panicked`], after which the record is closed.
    pub fn write<T, E>(
        &self,
        stamp: Stamp,
        job: impl FnOnce(&Transaction<'_>, &mut AuditDraft) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(move |record| record.write(&stamp, job))
    }

    /// Takes the last change back, or the last one undone forward again; `None` if there is none. What `follow` changes after
    /// it is part of the same change; it is told the turn of what was touched before ([`crate::touched`]).
    ///
    /// # Errors
    /// [`StoreError::RestedOn`] if something else has come to rest on the change, or what `follow` returns; nothing has changed
    /// then.
    pub fn retrace<E>(
        &self,
        stamp: Stamp,
        way: Way,
        follow: impl FnOnce(&Transaction<'_>, i64) -> Result<(), E> + Send + 'static,
    ) -> Result<Option<Undone>, E>
    where
        E: From<StoreError> + Send + 'static,
    {
        self.run(move |record| record.retrace(&stamp, way, follow))
    }

    /// Runs a function that keeps a draft or the window's size, without an audit entry.
    ///
    /// # Errors
    /// What the function returns; [`StoreError::Unaudited`] if it touched anything else, which is rolled back.
    pub fn keep<T, E>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(|record| record.keep(job))
    }

    /// Checks pages, tables, the chain and the seal of every row. The caller records the result.
    ///
    /// # Errors
    /// [`StoreError::Closed`], or a fault that stopped the check.
    pub fn check_everything(&self) -> Result<Checked, StoreError> {
        self.run(|record| record.alone(|db| check::everything(db)))
    }

    /// Copies the database to a file that is not there yet, under the key of a backup; `false` where it was stopped. Nothing
    /// else is read or written meanwhile. What goes wrong leaves a part of it behind.
    ///
    /// # Errors
    /// [`StoreError::Closed`], or what the disk refuses.
    pub fn copy_to(
        &self,
        to: PathBuf,
        key: DatabaseKey,
        goes_on: impl Fn() -> bool + Send + 'static,
    ) -> Result<bool, StoreError> {
        self.run(move |record| backups::copy(record, &to, &key, goes_on))
    }

    /// Writes everything into the one file, closes it, and returns where the chain stands, for `casebook.seen`.
    ///
    /// # Errors
    /// [`StoreError::Closed`] if it is closed already, or what the disk refuses.
    pub fn close(&self) -> Result<Head, StoreError> {
        self.run(Record::close)
    }

    fn run<T, E>(&self, job: impl FnOnce(&mut Record) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = mpsc::sync_channel(1);
        let job: Job = Box::new(move |record| {
            // The asker waits for it; were it gone, there would be nobody to tell.
            let _ = answer.send(job(record));
        });
        let jobs = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(job).map_err(|_| StoreError::Closed)?;
        answered.recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been answered to whoever asked.
            let _ = thread.join();
        }
    }
}
