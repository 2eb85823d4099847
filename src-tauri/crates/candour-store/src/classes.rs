//! The class of every record whose text can leave the firm (rules R1 to R3 and R5).
//!
//! A new record gets its class from its kind. Raising is free; lowering goes through [`lower`], and the database refuses any
//! other way. Who may be sent which class is asked in [`crate::disclosures`].

use crate::{
    StoreError,
    audit::{AuditDraft, Event, RowName},
};
use candour_model::{classes::RecordClass, ids::AuthorityId};
use rusqlite::{OptionalExtension, Transaction, named_params};

/// Tables whose rows never leave, with the reason. Every other table has a class.
pub const EXEMPT: &[(&str, &str)] = &[
    ("casebook", "the casebook's own id and versions"),
    ("audit_entry", "ids and commitments, meant to be shown one by one"),
    ("audit_detail", "ids, numbers and seals"),
    ("cipher_drawn", "ciphers that may not be drawn again"),
    ("class_change", "the register of classes itself"),
    ("anonymity_check", "hashes, numbers, and what kinds of fact stand together"),
    ("matter_key", "a wrapped key"),
    ("numbering", "counters"),
    ("identity_key", "a wrapped key"),
    ("identity_token", "keyed hashes"),
    ("authority_recipient", "ids of offices"),
    ("identity_schedule_person", "ids"),
    ("matter_officer", "ids and days"),
    ("recognition_account", "ids and days"),
    ("allegation_accused", "ids"),
    ("allegation_criterion", "ids of criteria"),
    ("allegation_category", "ids of categories"),
    ("allegation_offence", "ids of offences"),
    ("session_person", "ids"),
    ("summary_paragraph", "ids"),
    ("allegation_source", "ids and hashes"),
    ("described_source", "ids and hashes"),
    ("conflict", "ids and codes"),
    ("investigation_allegation", "ids"),
    ("independence_verdict", "words of the data, and days"),
    ("reply_to", "ids"),
    ("whole_check", "ids, numbers and codes"),
    ("window_size", "two numbers"),
    ("search_state", "the version of the index of words"),
    ("search_text", "words kept a second time for finding; nothing is sent from here"),
    ("search_index", "the index of words"),
    ("search_index_config", "the index of words"),
    ("search_index_data", "the index of words"),
    ("search_index_idx", "the index of words"),
    ("search_draft_index", "the index of words"),
    ("search_draft_index_config", "the index of words"),
    ("search_draft_index_data", "the index of words"),
    ("search_draft_index_idx", "the index of words"),
    ("search_words", "the index of words"),
    ("search_draft_words", "the index of words"),
];

/// The class of a new record of this table (rule R1); what is not known is privileged.
#[must_use]
pub fn of_new(table: &str) -> RecordClass {
    match table {
        "letter"
        | "ask"
        | "correspondence"
        | "identity_schedule"
        | "office"
        | "directory_correction"
        | "rule_correction"
        | "precept_correction"
        | "template_version"
        | "holiday_correction"
        | "setting"
        | "logo"
        | "mode_decision"
        | "decision" => RecordClass::ConfidentialShareable,
        _ => RecordClass::Privileged,
    }
}

/// Lowers the class of a row, for a reason in words and, where it is needed, by a client's authority. Only a mistake is
/// corrected in place: for release a new record is made (rule R5).
///
/// # Errors
/// [`StoreError::Missing`] if there is no such row; [`StoreError::Guarded`] if the table has no class or the row's record
/// has been disclosed.
pub fn lower(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    table: &'static str,
    row: i64,
    to: RecordClass,
    reason: &str,
    authority: Option<AuthorityId>,
) -> Result<(), StoreError> {
    if !has_class(tx, table)? || is_disclosed(tx, table, row)? {
        return Err(StoreError::Guarded);
    }
    let from: RecordClass = tx
        .query_row(&format!("SELECT class FROM \"{table}\" WHERE seq = ?1"), [row], |found| {
            crate::columns::one_of(found, "class")
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "record", id: format!("{table}/{row}") })?;
    tx.execute(
        "INSERT INTO class_change (record_table, record, from_class, to_class, reason, actor, authority, entry)
         VALUES (:table, :row, :from, :to, :reason, :actor, :authority, :entry)",
        named_params! {
            ":table": table,
            ":row": row,
            ":from": from.as_str(),
            ":to": to.as_str(),
            ":reason": reason,
            ":actor": audit.actor(),
            ":authority": authority.map(|id| id.to_string()),
            ":entry": audit.next_entry().cast_signed(),
        },
    )?;
    audit.record(Event::ClassLowered { record: RowName { table, row }, from, to });
    tx.execute(
        &format!("UPDATE \"{table}\" SET class = :to WHERE seq = :row"),
        named_params! { ":to": to.as_str(), ":row": row },
    )?;
    Ok(())
}

fn has_class(tx: &Transaction<'_>, table: &str) -> Result<bool, StoreError> {
    Ok(tx
        .prepare("SELECT 1 FROM pragma_table_info(:table) WHERE name = 'class'")?
        .exists(named_params! { ":table": table })?)
}

fn is_disclosed(tx: &Transaction<'_>, table: &str, row: i64) -> Result<bool, StoreError> {
    let has_id = tx
        .prepare("SELECT 1 FROM pragma_table_info(:table) WHERE name = 'id'")?
        .exists(named_params! { ":table": table })?;
    if !has_id {
        return Ok(false);
    }
    Ok(tx
        .prepare(&format!(
            "SELECT 1 FROM disclosure d JOIN \"{table}\" r ON r.id = d.record
              WHERE d.record_table = :table AND r.seq = :row"
        ))?
        .exists(named_params! { ":table": table, ":row": row })?)
}
