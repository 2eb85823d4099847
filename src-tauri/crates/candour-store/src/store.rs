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
    serving::{self, Job},
    stamp::Stamp,
    undo::{Undone, Way},
};
use candour_vault::{CasebookFolder, DatabaseKey, Keys, Seen};
use rusqlite::{Connection, Transaction};
use std::{path::PathBuf, sync::mpsc, thread::JoinHandle};

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
        let Opened { record, warnings } = opening::open(folder, keys, stamp, kept_elsewhere)?;
        let (jobs, thread) = serving::start(record)?;
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
    /// [`StoreError::Panicked`], after which the record is closed; [`StoreError::Abandoned`] if the disk does not confirm it, and at
    /// every use after that.
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
        self.run_alone(|record| {
            record.checkpoint()?;
            record.alone(check::everything)
        })
    }

    /// Copies the database to a file that is not there yet, under the key of a backup; `false` where it was stopped. Between its
    /// steps everything else is read and written as ever; the copy is as the record was at its last step. What goes wrong leaves
    /// a part of it behind.
    ///
    /// # Errors
    /// [`StoreError::Closed`], or what the disk refuses.
    pub fn copy_to(
        &self,
        to: PathBuf,
        key: DatabaseKey,
        goes_on: impl Fn() -> bool + Send + 'static,
    ) -> Result<bool, StoreError> {
        self.ask(move |answer| {
            Job::InSteps(Box::new(move |record, serve_others| {
                let copied = backups::copy(record, &to, &key, || {
                    serve_others();
                    record.may_be_used().is_ok() && goes_on()
                });
                let copied = copied.and_then(|is_whole| record.may_be_used().map(|()| is_whole));
                let _ = answer.send(copied);
            }))
        })
    }

    /// Writes everything into the one file, closes it, and returns where the chain stands, for `casebook.seen`.
    ///
    /// # Errors
    /// [`StoreError::Closed`] if it is closed already, or what the disk refuses.
    pub fn close(&self) -> Result<Head, StoreError> {
        self.run_alone(Record::close)
    }

    fn run<T, E>(&self, job: impl FnOnce(&Record) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.ask(move |answer| {
            Job::Short(Box::new(move |record| {
                let _ = answer.send(job(record));
            }))
        })
    }

    fn run_alone<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Record) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.ask(move |answer| {
            Job::Alone(Box::new(move |record| {
                let _ = answer.send(job(record));
            }))
        })
    }

    /// Hands a job to the thread and waits for its answer. Were the asker gone, there would be nobody to tell.
    fn ask<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(mpsc::SyncSender<Result<T, E>>) -> Job,
    ) -> Result<T, E> {
        let (answer, answered) = mpsc::sync_channel(1);
        let jobs = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(job(answer)).map_err(|_| StoreError::Closed)?;
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
