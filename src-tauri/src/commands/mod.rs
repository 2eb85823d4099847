//! The commands, one file a noun; every body is one call.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every argument over by value")]
#![expect(clippy::missing_errors_doc, reason = "the verb behind a command says when it fails")]

pub mod allegations;
pub mod appearances;
pub mod asks;
pub mod authorities;
pub mod binned;
pub mod bodies;
pub mod casebooks;
pub mod clients;
pub mod conflicts;
pub mod correspondence;
pub mod dates;
pub mod deadlines;
pub mod described;
pub mod desk;
pub mod diary;
pub mod dispatches;
pub mod escalation;
pub mod failings;
pub mod files;
pub mod form_drafts;
pub mod glossary;
pub mod helpers;
pub mod holidays;
pub mod identifications;
pub mod identities;
pub mod identity_schedules;
pub mod independence;
pub mod investigations;
pub mod letters;
pub mod likeness;
pub mod matters;
pub mod non_receipts;
pub mod notes;
pub mod officers;
pub mod postings;
pub mod precepts;
pub mod preservation;
pub mod profiles;
pub mod recognitions;
pub mod referral;
pub mod safe_contact;
pub mod sameness;
pub mod search;
pub mod secrets;
pub mod sessions;
pub mod settings;
pub mod sources;
pub mod statements;
pub mod summaries;
pub mod ties;
pub mod timeline;
pub mod undo;
pub mod versions;
