//! A casebook that is open: its record, its keys, and what is held in memory until it is locked.

use crate::{
    App, AppError,
    files::{FileWork, Taken},
    independence,
    letters::{LookedThrough, OfficerNames},
    pictures::Pictures,
    standings::Standings,
};
use candour_model::{
    files::TakenFileId,
    ids::{MatterId, PartyId},
};
use candour_store::{Connection, Stamp, Store, Transaction, audit::AuditDraft, touched};
use candour_vault::{CasebookFolder, CasebookId, Keys, Seen, durable};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
    time::Duration,
};

/// An open casebook. Dropping the last of it drops the keys.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) keys: Arc<Keys>,
    pub(crate) folder: CasebookFolder,
    pub(crate) pictures: Pictures,
    pub(crate) notices: Vec<String>,
    pub(crate) file_work: FileWork,
    pub(crate) standings: Arc<Mutex<Standings>>,
    pub(crate) looked_through: Arc<Mutex<LookedThrough>>,
    revealed: Mutex<OfficerNames>,
    births_used: Mutex<BTreeMap<(MatterId, PartyId), Duration>>,
    viewed: Mutex<BTreeSet<(MatterId, String)>>,
    names_looked_for: AtomicBool,
    taken: Mutex<BTreeMap<TakenFileId, Taken>>,
}

impl Open {
    pub(crate) fn new(store: Store, keys: Keys, folder: CasebookFolder, notices: Vec<String>) -> Self {
        Self {
            store,
            keys: Arc::new(keys),
            folder,
            pictures: Pictures::default(),
            notices,
            file_work: FileWork::default(),
            standings: Arc::default(),
            looked_through: Arc::default(),
            revealed: Mutex::default(),
            births_used: Mutex::default(),
            viewed: Mutex::default(),
            names_looked_for: AtomicBool::default(),
            taken: Mutex::default(),
        }
    }

    /// Names revealed for letters since the casebook was opened; each was recorded once.
    pub(crate) fn revealed(&self) -> MutexGuard<'_, OfficerNames> {
        self.revealed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When the use of a birth date was last recorded, by the time since the computer started.
    pub(crate) fn births_used(&self) -> MutexGuard<'_, BTreeMap<(MatterId, PartyId), Duration>> {
        self.births_used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Files that were looked at since the casebook was opened, by the hash of their bytes; each look was recorded once.
    pub(crate) fn viewed(&self) -> MutexGuard<'_, BTreeSet<(MatterId, String)>> {
        self.viewed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it is recorded that clients' names were looked for in what leaves since the casebook was opened.
    pub(crate) const fn names_looked_for(&self) -> &AtomicBool {
        &self.names_looked_for
    }

    /// Files that were taken in and are not yet part of a record.
    pub(crate) fn taken(&self) -> MutexGuard<'_, BTreeMap<TakenFileId, Taken>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Reads the record. What the job does to it is undone.
    pub(crate) fn read<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.open()?.store.read(job)
    }

    /// Changes the record in one transaction with its audit entry, and keeps in it what the independence checks of the matters
    /// come to that it touches.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Transaction<'_>, &mut AuditDraft) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), Arc::clone(&self.rules));
        self.open()?.store.write(self.stamp(), move |tx, audit| {
            let turn = touched::turn(tx)?;
            let answer = job(tx, audit)?;
            independence::follow(tx, &rules, today, turn)?;
            Ok(answer)
        })
    }

    /// The moment, by every clock there is.
    pub(crate) fn stamp(&self) -> Stamp {
        let clock = &self.surroundings.clock;
        Stamp {
            at: clock.now(),
            boot: clock.boot(),
            monotonic_ms: u64::try_from(clock.since_boot().as_millis()).unwrap_or(u64::MAX),
        }
    }

    /// Writes down where the chain stands: in the casebook, and beside it in the state folder.
    pub(crate) fn note_seen(
        &self,
        folder: &CasebookFolder,
        keys: &Keys,
        n: u64,
        head: [u8; 32],
    ) -> Result<(), AppError> {
        keys.write_seen(folder, n, head)?;
        durable::make_folders(&self.surroundings.places.state)?;
        Ok(keys.write_seen_at(&self.seen_elsewhere(folder, keys.casebook_id()), n, head)?)
    }

    /// The copy of `casebook.seen` outside the casebook; one that is damaged counts as none.
    pub(crate) fn last_seen(&self, folder: &CasebookFolder, keys: &Keys) -> Option<Seen> {
        keys.read_seen_at(&self.seen_elsewhere(folder, keys.casebook_id())).ok().flatten()
    }

    /// A casebook restored beside the one it was copied from has the same id, and a past of its own.
    fn seen_elsewhere(&self, folder: &CasebookFolder, casebook: CasebookId) -> PathBuf {
        self.surroundings.places.state.join(format!("{casebook}-{}.seen", folder.mark()))
    }
}
