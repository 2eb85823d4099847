//! Investigations: their course, what was decided, who was appointed.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    decisions::{RecordDecision, RecordOutcome},
    ids::{InvestigationId, MatterId},
    investigations::{
        Investigation, InvestigationLine, MoveInvestigation, OpenInvestigation, ReviseInvestigation,
    },
    investigators::AppointInvestigator,
    mode_decisions::RecordMode,
    tracks::TrackRules,
};
use tauri::State;

/// Tracks, modes, kinds of decision and of outcome.
#[tauri::command(async)]
pub fn track_rules(desktop: State<'_, Desktop>) -> IpcResult<TrackRules> {
    Ok(desktop.app.track_rules()?)
}

/// The investigations of a matter.
#[tauri::command(async)]
pub fn investigations_of(
    desktop: State<'_, Desktop>,
    input: Input<MatterId>,
) -> IpcResult<Vec<InvestigationLine>> {
    Ok(desktop.app.investigations_of(input.0)?)
}

/// One investigation.
#[tauri::command(async)]
pub fn investigation(desktop: State<'_, Desktop>, input: Input<InvestigationId>) -> IpcResult<Investigation> {
    Ok(desktop.app.investigation(input.0)?)
}

/// Opens the record of an investigation.
#[tauri::command(async)]
pub fn open_investigation(
    desktop: State<'_, Desktop>,
    input: Input<OpenInvestigation>,
) -> IpcResult<Investigation> {
    Ok(desktop.app.open_investigation(input.0)?)
}

/// Sets references and allegations of an investigation.
#[tauri::command(async)]
pub fn revise_investigation(
    desktop: State<'_, Desktop>,
    input: Input<ReviseInvestigation>,
) -> IpcResult<Investigation> {
    Ok(desktop.app.revise_investigation(input.0)?)
}

/// Records that an investigation moved on.
#[tauri::command(async)]
pub fn move_investigation(
    desktop: State<'_, Desktop>,
    input: Input<MoveInvestigation>,
) -> IpcResult<Investigation> {
    Ok(desktop.app.move_investigation(input.0)?)
}

/// Records a decision on mode.
#[tauri::command(async)]
pub fn record_mode(desktop: State<'_, Desktop>, input: Input<RecordMode>) -> IpcResult<Investigation> {
    Ok(desktop.app.record_mode(input.0)?)
}

/// Records a decision.
#[tauri::command(async)]
pub fn record_decision(
    desktop: State<'_, Desktop>,
    input: Input<RecordDecision>,
) -> IpcResult<Investigation> {
    Ok(desktop.app.record_decision(input.0)?)
}

/// Records how an allegation against one person ended.
#[tauri::command(async)]
pub fn record_outcome(desktop: State<'_, Desktop>, input: Input<RecordOutcome>) -> IpcResult<Investigation> {
    Ok(desktop.app.record_outcome(input.0)?)
}

/// Records that a person was appointed.
#[tauri::command(async)]
pub fn appoint_investigator(
    desktop: State<'_, Desktop>,
    input: Input<AppointInvestigator>,
) -> IpcResult<Investigation> {
    Ok(desktop.app.appoint_investigator(input.0)?)
}
