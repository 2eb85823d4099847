//! Undoing and doing again.

use crate::{desktop::Desktop, ipc::IpcResult};
use candour_model::undo::Undone;
use tauri::State;

/// Takes the last change back.
#[tauri::command(async)]
pub fn undo(desktop: State<'_, Desktop>) -> IpcResult<Option<Undone>> {
    Ok(desktop.app.undo()?)
}

/// Makes the change again that was undone last.
#[tauri::command(async)]
pub fn do_again(desktop: State<'_, Desktop>) -> IpcResult<Option<Undone>> {
    Ok(desktop.app.do_again()?)
}
