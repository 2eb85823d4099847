//! Which matters were touched since they were last looked at, so that what is worked out of one matter is worked out again
//! when that matter changes, and not when another does.
//!
//! Temporary triggers note the matter of every row that is added, changed or removed, in a temporary table that never reaches
//! the disk and is rolled back with its transaction.

use crate::{StoreError, changes::INDEX, columns};
use candour_model::ids::MatterId;
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// Tables whose rows do not name their matter, with how it is found from a row. The settings of the firm, its directory and
/// its rules are of every matter, which is written as nothing.
const FOUND_BY: [(&str, &str); 18] = [
    ("matter", "SELECT ROW.id"),
    ("allegation_category", "SELECT matter FROM allegation WHERE id = ROW.allegation"),
    ("allegation_criterion", "SELECT matter FROM allegation WHERE id = ROW.allegation"),
    ("allegation_offence", "SELECT matter FROM allegation WHERE id = ROW.allegation"),
    ("earlier_report", "SELECT matter FROM allegation WHERE id = ROW.allegation"),
    ("authority_recipient", "SELECT matter FROM authority WHERE id = ROW.authority"),
    ("identity_schedule_person", "SELECT matter FROM identity_schedule WHERE id = ROW.schedule"),
    ("mode_decision", "SELECT matter FROM investigation WHERE id = ROW.investigation"),
    ("decision", "SELECT matter FROM investigation WHERE id = ROW.investigation"),
    ("state_move", "SELECT matter FROM investigation WHERE id = ROW.investigation"),
    ("officer", "SELECT matter FROM matter_officer WHERE party = ROW.party"),
    ("posting", SERVED),
    ("summary_paragraph", "SELECT matter FROM statement WHERE id = ROW.statement"),
    ("setting", "SELECT ''"),
    ("directory_correction", "SELECT ''"),
    ("rule_correction", "SELECT ''"),
    ("precept_correction", "SELECT ''"),
    ("holiday_correction", "SELECT ''"),
];

/// Where somebody served is asked of those complained about and of those appointed.
const SERVED: &str = "SELECT matter FROM matter_officer WHERE party = ROW.party
                       UNION SELECT matter FROM investigator WHERE party = ROW.party";

/// How the matter of a row is found that names it.
const OF_ITSELF: &str = "SELECT ROW.matter WHERE ROW.matter IS NOT NULL";

/// Tables from which nothing is worked out of a matter, with the reason.
const LEFT: [(&str, &str); 22] = [
    ("casebook", "the casebook's own id and versions"),
    ("audit_entry", "the chain"),
    ("audit_detail", "the chain"),
    ("cipher_drawn", "ciphers that are taken"),
    ("class_change", "the history of a class"),
    ("conflict", "two parties that are like each other, whatever their matters"),
    ("party", "a cipher never changes"),
    ("office", "addresses"),
    ("identity_field", "names"),
    ("identity_key", "names"),
    ("identity_token", "names"),
    ("window_size", "the window"),
    ("form_draft", "what is half typed"),
    ("logo", "how the firm's paper looks"),
    ("template_version", "the wording that a new letter begins with"),
    ("paper", "what was made of the record and is kept"),
    ("enclosure", "what went with a letter and is kept"),
    ("evidence", "what is said of a file that is kept"),
    ("anonymity_check", "how what is kept was looked at"),
    ("letter_wording", "what an issued letter was made from"),
    ("backup", "what was copied, and where"),
    ("whole_check", "how the casebook was found"),
];

/// What was touched, and up to where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// To be handed in when it is asked next.
    pub turn: i64,
    /// Which matters.
    pub matters: Matters,
}

/// Some matters, or all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matters {
    /// All.
    All,
    /// These.
    These(BTreeSet<MatterId>),
}

/// Sets up what the triggers write to. Called once a connection, after all migrations.
pub(crate) fn watch(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "CREATE TEMP TABLE touched_matter (
             turn INTEGER PRIMARY KEY AUTOINCREMENT, matter TEXT NOT NULL UNIQUE);",
    )?;
    for (table, found_by) in watched(db)? {
        for (act, rows) in [("INSERT", &["NEW"][..]), ("UPDATE", &["OLD", "NEW"]), ("DELETE", &["OLD"])] {
            let noted: String = rows.iter().map(|row| noted(&found_by.replace("ROW", row))).collect();
            db.execute_batch(&format!(
                "CREATE TEMP TRIGGER \"touched_{table}_{act}\" AFTER {act} ON main.\"{table}\" BEGIN {noted} END;"
            ))?;
        }
    }
    Ok(())
}

/// The matters touched after `turn`.
///
/// # Errors
/// What the database refuses.
pub fn since(db: &Connection, turn: i64) -> Result<Touched, StoreError> {
    let mut touched = Touched { turn, matters: Matters::These(BTreeSet::new()) };
    let mut statement = db.prepare_cached(
        "SELECT turn, nullif(matter, '') AS matter FROM touched_matter WHERE turn > :turn ORDER BY turn",
    )?;
    let mut rows = statement.query(named_params! { ":turn": turn })?;
    while let Some(row) = rows.next()? {
        touched.turn = row.get("turn")?;
        match (columns::uuid_if(row, "matter")?, &mut touched.matters) {
            (Some(matter), Matters::These(matters)) => _ = matters.insert(MatterId(matter)),
            (None, _) => touched.matters = Matters::All,
            (Some(_), Matters::All) => (),
        }
    }
    Ok(touched)
}

/// Up to where it is known now.
///
/// # Errors
/// What the database refuses.
pub fn turn(db: &Connection) -> Result<i64, StoreError> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(turn), 0) FROM touched_matter")?
        .query_row([], |row| row.get(0))?)
}

/// A matter is noted anew by taking it out first: what an outer statement says of conflicts would hold here too.
fn noted(matters: &str) -> String {
    format!(
        "DELETE FROM touched_matter WHERE matter IN ({matters});
         INSERT INTO touched_matter (matter) SELECT DISTINCT * FROM ({matters});"
    )
}

/// The tables that are watched, each with how the matter of a row is found.
fn watched(db: &Connection) -> Result<Vec<(String, &'static str)>, StoreError> {
    let tables = db
        .prepare(
            "SELECT t.name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'matter') AS names_matter
               FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table'",
        )?
        .query_map([], |row| Ok((row.get::<_, String>("name")?, row.get::<_, bool>("names_matter")?)))?
        .collect::<Result<Vec<_>, _>>()?;
    let is_left = |table: &str| {
        table.starts_with("sqlite_") || INDEX.contains(&table) || LEFT.iter().any(|(left, _)| *left == table)
    };
    tables
        .into_iter()
        .filter(|(table, _)| !is_left(table))
        .map(|(table, names_matter)| {
            let found_by = FOUND_BY.iter().find(|(named, _)| *named == table).map(|(_, found_by)| *found_by);
            // A table that is in neither list and names no matter was forgotten here: nothing is opened on a guess.
            found_by
                .or(names_matter.then_some(OF_ITSELF))
                .map(|found_by| (table, found_by))
                .ok_or(StoreError::Damaged)
        })
        .collect()
}
