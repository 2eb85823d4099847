//! The firm's own templates of letters, beside what is shipped.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    letters::{LetterKind, Pages},
    templates::{
        ChangeTemplate, CompareTemplate, TemplateComparison, TemplateLine, TemplateRecord, UseTemplate,
    },
};
use tauri::State;

/// Every kind of letter, with whose wording a new one begins.
#[tauri::command(async)]
pub fn templates(desktop: State<'_, Desktop>) -> IpcResult<Vec<TemplateLine>> {
    Ok(desktop.app.templates()?)
}

/// A kind of letter: the wording that is used beside what is shipped, and every version.
#[tauri::command(async)]
pub fn template(desktop: State<'_, Desktop>, input: Input<LetterKind>) -> IpcResult<TemplateRecord> {
    Ok(desktop.app.template(&input.0)?)
}

/// Puts the firm's wording in place of the one that is used.
#[tauri::command(async)]
pub fn change_template(
    desktop: State<'_, Desktop>,
    input: Input<ChangeTemplate>,
) -> IpcResult<TemplateRecord> {
    Ok(desktop.app.change_template(input.0)?)
}

/// Takes an earlier version into use again, or the shipped wording.
#[tauri::command(async)]
pub fn use_template(desktop: State<'_, Desktop>, input: Input<UseTemplate>) -> IpcResult<TemplateRecord> {
    Ok(desktop.app.use_template(input.0)?)
}

/// How a version, or the shipped wording, differs from the wording that is used.
#[tauri::command(async)]
pub fn compare_template(
    desktop: State<'_, Desktop>,
    input: Input<CompareTemplate>,
) -> IpcResult<TemplateComparison> {
    Ok(desktop.app.compare_template(input.0)?)
}

/// Shows how a letter with the wording that is used would look, with invented facts.
#[tauri::command(async)]
pub fn template_pages(desktop: State<'_, Desktop>, input: Input<LetterKind>) -> IpcResult<Pages> {
    Ok(desktop.app.template_pages(&input.0)?)
}
