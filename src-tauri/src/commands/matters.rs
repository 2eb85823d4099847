//! Matters.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::MatterId,
    matters::{Matter, MatterLine, OpenMatter, SetParticulars},
};
use tauri::State;

/// Every matter, as a line of the list.
#[tauri::command(async)]
pub fn matters(desktop: State<'_, Desktop>) -> IpcResult<Vec<MatterLine>> {
    Ok(desktop.app.matters()?)
}

/// A free reference and a neutral working name.
#[tauri::command(async)]
pub fn offer_matter(desktop: State<'_, Desktop>) -> IpcResult<OpenMatter> {
    Ok(desktop.app.offer_matter()?)
}

/// Opens a matter.
#[tauri::command(async)]
pub fn open_matter(desktop: State<'_, Desktop>, input: Input<OpenMatter>) -> IpcResult<Matter> {
    Ok(desktop.app.open_matter(input.0)?)
}

/// One matter.
#[tauri::command(async)]
pub fn matter(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Matter> {
    Ok(desktop.app.matter(input.0)?)
}

/// Records conflicts, evidence at risk and needs.
#[tauri::command(async)]
pub fn set_particulars(desktop: State<'_, Desktop>, input: Input<SetParticulars>) -> IpcResult<Matter> {
    Ok(desktop.app.set_particulars(input.0)?)
}
