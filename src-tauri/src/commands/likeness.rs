//! Whom described people resemble.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::MatterId,
    likeness::{CompareFeatures, Suggestion},
};
use tauri::State;

/// Pairs of a matter's people offered for comparison.
#[tauri::command(async)]
pub fn suggestions_in(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Suggestion>> {
    Ok(desktop.app.suggestions_in(input.0)?)
}

/// Whom a description that is being written resembles.
#[tauri::command(async)]
pub fn compare_features(
    desktop: State<'_, Desktop>,
    input: Input<CompareFeatures>,
) -> IpcResult<Vec<Suggestion>> {
    Ok(desktop.app.compare_features(input.0)?)
}
