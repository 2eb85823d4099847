//! What can go wrong in a verb: the precise errors below, one stable code, and two sentences a solicitor can use.
//!
//! `Display` fits "failed to {error}" and holds no word of a case. The sentences stand in [`words`].

mod not_shown;
mod words;

pub use not_shown::NotShown;
pub use words::Words;

use candour_backup::BackupError;
use candour_documents::DocumentError;
use candour_export::ExportError;
use candour_model::{
    checks::FieldProblem,
    error_codes::ErrorCode,
    letters::{Finding, Weight},
};
use candour_rules::{DeadlineError, RulesError};
use candour_store::StoreError;
use candour_vault::VaultError;
use std::io;

/// Why a verb did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// No casebook is open.
    #[error("use a casebook that is locked")]
    Locked,
    /// Opening, making or locking is under way.
    #[error("do two things at once")]
    Busy,
    /// Something in the form is not right.
    #[error("accept the form: {} fields are not right", .0.len())]
    Invalid(Vec<FieldProblem>),
    /// The letter cannot go yet.
    #[error("issue a letter that {} things stop", .0.iter().filter(|f| f.weight == Weight::Stop).count())]
    NotReady(Vec<Finding>),
    /// Something that was to leave shows who a client is.
    #[error("let something leave that shows who a client is: {} things stop it", .0.len())]
    NameLeft(Vec<Finding>),
    /// A paper cannot be made as the record stands, for what stands in these findings.
    #[error("the paper cannot be made")]
    PaperNotReady(Vec<Finding>),
    /// The keys or the casebook's folder.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The record.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A backup.
    #[error(transparent)]
    Backup(BackupError),
    /// The letter as a document.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The record in a form for other programs.
    #[error(transparent)]
    Export(ExportError),
    /// The law as data.
    #[error(transparent)]
    Rules(RulesError),
    /// There is no folder in memory from which another program could open a copy.
    #[error("find a folder that lies in memory")]
    NoFolderInMemory,
    /// The folder in memory has no room for a copy.
    #[error("find room in memory for a copy")]
    NoRoomInMemory,
    /// No other program could be started to show a copy.
    #[error("start a program that shows the file")]
    NoViewer,
    /// A file cannot be looked at here.
    #[error(transparent)]
    NotShown(#[from] NotShown),
    /// A file outside the casebook.
    #[error("read or write a file outside the casebook")]
    Disk(#[source] io::Error),
}

impl AppError {
    /// Says what is wrong with one field of a form.
    pub(crate) fn at(field: &str, problem: &str) -> Self {
        Self::Invalid(vec![FieldProblem { field: field.into(), problem: problem.into() }])
    }
}

impl From<Vec<FieldProblem>> for AppError {
    fn from(problems: Vec<FieldProblem>) -> Self {
        Self::Invalid(problems)
    }
}

impl From<RulesError> for AppError {
    /// What a form names and the directory does not have is said at the form's field.
    fn from(error: RulesError) -> Self {
        let (field, problem) = match error {
            RulesError::UnknownBody(_) => ("body", "Choose the body from the list"),
            RulesError::UnknownForce(_) | RulesError::NoSuchOffice { .. } => {
                ("force", "Choose the force from the list")
            }
            RulesError::ForceMissing(_) => ("force", "Choose the force whose office it is"),
            RulesError::ForceNotWanted(_) => ("force", "This body is not an office of a force"),
            RulesError::UnknownEvent(_) => ("kind", "Choose what happened from the list"),
            RulesError::NotStarted { .. } => ("dates", "This date does not follow from what happened"),
            RulesError::UnknownPrecept(_) => ("precept", "Choose the rule from the list"),
            RulesError::UnknownLetter(_) => ("kind", "Choose the letter from the list"),
            RulesError::Deadline(wrong) => match wrong {
                DeadlineError::UnknownRule(_) => ("rule", "Choose the rule from the list"),
                DeadlineError::SwitchedOff(_) => ("rule", "The firm has switched this rule off"),
                DeadlineError::UnknownVariant { .. } => ("variant", "Choose the event from the list"),
                DeadlineError::NotRecurring(_) => {
                    ("previous", "This duty does not start again once it is done")
                }
                DeadlineError::NothingLeftOut(_) => ("leftOut", "This rule leaves no time out of account"),
                DeadlineError::EndsBeforeItBegins => ("leftOut", "The last day is before the first"),
                DeadlineError::NotExtendable(_) => ("extension", "This limit cannot be extended"),
                DeadlineError::NothingFurther(_) => ("extension", "Give the day it was extended to"),
                DeadlineError::NotLater(_) => ("extension", "Give a day after the last day"),
                wrong @ DeadlineError::Incoherent { .. } => return Self::Rules(wrong.into()),
            },
            RulesError::Schema { .. } | RulesError::Reference { .. } | RulesError::BeyondCalendar(_) => {
                return Self::Rules(error);
            }
        };
        Self::at(field, problem)
    }
}

impl From<BackupError> for AppError {
    /// What the record and the vault say in a backup, they say as elsewhere.
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Store(error) => Self::Store(error),
            BackupError::Vault(error) => Self::Vault(error),
            error => Self::Backup(error),
        }
    }
}

