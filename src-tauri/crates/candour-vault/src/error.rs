//! What can go wrong between a passphrase and a casebook's keys, one variant a situation.
//!
//! No variant holds a secret, a path or a name: all of them may be printed. The sentences a user reads are written in
//! `candour-app`.

use std::io;

/// Why a casebook's keys could not be had, made, changed or used.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The passphrase opens no slot, or the device secret beside it does not belong to it.
    #[error("open a slot with this passphrase")]
    WrongPassphrase,
    /// The recovery words are well formed and open no slot.
    #[error("open a slot with these recovery words")]
    WrongWords,
    /// What was typed is not a set of twelve recovery words.
    #[error("read twelve recovery words: {0}")]
    NotWords(NotWords),
    /// What was typed is empty, longer than 1,024 bytes or not UTF-8.
    #[error("read a passphrase")]
    NotAPassphrase,
    /// The passphrase is too weak for the slot that was asked for.
    #[error("accept so weak a passphrase")]
    WeakPassphrase(PassphraseRule),
    /// A slot of this passphrase needs the secret kept on this laptop, and there is none.
    #[error("find the device secret of this casebook")]
    DeviceSecretMissing,
    /// The system has no keyring, or it is locked and refuses.
    #[error("reach the keyring of this system")]
    KeyringAbsent,
    /// The keyring did not answer in time.
    #[error("get an answer from the keyring in time")]
    KeyringSlow,
    /// Both copies of the header are torn, altered or not a header.
    #[error("trust the header of this casebook")]
    HeaderDamaged,
    /// `casebook.seen` is torn, altered or not of this casebook.
    #[error("trust the note of what was last seen")]
    SeenDamaged,
    /// Made by a newer version; `needs` is the version named in the header, where it can be read.
    #[error("read a casebook of a newer version")]
    TooNew {
        /// The version that can read it, as `0.2`.
        needs: Option<String>,
    },
    /// There is no casebook at that place.
    #[error("find a casebook at that place")]
    Missing,
    /// A folder of that name is there already, or another instance is making it.
    #[error("use a name that is taken")]
    NameTaken,
    /// The name is empty, longer than 80 characters, or cannot be the name of a folder on every system.
    #[error("use this as the name of a casebook")]
    NotAName,
    /// A casebook may not lie at that place.
    #[error("keep a casebook at this place: {0}")]
    PlaceRefused(WhyRefused),
    /// The slot asked for is not in the header.
    #[error("find this slot")]
    SlotMissing,
    /// The header holds sixteen slots already.
    #[error("add a seventeenth slot")]
    SlotsFull,
    /// The last recovery words, or the last passphrase, cannot be taken away.
    #[error("remove the last slot of its kind")]
    LastSlot,
    /// There is no sealed file of that id.
    #[error("find a sealed file")]
    FileMissing,
    /// A sealed file is cut short, altered, another file's, or sealed under another matter's key.
    #[error("trust a sealed file")]
    FileDamaged,
    /// A wrapped key or sealed field is altered, or belongs to another place.
    #[error("unwrap a value of the record")]
    ValueDamaged,
    /// The disk, or the user's share of it, is full.
    #[error("write to a full disk")]
    DiskFull,
    /// The folder or the file system cannot be written.
    #[error("write where writing is not allowed")]
    ReadOnly,
    /// The disk or the system reported a fault.
    #[error("read or write a file")]
    Io(#[source] io::Error),
    /// The database refused its key.
    #[error("key the database")]
    Database,
    /// The linked SQLite has no cipher: a casebook would be written in clear.
    #[error("find the cipher in the database library")]
    CipherAbsent,
    /// There is not enough memory to derive a key.
    #[error("get the memory a key takes")]
    NoMemory,
    /// The system gave no random bytes, or a cipher refused lengths that are fixed.
    #[error("run a cipher")]
    Crypto,
}

/// What is wrong with twelve words; positions are counted from one and are no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWords {
    /// There are more or fewer than twelve.
    #[error("{0} words instead of twelve")]
    Count(usize),
    /// The word at this position is not in the list.
    #[error("word {0} is not in the list")]
    Unknown(usize),
    /// Each word is in the list; together they do not check.
    #[error("the words do not check")]
    Checksum,
    /// Not text at all, or longer than 4,096 bytes.
    #[error("not text")]
    NotText,
}

/// What a passphrase must fulfil, by the kind of slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseRule {
    /// Beside a device secret: ten characters.
    TenCharacters,
    /// Alone: sixteen characters and at least 10^14 guesses.
    StandsAlone,
    /// It opens another slot of the casebook already, so that nobody could say whose it is.
    OfAnother,
}

/// Why a casebook may not lie at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyRefused {
    /// A network file system: its locks and its syncs cannot be relied on.
    #[error("a network folder")]
    Network,
    /// A file system in user space, where the same holds.
    #[error("a file system in user space")]
    Fuse,
    /// A folder that a program copies elsewhere.
    #[error("a folder synced by {0}")]
    Synced(&'static str),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Io(error),
        }
    }
}

impl From<rustix::io::Errno> for VaultError {
    fn from(error: rustix::io::Errno) -> Self {
        io::Error::from(error).into()
    }
}
