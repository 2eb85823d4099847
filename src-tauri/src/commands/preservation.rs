//! The preservation register.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::MatterId,
    preservation::{
        AmendPreservation, AskedOn, PreservationItem, PreservationRules, RecordPreservation,
        RecordPreservationStep, RenewalOffer,
    },
};
use tauri::State;

/// The categories of evidence to choose from.
#[tauri::command(async)]
pub fn preservation_rules(desktop: State<'_, Desktop>) -> IpcResult<PreservationRules> {
    Ok(desktop.app.preservation_rules()?)
}

/// The day on which practice would renew what was asked on a day.
#[tauri::command(async)]
pub fn offer_renewal(desktop: State<'_, Desktop>, input: Input<AskedOn>) -> IpcResult<Option<RenewalOffer>> {
    Ok(desktop.app.offer_renewal(input.0)?)
}

/// The register of a matter.
#[tauri::command(async)]
pub fn preservation_of(
    desktop: State<'_, Desktop>,
    input: Input<MatterId>,
) -> IpcResult<Vec<PreservationItem>> {
    Ok(desktop.app.preservation_of(input.0)?)
}

/// Enters something in the register.
#[tauri::command(async)]
pub fn record_preservation(
    desktop: State<'_, Desktop>,
    input: Input<RecordPreservation>,
) -> IpcResult<PreservationItem> {
    Ok(desktop.app.record_preservation(input.0)?)
}

/// Corrects what an item is.
#[tauri::command(async)]
pub fn amend_preservation(
    desktop: State<'_, Desktop>,
    input: Input<AmendPreservation>,
) -> IpcResult<PreservationItem> {
    Ok(desktop.app.amend_preservation(input.0)?)
}

/// Records what became of an item.
#[tauri::command(async)]
pub fn record_preservation_step(
    desktop: State<'_, Desktop>,
    input: Input<RecordPreservationStep>,
) -> IpcResult<PreservationItem> {
    Ok(desktop.app.record_preservation_step(input.0)?)
}
