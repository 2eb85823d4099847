//! Officers who are named.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::MatterId,
    officers::{AddOfficer, Officer, OfficerRecord, SetService},
    parties::PersonOf,
};
use tauri::State;

/// The officers named in a matter.
#[tauri::command(async)]
pub fn officers_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Officer>> {
    Ok(desktop.app.officers_of(input.0)?)
}

/// Everything a matter knows of one of its officers.
#[tauri::command(async)]
pub fn officer(desktop: State<'_, Desktop>, input: Input<PersonOf>) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.officer(input.0)?)
}

/// Records an officer who is named.
#[tauri::command(async)]
pub fn add_officer(desktop: State<'_, Desktop>, input: Input<AddOfficer>) -> IpcResult<Officer> {
    Ok(desktop.app.add_officer(input.0)?)
}

/// Records whether an officer still serves.
#[tauri::command(async)]
pub fn set_service(desktop: State<'_, Desktop>, input: Input<SetService>) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.set_service(input.0)?)
}
