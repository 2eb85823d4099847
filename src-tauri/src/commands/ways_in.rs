//! What opens the casebook, and the sheet on which its words are written.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    letters::SavedCopy,
    ways_in::{WayChange, WaysIn},
};
use tauri::State;

/// The ways into the open casebook.
#[tauri::command(async)]
pub fn ways_in(desktop: State<'_, Desktop>) -> IpcResult<WaysIn> {
    Ok(desktop.app.ways_in()?)
}

/// Locks the casebook and has the cover ask for what it takes to change its ways in.
#[tauri::command(async)]
pub fn lock_to_change_ways(desktop: State<'_, Desktop>, input: Input<WayChange>) -> IpcResult<()> {
    Ok(desktop.lock_to_change_ways(input.0)?)
}

/// Saves a recovery kit of the open casebook; nothing where the dialog was cancelled.
#[tauri::command(async)]
pub fn save_recovery_kit(desktop: State<'_, Desktop>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_kit()?)
}

/// Opens a recovery kit of the open casebook in another program, to be printed there.
#[tauri::command(async)]
pub fn print_recovery_kit(desktop: State<'_, Desktop>) -> IpcResult<SavedCopy> {
    Ok(desktop.print_kit()?)
}

/// Saves a recovery kit while the words are shown on the cover; nothing where the dialog was cancelled.
#[tauri::command(async)]
pub fn save_blank_kit(desktop: State<'_, Desktop>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_kit()?)
}

/// Opens a recovery kit in another program while the words are shown on the cover.
#[tauri::command(async)]
pub fn print_blank_kit(desktop: State<'_, Desktop>) -> IpcResult<SavedCopy> {
    Ok(desktop.print_kit()?)
}

/// Takes the second person's way in away, and opens the casebook's window.
#[tauri::command(async)]
pub fn remove_person(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.remove_person()?)
}

/// Gives up changing what opens the casebook, which stays what it was.
#[tauri::command(async)]
pub fn abandon_way_change(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.abandon_way_change()?)
}
