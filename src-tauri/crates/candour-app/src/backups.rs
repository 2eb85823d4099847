//! Whether the casebook is whole and where it is copied: the check of everything, and backups.

mod restore;

use crate::{App, AppError, clock::in_london, files::Course, known::Known, open::Open};
use candour_backup::{BackupError, BackupFolder, Copied, Found, Snapshot, file_name, superseded};
use candour_model::{
    backups::{
        Backup, BackupPlace, KnownBackup, ReportedFinding, Safekeeping, WholeCheck, WholeFinding, WholeReport,
    },
    error_codes::ErrorCode,
};
use candour_store::{
    audit::Event,
    backups::{self, Looked},
    blobs,
};
use candour_vault::{BackupId, sealed_files};
use jiff::Timestamp;
use std::{fs, os::unix::fs::MetadataExt, path::Path, sync::Arc};

pub(crate) use restore::Restoring;

/// A copy older than this many days is due again.
const DAYS: u32 = 7;

impl App {
    /// The last check and the last copies.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn safekeeping(&self) -> Result<Safekeeping, AppError> {
        let open = self.open()?;
        let (check, known) = self.read(|db| Ok((backups::last_check(db)?, backups::latest(db)?)))?;
        let now = self.stamp().at;
        let known: Vec<_> = known.into_iter().map(|backup| placed(backup, &open, now)).collect();
        let serves = |one: &KnownBackup| one.whereabouts != BackupPlace::SameDisk && one.days_since <= DAYS;
        let is_due = !known.iter().any(serves);
        Ok(Safekeeping { check: check.as_ref().map(reported), backups: known, is_due })
    }

    /// Checks the record and every sealed file, and records what was found. `None` where it was stopped. What is found is said
    /// even where the record is too damaged to take it.
    ///
    /// # Errors
    /// When the casebook is locked, something else is under way, or the disk refuses.
    pub fn check_everything(&self) -> Result<Option<Safekeeping>, AppError> {
        let open = self.open()?;
        let work = open.file_work.begin(0)?;
        let checked = open.store.check_everything()?;
        let mut findings = checked.faults;
        let files = match self.read(|db| Ok(blobs::sealed(db)?)) {
            Err(error) if error.code() == ErrorCode::CasebookDamaged => {
                if !findings.contains(&WholeFinding::Page) {
                    findings.push(WholeFinding::Page);
                }
                Vec::new()
            }
            files => files?,
        };
        work.course().expect(files.iter().map(|file| file.cipher_len).sum());
        for file in &files {
            let name = file.blob_id.to_string();
            match candour_backup::stands(&open.folder, file, &|passed| work.course().goes_on(passed)) {
                Ok(()) => {}
                Err(BackupError::Stopped) => return Ok(None),
                Err(BackupError::FileMissing) => findings.push(WholeFinding::FileMissing { file: name }),
                Err(BackupError::FileDamaged | BackupError::Io(_)) => {
                    findings.push(WholeFinding::FileDamaged { file: name });
                }
                Err(error) => return Err(error.into()),
            }
        }
        drop(work);
        let (entries, files) = (checked.head.map_or(0, |head| head.n), files.len() as u64);
        let check = WholeCheck { checked_at: self.stamp().at, entries, files, findings };
        let kept = check.clone();
        let recorded = self.write(move |tx, audit| {
            backups::record_check(tx, &kept)?;
            audit.record(Event::EverythingChecked { faults: kept.findings.len() as u64 });
            Ok(())
        });
        match recorded.and_then(|()| self.safekeeping()) {
            // Pages that are not as they were written take no entry: SQLCipher writes to none of them any more.
            Err(error) if !check.findings.is_empty() && is_of_damage(&error) => {
                let known = self.safekeeping().map(|known| (known.backups, known.is_due));
                let (backups, is_due) = known.unwrap_or((Vec::new(), true));
                Ok(Some(Safekeeping { check: Some(reported(&check)), backups, is_due }))
            }
            safekeeping => safekeeping.map(Some),
        }
    }

    /// Copies the casebook into a folder, reads the copy back, and takes away the copies that it supersedes. `None` where it
    /// was stopped: earlier copies are as they were.
    ///
    /// # Errors
    /// When the casebook is locked or not whole, something else is under way, or the disk refuses.
    pub fn back_up(&self, to: &Path) -> Result<Option<Safekeeping>, AppError> {
        let open = self.open()?;
        refuse_inside(&open, to)?;
        // A stick that was pulled out is not made anew as a folder of this disk.
        if !to.is_dir() {
            return Err(BackupError::Gone.into());
        }
        let folder = BackupFolder::within(to, open.keys.casebook_id());
        let made = self.copied(&open, |snapshot, course| {
            course.expect(snapshot.amount(&folder)?);
            snapshot.write(&folder, &|passed| course.goes_on(passed))
        })?;
        let Some(made) = made else { return Ok(None) };
        self.record_backup(&open, &made, to, false)?;
        // What is left over takes room and nothing else: the backup stands whatever comes of it.
        let _ = forget_superseded(&open, &folder, made.id);
        let (places, today) = (&self.surroundings.places, self.surroundings.clock.today());
        let _ = Known::note_backup(places, open.folder.path(), today);
        self.safekeeping().map(Some)
    }

    /// The name that a copy in one file is offered under.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn move_out_name(&self) -> Result<String, AppError> {
        self.open()?;
        Ok(file_name(self.stamp().at))
    }

    /// Copies the casebook with all its files into one file, for another computer, and reads it back. `None` where it was
    /// stopped, and nothing is left there then.
    ///
    /// # Errors
    /// As [`App::back_up`].
    pub fn move_out(&self, to: &Path) -> Result<Option<Safekeeping>, AppError> {
        let open = self.open()?;
        let to = candour_backup::with_ending(to);
        refuse_inside(&open, &to)?;
        let made = self.copied(&open, |snapshot, course| {
            course.expect(snapshot.whole_amount()?);
            snapshot.write_whole(&to, &|passed| course.goes_on(passed))
        })?;
        let Some(made) = made else { return Ok(None) };
        self.record_backup(&open, &made, &to, true)?;
        self.safekeeping().map(Some)
    }

    /// Makes a copy of the record, looks at it, and hands it over to be written. `None` where it was stopped.
    fn copied(
        &self,
        open: &Open,
        write: impl FnOnce(&Snapshot<'_>, &Course) -> Result<Copied, BackupError>,
    ) -> Result<Option<NewBackup>, AppError> {
        let work = open.file_work.begin(0)?;
        let (id, made_at) = (BackupId::draw()?, self.stamp().at);
        let copy = open.folder.database_copy(id);
        let key = open.keys.backup_key(id)?;
        let course = Arc::clone(work.course());
        let outcome = (|| {
            if !open.store.copy_to(copy.clone(), key.database_key()?, move || !course.is_stopped())? {
                return Err(BackupError::Stopped.into());
            }
            let looked = backups::look(&copy, &key.database_key()?)?;
            let snapshot = Snapshot {
                casebook: &open.folder,
                keys: &open.keys,
                id,
                database: &copy,
                looked: &looked,
                made_at,
                version: env!("CARGO_PKG_VERSION"),
            };
            let copied = write(&snapshot, work.course())?;
            Ok::<_, AppError>(NewBackup { id, copied, looked, made_at })
        })();
        open.folder.clear_database_copies(Some(id))?;
        match outcome {
            Err(_) if work.course().is_stopped() => Ok(None),
            outcome => outcome.map(Some),
        }
    }

    /// Records it in the casebook that it is a copy of, whichever is open by now.
    fn record_backup(
        &self,
        open: &Open,
        made: &NewBackup,
        place: &Path,
        is_whole: bool,
    ) -> Result<(), AppError> {
        let (id, sha256) = (made.id, made.copied.sha256.clone());
        let entries = made.looked.checked.head.map_or(0, |head| head.n);
        let files = made.looked.files.len() as u64;
        let place = place.to_string_lossy().as_ref().into();
        let backup = Backup { made_at: made.made_at, place, entries, files, bytes: made.copied.bytes };
        open.store.write(self.stamp(), move |tx, audit| {
            backups::record(tx, id, &backup, is_whole)?;
            audit.record(Event::BackupMade { backup: id, entries, files, sha256 });
            Ok(())
        })
    }

    /// Takes away what an interruption left in a casebook that was just opened: a copy of the record, files half written. Files
    /// that nothing names are set aside. What cannot be done now is done another time; the casebook is open all the same.
    pub(crate) fn clear_interrupted(open: &Open) {
        let _ = open.folder.clear_database_copies(None);
        let _ = sealed_files::clear_unfinished(&open.folder);
        let Ok(named) = open.store.read(|db| Ok::<_, AppError>(blobs::all(db)?)) else { return };
        let orphans = sealed_files::orphans(&open.folder, |id| named.contains(id)).unwrap_or_default();
        for orphan in orphans {
            let _ = sealed_files::set_aside(&open.folder, &orphan);
        }
    }
}

