//! What is recorded in a matter, in order of time.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{ids::MatterId, timeline::Timeline};
use tauri::State;

/// The timeline of a matter.
#[tauri::command(async)]
pub fn timeline_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Timeline> {
    Ok(desktop.app.timeline_of(input.0)?)
}
