//! Bodies, forces and their offices.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::bodies::{CheckOffice, Directory, Office};
use tauri::State;

/// The bodies, forces and referral criteria that ship with the program.
#[tauri::command(async)]
pub fn directory(desktop: State<'_, Desktop>) -> IpcResult<Directory> {
    Ok(desktop.app.directory()?)
}

/// The offices whose addresses the firm has checked.
#[tauri::command(async)]
pub fn offices(desktop: State<'_, Desktop>) -> IpcResult<Vec<Office>> {
    Ok(desktop.app.offices()?)
}

/// Records an address that the firm has checked.
#[tauri::command(async)]
pub fn check_office(desktop: State<'_, Desktop>, input: Input<CheckOffice>) -> IpcResult<Office> {
    Ok(desktop.app.check_office(input.0)?)
}
