//! The correspondence ledger.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    answer_times::AnswerTimes,
    bodies::OfficeRef,
    correspondence::{Correspondence, LogReceived, LogSent},
    ids::MatterId,
    silence::SilentOffice,
};
use tauri::State;

/// Letters in and out of a matter, in one chain.
#[tauri::command(async)]
pub fn correspondence_of(
    desktop: State<'_, Desktop>,
    input: Input<MatterId>,
) -> IpcResult<Vec<Correspondence>> {
    Ok(desktop.app.correspondence_of(input.0)?)
}

/// Enters what came in, with what it answers.
#[tauri::command(async)]
pub fn log_received(
    desktop: State<'_, Desktop>,
    input: Input<LogReceived>,
) -> IpcResult<Vec<Correspondence>> {
    Ok(desktop.app.log_received(input.0)?)
}

/// Enters what was sent without Candour.
#[tauri::command(async)]
pub fn log_sent(desktop: State<'_, Desktop>, input: Input<LogSent>) -> IpcResult<Vec<Correspondence>> {
    Ok(desktop.app.log_sent(input.0)?)
}

/// The offices that have not answered.
#[tauri::command(async)]
pub fn silences_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<SilentOffice>> {
    Ok(desktop.app.silences_of(input.0)?)
}

/// How long an office took to answer, in all matters.
#[tauri::command(async)]
pub fn answer_times(desktop: State<'_, Desktop>, input: Input<OfficeRef>) -> IpcResult<AnswerTimes> {
    Ok(desktop.app.answer_times(input.0)?)
}
