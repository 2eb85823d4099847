//! Clients' authorities.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    authorities::{Authority, GiveAuthority},
    ids::{AuthorityId, MatterId},
};
use tauri::State;

/// What the clients of a matter have authorised.
#[tauri::command(async)]
pub fn authorities_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Authority>> {
    Ok(desktop.app.authorities_of(input.0)?)
}

/// Records what a client authorises.
#[tauri::command(async)]
pub fn give_authority(desktop: State<'_, Desktop>, input: Input<GiveAuthority>) -> IpcResult<Authority> {
    Ok(desktop.app.give_authority(input.0)?)
}

/// Records that an authority is withdrawn. It stops letters at once.
#[tauri::command(async)]
pub fn withdraw_authority(desktop: State<'_, Desktop>, input: Input<AuthorityId>) -> IpcResult<Authority> {
    Ok(desktop.app.withdraw_authority(input.0)?)
}
