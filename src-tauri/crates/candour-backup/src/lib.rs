//! Backups: a copy of the casebook in a folder on another disk, under a key of its own, that counts only once it was read back.
//!
//! A backup is a snapshot of the record in one sealed file, and beside it the sealed files of the casebook, copied once and never
//! written again. The format is written down in `FORMAT.md`. When to make one, and what a person is told, is `candour-app`'s.

mod blobs;
mod error;
mod folder;
mod head;
mod manifest;
mod passing;
mod restore;
mod retention;
#[cfg(test)]
mod tests;
mod write;

pub use blobs::stands;
pub use error::BackupError;
pub use folder::{BackupFolder, Found, file_name, find, with_ending};
pub use passing::GoesOn;
pub use restore::{Restored, restore};
pub use retention::superseded;
pub use write::{Copied, Snapshot};
