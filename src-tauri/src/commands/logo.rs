//! The firm's logo.

use crate::{desktop::Desktop, ipc::IpcResult};
use candour_model::logo::ShownLogo;
use tauri::State;

/// The logo; nothing where the firm has none.
#[tauri::command(async)]
pub fn logo(desktop: State<'_, Desktop>) -> IpcResult<Option<ShownLogo>> {
    Ok(desktop.app.logo()?)
}

/// Makes a picture chosen in the system's dialog the logo; nothing where it is cancelled.
#[tauri::command(async)]
pub fn choose_logo(desktop: State<'_, Desktop>) -> IpcResult<Option<ShownLogo>> {
    Ok(desktop.choose_logo()?)
}

/// Takes the logo away.
#[tauri::command(async)]
pub fn remove_logo(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.app.remove_logo()?)
}
