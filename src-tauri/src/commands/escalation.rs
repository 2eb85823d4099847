//! What can be done next about an investigation.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    escalation::{NextSteps, RecordTakenStep},
    ids::{InvestigationId, TakenStepId},
};
use tauri::State;

/// The next steps of an investigation, with what stands before them.
#[tauri::command(async)]
pub fn next_steps(desktop: State<'_, Desktop>, input: Input<InvestigationId>) -> IpcResult<NextSteps> {
    Ok(desktop.app.next_steps(input.0)?)
}

/// Records that a step was taken.
#[tauri::command(async)]
pub fn record_taken_step(desktop: State<'_, Desktop>, input: Input<RecordTakenStep>) -> IpcResult<NextSteps> {
    Ok(desktop.app.record_taken_step(input.0)?)
}

/// Withdraws that a step was taken.
#[tauri::command(async)]
pub fn withdraw_taken_step(desktop: State<'_, Desktop>, input: Input<TakenStepId>) -> IpcResult<NextSteps> {
    Ok(desktop.app.withdraw_taken_step(input.0)?)
}
