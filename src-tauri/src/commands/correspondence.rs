//! The correspondence ledger.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{correspondence::Correspondence, ids::MatterId};
use tauri::State;

/// Letters in and out of a matter, in one chain.
#[tauri::command(async)]
pub fn correspondence_of(
    desktop: State<'_, Desktop>,
    input: Input<MatterId>,
) -> IpcResult<Vec<Correspondence>> {
    Ok(desktop.app.correspondence_of(input.0)?)
}
