//! The rules that are not of time, and what the firm says of them.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::precepts::{CorrectPrecept, PreceptRecord, SwitchPrecept};
use tauri::State;

/// Every such rule, what is shipped beside what the firm says.
#[tauri::command(async)]
pub fn precepts(desktop: State<'_, Desktop>) -> IpcResult<Vec<PreceptRecord>> {
    Ok(desktop.app.precepts()?)
}

/// Puts the firm's wording over that of such a rule.
#[tauri::command(async)]
pub fn correct_precept(
    desktop: State<'_, Desktop>,
    input: Input<CorrectPrecept>,
) -> IpcResult<PreceptRecord> {
    Ok(desktop.app.correct_precept(input.0)?)
}

/// Switches such a rule off.
#[tauri::command(async)]
pub fn switch_off_precept(
    desktop: State<'_, Desktop>,
    input: Input<SwitchPrecept>,
) -> IpcResult<PreceptRecord> {
    Ok(desktop.app.switch_off_precept(input.0)?)
}

/// Uses such a rule again, as it was before.
#[tauri::command(async)]
pub fn restore_precept(desktop: State<'_, Desktop>, input: Input<SwitchPrecept>) -> IpcResult<PreceptRecord> {
    Ok(desktop.app.restore_precept(input.0)?)
}
