//! What was asked, and what replies say to it.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    asks::{AskLine, MarkAnswer},
    ids::MatterId,
};
use tauri::State;

/// Everything that was asked in a matter, with the answers.
#[tauri::command(async)]
pub fn asks_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<AskLine>> {
    Ok(desktop.app.asks_of(input.0)?)
}

/// Says what a reply says to an ask.
#[tauri::command(async)]
pub fn mark_answer(desktop: State<'_, Desktop>, input: Input<MarkAnswer>) -> IpcResult<Vec<AskLine>> {
    Ok(desktop.app.mark_answer(input.0)?)
}
