//! What can be done next about an investigation.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{escalation::NextSteps, ids::InvestigationId};
use tauri::State;

/// The next steps of an investigation, with what stands before them.
#[tauri::command(async)]
pub fn next_steps(desktop: State<'_, Desktop>, input: Input<InvestigationId>) -> IpcResult<NextSteps> {
    Ok(desktop.app.next_steps(input.0)?)
}
