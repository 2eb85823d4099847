//! Forms left half filled.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::form_drafts::{FormDraft, FormOf, KeepForm};
use tauri::State;

/// What was typed in a form and not saved.
#[tauri::command(async)]
pub fn form_draft(desktop: State<'_, Desktop>, input: Input<FormOf>) -> IpcResult<Option<FormDraft>> {
    Ok(desktop.app.form_draft(input.0)?)
}

/// Keeps what is typed in a form.
#[tauri::command(async)]
pub fn keep_form(desktop: State<'_, Desktop>, input: Input<KeepForm>) -> IpcResult<()> {
    Ok(desktop.app.keep_form(input.0)?)
}

/// Throws away what was typed in a form.
#[tauri::command(async)]
pub fn discard_form(desktop: State<'_, Desktop>, input: Input<FormOf>) -> IpcResult<()> {
    Ok(desktop.app.discard_form(input.0)?)
}
