//! The rules of time, and what the firm says of them.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::deadlines::{CorrectDeadline, DeadlineRecord, SwitchDeadline};
use tauri::State;

/// Every rule of time, what is shipped beside what the firm says.
#[tauri::command(async)]
pub fn deadline_rules(desktop: State<'_, Desktop>) -> IpcResult<Vec<DeadlineRecord>> {
    Ok(desktop.app.deadline_rules()?)
}

/// Puts the firm's wording over that of a rule of time, or adds one.
#[tauri::command(async)]
pub fn correct_deadline(
    desktop: State<'_, Desktop>,
    input: Input<CorrectDeadline>,
) -> IpcResult<DeadlineRecord> {
    Ok(desktop.app.correct_deadline(input.0)?)
}

/// Switches a rule of time off.
#[tauri::command(async)]
pub fn switch_off_deadline(
    desktop: State<'_, Desktop>,
    input: Input<SwitchDeadline>,
) -> IpcResult<DeadlineRecord> {
    Ok(desktop.app.switch_off_deadline(input.0)?)
}

/// Uses a rule of time again, as it was before.
#[tauri::command(async)]
pub fn restore_deadline(
    desktop: State<'_, Desktop>,
    input: Input<SwitchDeadline>,
) -> IpcResult<DeadlineRecord> {
    Ok(desktop.app.restore_deadline(input.0)?)
}
