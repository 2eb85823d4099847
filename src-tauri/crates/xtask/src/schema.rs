//! `cargo xtask schema`: the final shape of the database in one file, written from the migrations by the store's own test.

use crate::{
    bindings,
    command::{Outcome, run},
    lint,
};

/// The test that writes it or compares it.
const TEST: &str = "the_final_form_is_the_one_written_down";

/// Writes `schema.sql`, or with `check` only compares it.
pub(crate) fn schema(check: bool) -> Outcome {
    let words = ["test", "--workspace", "--locked", "--quiet", "--lib"];
    let mut command = lint::proving(&[&words[..], &bindings::FEATURES, &["--", TEST]].concat());
    if !check {
        command.env("CANDOUR_WRITE_SCHEMA", "1");
    }
    run(&mut command)
}
