//! Papers: documents made from the record of a matter that are no letters.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::{MatterId, PaperId},
    letters::{Pages, SavedCopy},
    papers::{AskPaper, MadePaper, PaperPreview, SavePaperCopy},
};
use tauri::State;

/// The papers that were made of a matter.
#[tauri::command(async)]
pub fn papers_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<MadePaper>> {
    Ok(desktop.app.papers_of(input.0)?)
}

/// A paper as it would be made now, with what stands against it.
#[tauri::command(async)]
pub fn preview_paper(desktop: State<'_, Desktop>, input: Input<AskPaper>) -> IpcResult<PaperPreview> {
    Ok(desktop.app.preview_paper(input.0)?)
}

/// Makes a paper: its exact bytes are sealed and recorded.
#[tauri::command(async)]
pub fn make_paper(desktop: State<'_, Desktop>, input: Input<AskPaper>) -> IpcResult<MadePaper> {
    Ok(desktop.app.make_paper(input.0)?)
}

/// Addresses, each good once, of the pages of a paper as pictures.
#[tauri::command(async)]
pub fn paper_pages(desktop: State<'_, Desktop>, input: Input<PaperId>) -> IpcResult<Pages> {
    Ok(desktop.app.paper_pages(input.0)?)
}

/// Saves a copy where the person says, in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn save_paper_copy(
    desktop: State<'_, Desktop>,
    input: Input<SavePaperCopy>,
) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_paper_copy(input.0)?)
}

/// Opens a copy in another program, to be printed there.
#[tauri::command(async)]
pub fn print_paper(desktop: State<'_, Desktop>, input: Input<PaperId>) -> IpcResult<SavedCopy> {
    Ok(desktop.print_paper(input.0)?)
}
