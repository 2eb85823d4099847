//! Exhibits.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    exhibits::{AmendExhibit, Exhibit, OfferedMark, RecordExhibit},
    ids::MatterId,
};
use tauri::State;

/// The exhibits of a matter.
#[tauri::command(async)]
pub fn exhibits_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Exhibit>> {
    Ok(desktop.app.exhibits_of(input.0)?)
}

/// The mark that the next exhibit of each client would have.
#[tauri::command(async)]
pub fn offer_marks(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<OfferedMark>> {
    Ok(desktop.app.offer_marks(input.0)?)
}

/// Records an exhibit.
#[tauri::command(async)]
pub fn record_exhibit(desktop: State<'_, Desktop>, input: Input<RecordExhibit>) -> IpcResult<Exhibit> {
    Ok(desktop.app.record_exhibit(input.0)?)
}

/// Corrects what is said of an exhibit.
#[tauri::command(async)]
pub fn amend_exhibit(desktop: State<'_, Desktop>, input: Input<AmendExhibit>) -> IpcResult<Exhibit> {
    Ok(desktop.app.amend_exhibit(input.0)?)
}
