//! A copy of a sealed file, saved where the person chooses or opened in another program. It is not encrypted, and that it left
//! the casebook is recorded before its first byte does: one that is stopped half-way stays recorded, because part of it was
//! outside.

use super::course::Watched;
use crate::{App, AppError, door::Door};
use candour_model::{files::FileOf, ids::MatterId, letters::SavedCopy};
use candour_store::{
    MatterScope,
    audit::Event,
    blobs::{self, Blob},
    disclosures::{self, Disclosed, Disclosure},
    fresh_id, matters,
};
use candour_vault::{VaultError, sealed_files};
use std::{
    ffi::OsStr,
    fs::{self, File},
    io::{self, ErrorKind},
    path::Path,
    sync::Arc,
};

impl App {
    /// The name that a copy of a file is offered under: the one it came under, unless that shows who a client is.
    ///
    /// # Errors
    /// When the matter has no such file.
    pub fn file_copy_name(&self, of: FileOf) -> Result<String, AppError> {
        let blob = self.read(move |db| Ok(blobs::named(db, &MatterScope::of(of.matter), &of.sha256)?))?;
        let name = blob.original_name.as_str();
        let is_neutral = !name.is_empty() && !self.is_named(name)?;
        Ok(if is_neutral { name.to_owned() } else { neutral(name) })
    }

    /// Saves a copy of a file outside the casebook, where it is no longer protected; `None` where it was stopped, and
    /// nothing is left there then.
    ///
    /// # Errors
    /// When the matter has no such file, its sealed bytes are missing or damaged, the place cannot be written,
    /// another file is under way, or the name of the file shows who a client is.
    pub fn save_file_copy(&self, of: FileOf, to: &Path) -> Result<Option<SavedCopy>, AppError> {
        self.refuse_named(to)?;
        self.copy_file(of, to, Door::Saved)
    }

    /// Puts a copy of a file, under a name that says nothing, into a folder in memory from which another program is to open it;
    /// `None` where it was stopped.
    ///
    /// # Errors
    /// When the matter has no such file, its sealed bytes are missing or damaged, it does not fit there, or another file is under
    /// way.
    pub fn open_file_copy(&self, of: FileOf, inside: &Path) -> Result<Option<SavedCopy>, AppError> {
        let (scope, sha256) = (MatterScope::of(of.matter), of.sha256.clone());
        let blob = self.read(move |db| Ok(blobs::named(db, &scope, &sha256)?))?;
        let to = inside.join(neutral(blob.original_name.as_str()));
        self.copy_file(of, &to, Door::Opened).map_err(|error| match error {
            AppError::Disk(full)
                if matches!(full.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) =>
            {
                AppError::NoRoomInMemory
            }
            error => error,
        })
    }

    fn copy_file(&self, of: FileOf, to: &Path, door: Door) -> Result<Option<SavedCopy>, AppError> {
        let open = self.open()?;
        let (keys, scope) = (Arc::clone(&open.keys), MatterScope::of(of.matter));
        let matter = of.matter;
        let (blob, key) = self
            .read(move |db| Ok((blobs::named(db, &scope, &of.sha256)?, matters::key(db, &keys, &scope)?)))?;
        let work = open.file_work.begin(blob.file.plain_len)?;
        let sealed = sealed_files::reader(&open.folder, &key, &blob.file.blob_id)?;
        self.record_copy(matter, &blob, door)?;
        match write_whole(Watched::new(sealed, work.course()), to, &fresh_id(self.stamp().at).to_string()) {
            Err(_) if work.course().is_stopped() => Ok(None),
            written => {
                written?;
                Ok(Some(SavedCopy { file_name: super::name_of(to) }))
            }
        }
    }

    fn record_copy(&self, matter: MatterId, blob: &Blob, door: Door) -> Result<(), AppError> {
        let (file, sha256, class) = (blob.file.blob_id, blobs::shown(blob).sha256, blob.class);
        self.write(move |tx, audit| {
            let saved = Disclosure {
                id: audit.fresh_id(),
                what: Disclosed::File(file),
                sha256: sha256.clone(),
                to: None,
                method: door.method().into(),
                at: audit.at(),
                class,
            };
            disclosures::record(tx, &MatterScope::of(matter), &saved)?;
            audit.record(match door {
                Door::Saved => Event::FileCopySaved { matter, sha256 },
                Door::Opened => Event::FileCopyOpened { matter, sha256 },
            });
            Ok(())
        })
    }
}

/// A name that says nothing, with the ending of the one that said too much.
fn neutral(name: &str) -> String {
    let ending = Path::new(name).extension().and_then(OsStr::to_str);
    let ending =
        ending.filter(|ending| ending.len() <= 4 && ending.bytes().all(|b| b.is_ascii_alphanumeric()));
    ending.map_or_else(|| "received file".to_owned(), |ending| format!("received file.{ending}"))
}

/// Writes beside the place first, so that what stands there is whole or as it was.
pub(crate) fn write_whole(mut plain: impl io::Read, to: &Path, mark: &str) -> Result<(), AppError> {
    let part = to.with_file_name(format!(".{mark}.part"));
    let written = write_part(&mut plain, &part).and_then(|()| Ok(fs::rename(&part, to)?));
    if written.is_err() {
        // Best effort: what went wrong is told, and this is beside it.
        let _ = fs::remove_file(&part);
    }
    written
}

fn write_part(plain: &mut impl io::Read, part: &Path) -> Result<(), AppError> {
    let mut file = File::create_new(part)?;
    io::copy(plain, &mut file).map_err(|error| match error.kind() {
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof => AppError::Vault(VaultError::FileDamaged),
        _ => AppError::Disk(error),
    })?;
    Ok(file.sync_all()?)
}
