//! Dates as said.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{dates::PartialDate, words::Words};
use tauri::State;

/// How a date in words is read.
#[tauri::command(async)]
pub fn read_date(desktop: State<'_, Desktop>, input: Input<Words>) -> IpcResult<PartialDate> {
    Ok(desktop.app.read_date(&input.0)?)
}
