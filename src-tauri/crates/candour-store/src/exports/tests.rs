//! Nothing of a matter is forgotten: every column of the schema is read for an export, or stands on a list that says why not.

use super::{TABLES, sheets};
use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

/// Tables that no export of a matter reads, each with the reason.
const NOT_OF_A_MATTER: [(&str, &str); 27] = [
    ("audit_detail", "the chain leaves in a form of its own"),
    ("audit_entry", "the chain leaves in a form of its own"),
    ("backup", "where the casebook is copied is nothing of a matter"),
    ("casebook", "the casebook's own form"),
    ("cipher_drawn", "ciphers that were drawn, also for nobody"),
    ("class_change", "its entry stands in the chain"),
    ("diary_entry", "read by the rules, which work out its days: the table of dates"),
    ("directory_correction", "the firm's wording of the directory; names are written out by it"),
    ("draft", "a letter that is being written is no record"),
    ("form_draft", "a form left half filled is no record"),
    ("holiday_correction", "the firm's holidays"),
    ("identity_field", "sealed; revealed through the one door, where that was ticked"),
    ("identity_key", "a key"),
    ("identity_token", "a keyed hash"),
    ("letter_wording", "the wording a letter was issued from is never what was sent"),
    ("logo", "the firm's letterhead"),
    ("matter_key", "a key"),
    ("numbering", "the number given last"),
    ("office", "the firm's directory"),
    ("precept_correction", "the firm's rules"),
    ("rule_correction", "the firm's rules"),
    ("search_state", "the index of words"),
    ("search_text", "the index of words"),
    ("setting", "the firm's settings"),
    ("template_version", "the firm's templates"),
    ("whole_check", "the check of everything"),
    ("window_size", "the size of the window"),
];

/// Columns that say nothing of their own: the order of rows, the class of what hangs on a row, what the program needs.
const NOTHING_OF_THEIR_OWN: [(&str, &str); 14] = [
    ("binned", "id"),
    ("binned", "within"),
    ("blob", "cipher_len"),
    ("blob", "cipher_sha256"),
    ("client_profile", "class"),
    ("investigation_allegation", "matter"),
    ("note", "class"),
    ("note", "matter"),
    ("note_contact", "class"),
    ("note_contact", "matter"),
    ("officer_note", "class"),
    ("statement_draft", "kept_at"),
    ("statement_summary", "class"),
    ("statement_summary", "matter"),
];

fn record_in_memory() -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(include_str!("../../schema.sql")).unwrap();
    db
}

/// Every column of a matter that no table reads.
fn forgotten(db: &mut Connection) -> Vec<(String, String)> {
    let read = Arc::new(Mutex::new(BTreeSet::new()));
    let seen = Arc::clone(&read);
    db.authorizer(Some(move |context: AuthContext<'_>| {
        if let AuthAction::Read { table_name, column_name } = context.action {
            seen.lock().unwrap().insert((table_name.to_owned(), column_name.to_owned()));
        }
        Authorization::Allow
    }))
    .unwrap();
    for table in TABLES {
        db.prepare(&table.question()).unwrap_or_else(|error| panic!("{}: {error}", table.sheet.name));
    }
    db.authorizer(None::<fn(AuthContext<'_>) -> Authorization>).unwrap();
    let read = read.lock().unwrap();
    columns(db).into_iter().filter(|column| !read.contains(column)).filter(is_of_a_matter).collect()
}

fn columns(db: &Connection) -> Vec<(String, String)> {
    db.prepare(
        "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
          WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB 'search_*index*'
            AND t.name NOT GLOB 'search_*words*' AND c.name <> 'seq'
          ORDER BY t.name, c.cid",
    )
    .unwrap()
    .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
    .unwrap()
    .map(Result::unwrap)
    .collect()
}

fn is_of_a_matter((table, column): &(String, String)) -> bool {
    !NOT_OF_A_MATTER.iter().any(|(name, _)| name == table)
        && !NOTHING_OF_THEIR_OWN.contains(&(table.as_str(), column.as_str()))
}

#[test]
fn every_column_of_a_matter_is_exported_or_left_out_for_a_reason() {
    let forgotten = forgotten(&mut record_in_memory());
    assert!(forgotten.is_empty(), "read by no table of an export: {forgotten:?}");
}

#[test]
fn a_table_that_no_export_reads_is_noticed() {
    let mut db = record_in_memory();
    db.execute_batch(
        "CREATE TABLE planted (seq INTEGER PRIMARY KEY, matter TEXT NOT NULL, words TEXT NOT NULL)",
    )
    .unwrap();
    let named = |column: &str| ("planted".to_owned(), column.to_owned());
    assert_eq!(forgotten(&mut db), [named("matter"), named("words")]);
}

#[test]
fn what_is_left_out_is_there() {
    let columns = columns(&record_in_memory());
    for (table, _) in NOT_OF_A_MATTER {
        assert!(columns.iter().any(|(name, _)| name == table), "{table}");
    }
    for (table, column) in NOTHING_OF_THEIR_OWN {
        assert!(columns.contains(&(table.to_owned(), column.to_owned())), "{table}.{column}");
    }
}

#[test]
fn each_table_has_a_name_and_each_of_its_columns_too() {
    let names: BTreeSet<_> = sheets().map(|sheet| sheet.name).collect();
    assert_eq!(names.len(), TABLES.len());
    for sheet in sheets() {
        let columns: BTreeSet<_> = sheet.columns.iter().map(|column| column.name).collect();
        assert_eq!(columns.len(), sheet.columns.len(), "{}", sheet.name);
    }
}

#[test]
fn each_column_has_something_to_read() {
    for table in TABLES {
        assert_eq!(table.expressions.len(), table.sheet.columns.len(), "{}", table.sheet.name);
    }
}
