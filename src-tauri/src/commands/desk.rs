//! What today needs.

use crate::{desktop::Desktop, ipc::IpcResult};
use candour_model::desk::Desk;
use tauri::State;

/// What today needs.
#[tauri::command(async)]
pub fn desk(desktop: State<'_, Desktop>) -> IpcResult<Desk> {
    Ok(desktop.app.desk()?)
}
