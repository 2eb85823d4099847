//! From a backup back to a casebook, on the cover: which backup, under which name, by which secret.

use crate::{App, AppError, State, casebooks::folder_of, clock::in_london, known::Known, open::Open};
use candour_backup::{BackupError, Found, Restored, find, restore};
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
        if offered.is_empty() {
            return Err(BackupError::Damaged.into());
        }
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
    /// Words that do not open it, a backup whose copy of the record is damaged, a full or failing disk. Nothing is left then.
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
                })
                .inspect_err(|_| {
                    // The reason is told; without its entry the casebook is not left open behind the cover.
                    let _ = self.lock_casebook();
                })?;
                let mut cover = self.cover_state();
                cover.restoring = Restoring::default();
                cover.casebook = Some(open.folder.path().to_owned());
                drop(cover);
                // A convenience: the casebook is restored whether or not it stands on the list.
                let _ = Known::remember(&self.surroundings.places, open.folder.path(), None);
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
        let work = self.restore_work.begin(0)?;
        let new = RestoredCasebook::begin(&plan.place, &plan.name, plan.backup.header())?;
        let keys = keys(new.folder())?;
        let restored =
            restore(&plan.backup, new.folder(), &keys, &|amount| work.course().expect(amount), &|passed| {
                work.course().goes_on(passed)
            });
        let restored = match restored {
            Err(_) if work.course().is_stopped() => return Ok(None),
            restored => restored?,
        };
        keys.write_seen(new.folder(), restored.head.n, restored.head.hash)?;
        let folder = new.take_name()?;
        let path = folder.path().to_owned();
        let mut open = self.open_restored(folder, keys).inspect_err(|_| {
            // Best effort: what cannot be opened is not left there under the name of a casebook.
            let _ = std::fs::remove_dir_all(path);
        })?;
        open.notices.insert(0, notice(&restored));
        Ok(Some((open, restored)))
    }
}

/// What the frame says of a casebook that was just restored.
fn notice(restored: &Restored) -> String {
    let day = candour_model::dates::weekday_in_words(in_london(restored.made_at).date());
    let entries = counted(restored.head.n, "entry", "entries");
    let files = counted(restored.files, "sealed file", "sealed files");
    match restored.lacking {
        0 => format!(
            "Restored from the backup of {day}. It has {entries} and {files}, all as the backup lists them. The backup stays \
             where it is."
        ),
        lacking => format!(
            "Restored from the backup of {day}, with {entries} and {files}. The backup lacks {} or has them damaged: check \
             everything to see which, and look for them in another backup.",
            counted(lacking, "sealed file", "sealed files"),
        ),
    }
}

fn counted(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
