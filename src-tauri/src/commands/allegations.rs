//! Allegations; covered until asked for.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    allegations::{Allegation, AllegationLine, AmendAllegation, ReadDateAgain, RecordAllegation},
    ids::{AllegationId, MatterId},
};
use tauri::State;

/// The allegations of a matter, covered.
#[tauri::command(async)]
pub fn allegations_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<AllegationLine>> {
    Ok(desktop.app.allegations_of(input.0)?)
}

/// One allegation, uncovered; the reading is recorded.
#[tauri::command(async)]
pub fn read_allegation(desktop: State<'_, Desktop>, input: Input<AllegationId>) -> IpcResult<Allegation> {
    Ok(desktop.app.read_allegation(input.0)?)
}

/// Records what is alleged.
#[tauri::command(async)]
pub fn record_allegation(
    desktop: State<'_, Desktop>,
    input: Input<RecordAllegation>,
) -> IpcResult<Allegation> {
    Ok(desktop.app.record_allegation(input.0)?)
}

/// Amends a draft.
#[tauri::command(async)]
pub fn amend_allegation(desktop: State<'_, Desktop>, input: Input<AmendAllegation>) -> IpcResult<Allegation> {
    Ok(desktop.app.amend_allegation(input.0)?)
}

/// Settles the date of an allegation once more.
#[tauri::command(async)]
pub fn read_date_again(
    desktop: State<'_, Desktop>,
    input: Input<ReadDateAgain>,
) -> IpcResult<AllegationLine> {
    Ok(desktop.app.read_date_again(input.0)?)
}

/// Approves an allegation for letters.
#[tauri::command(async)]
pub fn approve_allegation(
    desktop: State<'_, Desktop>,
    input: Input<AllegationId>,
) -> IpcResult<AllegationLine> {
    Ok(desktop.app.approve_allegation(input.0)?)
}

/// Withdraws an allegation.
#[tauri::command(async)]
pub fn withdraw_allegation(
    desktop: State<'_, Desktop>,
    input: Input<AllegationId>,
) -> IpcResult<AllegationLine> {
    Ok(desktop.app.withdraw_allegation(input.0)?)
}
