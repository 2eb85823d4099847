//! People described and not identified.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    described::{DescribePerson, DescribedPerson},
    ids::MatterId,
};
use tauri::State;

/// The people described in a matter and not identified.
#[tauri::command(async)]
pub fn described_in(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<DescribedPerson>> {
    Ok(desktop.app.described_in(input.0)?)
}

/// Records somebody as a client describes them.
#[tauri::command(async)]
pub fn describe_person(
    desktop: State<'_, Desktop>,
    input: Input<DescribePerson>,
) -> IpcResult<DescribedPerson> {
    Ok(desktop.app.describe_person(input.0)?)
}
