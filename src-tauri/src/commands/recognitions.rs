//! Officers of the casebook who may be the one that a matter names.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    officers::OfficerRecord,
    parties::PersonOf,
    recognitions::{OfficerCandidate, RecogniseOfficer, ReverseRecognition, SeekOfficers, TellOfficersApart},
};
use tauri::State;

/// Officers who may be the one that is being written of; each look is recorded.
#[tauri::command(async)]
pub fn seek_officers(
    desktop: State<'_, Desktop>,
    input: Input<SeekOfficers>,
) -> IpcResult<Vec<OfficerCandidate>> {
    Ok(desktop.app.seek_officers(input.0)?)
}

/// Officers who may be one whom the matter names already; each look is recorded.
#[tauri::command(async)]
pub fn officers_resembling(
    desktop: State<'_, Desktop>,
    input: Input<PersonOf>,
) -> IpcResult<Vec<OfficerCandidate>> {
    Ok(desktop.app.officers_resembling(input.0)?)
}

/// Puts an officer of the casebook into a matter.
#[tauri::command(async)]
pub fn recognise_officer(
    desktop: State<'_, Desktop>,
    input: Input<RecogniseOfficer>,
) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.recognise_officer(input.0)?)
}

/// Takes a recognition back.
#[tauri::command(async)]
pub fn reverse_recognition(
    desktop: State<'_, Desktop>,
    input: Input<ReverseRecognition>,
) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.reverse_recognition(input.0)?)
}

/// Records that two officers are two people.
#[tauri::command(async)]
pub fn tell_officers_apart(
    desktop: State<'_, Desktop>,
    input: Input<TellOfficersApart>,
) -> IpcResult<OfficerRecord> {
    Ok(desktop.app.tell_officers_apart(input.0)?)
}