/// A backup that was written and read back, and is not recorded yet.
struct NewBackup {
    id: BackupId,
    copied: Copied,
    looked: Looked,
    made_at: Timestamp,
}

/// Takes away the backups of this folder that others supersede. Only those count and go that the casebook made, under the names that
/// it gave them; the one just made stays.
fn forget_superseded(open: &Open, folder: &BackupFolder, just_made: BackupId) -> Result<(), AppError> {
    let made = open.store.read(|db| Ok::<_, AppError>(backups::moments(db)?))?;
    let is_ours = |backup: &Found| {
        made.get(&backup.id().to_string()).is_some_and(|at| file_name(*at) == file_name(backup.made_at()))
    };
    let ours: Vec<_> = folder.backups()?.into_iter().filter(is_ours).collect();
    let gone = superseded(&ours.iter().map(Found::made_at).collect::<Vec<_>>());
    for backup in ours.iter().filter(|one| one.id() != just_made && gone.contains(&one.made_at())) {
        folder.remove(backup)?;
    }
    Ok(())
}

/// A copy inside the casebook's own folder would go with it.
pub(crate) fn refuse_inside(open: &Open, to: &Path) -> Result<(), AppError> {
    let casebook = fs::canonicalize(open.folder.path())?;
    let to = to.ancestors().find_map(|part| fs::canonicalize(part).ok());
    if to.is_some_and(|to| to.starts_with(casebook)) {
        return Err(AppError::at("place", "Choose a folder outside the casebook, best on another disk"));
    }
    Ok(())
}

