//! Checks by which finished bytes earned that they name nobody (rule R6). They are made and never changed.

use crate::{MatterScope, StoreError, audit::AuditDraft, hex::hex};
use candour_vault::sealed_files::SealedFile;
use rusqlite::{Transaction, named_params};

/// What was looked for in finished bytes, and found not to stand in them.
#[derive(Clone, Debug)]
pub struct AnonymityCheck {
    /// How many facts of people were looked for.
    pub facts: u32,
    /// What was pointed out as telling who somebody is, together; blank where nothing was.
    pub pointed_out: String,
    /// The version of the rules.
    pub rules_version: String,
}

/// Writes down that these bytes passed. It belongs to the transaction that keeps them, and has no entry of its own.
///
/// # Errors
/// What the database refuses.
pub fn record(
    tx: &Transaction<'_>,
    audit: &AuditDraft,
    scope: &MatterScope,
    bytes: &SealedFile,
    check: &AnonymityCheck,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO anonymity_check (matter, sha256, facts, pointed_out, rules_version, checked_at)
         VALUES (:matter, :sha256, :facts, :pointed_out, :rules_version, :checked_at)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":sha256": hex(&bytes.plain_sha256),
        ":facts": check.facts,
        ":pointed_out": check.pointed_out,
        ":rules_version": check.rules_version,
        ":checked_at": audit.at().to_string(),
    })?;
    Ok(())
}
