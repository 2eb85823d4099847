//! The independence check of investigations.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::{InvestigationId, MatterId},
    independence::{AnswerCheck, IndependenceCheck, MatterIndependence, TakeView, WithdrawView},
};
use tauri::State;

/// The check of one investigation.
#[tauri::command(async)]
pub fn independence_of(
    desktop: State<'_, Desktop>,
    input: Input<InvestigationId>,
) -> IpcResult<IndependenceCheck> {
    Ok(desktop.app.independence_of(input.0)?)
}

/// What the checks of a matter come to.
#[tauri::command(async)]
pub fn independence_in(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<MatterIndependence> {
    Ok(desktop.app.independence_in(input.0)?)
}

/// Takes another view than the check.
#[tauri::command(async)]
pub fn take_view(desktop: State<'_, Desktop>, input: Input<TakeView>) -> IpcResult<IndependenceCheck> {
    Ok(desktop.app.take_view(input.0)?)
}

/// Withdraws the view that stands.
#[tauri::command(async)]
pub fn withdraw_view(
    desktop: State<'_, Desktop>,
    input: Input<WithdrawView>,
) -> IpcResult<IndependenceCheck> {
    Ok(desktop.app.withdraw_view(input.0)?)
}

/// Answers a question of the check.
#[tauri::command(async)]
pub fn answer_check(desktop: State<'_, Desktop>, input: Input<AnswerCheck>) -> IpcResult<IndependenceCheck> {
    Ok(desktop.app.answer_check(input.0)?)
}
