//! What ties those who decide an investigation or work on it to the persons whom it is about.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::InvestigationId,
    ties::{AmendTie, RecordTie, Tie, Ties, WithdrawTie},
};
use tauri::State;

/// The ties of an investigation.
#[tauri::command(async)]
pub fn ties_of(desktop: State<'_, Desktop>, input: Input<InvestigationId>) -> IpcResult<Ties> {
    Ok(desktop.app.ties_of(input.0)?)
}

/// Records a tie.
#[tauri::command(async)]
pub fn record_tie(desktop: State<'_, Desktop>, input: Input<RecordTie>) -> IpcResult<Tie> {
    Ok(desktop.app.record_tie(input.0)?)
}

/// Amends what is said of a tie.
#[tauri::command(async)]
pub fn amend_tie(desktop: State<'_, Desktop>, input: Input<AmendTie>) -> IpcResult<Tie> {
    Ok(desktop.app.amend_tie(input.0)?)
}

/// Withdraws a tie.
#[tauri::command(async)]
pub fn withdraw_tie(desktop: State<'_, Desktop>, input: Input<WithdrawTie>) -> IpcResult<Tie> {
    Ok(desktop.app.withdraw_tie(input.0)?)
}