impl From<ExportError> for AppError {
    /// What a disk says to an export, it says as elsewhere.
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Io(error) => Self::Disk(error),
            error @ ExportError::Workbook(_) => Self::Export(error),
        }
    }
}

impl From<io::Error> for AppError {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl AppError {
    /// The stable code that the page may branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Locked => ErrorCode::CasebookLocked,
            Self::Busy => ErrorCode::CasebookBusy,
            Self::Invalid(_) => ErrorCode::Invalid,
            Self::NotReady(_) | Self::NameLeft(_) | Self::PaperNotReady(_) => ErrorCode::NotReady,
            Self::Vault(error) => of_vault(error),
            Self::Store(error) => of_store(error),
            Self::Backup(error) => of_backup(error),
            Self::Document(error) => of_document(error),
            Self::Rules(_) | Self::Export(_) => ErrorCode::Internal,
            Self::NoFolderInMemory | Self::NoRoomInMemory | Self::NoViewer => ErrorCode::NotOpened,
            Self::NotShown(_) => ErrorCode::NotShown,
            Self::Disk(error) => of_disk(error),
        }
    }

    /// What happened and what to do.
    #[must_use]
    pub fn words(&self) -> Words {
        words::of(self)
    }

    /// The fields that are not right, for a form.
    #[must_use]
    pub fn fields(&self) -> &[FieldProblem] {
        match self {
            Self::Invalid(problems) => problems,
            _ => &[],
        }
    }

    /// Whether a passphrase or words were good in form and opened nothing.
    pub(crate) fn is_a_wrong_secret(&self) -> bool {
        matches!(self, Self::Vault(VaultError::WrongPassphrase | VaultError::WrongWords))
    }
}

fn of_vault(error: &VaultError) -> ErrorCode {
    match error {
        VaultError::WrongPassphrase | VaultError::NotAPassphrase => ErrorCode::WrongPassphrase,
        VaultError::WrongWords | VaultError::NotWords(_) => ErrorCode::WrongWords,
        VaultError::WeakPassphrase(_) => ErrorCode::WeakPassphrase,
        VaultError::DeviceSecretMissing | VaultError::KeyringAbsent => ErrorCode::LaptopKeyMissing,
        VaultError::KeyringSlow => ErrorCode::KeyringSlow,
        VaultError::HeaderDamaged
        | VaultError::SeenDamaged
        | VaultError::FileMissing
        | VaultError::FileDamaged
        | VaultError::ValueDamaged => ErrorCode::CasebookDamaged,
        VaultError::TooNew { .. } => ErrorCode::CasebookTooNew,
        VaultError::Missing => ErrorCode::CasebookMissing,
        VaultError::NameTaken => ErrorCode::NameTaken,
        VaultError::NotAName => ErrorCode::Invalid,
        VaultError::PlaceRefused(_) => ErrorCode::PlaceRefused,
        VaultError::DiskFull => ErrorCode::DiskFull,
        VaultError::ReadOnly => ErrorCode::DiskReadOnly,
        VaultError::Io(_) => ErrorCode::DiskFault,
        VaultError::SlotMissing
        | VaultError::SlotsFull
        | VaultError::LastSlot
        | VaultError::Database
        | VaultError::CipherAbsent
        | VaultError::NoMemory
        | VaultError::Crypto => ErrorCode::Internal,
    }
}

