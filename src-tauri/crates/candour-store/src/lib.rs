//! The encrypted record: one SQLCipher connection owned by one thread, migrations, one module a noun, the audit chain.
//!
//! Reading functions take a `&Connection` and a [`MatterScope`]; changing ones take a `&Transaction`, so that they can only
//! be called where their audit entry is written with them ([`Store::write`]). Nothing here asks the time, chooses a place
//! or holds a key of its own: stamps, folders and [`candour_vault::Keys`] are handed in. No rule of law lives here.

pub mod allegations;
pub mod appearances;
pub mod asks;
pub mod audit;
pub mod authorities;
pub mod binned;
pub mod blobs;
pub mod bodies;
pub mod check;
pub mod check_answers;
pub mod classes;
pub mod clients;
pub mod conflicts;
pub mod correspondence;
pub mod criterion_answers;
pub mod deadlines;
pub mod described;
pub mod diary;
pub mod disclosures;
pub mod dispatches;
pub mod drafts;
pub mod earlier_wordings;
pub mod exchanges;
pub mod form_drafts;
mod hanging;
pub mod helpers;
pub mod holidays;
pub mod identifications;
pub mod identities;
pub mod identity_schedules;
pub mod independence;
pub mod investigations;
pub mod investigators;
pub mod letters;
pub mod logo;
pub mod matters;
pub mod non_receipts;
pub mod notes;
pub mod officers;
pub mod papers;
pub mod parties;
pub mod postings;
pub mod precepts;
pub mod preservation;
pub mod profiles;
pub mod recognitions;
pub mod safe_contact;
pub mod sameness;
pub mod search;
pub mod sessions;
pub mod settings;
pub mod sources;
pub mod statements;
pub mod summaries;
pub mod taken_steps;
pub mod templates;
pub mod ties;
pub mod touched;
pub mod undo;
pub mod versions;

mod changes;
mod columns;
mod error;
mod hex;
mod ids;
mod instance;
mod migrations;
mod numbers;
mod opening;
mod profile;
mod record;
mod scope;
mod stamp;
mod store;

pub use error::{Refusal, StoreError};
pub use ids::fresh_id;
pub use opening::Warning;
pub use rusqlite::{Connection, Transaction};
pub use scope::MatterScope;
pub use stamp::Stamp;
pub use store::Store;
