//! Accounts; covered until asked for.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::{MatterId, StatementId},
    statements::{
        AccountAdvice, AmendStatement, KeepStatement, KeptStatement, ReadStatement, StatementLine,
        StatementText, TakeAccount,
    },
};
use tauri::State;

/// What is advised before an account is taken.
#[tauri::command(async)]
pub fn account_advice(desktop: State<'_, Desktop>) -> IpcResult<Vec<AccountAdvice>> {
    Ok(desktop.app.account_advice()?)
}

/// The accounts of a matter, covered.
#[tauri::command(async)]
pub fn statements_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<StatementLine>> {
    Ok(desktop.app.statements_of(input.0)?)
}

/// One account, covered.
#[tauri::command(async)]
pub fn statement(desktop: State<'_, Desktop>, input: Input<StatementId>) -> IpcResult<StatementLine> {
    Ok(desktop.app.statement(input.0)?)
}

/// Begins an account.
#[tauri::command(async)]
pub fn take_account(desktop: State<'_, Desktop>, input: Input<TakeAccount>) -> IpcResult<StatementLine> {
    Ok(desktop.app.take_account(input.0)?)
}

/// Amends what is said of an account beside its text.
#[tauri::command(async)]
pub fn amend_statement(
    desktop: State<'_, Desktop>,
    input: Input<AmendStatement>,
) -> IpcResult<StatementLine> {
    Ok(desktop.app.amend_statement(input.0)?)
}

/// One account, uncovered; the reading is recorded.
#[tauri::command(async)]
pub fn read_statement(desktop: State<'_, Desktop>, input: Input<ReadStatement>) -> IpcResult<StatementText> {
    Ok(desktop.app.read_statement(input.0)?)
}

/// Keeps a text as it is written.
#[tauri::command(async)]
pub fn keep_statement(desktop: State<'_, Desktop>, input: Input<KeepStatement>) -> IpcResult<KeptStatement> {
    Ok(desktop.app.keep_statement(input.0)?)
}

/// Seals an account.
#[tauri::command(async)]
pub fn seal_statement(desktop: State<'_, Desktop>, input: Input<StatementId>) -> IpcResult<StatementLine> {
    Ok(desktop.app.seal_statement(input.0)?)
}
