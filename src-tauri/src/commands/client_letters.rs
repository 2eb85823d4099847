//! Letters to a client.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    client_letters::AskClientLetter,
    papers::{MadePaper, PaperPreview},
};
use tauri::State;

/// A letter to a client as it would be made now, with what stands against it.
#[tauri::command(async)]
pub fn preview_client_letter(
    desktop: State<'_, Desktop>,
    input: Input<AskClientLetter>,
) -> IpcResult<PaperPreview> {
    Ok(desktop.app.preview_client_letter(input.0)?)
}

/// Makes a letter to a client: its exact bytes are sealed and recorded among the papers.
#[tauri::command(async)]
pub fn make_client_letter(
    desktop: State<'_, Desktop>,
    input: Input<AskClientLetter>,
) -> IpcResult<MadePaper> {
    Ok(desktop.app.make_client_letter(input.0)?)
}
