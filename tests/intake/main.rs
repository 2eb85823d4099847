//! Received files are looked into by a worker in a cage: what the cage holds back, what a file made to do harm comes to, and what
//! is shown of files as they come.

mod bombs;
mod escapes;
mod made;
mod shown;

use candour_intake::{Intake, IntakeError, Kind, Looked, Wish};

const WORKER: &str = env!("CARGO_BIN_EXE_candour-worker");

/// What the worker shows of this file.
fn look(kind: Kind, wish: Wish, file: &[u8]) -> Result<Looked, IntakeError> {
    Intake::of(WORKER.into()).look(kind, wish, file, || true)
}
