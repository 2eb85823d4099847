//! How the one connection is set up: what it may do, and how it writes (security rules 5.1 and 5.2).
//!
//! This is the only place that keys or configures a connection. The key itself stays in [`candour_vault`].

use crate::StoreError;
use candour_vault::{DatabaseKey, ready_cipher};
use rusqlite::{
    Connection, MAIN_DB, OpenFlags,
    config::DbConfig,
    hooks::{AuthAction, AuthContext, Authorization},
    limits::Limit,
};
use std::{path::Path, time::Duration};

/// How many statements are kept as prepared: more than there are. Working out a matter asks several dozen, and with fewer kept each
/// would be parsed again for every matter.
const STATEMENTS: usize = 1024;

/// Whether the file may come into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It must not be there yet.
    Make,
    /// It must be there.
    Open,
}

/// Opens the file at a canonical path and keys it. Nothing is written yet, so that a newer casebook can still be refused.
pub(crate) fn unlock(path: &Path, mode: Mode, key: &DatabaseKey) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, mode == Mode::Make);
    ready_cipher();
    let db = Connection::open_with_flags(path, flags)?;
    if db.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly);
    }
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    db.busy_timeout(Duration::ZERO)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    db.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20)?;
    db.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 200)?;
    // A log left by a crash is not moved into the file until it is known that this build may write here.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log_has_content(path)?)?;
    key.apply(&db)?;
    // Before the first read: a connection that enters WAL exclusively needs no shared memory file and lets in no other.
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(db)
}

fn log_has_content(database: &Path) -> Result<bool, StoreError> {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    match std::fs::metadata(log) {
        Ok(log) => Ok(log.len() > 0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Sets how the connection writes and what it refuses.
pub(crate) fn apply(db: &mut Connection) -> Result<(), StoreError> {
    let journal: String = db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if journal != "wal" {
        return Err(StoreError::DiskFault);
    }
    for (pragma, value) in [
        ("synchronous", "FULL"),
        ("fullfsync", "ON"),
        ("checkpoint_fullfsync", "ON"),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
        ("cache_size", "-65536"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("journal_size_limit", "0"),
        ("wal_autocheckpoint", "1000"),
        ("auto_vacuum", "NONE"),
    ] {
        db.pragma_update(None, pragma, value)?;
    }
    for (switch, on) in [
        (DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false),
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        // Without it a statement is parsed again for each value that it is asked with.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, true),
    ] {
        db.set_db_config(switch, on)?;
    }
    db.authorizer(Some(permit))?;
    Ok(())
}

/// Pragmas that may be asked without a value: what the tests, the check of everything, undoing and the index of words read.
const ASKED: [&str; 24] = [
    "auto_vacuum",
    "cache_size",
    "cell_size_check",
    "checkpoint_fullfsync",
    "cipher_integrity_check",
    "cipher_version",
    "data_version",
    "foreign_key_check",
    "foreign_keys",
    "fullfsync",
    "integrity_check",
    "journal_mode",
    "journal_size_limit",
    "locking_mode",
    "mmap_size",
    "page_count",
    "page_size",
    "secure_delete",
    "synchronous",
    "table_list",
    "temp_store",
    "trusted_schema",
    "user_version",
    "wal_autocheckpoint",
];
/// Pragmas that may be given a value: the number of the last migration, the way to checkpoint, a table's name. SQLite itself
/// asks for `quick_check` when a migration adds a column to a STRICT table.
const GIVEN: [&str; 4] = ["user_version", "wal_checkpoint", "table_info", "quick_check"];

/// Refuses what no function of ours says: other databases, other pragmas (`key` and `rekey` as text among them), functions
/// that load code.
fn permit(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        AuthAction::Pragma { pragma_name, pragma_value: None } if !ASKED.contains(&pragma_name) => {
            Authorization::Deny
        }
        AuthAction::Pragma { pragma_name, pragma_value: Some(_) } if !GIVEN.contains(&pragma_name) => {
            Authorization::Deny
        }
        AuthAction::Function { function_name } if function_name.eq_ignore_ascii_case("load_extension") => {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }
}
