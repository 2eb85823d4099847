//! Settings, kept inside the casebook.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::settings::{Firm, Preferences, Settings};
use tauri::State;

/// The firm and the preferences.
#[tauri::command(async)]
pub fn settings(desktop: State<'_, Desktop>) -> IpcResult<Settings> {
    Ok(desktop.app.settings()?)
}

/// Changes the firm and its letterhead.
#[tauri::command(async)]
pub fn change_firm(desktop: State<'_, Desktop>, input: Input<Firm>) -> IpcResult<Settings> {
    Ok(desktop.app.change_firm(input.0)?)
}

/// Changes how the window looks and when it locks.
#[tauri::command(async)]
pub fn change_preferences(desktop: State<'_, Desktop>, input: Input<Preferences>) -> IpcResult<Settings> {
    Ok(desktop.app.change_preferences(input.0)?)
}
