//! Clients, by cipher; their names by asking.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    clients::{Client, RevealedName, TakeOnClient},
    ids::MatterId,
};
use tauri::State;

/// The clients of a matter, by cipher.
#[tauri::command(async)]
pub fn clients_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Client>> {
    Ok(desktop.app.clients_of(input.0)?)
}

/// Takes a client on.
#[tauri::command(async)]
pub fn take_on_client(desktop: State<'_, Desktop>, input: Input<TakeOnClient>) -> IpcResult<Client> {
    Ok(desktop.app.take_on_client(input.0)?)
}

/// The names of the people in a matter; each reading is recorded.
#[tauri::command(async)]
pub fn reveal_names(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<RevealedName>> {
    Ok(desktop.app.reveal_names(input.0)?)
}
