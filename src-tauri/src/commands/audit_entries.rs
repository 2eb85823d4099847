//! The audit log: looked through, stated on one page, and saved with its check. No path reaches the page.

use crate::{
    desktop::Desktop,
    ipc::{Input, IpcResult},
};
use candour_model::{
    audit_entries::{AuditExport, AuditFilter, AuditPage, ExportAudit},
    letters::SavedCopy,
};
use tauri::State;

/// Entries of the log, newest first.
#[tauri::command(async)]
pub fn audit_entries(desktop: State<'_, Desktop>, input: Input<AuditFilter>) -> IpcResult<AuditPage> {
    Ok(desktop.app.audit_entries(input.0)?)
}

/// Saves a record statement where the person says; nothing where it is cancelled.
#[tauri::command(async)]
pub fn save_record_statement(desktop: State<'_, Desktop>) -> IpcResult<Option<SavedCopy>> {
    Ok(desktop.save_record_statement()?)
}

/// Saves the log in a folder chosen in the system's dialog; nothing where it is cancelled.
#[tauri::command(async)]
pub fn export_audit(
    desktop: State<'_, Desktop>,
    input: Input<ExportAudit>,
) -> IpcResult<Option<AuditExport>> {
    Ok(desktop.export_audit(input.0)?)
}
