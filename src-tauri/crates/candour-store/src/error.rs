//! What can go wrong with the record, one variant a situation.
//!
//! Errors of the database are turned into these at the edge of the crate: their texts hold SQL, paths and values, so none of
//! it is kept. No variant holds a word of the case; all of them may be printed. The sentences a user reads are written in
//! `candour-app`.

use candour_vault::VaultError;
use rusqlite::{Connection, ErrorCode, MAIN_DB};

/// Why the record could not be opened, read or changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The casebook is closed: locked, or stopped after a fault.
    #[error("use a casebook that is closed")]
    Closed,
    /// Another instance has the casebook open.
    #[error("open a casebook that is open elsewhere")]
    InUse,
    /// There is a database already where one should be made.
    #[error("make a database where there is one")]
    AlreadyMade,
    /// The folder holds no database.
    #[error("find the casebook's database")]
    DatabaseMissing,
    /// The database, or a value in it, is not what was written, or is another casebook's.
    #[error("trust the casebook's database")]
    Damaged,
    /// An entry of the audit chain does not follow from the one before it.
    #[error("follow the audit chain at entry {n}")]
    ChainBroken {
        /// The number of the entry.
        n: u64,
    },
    /// Made by a newer version; nothing was changed.
    #[error("read a casebook that needs version {needs}")]
    TooNew {
        /// The version that can read it, as `0.2`; `newer` where it cannot be told.
        needs: String,
    },
    /// The record asked for is not there, or is not of this matter.
    #[error("find {what} {id}")]
    Missing {
        /// Which noun.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// Another record bears this already: a reference, a cipher.
    #[error("use a {0} that is taken")]
    Taken(&'static str),
    /// The record has come too far to be changed in this way.
    #[error("change {what} {id}, which is settled")]
    Settled {
        /// Which noun.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// Something else recorded rests on the record, which must stay for it.
    #[error("take away {what}, which {by}")]
    Needed {
        /// Which noun.
        what: &'static str,
        /// What rests on it, as the end of a sentence: "is cited by an allegation".
        by: &'static str,
    },
    /// What a record in the bin belongs to is not there.
    #[error("put back {what}, whose place is gone")]
    NotPutBack {
        /// Which noun.
        what: &'static str,
    },
    /// Something else rests on the change by now, or it left the casebook.
    #[error("take back entry {entry}, on which something rests")]
    RestedOn {
        /// The entry of the chain that wrote the change down.
        entry: u64,
    },
    /// A record may not be sent to this recipient.
    #[error("send a record: {0}")]
    Refused(Refusal),
    /// A rule that the database keeps refuses the change: a class lowered in passing, an issued letter altered.
    #[error("make a change that the record's rules refuse")]
    Guarded,
    /// A change was made and nothing was said about it; it was rolled back.
    #[error("keep a change without an audit entry")]
    Unaudited,
    /// The disk, or the user's share of it, is full.
    #[error("write to a full disk")]
    DiskFull,
    /// The folder or the file system cannot be written.
    #[error("write where writing is not allowed")]
    ReadOnly,
    /// The disk reported a fault.
    #[error("read or write the disk")]
    DiskFault,
    /// The disk did not confirm what was last written, now or earlier; the record was closed without another write.
    #[error("go on writing to a disk that did not confirm what was written")]
    Abandoned,
    /// The linked SQLite has no cipher: a casebook would be written in clear.
    #[error("find the cipher in the database library")]
    CipherAbsent,
    /// A key or a sealed value failed.
    #[error("use the casebook's keys: {0}")]
    Vault(#[from] VaultError),
    /// A function panicked; after a change, the casebook was closed.
    #[error("finish after a fault of the program")]
    Panicked,
    /// A fault of the program, by SQLite's extended code (0 where there is none).
    #[error("run a statement (code {code})")]
    Fault {
        /// The extended result code.
        code: i32,
    },
}

/// Why a record may not be sent (rule R9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The recipient may not be sent a record of this class.
    #[error("its class is too high for the recipient")]
    ClassTooHigh,
    /// A client has given no authority that covers the recipient on the day.
    #[error("no authority covers the recipient")]
    NoConsent,
    /// The authority that covered the recipient was withdrawn.
    #[error("the authority was withdrawn")]
    ConsentWithdrawn,
    /// No authority of a client allows the recipient to be told who they are.
    #[error("no authority allows identity to be given")]
    IdentityNotAllowed,
}

/// SQLite's code for an error raised by a trigger (`SQLITE_CONSTRAINT_TRIGGER`).
const RAISED_BY_A_TRIGGER: i32 = 1811;

/// SQLite's codes for a row that others refer to, and for a value that another row has taken meanwhile.
const STILL_NEEDED: [i32; 3] = [787, 1555, 2067];

impl StoreError {
    /// Refuses to begin a change once a page was met that is not as it was written: SQLCipher then lets nothing be written, and
    /// SQLite would speak of a database that is read-only.
    pub(crate) fn refuse_damaged(db: &Connection) -> Result<(), Self> {
        if db.is_readonly(MAIN_DB)? { Err(Self::Damaged) } else { Ok(()) }
    }

    /// What it means on a connection that was opened for writing, where it was met outside a change.
    pub(crate) fn met_by(self, db: &Connection) -> Self {
        match self {
            Self::ReadOnly => Self::refuse_damaged(db).err().unwrap_or(Self::ReadOnly),
            other => other,
        }
    }

    /// What it means where it stopped a record from being thrown away.
    pub(crate) fn of_throwing_away(self, what: &'static str) -> Self {
        match self {
            Self::Fault { code } if STILL_NEEDED.contains(&code) => {
                Self::Needed { what, by: "is needed by something else recorded" }
            }
            other => other,
        }
    }

    /// What it means where it stopped a record from being put back.
    pub(crate) fn of_putting_back(self, what: &'static str) -> Self {
        match self {
            Self::Fault { code } if STILL_NEEDED.contains(&code) => Self::NotPutBack { what },
            other => other,
        }
    }

    /// What it means where it stopped a change from being taken back.
    pub(crate) fn of_taking_back(self, entry: u64) -> Self {
        match self {
            Self::Guarded => Self::RestedOn { entry },
            Self::Fault { code } if STILL_NEEDED.contains(&code) => Self::RestedOn { entry },
            other => other,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, _)
            | rusqlite::Error::SqlInputError { error: failure, .. } => from_code(failure),
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Damaged,
            _ => Self::Fault { code: 0 },
        }
    }
}

fn from_code(failure: rusqlite::ffi::Error) -> StoreError {
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse,
        ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => StoreError::Damaged,
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::ReadOnly => StoreError::ReadOnly,
        ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => StoreError::DiskFault,
        ErrorCode::ConstraintViolation if failure.extended_code == RAISED_BY_A_TRIGGER => StoreError::Guarded,
        _ => StoreError::Fault { code: failure.extended_code },
    }
}

impl From<serde_json::Error> for StoreError {
    /// Text of ours in the database that does not read back.
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Self::ReadOnly,
            std::io::ErrorKind::NotFound => Self::DatabaseMissing,
            _ => Self::DiskFault,
        }
    }
}
