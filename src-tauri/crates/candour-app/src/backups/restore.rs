//! From a backup back to a casebook, on the cover: which backup, under which name, by which secret.

use crate::{App, AppError, State, casebooks::folder_of, clock::in_london, known::Known, open::Open};
use candour_backup::{Found, Restored, find, restore};
use candour_model::{
    backups::{BackupHandle, OfferedBackup, PrepareRestore},
    casebooks::PrepareCasebook,
    files::FileProgress,
};
use candour_store::audit::Event;
use candour_vault::{CasebookFolder, Keys, RestoredCasebook, VaultError};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What the cover knows of a restore: the backups that were found, and what was settled.
#[derive(Default)]
pub(crate) struct Restoring {
    found: Vec<Found>,
    plan: Option<Plan>,
}

#[derive(Clone)]
struct Plan {
    backup: Found,
    place: PathBuf,
    name: String,
}

impl App {
    /// The backups in a folder that was chosen, latest first.
    ///
    /// # Errors
    /// When there is none, or the folder cannot be read.
    pub fn consider_backups(&self, chosen: &Path) -> Result<Vec<OfferedBackup>, AppError> {
        let found = find(chosen)?;
        let offered = found.iter().zip(0..).filter_map(|(backup, number)| {
            let (casebook, two_secrets) = candour_vault::header_facts(backup.header()).ok()?;
            Some(OfferedBackup {
                handle: BackupHandle(number),
                made_at: backup.made_at(),
                casebook: casebook.to_string()[..8].to_owned(),
                two_secrets,
            })
        });
        let offered: Vec<_> = offered.collect();
        self.cover_state().restoring = Restoring { found, plan: None };
        Ok(offered)
    }

    /// Settles which backup is restored and under which name.
    ///
    /// # Errors
    /// A name that no folder may have or that is taken, a place where no casebook may lie, a backup that is not on offer.
    pub fn prepare_restore(&self, input: PrepareRestore) -> Result<(), AppError> {
        let named = PrepareCasebook { name: input.name }.validate()?;
        let (place, _) = self.place();
        candour_vault::check_place(&place)?;
        if folder_of(&place, named.name.as_str()).exists() {
            return Err(VaultError::NameTaken.into());
        }
        let mut cover = self.cover_state();
        let at = usize::try_from(input.backup.0).unwrap_or(usize::MAX);
        let backup = cover.restoring.found.get(at).cloned();
        let backup = backup.ok_or_else(|| AppError::at("backup", "Choose a backup from the list"))?;
        cover.restoring.plan = Some(Plan { backup, place, name: named.name.into() });
        Ok(())
    }

    /// Restores the backup with the recovery words of its casebook, compares it with its own list, and opens it. `false` where
    /// it was stopped, and nothing is left then.
    ///
    /// # Errors
    /// Words that do not open it, a backup that is damaged or lacks a file, a full or failing disk. Nothing is left then.
    pub fn restore_with_words(&self, typed: Zeroizing<Vec<u8>>) -> Result<bool, AppError> {
        self.restore(|folder| crate::casebooks::by_words(folder, typed))
    }

    /// The same with its passphrase, and with the secret this laptop keeps where the casebook asks for one.
    ///
    /// # Errors
    /// As [`App::restore_with_words`], and a keyring that has no secret or cannot be reached.
    pub fn restore_with_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<bool, AppError> {
        self.restore(|folder| self.by_passphrase(folder, typed))
    }

    /// How far the restore has come that is under way; `None` where none is.
    #[must_use]
    pub fn restore_progress(&self) -> Option<FileProgress> {
        self.restore_work.progress()
    }

    /// Stops the restore that is under way, where one is.
    ///
    /// # Errors
    /// None at present.
    pub fn stop_restore(&self) -> Result<(), AppError> {
        self.restore_work.stop();
        Ok(())
    }

    fn restore(
        &self,
        keys: impl FnOnce(&CasebookFolder) -> Result<Keys, AppError>,
    ) -> Result<bool, AppError> {
        let plan = self.cover_state().restoring.plan.clone();
        let plan = plan.ok_or_else(|| AppError::at("backup", "Choose a backup from the list"))?;
        self.pause_after_mistakes();
        self.become_busy()?;
        let restored = self.filled(&plan, keys);
        self.count_mistake(restored.as_ref().err());
        match restored {
            Ok(Some((open, restored))) => {
                let open = self.settle(Ok(open))?;
                let (backup, entries, head) = (plan.backup.id(), restored.head.n, restored.head_in_hex());
                self.write(move |_, audit| {
                    audit.record(Event::BackupRestored { backup, entries, head });
                    Ok(())
                })?;
                self.cover_state().restoring = Restoring::default();
                self.cover_state().casebook = Some(open.folder.path().to_owned());
                Known::remember(&self.surroundings.places, open.folder.path(), None)?;
                Ok(true)
            }
            Ok(None) => {
                *self.state() = State::Locked;
                Ok(false)
            }
            Err(error) => {
                *self.state() = State::Locked;
                Err(error)
            }
        }
    }

    /// Restores into a folder that ends in `.new`, gives it its name, and opens it.
    fn filled(
        &self,
        plan: &Plan,
        keys: impl FnOnce(&CasebookFolder) -> Result<Keys, AppError>,
    ) -> Result<Option<(Open, Restored)>, AppError> {
        let work = self.restore_work.begin(plan.backup.amount()?)?;
        let new = RestoredCasebook::begin(&plan.place, &plan.name, plan.backup.header())?;
        let keys = keys(new.folder())?;
        let restored = restore(&plan.backup, new.folder(), &keys, &|passed| work.course().goes_on(passed));
        let restored = match restored {
            Err(_) if work.course().is_stopped() => return Ok(None),
            restored => restored?,
        };
        keys.write_seen(new.folder(), restored.head.n, restored.head.hash)?;
        let folder = new.take_name()?;
        let notice = format!(
            "Restored from the backup of {}. It has {} and {}, all as the backup lists them. The backup stays where it is.",
            candour_model::dates::weekday_in_words(in_london(plan.backup.made_at()).date()),
            counted(restored.head.n, "entry", "entries"),
            counted(restored.files, "sealed file", "sealed files"),
        );
        let mut open = self.open_restored(folder, keys)?;
        open.notices.insert(0, notice);
        Ok(Some((open, restored)))
    }
}

fn counted(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
