//! People described and not identified; the client's words are covered until asked for.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    described::{AmendDescribed, DescribePerson, DescribedLine, DescribedPerson, DescribedRecord},
    ids::{DescribedId, MatterId},
};
use tauri::State;

/// The people described in a matter, covered.
#[tauri::command(async)]
pub fn described_in(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<DescribedLine>> {
    Ok(desktop.app.described_in(input.0)?)
}

/// One description, uncovered; the reading is recorded.
#[tauri::command(async)]
pub fn read_described(desktop: State<'_, Desktop>, input: Input<DescribedId>) -> IpcResult<DescribedRecord> {
    Ok(desktop.app.read_described(input.0)?)
}

/// Records somebody as a client describes them.
#[tauri::command(async)]
pub fn describe_person(
    desktop: State<'_, Desktop>,
    input: Input<DescribePerson>,
) -> IpcResult<DescribedPerson> {
    Ok(desktop.app.describe_person(input.0)?)
}

/// Amends a description.
#[tauri::command(async)]
pub fn amend_described(
    desktop: State<'_, Desktop>,
    input: Input<AmendDescribed>,
) -> IpcResult<DescribedPerson> {
    Ok(desktop.app.amend_described(input.0)?)
}
