//! Files that come from outside. No path and no byte of them reaches the page.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    correspondence::SuggestedLetter,
    files::{FileOf, FileProgress, SuggestLetter, TakenFile, TakenFileId},
    ids::MatterId,
    letters::SavedCopy,
};
use tauri::State;

/// Takes in a file chosen in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn choose_file(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Option<TakenFile>> {
    Ok(desktop.choose_file(input.0)?)
}

/// Takes in the file that was dropped on the window last.
#[tauri::command(async)]
pub fn take_dropped(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Option<TakenFile>> {
    Ok(desktop.take_dropped(input.0)?)
}

/// Lets a file go that was taken in.
#[tauri::command(async)]
pub fn forget_file(desktop: State<'_, Desktop>, input: Input<TakenFileId>) -> IpcResult<()> {
    Ok(desktop.app.forget_file(input.0)?)
}

/// How far the file has come that is under way; nothing where none is.
#[tauri::command(async)]
pub fn file_progress(desktop: State<'_, Desktop>) -> IpcResult<Option<FileProgress>> {
    Ok(desktop.app.file_progress()?)
}

/// Stops the file that is under way.
#[tauri::command(async)]
pub fn stop_file(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.app.stop_file()?)
}

/// Saves a copy where the person says, in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn save_file_copy(desktop: State<'_, Desktop>, input: Input<FileOf>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_file_copy(input.0)?)
}

/// Opens a copy in another program; nothing where it is stopped.
#[tauri::command(async)]
pub fn open_file_copy(desktop: State<'_, Desktop>, input: Input<FileOf>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.open_file_copy(input.0)?)
}

/// The letters that a reply may answer.
#[tauri::command(async)]
pub fn suggest_letter(
    desktop: State<'_, Desktop>,
    input: Input<SuggestLetter>,
) -> IpcResult<Vec<SuggestedLetter>> {
    Ok(desktop.app.suggest_letter(input.0)?)
}
