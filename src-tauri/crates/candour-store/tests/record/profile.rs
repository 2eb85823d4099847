//! How the connection is set up, asked of the live connection.

use crate::world::{World, stamp};
use candour_store::{Connection, StoreError, audit::Event};
use rusqlite::{OpenFlags, config::DbConfig, limits::Limit};

#[test]
fn t10_live_pragmas_limits_and_switches_are_the_profile() {
    let world = World::new();
    let store = world.open();
    store
        .read(|db| {
            for (pragma, expected) in [
                ("locking_mode", "exclusive"),
                ("journal_mode", "wal"),
                ("synchronous", "2"),
                ("fullfsync", "1"),
                ("checkpoint_fullfsync", "1"),
                ("temp_store", "2"),
                ("cache_size", "-65536"),
                ("foreign_keys", "1"),
                ("secure_delete", "1"),
                ("trusted_schema", "0"),
                ("cell_size_check", "1"),
                ("journal_size_limit", "0"),
                ("wal_autocheckpoint", "1000"),
                ("auto_vacuum", "0"),
            ] {
                assert_eq!(pragma_value(db, pragma), Some(expected.into()), "{pragma}");
            }
            // Encrypted databases have no memory map at all, so the pragma may give no row.
            assert!(pragma_value(db, "mmap_size").is_none_or(|size| size == "0"));
            for (limit, expected) in [
                (Limit::SQLITE_LIMIT_ATTACHED, 0),
                (Limit::SQLITE_LIMIT_LENGTH, 64 << 20),
                (Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
                (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
            ] {
                assert_eq!(db.limit(limit)?, expected, "{limit:?}");
            }
            for (switch, expected) in [
                (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
                (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
                (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
                (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
                (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
                (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
                (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, true),
                (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
                (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
                (DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false),
            ] {
                assert_eq!(db.db_config(switch)?, expected, "{switch:?}");
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let shared_memory = world.folder.path().join("casebook.db-shm");
    assert!(!shared_memory.exists(), "an exclusive connection needs no shared memory file");
}

fn pragma_value(db: &Connection, pragma: &str) -> Option<String> {
    db.pragma_query_value(None, pragma, |row| {
        Ok(match row.get_ref(0)? {
            rusqlite::types::ValueRef::Integer(n) => n.to_string(),
            other => other.as_str()?.to_owned(),
        })
    })
    .ok()
}

/// What no function of ours may say, with what it would do.
const FORBIDDEN: [&str; 12] = [
    "ATTACH ':memory:' AS other",
    "ATTACH '{place}/never.db' AS clear KEY ''",
    "ATTACH ':memory:' AS other KEY 'abc'",
    "VACUUM INTO '{place}/never.db'",
    "VACUUM",
    "SELECT load_extension('nothing')",
    "PRAGMA writable_schema = ON",
    "UPDATE sqlite_schema SET sql = '' WHERE name = 'letter'",
    "PRAGMA key = 'abc'",
    "PRAGMA rekey = 'abc'",
    "PRAGMA cipher_plaintext_header_size = 32",
    "PRAGMA synchronous = OFF",
];

#[test]
fn t11_other_databases_other_keys_and_loaded_code_are_refused() {
    let world = World::new();
    let store = world.open();
    for forbidden in FORBIDDEN {
        let forbidden = forbidden.replace("{place}", &world.place.path().display().to_string());
        let shown = forbidden.clone();
        let refused = store.write(stamp(2), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute_batch(&forbidden)?)
        });
        assert!(refused.is_err(), "{shown}");
    }
    store.close().unwrap();
    assert!(!world.place.path().join("never.db").exists());
    world.open();
}

/// ⚑ Without the profile, the same key lets most of them through: the refusals above are the profile's.
#[test]
fn t11_without_the_profile_the_same_statements_pass() {
    let world = World::new();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(world.folder.database(), flags).unwrap();
    world.keys.database_key().unwrap().apply(&db).unwrap();
    for allowed in
        ["ATTACH ':memory:' AS other", "PRAGMA writable_schema = ON", "PRAGMA synchronous = OFF", "VACUUM"]
    {
        db.execute_batch(allowed).unwrap_or_else(|error| panic!("{allowed}: {error}"));
    }
}
