//! The final shape of the database in one file, `schema.sql`: written here when `CANDOUR_WRITE_SCHEMA` is set, else compared.

mod world;

use std::{env, fs};
use world::World;

#[test]
fn the_final_schema_is_the_one_written_down() {
    let world = World::new();
    let statements: Vec<String> = world
        .raw()
        .prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type = 'trigger', name",
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
