//! The nouns of a casebook: ids, records, inputs with their checks, partial dates, error codes.
//!
//! Everything here is plain: no clock, no disk, no key. Types that cross to the page derive their TypeScript
//! under the feature `ts`. Names of people are in [`identities`] alone; every other record holds a party's id.

pub mod allegations;
pub mod appearances;
pub mod authorities;
pub mod bodies;
pub mod casebooks;
pub mod certainty;
pub mod checks;
pub mod classes;
pub mod clients;
pub mod conflicts;
pub mod correspondence;
pub mod dates;
pub mod decisions;
pub mod described;
pub mod desk;
pub mod error_codes;
pub mod helpers;
pub mod identifications;
pub mod identities;
pub mod ids;
pub mod investigations;
pub mod investigators;
pub mod letters;
pub mod likeness;
pub mod matters;
pub mod mode_decisions;
pub mod name_parts;
pub mod notes;
pub mod officers;
pub mod parties;
pub mod postings;
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
pub mod timeline;
pub mod tracks;
pub mod undo;
pub mod versions;
pub mod words;
