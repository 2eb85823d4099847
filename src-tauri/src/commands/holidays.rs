//! Holidays, and what the firm says of single days.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::holidays::{CorrectHoliday, Holidays};
use tauri::State;

/// The holidays by which working days are counted.
#[tauri::command(async)]
pub fn holidays(desktop: State<'_, Desktop>) -> IpcResult<Holidays> {
    Ok(desktop.app.holidays()?)
}

/// Says something of a day.
#[tauri::command(async)]
pub fn correct_holiday(desktop: State<'_, Desktop>, input: Input<CorrectHoliday>) -> IpcResult<Holidays> {
    Ok(desktop.app.correct_holiday(input.0)?)
}
