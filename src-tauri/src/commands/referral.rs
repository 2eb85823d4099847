//! The criteria for referral of an allegation, and what is answered of them.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::AllegationId,
    referral::{AllegationReferral, AnswerCriterion},
};
use tauri::State;

/// Which criteria an allegation meets, and what is still to be asked.
#[tauri::command(async)]
pub fn referral_of(desktop: State<'_, Desktop>, input: Input<AllegationId>) -> IpcResult<AllegationReferral> {
    Ok(desktop.app.referral_of(input.0)?)
}

/// Answers the question of a criterion for an allegation.
#[tauri::command(async)]
pub fn answer_criterion(
    desktop: State<'_, Desktop>,
    input: Input<AnswerCriterion>,
) -> IpcResult<AllegationReferral> {
    Ok(desktop.app.answer_criterion(input.0)?)
}
