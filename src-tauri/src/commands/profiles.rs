//! How clients wish to be spoken with.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::profiles::ClientProfile;
use tauri::State;

/// Records how a client wishes to be spoken of and spoken with.
#[tauri::command(async)]
pub fn set_profile(desktop: State<'_, Desktop>, input: Input<ClientProfile>) -> IpcResult<ClientProfile> {
    Ok(desktop.app.set_profile(input.0)?)
}
