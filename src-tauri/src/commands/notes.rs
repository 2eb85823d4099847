//! Attendance notes and notes of telephone calls.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::{MatterId, NoteId},
    notes::{AmendNote, NoteLine, NoteText, ReadNote, WriteNote},
    parties::Party,
};
use tauri::State;

/// Everyone who has a part in a matter, by cipher.
#[tauri::command(async)]
pub fn people_in(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Party>> {
    Ok(desktop.app.people_in(input.0)?)
}

/// The notes of a matter.
#[tauri::command(async)]
pub fn notes_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<NoteLine>> {
    Ok(desktop.app.notes_of(input.0)?)
}

/// Every wording of a note.
#[tauri::command(async)]
pub fn note_versions(desktop: State<'_, Desktop>, input: Input<NoteId>) -> IpcResult<Vec<NoteLine>> {
    Ok(desktop.app.note_versions(input.0)?)
}

/// The text of a note; that it was read is recorded.
#[tauri::command(async)]
pub fn read_note(desktop: State<'_, Desktop>, input: Input<ReadNote>) -> IpcResult<NoteText> {
    Ok(desktop.app.read_note(input.0)?)
}

/// Writes a note.
#[tauri::command(async)]
pub fn write_note(desktop: State<'_, Desktop>, input: Input<WriteNote>) -> IpcResult<NoteLine> {
    Ok(desktop.app.write_note(input.0)?)
}

/// Words a note anew.
#[tauri::command(async)]
pub fn amend_note(desktop: State<'_, Desktop>, input: Input<AmendNote>) -> IpcResult<NoteLine> {
    Ok(desktop.app.amend_note(input.0)?)
}
