//! The glossary.

use crate::{desktop::Desktop, ipc::IpcResult};
use candour_model::glossary::Glossary;
use tauri::State;

/// Terms of the law and of the practice, explained.
#[tauri::command(async)]
pub fn glossary(desktop: State<'_, Desktop>) -> IpcResult<Glossary> {
    Ok(desktop.app.glossary()?)
}
