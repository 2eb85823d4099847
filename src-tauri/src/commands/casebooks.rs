//! The cover, and the casebook that is open.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::casebooks::{
    About, CasebookHandle, Cover, KnownCasebook, OfferedPlace, OpenCasebook, Preparation, PrepareCasebook,
};
use tauri::State;

/// What the cover shows.
#[tauri::command(async)]
pub fn cover(desktop: State<'_, Desktop>) -> IpcResult<Cover> {
    Ok(desktop.app.cover()?)
}

/// Chooses one of the casebooks known here.
#[tauri::command(async)]
pub fn pick_casebook(desktop: State<'_, Desktop>, input: Input<CasebookHandle>) -> IpcResult<KnownCasebook> {
    Ok(desktop.app.pick_casebook(input.0)?)
}

/// Takes a casebook off the list of those known here, and touches nothing else.
#[tauri::command(async)]
pub fn forget_casebook(desktop: State<'_, Desktop>, input: Input<CasebookHandle>) -> IpcResult<Cover> {
    Ok(desktop.app.forget_casebook(input.0)?)
}

/// Asks which casebook to open, in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn choose_casebook(desktop: State<'_, Desktop>) -> IpcResult<Option<KnownCasebook>> {
    Ok(desktop.choose_casebook()?)
}

/// Makes the casebook of invented cases, and opens its window.
#[tauri::command(async)]
pub fn look_around(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.look_around()?)
}

/// Asks where to make a casebook, in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn choose_place(desktop: State<'_, Desktop>) -> IpcResult<Option<OfferedPlace>> {
    Ok(desktop.choose_place()?)
}

/// Looks at the place and asks the keyring whether it keeps secrets.
#[tauri::command(async)]
pub fn prepare_casebook(
    desktop: State<'_, Desktop>,
    input: Input<PrepareCasebook>,
) -> IpcResult<Preparation> {
    Ok(desktop.app.prepare_casebook(input.0)?)
}

/// Gives up making a casebook, and takes away what was made of it.
#[tauri::command(async)]
pub fn abandon_casebook(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.app.abandon_casebook()?)
}

/// The casebook that is open, for the frame.
#[tauri::command(async)]
pub fn open_casebook(desktop: State<'_, Desktop>) -> IpcResult<OpenCasebook> {
    Ok(desktop.app.open_casebook()?)
}

/// Locks the casebook and goes back to the cover.
#[tauri::command(async)]
pub fn lock_casebook(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.lock_casebook()?)
}

/// Notes that somebody is at the keys.
#[tauri::command(async)]
pub fn note_activity(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.note_activity()?)
}

/// What About shows.
#[tauri::command(async)]
pub fn about(desktop: State<'_, Desktop>) -> IpcResult<About> {
    Ok(desktop.app.about()?)
}
