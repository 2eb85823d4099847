//! A real casebook in a temporary folder, backed up to a disk that may alter what it was given.

use crate::{BackupError, BackupFolder, Snapshot};
use candour_store::{
    Stamp, Store,
    backups::{self, Looked},
};
use candour_vault::{BackupId, Effort, Keys, NewCasebook, NewLock, Passphrase, RecoveryWords};
use jiff::{Timestamp, civil::date};
use std::{
    cell::Cell,
    fs::{self, OpenOptions},
    io::{Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use tempfile::TempDir;
use zeroize::Zeroizing;

thread_local! {
    /// The byte of the next file that changes between its writing and its reading back.
    static MEDDLES: Cell<Option<u64>> = const { Cell::new(None) };
}

/// Changes the byte, where one is to be changed.
pub(crate) fn meddle(path: &Path) {
    let Some(at) = MEDDLES.take() else { return };
    let mut file = OpenOptions::new().read(true).write(true).open(path).unwrap();
    // The head of a sealed stream varies in length.
    let at = at.min(file.metadata().unwrap().len() - 1);
    let mut byte = [0];
    file.seek(SeekFrom::Start(at)).unwrap();
    file.read_exact(&mut byte).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&[byte[0] ^ 1]).unwrap();
}

struct Casebook {
    home: TempDir,
    folder: candour_vault::CasebookFolder,
    keys: Keys,
    store: Store,
}

fn stamp() -> Stamp {
    Stamp { at: Timestamp::UNIX_EPOCH, boot: "boot".into(), monotonic_ms: 1 }
}

fn typed(text: &str) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(text.as_bytes().to_vec())
}

fn casebook() -> Casebook {
    let home = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::from_bytes(typed("orbit velvet mango ridge sponsor clinic walnut")).unwrap();
    let made_on = date(2026, 11, 23);
    let new = NewCasebook::begin(home.path(), "Casebook 1", NewLock::P1(passphrase), made_on, Effort::CHEAP)
        .unwrap();
    let head = Store::create(new.folder(), new.keys(), &stamp()).unwrap();
    new.keys().write_seen(new.folder(), head.n, head.hash).unwrap();
    let words = RecoveryWords::from_typed(typed(&new.words().reveal())).unwrap();
    let (folder, keys) = new.finish(&words).unwrap();
    let (store, _) = Store::open(&folder, &keys, &stamp(), None).unwrap();
    Casebook { home, folder, keys, store }
}

impl Casebook {
    /// A copy of the record, looked at, ready to be written.
    fn copied(&self) -> (BackupId, PathBuf, Looked) {
        let id = BackupId::draw().unwrap();
        let copy = self.folder.database_copy(id);
        let key = self.keys.backup_key(id).unwrap();
        assert!(self.store.copy_to(copy.clone(), key.database_key().unwrap(), || true).unwrap());
        let looked = backups::look(&copy, &key.database_key().unwrap()).unwrap();
        (id, copy, looked)
    }

    fn back_up(&self) -> Result<crate::Copied, BackupError> {
        let (id, copy, looked) = self.copied();
        let snapshot = Snapshot {
            casebook: &self.folder,
            keys: &self.keys,
            id,
            database: &copy,
            looked: &looked,
            made_at: Timestamp::UNIX_EPOCH,
            version: "0.1.0",
        };
        let written = snapshot.write(&self.stick(), &|_| true);
        fs::remove_file(copy).unwrap();
        written
    }

    fn stick(&self) -> BackupFolder {
        BackupFolder::within(self.home.path(), self.keys.casebook_id())
    }
}

/// T81 ⚑: a disk that gives back another byte than it was given is caught, wherever that byte is; without one, the backup counts.
#[test]
fn t81_a_byte_that_changes_between_writing_and_reading_back_is_caught() {
    let casebook = casebook();
    let length = casebook.back_up().unwrap().bytes;
    for backup in casebook.stick().backups().unwrap() {
        casebook.stick().remove(&backup).unwrap();
    }
    for at in (0..length).step_by(usize::try_from(length / 24).unwrap()).chain([length - 1]) {
        MEDDLES.set(Some(at));
        assert!(casebook.back_up().is_err(), "byte {at} of {length} was not noticed");
        assert_eq!(casebook.stick().backups().unwrap(), [], "byte {at}");
    }
    casebook.back_up().unwrap();
    assert_eq!(casebook.stick().backups().unwrap().len(), 1);
}

/// The copy is no part of the casebook: no page of it opens under the casebook's key, nor the other way round.
#[test]
fn t68_a_page_of_a_backup_cannot_be_moved_into_the_casebook() {
    const PAGE: usize = 4_096;
    let casebook = casebook();
    let (_, copy, _) = casebook.copied();
    casebook.store.close().unwrap();
    let (live, copied) = (fs::read(casebook.folder.database()).unwrap(), fs::read(copy).unwrap());
    assert_eq!(live.len(), copied.len());
    let mut moved = live;
    moved[2 * PAGE..3 * PAGE].copy_from_slice(&copied[2 * PAGE..3 * PAGE]);
    fs::write(casebook.folder.database(), moved).unwrap();
    let checked = Store::open(&casebook.folder, &casebook.keys, &stamp(), None)
        .and_then(|(store, _)| store.check_everything());
    assert!(!checked.is_ok_and(|found| found.faults.is_empty()));
}

/// What a stick can be like: there is no room, it cannot be written, it is pulled out.
#[test]
fn a_disk_that_refuses_is_told_by_what_it_refuses() {
    use std::io::ErrorKind;
    for (kind, told) in [
        (ErrorKind::StorageFull, "DiskFull"),
        (ErrorKind::FileTooLarge, "TooLong"),
        (ErrorKind::ReadOnlyFilesystem, "ReadOnly"),
        (ErrorKind::NotFound, "Gone"),
        (ErrorKind::UnexpectedEof, "Damaged"),
    ] {
        assert_eq!(format!("{:?}", BackupError::from(std::io::Error::from(kind))), told);
    }
}