fn is_of_damage(error: &AppError) -> bool {
    matches!(error.code(), ErrorCode::CasebookDamaged | ErrorCode::DiskReadOnly | ErrorCode::Internal)
}

fn placed(backup: Backup, open: &Open, now: Timestamp) -> KnownBackup {
    let days =
        in_london(now).date().since(in_london(backup.made_at).date()).map_or(0, |span| span.get_days());
    let disk = |path: &Path| fs::metadata(path).map(|about| about.dev()).ok();
    let whereabouts = match disk(Path::new(backup.place.as_str())) {
        None => BackupPlace::Away,
        there if there == disk(open.folder.path()) => BackupPlace::SameDisk,
        Some(_) => BackupPlace::Connected,
    };
    KnownBackup { backup, whereabouts, days_since: u32::try_from(days).unwrap_or_default() }
}

fn reported(check: &WholeCheck) -> WholeReport {
    let findings = check.findings.iter().map(in_words).collect();
    WholeReport { checked_at: check.checked_at, entries: check.entries, files: check.files, findings }
}

/// What is wrong, and the way forward.
fn in_words(finding: &WholeFinding) -> ReportedFinding {
    const RESTORE: &str = "Copy the casebook\u{2019}s folder to another disk as it is, then restore the last good backup \
                           beside it and compare the two.";
    let (problem, remedy) = match finding {
        WholeFinding::Page => ("A page of the record is not as it was written.".to_owned(), RESTORE),
        WholeFinding::Table => ("A table of the record contradicts itself.".to_owned(), RESTORE),
        WholeFinding::Reference => ("A record refers to another that is not there.".to_owned(), RESTORE),
        WholeFinding::Index => (
            "The index of words does not say what the record says.".to_owned(),
            "Search once and choose to build the index anew; no record is lost.",
        ),
        WholeFinding::Chain { n } => (
            format!("Entry {n} of the audit chain does not follow from the one before it."),
            "Somebody who had the keys altered the record, or the disk did. Keep this casebook as it is, and restore a backup \
             made before.",
        ),
        WholeFinding::Row { name } => (
            format!("The record {name} is not as it was last written down."),
            "Keep this casebook as it is, restore the last good backup beside it, and compare that record.",
        ),
        WholeFinding::FileMissing { file } => (
            format!("The sealed file {} is not there.", &file[..8.min(file.len())]),
            "Restore it from a backup that was made when it was there.",
        ),
        WholeFinding::FileDamaged { file } => (
            format!("The sealed file {} is not as it was written.", &file[..8.min(file.len())]),
            "Restore it from a backup that has it whole.",
        ),
    };
    ReportedFinding { problem, remedy: remedy.to_owned() }
}
