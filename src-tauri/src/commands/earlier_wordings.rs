//! How the paragraphs of a letter being written stood before.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{earlier_wordings::EarlierWording, ids::LetterId};
use tauri::State;

/// The earlier wordings of a draft, what stood last first.
#[tauri::command(async)]
pub fn earlier_wordings(
    desktop: State<'_, Desktop>,
    input: Input<LetterId>,
) -> IpcResult<Vec<EarlierWording>> {
    Ok(desktop.app.earlier_wordings(input.0)?)
}
