//! Searching the casebook.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::search::{Found, FoundPerson, SearchFor, SearchNames};
use tauri::State;

/// Records that hold the words sought, by kind.
#[tauri::command(async)]
pub fn search(desktop: State<'_, Desktop>, input: Input<SearchFor>) -> IpcResult<Found> {
    Ok(desktop.app.search(input.0)?)
}

/// People of a name or one that sounds like it, by cipher; each search is recorded.
#[tauri::command(async)]
pub fn search_names(desktop: State<'_, Desktop>, input: Input<SearchNames>) -> IpcResult<Vec<FoundPerson>> {
    Ok(desktop.app.search_names(input.0)?)
}

/// Builds the index of words anew.
#[tauri::command(async)]
pub fn rebuild_index(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.app.rebuild_index()?)
}
