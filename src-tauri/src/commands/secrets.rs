//! What is typed on the cover and never leaves it as text: passphrases and recovery words. Input and output are bytes.

use crate::{
    desktop::Desktop,
    ipc::{IpcResult, Secret, bytes},
};
use candour_model::casebooks::{Preparation, Strength};
use tauri::{State, ipc::Response};

/// Seven words that would do as a passphrase.
#[tauri::command(async)]
pub fn suggest_passphrase(desktop: State<'_, Desktop>) -> IpcResult<Response> {
    Ok(bytes(&desktop.app.suggest_passphrase()?))
}

/// How strong a passphrase is.
#[tauri::command(async)]
pub fn measure_passphrase(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<Strength> {
    Ok(desktop.measure_passphrase(input.0)?)
}

/// Makes a casebook on its way, and gives its twelve recovery words.
#[tauri::command(async)]
pub fn begin_casebook(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<Response> {
    Ok(bytes(&desktop.app.begin_casebook(input.0)?))
}

/// Opens the new casebook with the words typed back, and its window.
#[tauri::command(async)]
pub fn finish_casebook(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<()> {
    Ok(desktop.finish_casebook(input.0)?)
}

/// Opens the casebook with its passphrase, and its window.
#[tauri::command(async)]
pub fn unlock_casebook(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<()> {
    Ok(desktop.unlock_casebook(input.0)?)
}

/// Opens the casebook with its recovery words, and its window.
#[tauri::command(async)]
pub fn unlock_with_words(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<()> {
    Ok(desktop.unlock_with_words(input.0)?)
}

/// Opens the casebook with its present passphrase, to change what opens it.
#[tauri::command(async)]
pub fn begin_way_change(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<Preparation> {
    Ok(desktop.begin_way_change(input.0)?)
}

/// Opens the casebook with its recovery words, to change what opens it.
#[tauri::command(async)]
pub fn begin_way_change_with_words(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<Preparation> {
    Ok(desktop.begin_way_change_with_words(input.0)?)
}

/// Puts the new passphrase in place of the old one, and opens the casebook's window.
#[tauri::command(async)]
pub fn change_passphrase(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<()> {
    Ok(desktop.change_passphrase(input.0)?)
}

/// Draws other recovery words, and gives them. The old ones open the casebook until these are typed back.
#[tauri::command(async)]
pub fn draw_words(desktop: State<'_, Desktop>) -> IpcResult<Response> {
    Ok(bytes(&desktop.draw_words()?))
}

/// Puts the words typed back in place of the old ones, and opens the casebook's window.
#[tauri::command(async)]
pub fn replace_words(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<()> {
    Ok(desktop.replace_words(input.0)?)
}

/// Gives a second person a passphrase of their own, and opens the casebook's window.
#[tauri::command(async)]
pub fn add_person(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<()> {
    Ok(desktop.add_person(input.0)?)
}

/// Restores the chosen backup with the recovery words, and opens its window; no where it was stopped.
#[tauri::command(async)]
pub fn restore_with_words(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<bool> {
    Ok(desktop.restore_with_words(input.0)?)
}

/// Restores the chosen backup with its passphrase, and opens its window; no where it was stopped.
#[tauri::command(async)]
pub fn restore_with_passphrase(desktop: State<'_, Desktop>, input: Secret) -> IpcResult<bool> {
    Ok(desktop.restore_with_passphrase(input.0)?)
}
