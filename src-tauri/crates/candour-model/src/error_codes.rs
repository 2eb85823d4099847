//! The codes that cross to the page. Stable: never renamed, never used again for something else.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($( $(#[$doc:meta])* $name:ident => $wire:literal, )*) => {
        /// What happened, for the page to place. Its sentences come with it; the page branches on nothing else.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
        pub enum ErrorCode { $( $(#[$doc])* #[serde(rename = $wire)] $name, )* }

        impl ErrorCode {
            /// Every code there is.
            pub const ALL: &[Self] = &[$( Self::$name, )*];

            /// As it stands on the wire: `wrong-passphrase`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$name => $wire, )* }
            }
        }
    };
}

codes! {
    /// There is no key: the casebook is locked, or was never opened.
    CasebookLocked => "casebook-locked",
    /// Opening or another long act is under way.
    CasebookBusy => "casebook-busy",
    /// The passphrase opens no slot.
    WrongPassphrase => "wrong-passphrase",
    /// The recovery words open no slot, or are not recovery words.
    WrongWords => "wrong-words",
    /// The passphrase is too weak to stand without a key kept on this laptop, or too short.
    WeakPassphrase => "weak-passphrase",
    /// The secret this laptop keeps is not in its keyring, or the keyring cannot be reached.
    LaptopKeyMissing => "laptop-key-missing",
    /// The keyring did not answer in time.
    KeyringSlow => "keyring-slow",
    /// Header or database are damaged.
    CasebookDamaged => "casebook-damaged",
    /// The casebook, or a part of it, is older than what was last seen.
    CasebookOlderCopy => "casebook-older-copy",
    /// Made by a newer version of Candour.
    CasebookTooNew => "casebook-too-new",
    /// Another instance has it open.
    CasebookInUse => "casebook-in-use",
    /// There is no casebook at that place.
    CasebookMissing => "casebook-missing",
    /// A folder of that name is there already.
    NameTaken => "name-taken",
    /// A synced, network or otherwise unfit folder.
    PlaceRefused => "place-refused",
    /// No room on the disk.
    DiskFull => "disk-full",
    /// The folder cannot be written.
    DiskReadOnly => "disk-read-only",
    /// The disk reported a fault.
    DiskFault => "disk-fault",
    /// The record asked for is not there.
    Missing => "missing",
    /// Something in the form is not right; the fields say what.
    Invalid => "invalid",
    /// The letter cannot go yet.
    NotReady => "not-ready",
    /// There is no backup in that folder, or a part of it is not there.
    BackupMissing => "backup-missing",
    /// A backup is not as it was written.
    BackupDamaged => "backup-damaged",
    /// The disk of a backup refuses, or there is nothing whole to copy.
    BackupRefused => "backup-refused",
    /// A picture is none that the firm's logo can be made of.
    PictureRefused => "picture-refused",
    /// A copy could not be opened in another program.
    NotOpened => "not-opened",
    /// A file cannot be looked at here.
    NotShown => "not-shown",
    /// A fault of the program.
    Internal => "internal",
}
