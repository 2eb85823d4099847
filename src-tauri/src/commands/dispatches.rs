//! How letters went, whether they arrived, and notes beside them.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    dispatches::{Annotate, EntryProof, RecordDispatch, RecordReceipt},
    ids::CorrespondenceId,
};
use tauri::State;

/// What is recorded beside an entry of the ledger.
#[tauri::command(async)]
pub fn proof_of(desktop: State<'_, Desktop>, input: Input<CorrespondenceId>) -> IpcResult<EntryProof> {
    Ok(desktop.app.proof_of(input.0)?)
}

/// Records that a letter went.
#[tauri::command(async)]
pub fn record_dispatch(desktop: State<'_, Desktop>, input: Input<RecordDispatch>) -> IpcResult<EntryProof> {
    Ok(desktop.app.record_dispatch(input.0)?)
}

/// Records what became of a letter.
#[tauri::command(async)]
pub fn record_receipt(desktop: State<'_, Desktop>, input: Input<RecordReceipt>) -> IpcResult<EntryProof> {
    Ok(desktop.app.record_receipt(input.0)?)
}

/// Writes a note beside an entry of the ledger.
#[tauri::command(async)]
pub fn annotate(desktop: State<'_, Desktop>, input: Input<Annotate>) -> IpcResult<EntryProof> {
    Ok(desktop.app.annotate(input.0)?)
}
