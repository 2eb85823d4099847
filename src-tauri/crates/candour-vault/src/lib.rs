//! The guard around a casebook: from a passphrase to its keys, and no way around.
//!
//! Slots wrap one random master key; the master key wraps the database's key, each matter's key and the identity keys. The
//! formats are written down in `FORMAT.md`. This is the only crate that holds keys. What lies in the database, when the
//! casebook locks, and what a user is told are not decided here.
//!
//! No secret type can be copied or written out by accident:
//!
//! ```compile_fail,E0277
//! fn copied<T: Clone>() {}
//! copied::<candour_vault::Keys>();
//! ```
//! ```compile_fail,E0277
//! fn copied<T: Clone>() {}
//! copied::<candour_vault::Passphrase>();
//! ```

mod backups;
mod creation;
mod database_key;
pub mod device_secret;
pub mod durable;
mod effort;
mod error;
mod file_lock;
mod folder;
mod header;
mod identity_key;
mod ids;
mod keys;
mod matter_key;
mod passphrase;
mod place;
#[cfg(test)]
mod printed;
mod seal;
pub mod sealed_files;
mod secret;
mod seen;
mod slot;
mod slots;
#[cfg(test)]
mod testing;
mod unlock;
mod way_in;
mod words;
mod wrapped_key;

pub use backups::{BackupKey, OpenedStream};
pub use creation::{NewCasebook, NewLock, RestoredCasebook};
pub use database_key::{DatabaseKey, ready_cipher};
pub use device_secret::DeviceSecret;
pub use effort::Effort;
pub use error::{NotWords, PassphraseRule, VaultError, WhyRefused};
pub use file_lock::FileLock;
pub use folder::CasebookFolder;
pub use identity_key::{FieldPlace, IdentityKey, IdentityScope, NameToken};
pub use ids::{BackupId, BlobId, CasebookId, SlotId, hex};
pub use keys::Keys;
pub use matter_key::MatterKey;
pub use passphrase::{Passphrase, Strength};
pub use place::check_place;
pub use seen::Seen;
pub use slot::SlotKind;
pub use slots::NewWords;
pub use unlock::{Unlock, casebook_id, header_facts, needs_device_secret, unlock, uses_device_secret};
pub use way_in::WayIn;
pub use words::{RecoveryWords, generated_passphrase};
pub use wrapped_key::WrappedKey;
