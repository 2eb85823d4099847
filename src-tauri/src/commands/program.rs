//! The program itself.

use crate::{desktop::Desktop, ipc::IpcResult};
use tauri::State;

/// The program's version.
#[tauri::command(async)]
pub fn version(desktop: State<'_, Desktop>) -> IpcResult<String> {
    Ok(desktop.version())
}
