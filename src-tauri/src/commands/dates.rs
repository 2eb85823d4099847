//! Dates as said.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::dates::said::{ReadDate, Understood};
use tauri::State;

/// How a date in words is read.
#[tauri::command(async)]
pub fn read_date(desktop: State<'_, Desktop>, input: Input<ReadDate>) -> IpcResult<Understood> {
    Ok(desktop.app.read_date(input.0)?)
}
