//! What is said of two people: that they are one, or that they are not.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    ids::MatterId,
    sameness::{CompareOfficers, OfficersCompared, Sameness, SayOfPair, WithdrawSameness},
};
use tauri::State;

/// What was said of pairs of a matter's people.
#[tauri::command(async)]
pub fn samenesses_in(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<Sameness>> {
    Ok(desktop.app.samenesses_in(input.0)?)
}

/// Two officers side by side.
#[tauri::command(async)]
pub fn compare_officers(
    desktop: State<'_, Desktop>,
    input: Input<CompareOfficers>,
) -> IpcResult<OfficersCompared> {
    Ok(desktop.app.compare_officers(input.0)?)
}

/// Says of two people whether they are one.
#[tauri::command(async)]
pub fn say_of_pair(desktop: State<'_, Desktop>, input: Input<SayOfPair>) -> IpcResult<Sameness> {
    Ok(desktop.app.say_of_pair(input.0)?)
}

/// Withdraws what was said of two people.
#[tauri::command(async)]
pub fn withdraw_sameness(desktop: State<'_, Desktop>, input: Input<WithdrawSameness>) -> IpcResult<Sameness> {
    Ok(desktop.app.withdraw_sameness(input.0)?)
}
