//! Versions of a witness statement.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::StatementId,
    statements::StatementLine,
    versions::{CompareVersions, ParagraphDifference, SignVersion},
};
use tauri::State;

/// Records that a version was signed.
#[tauri::command(async)]
pub fn sign_version(desktop: State<'_, Desktop>, input: Input<SignVersion>) -> IpcResult<StatementLine> {
    Ok(desktop.app.sign_version(input.0)?)
}

/// Begins the next version.
#[tauri::command(async)]
pub fn begin_version(desktop: State<'_, Desktop>, input: Input<StatementId>) -> IpcResult<StatementLine> {
    Ok(desktop.app.begin_version(input.0)?)
}

/// How two texts differ; both readings are recorded.
#[tauri::command(async)]
pub fn compare_versions(
    desktop: State<'_, Desktop>,
    input: Input<CompareVersions>,
) -> IpcResult<Vec<ParagraphDifference>> {
    Ok(desktop.app.compare_versions(input.0)?)
}
