//! Bodies, forces and their offices.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::bodies::{
    BodyId, BodyRecord, CheckOffice, CorrectBody, CorrectForce, Directory, ForceId, ForceRecord, Office,
};
use tauri::State;

/// The bodies, forces and referral criteria, with the firm's wording.
#[tauri::command(async)]
pub fn directory(desktop: State<'_, Desktop>) -> IpcResult<Directory> {
    Ok(desktop.app.directory()?)
}

/// What is known of a body.
#[tauri::command(async)]
pub fn body(desktop: State<'_, Desktop>, input: Input<BodyId>) -> IpcResult<BodyRecord> {
    Ok(desktop.app.body(&input.0)?)
}

/// What is known of a force.
#[tauri::command(async)]
pub fn force(desktop: State<'_, Desktop>, input: Input<ForceId>) -> IpcResult<ForceRecord> {
    Ok(desktop.app.force(&input.0)?)
}

/// Puts the firm's wording over that of a body, or adds one.
#[tauri::command(async)]
pub fn correct_body(desktop: State<'_, Desktop>, input: Input<CorrectBody>) -> IpcResult<BodyRecord> {
    Ok(desktop.app.correct_body(input.0)?)
}

/// Puts the firm's wording over that of a force, or adds one.
#[tauri::command(async)]
pub fn correct_force(desktop: State<'_, Desktop>, input: Input<CorrectForce>) -> IpcResult<ForceRecord> {
    Ok(desktop.app.correct_force(input.0)?)
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
