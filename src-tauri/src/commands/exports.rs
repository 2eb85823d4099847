//! The record out again: one matter or the whole casebook, in clear. No path reaches the page but the name of the folder.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::exports::{MadeExport, MakeExport};
use tauri::State;

/// Exports into a folder chosen in the system's dialog; nothing where it is cancelled or stopped.
#[tauri::command(async)]
pub fn make_export(desktop: State<'_, Desktop>, input: Input<MakeExport>) -> IpcResult<Option<MadeExport>> {
    Ok(desktop.make_export(input.0)?)
}
