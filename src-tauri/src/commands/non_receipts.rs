//! That an office said it has not received something that was sent.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{dispatches::EntryProof, non_receipts::RecordNonReceipt};
use tauri::State;

/// Records that an office said it has not received something that was sent.
#[tauri::command(async)]
pub fn record_non_receipt(
    desktop: State<'_, Desktop>,
    input: Input<RecordNonReceipt>,
) -> IpcResult<EntryProof> {
    Ok(desktop.app.record_non_receipt(input.0)?)
}
