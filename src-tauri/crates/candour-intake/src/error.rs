//! Why a file could not be looked into. None of it holds a word of the file.

use std::io;

/// Why nothing can be shown.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file is damaged, is something else than it says, or has no such page or part.
    #[error("the file cannot be read")]
    Unreadable,
    /// The file, or what would come of it, is larger than is looked at.
    #[error("the file is too large")]
    TooLarge,
    /// The time for one look has passed.
    #[error("looking took too long")]
    TooLong,
    /// The worker ended without an answer: it crashed, or did what it may not.
    #[error("the worker ended")]
    Ended,
    /// The worker could not be started.
    #[error("the worker did not start")]
    NotStarted,
    /// The bytes of the file could not be had.
    #[error("read the file")]
    Source(#[source] io::Error),
    /// Whoever asked does not want it any more.
    #[error("stopped")]
    Stopped,
}
