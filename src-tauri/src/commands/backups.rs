//! Whether the casebook is whole, where it is copied, and the way back from a backup. No path reaches the page but those that a
//! person chose for backups.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    backups::{OfferedBackup, PrepareRestore, Safekeeping},
    files::FileProgress,
};
use tauri::State;

/// The last check and the last copies.
#[tauri::command(async)]
pub fn safekeeping(desktop: State<'_, Desktop>) -> IpcResult<Safekeeping> {
    Ok(desktop.app.safekeeping()?)
}

/// Checks everything; nothing where it was stopped.
#[tauri::command(async)]
pub fn check_everything(desktop: State<'_, Desktop>) -> IpcResult<Option<Safekeeping>> {
    Ok(desktop.app.check_everything()?)
}

/// Backs up into a folder chosen in the system's dialog; nothing where it is cancelled or stopped.
#[tauri::command(async)]
pub fn back_up(desktop: State<'_, Desktop>) -> IpcResult<Option<Safekeeping>> {
    Ok(desktop.back_up()?)
}

/// Copies everything into one file, where the person says; nothing where it is cancelled or stopped.
#[tauri::command(async)]
pub fn move_out(desktop: State<'_, Desktop>) -> IpcResult<Option<Safekeeping>> {
    Ok(desktop.move_out()?)
}

/// The backups in a folder chosen in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn choose_backups(desktop: State<'_, Desktop>) -> IpcResult<Option<Vec<OfferedBackup>>> {
    Ok(desktop.choose_backups()?)
}

/// Settles which backup is restored, and under which name.
#[tauri::command(async)]
pub fn prepare_restore(desktop: State<'_, Desktop>, input: Input<PrepareRestore>) -> IpcResult<()> {
    Ok(desktop.app.prepare_restore(input.0)?)
}

/// How far the restore has come; nothing where none is under way.
#[tauri::command(async)]
pub fn restore_progress(desktop: State<'_, Desktop>) -> IpcResult<Option<FileProgress>> {
    Ok(desktop.app.restore_progress())
}

/// Stops the restore that is under way.
#[tauri::command(async)]
pub fn stop_restore(desktop: State<'_, Desktop>) -> IpcResult<()> {
    Ok(desktop.app.stop_restore()?)
}
