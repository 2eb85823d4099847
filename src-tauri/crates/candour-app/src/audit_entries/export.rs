//! A copy of the log outside the casebook, in a folder with all that it takes to check it. That it leaves is recorded first, and is
//! not in it.

use crate::{App, AppError, files::write_whole};
use candour_model::audit_entries::{AuditExport, ExportAudit};
use candour_store::{
    MatterScope,
    audit::{Event, Exported, HOW_TO_VERIFY, VERIFIER},
    audit_entries,
    disclosures::sha256_of,
    fresh_id, matters,
};
use candour_vault::durable;
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// So many copies made on one day can lie in one folder.
const MOST_COPIES: u32 = 99;

impl App {
    /// Saves the log in a new folder inside this one, with its check in words and as a program. With a matter, the entries of
    /// others are withheld.
    ///
    /// # Errors
    /// When there is no such matter, the chain does not hold, the place cannot be written, or the name of the folder shows who a
    /// client is.
    pub fn export_audit(&self, of: ExportAudit, inside: &Path) -> Result<AuditExport, AppError> {
        self.refuse_named(inside)?;
        if !inside.is_dir() {
            return Err(AppError::at("place", "It is no folder any more. Choose another"));
        }
        let Exported { text, whole } = self.write(move |tx, audit| {
            if let Some(matter) = of.matter {
                matters::get(tx, &MatterScope::of(matter))?;
            }
            let exported = audit_entries::exported(tx, of.matter)?;
            audit.record(Event::AuditExported {
                matter: of.matter,
                entries: exported.whole.head.n,
                withheld: exported.whole.withheld,
                head: exported.whole.head.hex(),
                sha256: sha256_of(exported.text.as_bytes()),
            });
            Ok(exported)
        })?;
        let name = format!("{}_audit-log", self.surroundings.clock.today());
        let folder =
            write_folder(&with_its_check(&text), inside, &name, &fresh_id(self.stamp().at).to_string())?;
        let folder_name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(AuditExport {
            folder_name: folder_name.unwrap_or_default(),
            entries: whole.head.n,
            withheld: whole.withheld,
            head: whole.head.hex(),
        })
    }
}

/// The log and all that it takes to check it, each under its name.
pub(crate) fn with_its_check(log: &str) -> [(&str, &str); 3] {
    [("audit.jsonl", log), ("verify.py", VERIFIER), ("VERIFY.txt", HOW_TO_VERIFY)]
}

/// Writes a folder beside its place and gives it its name once it is whole, or the first name with a number that is free.
fn write_folder(files: &[(&str, &str)], inside: &Path, name: &str, mark: &str) -> Result<PathBuf, AppError> {
    let part = inside.join(format!(".{mark}.part"));
    let written = write_files(files, &part, mark).and_then(|()| take_place(&part, inside, name));
    if written.is_err() {
        // Best effort: what went wrong is told, and this is beside it.
        let _ = fs::remove_dir_all(&part);
    }
    written
}

fn write_files(files: &[(&str, &str)], folder: &Path, mark: &str) -> Result<(), AppError> {
    fs::create_dir(folder)?;
    for (name, content) in files {
        write_whole(content.as_bytes(), &folder.join(name), mark)?;
    }
    Ok(durable::sync_folder(folder)?)
}

fn take_place(part: &Path, inside: &Path, name: &str) -> Result<PathBuf, AppError> {
    for number in 1..=MOST_COPIES {
        let folder = if number == 1 { inside.join(name) } else { inside.join(format!("{name}_{number}")) };
        if !folder.exists() {
            fs::rename(part, &folder)?;
            durable::sync_folder(inside).inspect_err(|_| {
                // Best effort: what went wrong is told, and this is beside it.
                let _ = fs::remove_dir_all(&folder);
            })?;
            return Ok(folder);
        }
    }
    Err(AppError::Disk(ErrorKind::AlreadyExists.into()))
}
