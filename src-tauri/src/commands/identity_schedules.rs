//! Identity Schedules: made to an issued letter, and listed.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    identity_schedules::{IdentitySchedules, MadeIdentitySchedule, MakeIdentitySchedule},
    ids::LetterId,
};
use tauri::State;

/// The schedules to a letter.
#[tauri::command(async)]
pub fn identity_schedules_of(
    desktop: State<'_, Desktop>,
    input: Input<LetterId>,
) -> IpcResult<IdentitySchedules> {
    Ok(desktop.app.identity_schedules_of(input.0)?)
}

/// Makes a schedule, and tells its password once.
#[tauri::command(async)]
pub fn make_identity_schedule(
    desktop: State<'_, Desktop>,
    input: Input<MakeIdentitySchedule>,
) -> IpcResult<MadeIdentitySchedule> {
    Ok(desktop.app.make_identity_schedule(input.0)?)
}
