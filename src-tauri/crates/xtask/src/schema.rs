//! `cargo xtask schema`: the final shape of the database in one file, written from the migrations by the store's own test.

use crate::command::{Outcome, cargo, run};

/// Writes `schema.sql`, or with `check` only compares it.
pub(crate) fn schema(check: bool) -> Outcome {
    let mut command =
        cargo(&["test", "--locked", "--quiet", "--package", "candour-store", "--test", "schema"]);
    if !check {
        command.env("CANDOUR_WRITE_SCHEMA", "1");
    }
    run(&mut command)
}
