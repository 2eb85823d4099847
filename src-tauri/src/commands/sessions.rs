//! The log of the sessions in which an account is given.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::StatementId,
    sessions::{AmendSession, BeginSession, Session},
};
use tauri::State;

/// The sessions of an account.
#[tauri::command(async)]
pub fn sessions_of(desktop: State<'_, Desktop>, input: Input<StatementId>) -> IpcResult<Vec<Session>> {
    Ok(desktop.app.sessions_of(input.0)?)
}

/// Begins another session.
#[tauri::command(async)]
pub fn begin_session(desktop: State<'_, Desktop>, input: Input<BeginSession>) -> IpcResult<Vec<Session>> {
    Ok(desktop.app.begin_session(input.0)?)
}

/// Amends a session.
#[tauri::command(async)]
pub fn amend_session(desktop: State<'_, Desktop>, input: Input<AmendSession>) -> IpcResult<Vec<Session>> {
    Ok(desktop.app.amend_session(input.0)?)
}
