//! Who described people are.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    identifications::{Identification, IdentifyPerson},
    ids::MatterId,
};
use tauri::State;

/// Every decision of a matter on who a described person is.
#[tauri::command(async)]
pub fn identifications_in(
    desktop: State<'_, Desktop>,
    input: Input<MatterId>,
) -> IpcResult<Vec<Identification>> {
    Ok(desktop.app.identifications_in(input.0)?)
}

/// Proposes, confirms or reverses that a described person is an officer.
#[tauri::command(async)]
pub fn identify_person(
    desktop: State<'_, Desktop>,
    input: Input<IdentifyPerson>,
) -> IpcResult<Vec<Identification>> {
    Ok(desktop.app.identify_person(input.0)?)
}
