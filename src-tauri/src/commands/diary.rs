//! The diary: what starts or ends a time, and the dates to keep.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    diary::{
        ActOnDiary, AddDiaryEntry, DiaryEntry, DiaryOf, EventKind, OfferDates, Offered, RecordDiaryEvent,
    },
    ids::MatterId,
    letters::SavedCopy,
};
use tauri::State;

/// The kinds of event that can be recorded.
#[tauri::command(async)]
pub fn event_kinds(desktop: State<'_, Desktop>) -> IpcResult<Vec<EventKind>> {
    Ok(desktop.app.event_kinds()?)
}

/// The diary of a matter.
#[tauri::command(async)]
pub fn diary_of(desktop: State<'_, Desktop>, input: Input<MatterId>) -> IpcResult<Vec<DiaryEntry>> {
    Ok(desktop.app.diary_of(input.0)?)
}

/// What follows from an event.
#[tauri::command(async)]
pub fn offer_dates(desktop: State<'_, Desktop>, input: Input<OfferDates>) -> IpcResult<Offered> {
    Ok(desktop.app.offer_dates(input.0)?)
}

/// Records an event, with the dates kept from it.
#[tauri::command(async)]
pub fn record_diary_event(
    desktop: State<'_, Desktop>,
    input: Input<RecordDiaryEvent>,
) -> IpcResult<Vec<DiaryEntry>> {
    Ok(desktop.app.record_diary_event(input.0)?)
}

/// Adds a date of the firm's own.
#[tauri::command(async)]
pub fn add_diary_entry(
    desktop: State<'_, Desktop>,
    input: Input<AddDiaryEntry>,
) -> IpcResult<Vec<DiaryEntry>> {
    Ok(desktop.app.add_diary_entry(input.0)?)
}

/// Records what was done about a date.
#[tauri::command(async)]
pub fn act_on_diary(desktop: State<'_, Desktop>, input: Input<ActOnDiary>) -> IpcResult<Vec<DiaryEntry>> {
    Ok(desktop.app.act_on_diary(input.0)?)
}

/// Saves the dates to keep where the person says, in the system's dialog, as a calendar; nothing where it is cancelled.
#[tauri::command(async)]
pub fn save_diary_copy(desktop: State<'_, Desktop>, input: Input<DiaryOf>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_diary_copy(input.0)?)
}
