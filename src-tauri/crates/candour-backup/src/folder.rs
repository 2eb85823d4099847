//! Where backups lie: `Candour-Backup/<casebook>/snapshots` and, beside it, the sealed files.

use crate::{BackupError, head::Head};
use candour_vault::{BackupId, BlobId, CasebookId, durable};
use jiff::{Timestamp, tz::TimeZone};
use std::{
    fs,
    io::{BufReader, ErrorKind},
    path::{Path, PathBuf},
};

const ROOT: &str = "Candour-Backup";
/// How the file of a backup ends.
const ENDING: &str = "cbk";
const READ_ME: &str = include_str!("../READ-ME.txt");
/// How a backup is named after its moment, which no file system refuses.
const NAME: &str = "%Y-%m-%dT%H%M%SZ";

/// The folder of one casebook's backups.
#[derive(Clone, PartialEq, Eq)]
pub struct BackupFolder(PathBuf);

impl std::fmt::Debug for BackupFolder {
    /// Without the path, which may bear a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupFolder")
    }
}

impl BackupFolder {
    /// The folder of a casebook's backups within a folder that was chosen, whether or not there is one.
    #[must_use]
    pub fn within(chosen: &Path, casebook: CasebookId) -> Self {
        let root =
            if chosen.file_name() == Some(ROOT.as_ref()) { chosen.to_owned() } else { chosen.join(ROOT) };
        Self(root.join(&casebook.to_string()[..8]))
    }

    /// Makes what is missing of it, and takes away what an interrupted backup left.
    pub(crate) fn make(&self) -> Result<(), BackupError> {
        for folder in [self.snapshots(), self.blobs()] {
            fs::create_dir_all(&folder)?;
            durable::sync_folder_of(&folder)?;
        }
        if !self.read_me().exists() {
            durable::replace(&self.read_me(), READ_ME.as_bytes())?;
        }
        for part in entries(&self.snapshots())?.into_iter().filter(|path| is_part(path)) {
            fs::remove_file(part)?;
        }
        Ok(())
    }

    /// The backups in it, latest first. One that cannot be read is none.
    ///
    /// # Errors
    /// What reading the folder meets.
    pub fn backups(&self) -> Result<Vec<Found>, BackupError> {
        in_folder(&self.snapshots())
    }

    /// Removes a backup. The sealed files beside it stay, because others name them.
    ///
    /// # Errors
    /// What removing meets.
    pub fn remove(&self, backup: &Found) -> Result<(), BackupError> {
        fs::remove_file(&backup.path)?;
        Ok(durable::sync_folder(&self.snapshots())?)
    }

    pub(crate) fn snapshot(&self, made_at: Timestamp) -> PathBuf {
        self.snapshots().join(file_name(made_at))
    }

    pub(crate) fn blob(&self, blob: &BlobId) -> PathBuf {
        let name = blob.to_string();
        self.blobs().join(&name[..2]).join(name)
    }

    fn snapshots(&self) -> PathBuf {
        self.0.join("snapshots")
    }

    fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    fn read_me(&self) -> PathBuf {
        self.0.join("READ-ME.txt")
    }
}

/// A backup that lies somewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    pub(crate) path: PathBuf,
    pub(crate) head: Head,
    made_at: Timestamp,
}

impl std::fmt::Debug for Found {
    /// Without the path, which may bear a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Found({})", self.made_at)
    }
}

impl Found {
    /// When it was made, by its name; what is inside says so too.
    #[must_use]
    pub const fn made_at(&self) -> Timestamp {
        self.made_at
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> BackupId {
        self.head.id
    }

    /// The header of the casebook as it was then.
    #[must_use]
    pub fn header(&self) -> &[u8] {
        &self.head.header
    }

    /// How many bytes its file has.
    ///
    /// # Errors
    /// [`BackupError::Gone`], or what looking at it meets.
    pub fn amount(&self) -> Result<u64, BackupError> {
        Ok(fs::metadata(&self.path)?.len())
    }

    /// Where the sealed files lie that belong to it, if they are not in it.
    pub(crate) fn beside(&self) -> Option<BackupFolder> {
        Some(BackupFolder(self.path.parent()?.parent()?.to_owned()))
    }
}

/// The backups in a folder that was chosen: in itself, in `snapshots`, or one or two folders below. Latest first.
///
/// # Errors
/// [`BackupError::NotABackup`] where there is none, or what reading the folder meets.
pub fn find(chosen: &Path) -> Result<Vec<Found>, BackupError> {
    let mut found = Vec::new();
    let mut folders = vec![chosen.to_owned()];
    for _ in 0..4 {
        let mut below = Vec::new();
        for folder in folders {
            found.extend(in_folder(&folder)?);
            let inside = entries(&folder)?.into_iter().filter(|path| is_of_backups(path) && path.is_dir());
            below.extend(inside);
        }
        folders = below;
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    if found.is_empty() { Err(BackupError::NotABackup) } else { Ok(found) }
}

/// Whether a folder's name is one that backups lie in.
fn is_of_backups(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let is_of_a_casebook = name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    name == ROOT || name == "snapshots" || is_of_a_casebook
}

fn in_folder(folder: &Path) -> Result<Vec<Found>, BackupError> {
    let mut found: Vec<_> = entries(folder)?.iter().filter_map(|path| read(path)).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    Ok(found)
}

/// A backup by its name and its head; `None` where it is none.
fn read(path: &Path) -> Option<Found> {
    let name = path.file_stem()?.to_str()?;
    if path.extension() != Some(ENDING.as_ref()) {
        return None;
    }
    let made_at = jiff::fmt::strtime::parse(NAME, name).ok()?.to_datetime().ok()?;
    let made_at = TimeZone::UTC.to_timestamp(made_at).ok()?;
    let head = Head::read(&mut BufReader::new(fs::File::open(path).ok()?)).ok()?;
    Some(Found { path: path.to_owned(), head, made_at })
}

/// What the file of a backup is called: `2026-11-23T164019Z.cbk`.
#[must_use]
pub fn file_name(made_at: Timestamp) -> String {
    format!("{}.{ENDING}", made_at.strftime(NAME))
}

/// Where a backup is written before it counts.
pub(crate) fn part_of(snapshot: &Path) -> PathBuf {
    snapshot.with_extension("part")
}

fn is_part(path: &Path) -> bool {
    path.extension() == Some("part".as_ref())
}

/// What lies in a folder; nothing if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    Ok(entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?)
}
