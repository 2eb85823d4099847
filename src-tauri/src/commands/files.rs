//! Files that come from outside. No path and no byte of them reaches the page.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    correspondence::SuggestedLetter,
    files::{SuggestLetter, TakenFile, TakenFileId},
    ids::MatterId,
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

/// The letters that a reply may answer.
#[tauri::command(async)]
pub fn suggest_letter(
    desktop: State<'_, Desktop>,
    input: Input<SuggestLetter>,
) -> IpcResult<Vec<SuggestedLetter>> {
    Ok(desktop.app.suggest_letter(input.0)?)
}
