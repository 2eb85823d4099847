//! Officers across matters; each look is recorded.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    appearances::{OfficerAcross, OfficerLine},
    ids::PartyId,
};
use tauri::State;

/// Every officer whom a matter names.
#[tauri::command(async)]
pub fn officers(desktop: State<'_, Desktop>) -> IpcResult<Vec<OfficerLine>> {
    Ok(desktop.app.officers()?)
}

/// One officer across matters.
#[tauri::command(async)]
pub fn officer_across(desktop: State<'_, Desktop>, input: Input<PartyId>) -> IpcResult<OfficerAcross> {
    Ok(desktop.app.officer_across(input.0)?)
}
