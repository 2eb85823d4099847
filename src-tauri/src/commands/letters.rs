//! Letters, from draft to issue.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    enclosures::Sending,
    ids::{LetterId, MatterId},
    letter_matches::LetterMatch,
    letters::{Composition, DraftLetter, IssuedLetter, LetterDraft, LetterDrawing, Pages, SavedCopy},
};
use tauri::State;

/// Begins a letter from its template.
#[tauri::command(async)]
pub fn draft_letter(desktop: State<'_, Desktop>, input: Input<DraftLetter>) -> IpcResult<Composition> {
    Ok(desktop.app.draft_letter(input.0)?)
}

/// A draft with what stands before it goes.
#[tauri::command(async)]
pub fn compose(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<Composition> {
    Ok(desktop.app.compose(input.0)?)
}

/// Keeps a draft as it stands.
#[tauri::command(async)]
pub fn keep_letter(desktop: State<'_, Desktop>, input: Input<LetterDraft>) -> IpcResult<Composition> {
    Ok(desktop.app.keep_letter(input.0)?)
}

/// Draws a draft as it is typed, and keeps nothing of it; nothing where keeping it must come first.
#[tauri::command(async)]
pub fn draw_letter(
    desktop: State<'_, Desktop>,
    input: Input<LetterDraft>,
) -> IpcResult<Option<LetterDrawing>> {
    Ok(desktop.app.draw_letter(input.0)?)
}

/// Issues a letter: its exact bytes are sealed and recorded.
#[tauri::command(async)]
pub fn issue_letter(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<IssuedLetter> {
    Ok(desktop.app.issue_letter(input.0)?)
}

/// Begins a letter in the place of one that was issued.
#[tauri::command(async)]
pub fn replace_letter(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<Composition> {
    Ok(desktop.app.replace_letter(input.0)?)
}

/// The letters issued in a matter.
#[tauri::command(async)]
pub fn letters_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<IssuedLetter>> {
    Ok(desktop.app.letters_of(input.0)?)
}

/// Addresses, each good once, of the pages of a letter as pictures.
#[tauri::command(async)]
pub fn letter_pages(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<Pages> {
    Ok(desktop.app.letter_pages(input.0)?)
}

/// Asks for a file, in the system's dialog, and says whether it is a letter that was issued; nothing where it is cancelled.
#[tauri::command(async)]
pub fn match_letter(desktop: State<'_, Desktop>) -> IpcResult<Option<LetterMatch>> {
    Ok(desktop.match_letter()?)
}

/// Saves a copy where the person says, in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn save_letter_copy(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_letter_copy(input.0)?)
}

/// Opens a copy in another program, to be printed there.
#[tauri::command(async)]
pub fn print_letter(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<SavedCopy> {
    Ok(desktop.print_letter(input.0)?)
}

/// What went with a letter, and by how many messages it goes.
#[tauri::command(async)]
pub fn letter_sending(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<Sending> {
    Ok(desktop.app.letter_sending(input.0)?)
}

/// Saves a letter and everything that goes with it in a folder, in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn save_letter_set(desktop: State<'_, Desktop>, input: Input<LetterId>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_letter_set(input.0)?)
}
