//! Witness statements to be signed, from a sealed version of an account.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    papers::MadePaper,
    witness_statements::{AskWitnessStatement, WitnessStatementPreview},
};
use tauri::State;

/// A witness statement as it would be made now, with what stands against it. It reads the account, which is recorded.
#[tauri::command(async)]
pub fn preview_witness_statement(
    desktop: State<'_, Desktop>,
    input: Input<AskWitnessStatement>,
) -> IpcResult<WitnessStatementPreview> {
    Ok(desktop.app.preview_witness_statement(input.0)?)
}

/// Makes a witness statement: its exact bytes are sealed and recorded among the papers.
#[tauri::command(async)]
pub fn make_witness_statement(
    desktop: State<'_, Desktop>,
    input: Input<AskWitnessStatement>,
) -> IpcResult<MadePaper> {
    Ok(desktop.app.make_witness_statement(input.0)?)
}
