//! The final shape of the database in one file, `schema.sql`: written here when `CANDOUR_WRITE_SCHEMA` is set, else compared.
//! What the index of words keeps for itself is left out.

use candour_store::{Connection, Stamp, Store};
use candour_vault::{Effort, NewCasebook, NewLock, Passphrase};
use rusqlite::OpenFlags;
use std::{env, fs};

#[test]
fn the_final_schema_is_the_one_written_down() {
    let place = tempfile::tempdir().unwrap();
    let words = b"orbit velvet mango ridge sponsor clinic walnut".to_vec();
    let lock = NewLock::P1(Passphrase::from_bytes(words.into()).unwrap());
    let made_on = jiff::civil::date(2026, 11, 23);
    let new = NewCasebook::begin(place.path(), "Casebook 1", lock, made_on, Effort::CHEAP).unwrap();
    let at = "2026-11-23T16:40:00Z".parse().unwrap();
    Store::create(new.folder(), new.keys(), &Stamp { at, boot: String::new(), monotonic_ms: 0 }).unwrap();
    let db = Connection::open_with_flags(new.folder().database(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    new.keys().database_key().unwrap().apply(&db).unwrap();
    let statements: Vec<String> = db
        .prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'search*_index_*'
              ORDER BY tbl_name, type = 'trigger', name",
        )
        .unwrap()
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let found = format!(
        "-- The database's final shape, written by `cargo xtask schema` from migrations/. Not to be edited.\n\n{};\n",
        statements.join(";\n\n")
    );
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
    if env::var_os("CANDOUR_WRITE_SCHEMA").is_some() {
        fs::write(file, &found).unwrap();
    }
    let kept = fs::read_to_string(file).unwrap_or_default();
    assert!(kept == found, "schema.sql is not what the migrations make: run `cargo xtask schema`");
}
