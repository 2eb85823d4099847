//! The schedule of failings of a matter.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{failings::Failings, ids::MatterId};
use tauri::State;

/// What each office was sent in a matter, how long it took, and in what it failed.
#[tauri::command(async)]
pub fn failings_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Failings> {
    Ok(desktop.app.failings_of(input.0)?)
}
