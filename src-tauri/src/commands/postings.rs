//! Where officers served.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    officers::OfficerRecord,
    postings::{AddPosting, AmendPosting},
};
use tauri::State;

/// Adds where an officer served.
#[tauri::command(async)]
pub fn add_posting(desktop: State<'_, Desktop>, input: Input<AddPosting>) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.add_posting(input.0)?)
}

/// Puts a posting right.
#[tauri::command(async)]
pub fn amend_posting(desktop: State<'_, Desktop>, input: Input<AmendPosting>) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.amend_posting(input.0)?)
}