fn of_backup(error: &BackupError) -> ErrorCode {
    match error {
        BackupError::Stopped => ErrorCode::CasebookBusy,
        BackupError::NotABackup | BackupError::FileMissing | BackupError::Gone => ErrorCode::BackupMissing,
        BackupError::TooNew => ErrorCode::CasebookTooNew,
        BackupError::Damaged | BackupError::FileDamaged | BackupError::NotAsWritten => {
            ErrorCode::BackupDamaged
        }
        BackupError::NotWhole
        | BackupError::DiskFull
        | BackupError::TooLong
        | BackupError::ReadOnly
        | BackupError::Io(_) => ErrorCode::BackupRefused,
        BackupError::Store(error) => of_store(error),
        BackupError::Vault(error) => of_vault(error),
    }
}

fn of_store(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::Closed => ErrorCode::CasebookLocked,
        StoreError::InUse => ErrorCode::CasebookInUse,
        StoreError::AlreadyMade => ErrorCode::NameTaken,
        StoreError::DatabaseMissing => ErrorCode::CasebookMissing,
        StoreError::Damaged | StoreError::ChainBroken { .. } | StoreError::CipherAbsent => {
            ErrorCode::CasebookDamaged
        }
        StoreError::TooNew { .. } => ErrorCode::CasebookTooNew,
        StoreError::Missing { .. } => ErrorCode::Missing,
        StoreError::Taken(_)
        | StoreError::Settled { .. }
        | StoreError::Needed { .. }
        | StoreError::NotPutBack { .. }
        | StoreError::RestedOn { .. } => ErrorCode::Invalid,
        StoreError::Refused(_) => ErrorCode::NotReady,
        StoreError::DiskFull => ErrorCode::DiskFull,
        StoreError::ReadOnly => ErrorCode::DiskReadOnly,
        StoreError::DiskFault | StoreError::Abandoned => ErrorCode::DiskFault,
        StoreError::Vault(error) => of_vault(error),
        StoreError::Guarded | StoreError::Unaudited | StoreError::Panicked | StoreError::Fault { .. } => {
            ErrorCode::Internal
        }
    }
}

fn of_document(error: &DocumentError) -> ErrorCode {
    match error {
        DocumentError::UnknownFact { .. }
        | DocumentError::EmptyFact { .. }
        | DocumentError::EmptyParagraph { .. }
        | DocumentError::EmptyPart { .. }
        | DocumentError::NoGlyph { .. }
        | DocumentError::AddressTooLong { .. }
        | DocumentError::LetterheadTooLong { .. }
        | DocumentError::ReferencesTooLong { .. }
        | DocumentError::Template { .. } => ErrorCode::NotReady,
        DocumentError::Logo(_) => ErrorCode::PictureRefused,
        DocumentError::UnevenRow { .. }
        | DocumentError::TableTooWide
        | DocumentError::NoSuchPage { .. }
        | DocumentError::ScaleRefused
        | DocumentError::NotPdf
        | DocumentError::NotCopy
        | DocumentError::NoPageCount
        | DocumentError::TooMuchToSeek
        | DocumentError::Writer(_) => ErrorCode::Internal,
    }
}

fn of_disk(error: &io::Error) -> ErrorCode {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => ErrorCode::DiskReadOnly,
        _ => ErrorCode::DiskFault,
    }
}
