//! Clients, by cipher.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    clients::{Client, ClientLine, ClientRecord, TakeOnClient},
    ids::MatterId,
    parties::PersonOf,
};
use tauri::State;

/// The clients of a matter, by cipher.
#[tauri::command(async)]
pub fn clients_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Client>> {
    Ok(desktop.app.clients_of(input.0)?)
}

/// Every client, by cipher.
#[tauri::command(async)]
pub fn clients(desktop: State<'_, Desktop>) -> IpcResult<Vec<ClientLine>> {
    Ok(desktop.app.clients()?)
}

/// What is recorded of one client, without a name.
#[tauri::command(async)]
pub fn client(desktop: State<'_, Desktop>, input: Input<PersonOf>) -> IpcResult<ClientRecord> {
    Ok(desktop.app.client(input.0)?)
}

/// Takes a client on.
#[tauri::command(async)]
pub fn take_on_client(desktop: State<'_, Desktop>, input: Input<TakeOnClient>) -> IpcResult<Client> {
    Ok(desktop.app.take_on_client(input.0)?)
}
