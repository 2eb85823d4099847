//! How clients may be reached.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::safe_contact::{ChangeSafeContact, SafeContact};
use tauri::State;

/// Records how a client may be reached.
#[tauri::command(async)]
pub fn change_safe_contact(
    desktop: State<'_, Desktop>,
    input: Input<ChangeSafeContact>,
) -> IpcResult<SafeContact> {
    Ok(desktop.app.change_safe_contact(input.0)?)
}
