//! Looks into received files, in a process of its own that can do nothing else.
//!
//! A file that came from outside is never opened in the program's own process: its reader may have a fault, and the file
//! may have been made for that fault. [`Intake`] starts the same program again with [`ARGUMENT`], one process for each
//! look, hands it the bytes and takes back pixels, plain words or the bytes of what is attached. The process is caged by
//! `candour-sandbox` before it reads one byte, and what it answers is not trusted either.

mod answer;
mod child;
mod error;
mod kind;
mod look;
mod looked;
mod parent;
mod pixels;
mod plain;
mod question;
mod quiet;

pub use child::answer;
pub use error::IntakeError;
pub use kind::Kind;
pub use looked::{Header, HeaderName, Looked, Page, Part, PartBytes, Wish, Words};
pub use parent::Intake;

/// The first word on the command line that makes a process the worker.
pub const ARGUMENT: &str = "--worker";

/// The largest file that is looked into: 256 MiB. Of a larger one no more than this is read.
pub const LARGEST_FILE: u64 = 256 << 20;
