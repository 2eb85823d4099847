//! Files from outside, looked at: as pictures under addresses that are good once, or as plain words.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    evidence::Evidence,
    files::FileOf,
    views::{KeepPart, ViewPage, Viewable, ViewedPage, ViewedWords},
};
use tauri::State;

/// What is known of a file before it is looked at.
#[tauri::command(async)]
pub fn viewable(desktop: State<'_, Desktop>, input: Input<FileOf>) -> IpcResult<Viewable> {
    Ok(desktop.app.viewable(input.0)?)
}

/// One page of a file; nothing where it is stopped.
#[tauri::command(async)]
pub fn view_page(desktop: State<'_, Desktop>, input: Input<ViewPage>) -> IpcResult<Option<ViewedPage>> {
    Ok(desktop.app.view_page(input.0)?)
}

/// What a message or a text says; nothing where it is stopped.
#[tauri::command(async)]
pub fn view_words(desktop: State<'_, Desktop>, input: Input<FileOf>) -> IpcResult<Option<ViewedWords>> {
    Ok(desktop.app.view_words(input.0)?)
}

/// Makes what is attached to a message evidence of its own; nothing where it is stopped.
#[tauri::command(async)]
pub fn keep_part(desktop: State<'_, Desktop>, input: Input<KeepPart>) -> IpcResult<Option<Evidence>> {
    Ok(desktop.app.keep_part(input.0)?)
}
