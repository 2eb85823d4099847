//! The bin.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    binned::{Binned, MoveToBin},
    ids::BinnedId,
};
use tauri::State;

/// What is in the bin.
#[tauri::command(async)]
pub fn binned(desktop: State<'_, Desktop>) -> IpcResult<Vec<Binned>> {
    Ok(desktop.app.binned()?)
}

/// Moves a record to the bin.
#[tauri::command(async)]
pub fn move_to_bin(desktop: State<'_, Desktop>, input: Input<MoveToBin>) -> IpcResult<Binned> {
    Ok(desktop.app.move_to_bin(input.0)?)
}

/// Takes a record out of the bin.
#[tauri::command(async)]
pub fn restore_binned(desktop: State<'_, Desktop>, input: Input<BinnedId>) -> IpcResult<Binned> {
    Ok(desktop.app.restore_binned(input.0)?)
}

/// Empties the bin.
#[tauri::command(async)]
pub fn empty_bin(desktop: State<'_, Desktop>) -> IpcResult<Vec<Binned>> {
    Ok(desktop.app.empty_bin()?)
}
