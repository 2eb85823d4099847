//! People at a client's side.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    helpers::{AddHelper, Helper},
    parties::PersonOf,
};
use tauri::State;

/// Adds someone at a client's side.
#[tauri::command(async)]
pub fn add_helper(desktop: State<'_, Desktop>, input: Input<AddHelper>) -> IpcResult<Helper> {
    Ok(desktop.app.add_helper(input.0)?)
}

/// Records that someone no longer helps.
#[tauri::command(async)]
pub fn end_helper(desktop: State<'_, Desktop>, input: Input<PersonOf>) -> IpcResult<Helper> {
    Ok(desktop.app.end_helper(input.0)?)
}
