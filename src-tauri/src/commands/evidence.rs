//! Evidence.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    evidence::{AddEvidence, AmendEvidence, Evidence},
    ids::MatterId,
};
use tauri::State;

/// The evidence of a matter.
#[tauri::command(async)]
pub fn evidence_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Evidence>> {
    Ok(desktop.app.evidence_of(input.0)?)
}

/// Makes a file that was taken in evidence of its matter.
#[tauri::command(async)]
pub fn add_evidence(desktop: State<'_, Desktop>, input: Input<AddEvidence>) -> IpcResult<Evidence> {
    Ok(desktop.app.add_evidence(input.0)?)
}

/// Corrects what is said of a file of evidence.
#[tauri::command(async)]
pub fn amend_evidence(desktop: State<'_, Desktop>, input: Input<AmendEvidence>) -> IpcResult<Evidence> {
    Ok(desktop.app.amend_evidence(input.0)?)
}
