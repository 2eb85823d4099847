//! Who is behind a cipher, by asking; each reading is recorded.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    clients::RevealedName,
    identities::{CorrectIdentity, Identity},
    ids::MatterId,
    parties::{Party, PersonOf},
};
use tauri::State;

/// The names of the people in a matter; each reading is recorded.
#[tauri::command(async)]
pub fn reveal_names(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<RevealedName>> {
    Ok(desktop.app.reveal_names(input.0)?)
}

/// Everything recorded of who one person is; each reading is recorded.
#[tauri::command(async)]
pub fn reveal_identity(desktop: State<'_, Desktop>, input: Input<PersonOf>) -> IpcResult<Identity> {
    Ok(desktop.app.reveal_identity(input.0)?)
}

/// Corrects who somebody is.
#[tauri::command(async)]
pub fn correct_identity(desktop: State<'_, Desktop>, input: Input<CorrectIdentity>) -> IpcResult<Party> {
    Ok(desktop.app.correct_identity(input.0)?)
}
