//! People who resemble each other, by cipher, and what was decided about them.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    conflicts::{Conflict, DecideConflict},
    ids::MatterId,
};
use tauri::State;

/// The pairs that someone of a matter is one of.
#[tauri::command(async)]
pub fn conflicts_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Conflict>> {
    Ok(desktop.app.conflicts_of(input.0)?)
}

/// Looks through the casebook for people who resemble anyone in a matter.
#[tauri::command(async)]
pub fn check_conflicts(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Conflict>> {
    Ok(desktop.app.check_conflicts(input.0)?)
}

/// Records what the firm decided about a pair.
#[tauri::command(async)]
pub fn decide_conflict(desktop: State<'_, Desktop>, input: Input<DecideConflict>) -> IpcResult<Conflict> {
    Ok(desktop.app.decide_conflict(input.0)?)
}
