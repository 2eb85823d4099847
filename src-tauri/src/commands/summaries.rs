//! The lawyer's summaries of accounts.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{statements::StatementLine, summaries::Summarise};
use tauri::State;

/// Writes the summary of an account.
#[tauri::command(async)]
pub fn summarise(desktop: State<'_, Desktop>, input: Input<Summarise>) -> IpcResult<StatementLine> {
    Ok(desktop.app.summarise(input.0)?)
}
