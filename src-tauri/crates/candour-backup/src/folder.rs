//! Where backups lie: `Candour-Backup/<casebook>/snapshots` and, beside it, the sealed files.

use crate::{BackupError, error::on_the_way_out, head::Head, passing};
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
        let above = self.0.parent().map(Path::to_owned);
        for folder in above.into_iter().chain([self.0.clone(), self.snapshots(), self.blobs()]) {
            make_folder(&folder)?;
        }
        if !self.read_me().exists() {
            durable::replace(&self.read_me(), READ_ME.as_bytes()).map_err(on_the_way_out)?;
        }
        let drawers = entries(&self.blobs())?.into_iter().filter(|path| path.is_dir());
        for folder in drawers.chain([self.snapshots()]) {
            for part in entries(&folder)?.into_iter().filter(|path| is_part(path)) {
                fs::remove_file(part)?;
            }
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

    /// Removes a backup. The sealed files beside it stay: which of them no other backup names is not known here.
    ///
    /// # Errors
    /// What removing meets.
    pub fn remove(&self, backup: &Found) -> Result<(), BackupError> {
        fs::remove_file(&backup.path)?;
        durable::sync_folder(&self.snapshots()).map_err(on_the_way_out)
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
    /// When it was made, by its name, and where it was given another by its file. What is inside says it for certain.
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

    /// Where the sealed files lie that belong to it, if they are not in it.
    pub(crate) fn beside(&self) -> Option<BackupFolder> {
        Some(BackupFolder(self.path.parent()?.parent()?.to_owned()))
    }
}

/// Makes a folder in one that is there, if it is not there yet, and makes its name durable. What it stands in is not made: where a disk
/// was pulled out, no folder of that name comes into being on this one.
pub(crate) fn make_folder(folder: &Path) -> Result<(), BackupError> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder)?;
    durable::sync_folder_of(folder).map_err(on_the_way_out)
}

/// The backups in a folder that was chosen: in itself, or in the folders below it that backups lie in. Latest first.
///
/// # Errors
/// [`BackupError::NotABackup`] where there is none, [`BackupError::TooNew`] or [`BackupError::Damaged`] where there are only such, or
/// what reading the folder meets.
pub fn find(chosen: &Path) -> Result<Vec<Found>, BackupError> {
    let (mut found, mut refused) = (Vec::new(), BackupError::NotABackup);
    let mut folders = vec![chosen.to_owned()];
    for _ in 0..4 {
        let mut below = Vec::new();
        for folder in folders {
            for backup in entries(&folder)?.iter().filter(|path| is_named_as_one(path)).map(|path| read(path))
            {
                match backup {
                    Ok(backup) => found.push(backup),
                    Err(BackupError::NotABackup) => {}
                    Err(error) => refused = error,
                }
            }
            let inside = entries(&folder)?.into_iter().filter(|path| is_of_backups(path) && path.is_dir());
            below.extend(inside);
        }
        folders = below;
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    if found.is_empty() { Err(refused) } else { Ok(found) }
}

/// Whether a folder's name is one that backups lie in.
fn is_of_backups(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let is_of_a_casebook = name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    name == ROOT || name == "snapshots" || is_of_a_casebook
}

fn in_folder(folder: &Path) -> Result<Vec<Found>, BackupError> {
    let named = entries(folder)?.into_iter().filter(|path| is_named_as_one(path));
    let mut found: Vec<_> = named.filter_map(|path| read(&path).ok()).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    Ok(found)
}

fn is_named_as_one(path: &Path) -> bool {
    path.extension() == Some(ENDING.as_ref())
}

/// A backup by its head, whatever it is called.
fn read(path: &Path) -> Result<Found, BackupError> {
    let file = passing::open(path)?;
    let changed = file.metadata()?.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
    let head = Head::read(&mut BufReader::new(file))?;
    let made_at = moment_in(path).or(changed).unwrap_or(Timestamp::UNIX_EPOCH);
    Ok(Found { path: path.to_owned(), head, made_at })
}

/// The moment that a file is named after.
fn moment_in(path: &Path) -> Option<Timestamp> {
    let at = jiff::fmt::strtime::parse(NAME, path.file_stem()?.to_str()?).ok()?.to_datetime().ok()?;
    TimeZone::UTC.to_timestamp(at).ok()
}

/// The place of a copy in one file, with the ending by which it is found again.
#[must_use]
pub fn with_ending(path: &Path) -> PathBuf {
    if is_named_as_one(path) {
        return path.to_owned();
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{ENDING}"))
}

/// What the file of a backup is called: `2026-11-23T164019Z.cbk`.
#[must_use]
pub fn file_name(made_at: Timestamp) -> String {
    format!("{}.{ENDING}", made_at.strftime(NAME))
}

/// Where a file is written before it takes its name.
pub(crate) fn part_of(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.part"))
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
