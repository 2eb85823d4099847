//! The independence check of investigations.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::{InvestigationId, MatterId},
    independence::{IndependenceCheck, IndependenceLine},
};
use tauri::State;

/// The check of one investigation.
#[tauri::command(async)]
pub fn independence_of(
    desktop: State<'_, Desktop>,
    input: Input<InvestigationId>,
) -> IpcResult<IndependenceCheck> {
    Ok(desktop.app.independence_of(input.0)?)
}

/// What the check of each investigation of a matter comes to.
#[tauri::command(async)]
pub fn independence_in(
    desktop: State<'_, Desktop>,
    input: Input<MatterId>,
) -> IpcResult<Vec<IndependenceLine>> {
    Ok(desktop.app.independence_in(input.0)?)
}
