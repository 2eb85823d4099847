//! Making and opening the record: every check that comes before the first job, and what the solicitor is warned of.

use crate::{
    StoreError,
    audit::{self, Event, Head},
    instance::Instance,
    migrations,
    profile::{self, Mode},
    record::Record,
    search,
    stamp::Stamp,
};
use candour_vault::{CasebookFolder, Keys, Seen, VaultError};
use rusqlite::{Connection, named_params};
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

/// Something to know about a casebook that was opened all the same. Each also stands in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The header was put back from an older copy: it is of this generation, and the database has seen a later one.
    HeaderOlder {
        /// The header's generation.
        header: u64,
        /// The one the database has seen.
        database: u64,
    },
    /// A copy of the header was missing or not whole, and was written anew by the other.
    HeaderMended,
    /// The record is not the one last seen: an older copy was put back.
    OlderCopy {
        /// How many entries were seen last.
        seen: u64,
        /// How many there are.
        found: u64,
    },
    /// Nothing says what was last seen, so that an older copy would not be noticed.
    SeenMissing,
    /// The wall clock is behind the last entry, which was made in this second.
    ClockMovedBack {
        /// As `2026-11-23T16:40:19Z`.
        last: String,
    },
}

impl Warning {
    /// What the chain says of it; the draft itself writes down a clock that moved back.
    fn event(&self) -> Option<Event> {
        match self {
            Self::HeaderOlder { header, database } => {
                Some(Event::HeaderOlder { header: *header, database: *database })
            }
            Self::HeaderMended => Some(Event::HeaderMended),
            Self::OlderCopy { seen, .. } => Some(Event::OlderCopyFound { seen: *seen }),
            Self::SeenMissing => Some(Event::SeenMissing),
            Self::ClockMovedBack { .. } => None,
        }
    }
}

/// A record that is open, and what is to be said of it.
pub(crate) struct Opened {
    pub(crate) record: Record,
    pub(crate) warnings: Vec<Warning>,
}

/// The first bytes of a database that is not encrypted.
const CLEAR: &[u8; 16] = b"SQLite format 3\0";

/// Makes the database of a new casebook in its folder, closes it, and makes sure that it is not in clear.
pub(crate) fn create(folder: &CasebookFolder, keys: &Keys, stamp: &Stamp) -> Result<Head, StoreError> {
    let path = canonical(folder)?;
    let instance = Instance::claim(&path)?;
    if fs::exists(&path)? {
        return Err(StoreError::AlreadyMade);
    }
    let actor = keys.slot().to_string();
    let mut db = profile::unlock(instance.database(), Mode::Make, &keys.database_key()?)?;
    profile::apply(&mut db)?;
    let mut record = Record::of(db, instance, actor.clone())?;
    migrations::begin(&mut record, stamp, &actor)?;
    record.watch_changes()?;
    record.write(stamp, |tx, audit| {
        tx.execute(
            "INSERT INTO casebook (seq, id, header_generation, min_app) VALUES (1, :id, :generation, :needs)",
            named_params! {
                ":id": keys.casebook_id().to_string(),
                ":generation": keys.generation().cast_signed(),
                ":needs": migrations::needs(),
            },
        )?;
        audit.record(Event::CasebookCreated);
        Ok::<_, StoreError>(())
    })?;
    let head = record.close()?;
    refuse_clear(&path)?;
    File::open(path.parent().ok_or(StoreError::DatabaseMissing)?)?.sync_all()?;
    Ok(head)
}

/// Opens the database of a casebook, after every check that changes nothing.
pub(crate) fn open(
    folder: &CasebookFolder,
    keys: &Keys,
    stamp: &Stamp,
    kept_elsewhere: Option<&Seen>,
) -> Result<Opened, StoreError> {
    let path = canonical(folder)?;
    let instance = Instance::claim(&path)?;
    refuse_clear(&path)?;
    let actor = keys.slot().to_string();
    let mut db = profile::unlock(instance.database(), Mode::Open, &keys.database_key()?)?;
    migrations::refuse_newer(&db)?;
    refuse_another(&db, keys)?;
    profile::apply(&mut db)?;
    let warnings = warnings(&db, folder, keys, stamp, kept_elsewhere)?;
    let mut record = Record::of(db, instance, actor.clone())?;
    migrations::run(&mut record, stamp, &actor)?;
    record.watch_changes()?;
    let generation = keys.generation().cast_signed();
    let events: Vec<_> = warnings.iter().filter_map(Warning::event).collect();
    record.write(stamp, move |tx, audit| {
        for event in events {
            audit.record(event);
        }
        search::mend(tx, audit)?;
        let changed = tx.execute(
            "UPDATE casebook SET header_generation = :generation WHERE header_generation < :generation",
            named_params! { ":generation": generation },
        )?;
        if changed > 0 {
            audit.record(Event::HeaderChanged { generation: generation.cast_unsigned() });
        }
        audit.record(Event::CasebookOpened);
        Ok::<_, StoreError>(())
    })?;
    Ok(Opened { record, warnings })
}

/// The database's path with every link of the way to it resolved; the file itself may not be one.
pub(crate) fn canonical(folder: &CasebookFolder) -> Result<PathBuf, StoreError> {
    let path = folder.database();
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(StoreError::DatabaseMissing);
    };
    Ok(fs::canonicalize(parent)?.join(name))
}

/// Refuses a file that anyone could read, and one too short to be a database. Only called while no connection of this
/// process is open on it: closing the handle would give up that connection's lock.
pub(crate) fn refuse_clear(path: &Path) -> Result<(), StoreError> {
    let mut first = [0; 16];
    match File::open(path)?.read_exact(&mut first) {
        Ok(()) if first == *CLEAR => Err(StoreError::CipherAbsent),
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(StoreError::Damaged),
        Err(error) => Err(error.into()),
    }
}

/// Refuses a database that belongs to another header.
fn refuse_another(db: &Connection, keys: &Keys) -> Result<(), StoreError> {
    let id: String =
        db.query_row("SELECT id FROM casebook", [], |row| row.get(0)).map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => StoreError::Damaged,
            error => error.into(),
        })?;
    if id == keys.casebook_id().to_string() { Ok(()) } else { Err(StoreError::Damaged) }
}

fn warnings(
    db: &Connection,
    folder: &CasebookFolder,
    keys: &Keys,
    stamp: &Stamp,
    kept_elsewhere: Option<&Seen>,
) -> Result<Vec<Warning>, StoreError> {
    let mut warnings = Vec::new();
    let database: i64 = db.query_row("SELECT header_generation FROM casebook", [], |row| row.get(0))?;
    if keys.generation() < database.cast_unsigned() {
        warnings.push(Warning::HeaderOlder { header: keys.generation(), database: database.cast_unsigned() });
    }
    if keys.header_was_damaged() {
        warnings.push(Warning::HeaderMended);
    }
    let kept_inside = match keys.read_seen(folder) {
        Ok(seen) => seen,
        Err(VaultError::SeenDamaged) => None,
        Err(error) => return Err(error.into()),
    };
    if kept_inside.is_none() {
        warnings.push(Warning::SeenMissing);
    }
    for seen in kept_inside.iter().chain(kept_elsewhere) {
        if !audit::stood_at(db, seen.n, &seen.head)? {
            warnings.push(Warning::OlderCopy { seen: seen.n, found: Head::of(db)?.n });
            break;
        }
    }
    if let Some(last) = audit::last_second(db)?
        && stamp.second() < last
    {
        warnings.push(Warning::ClockMovedBack { last });
    }
    Ok(warnings)
}
