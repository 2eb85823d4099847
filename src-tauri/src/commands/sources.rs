//! What an allegation rests on, or a description.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::sources::{CiteParagraph, Resting, Source, UnciteParagraph};
use tauri::State;

/// The paragraphs that an allegation or a description rests on.
#[tauri::command(async)]
pub fn sources_of(desktop: State<'_, Desktop>, input: Input<Resting>) -> IpcResult<Vec<Source>> {
    Ok(desktop.app.sources_of(input.0)?)
}

/// Rests an allegation or a description on a paragraph.
#[tauri::command(async)]
pub fn cite_paragraph(desktop: State<'_, Desktop>, input: Input<CiteParagraph>) -> IpcResult<Vec<Source>> {
    Ok(desktop.app.cite_paragraph(input.0)?)
}

/// Takes a paragraph out of what one of them rests on.
#[tauri::command(async)]
pub fn uncite_paragraph(
    desktop: State<'_, Desktop>,
    input: Input<UnciteParagraph>,
) -> IpcResult<Vec<Source>> {
    Ok(desktop.app.uncite_paragraph(input.0)?)
}
