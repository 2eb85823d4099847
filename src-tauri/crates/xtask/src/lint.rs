//! `fmt` and `lint`: the formatter, clippy with warnings as errors, and the page's own lints.

use crate::{
    bindings,
    command::{Outcome, cargo, run},
    page,
};
use std::process::Command;

/// Whether every Rust file is formatted.
pub(crate) fn fmt() -> Outcome {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

/// Clippy on everything but the stories, which are looked at where they are built; then the page's types and lints.
pub(crate) fn lint() -> Outcome {
    page::build()?;
    let words = ["test", "--no-run", "--workspace", "--all-targets", "--locked"];
    run(&mut proving(&[&words[..], &bindings::FEATURES].concat()))?;
    page::check()
}

/// Cargo as everything is tested with it: on the crates of others as they are shipped, with our own as
/// `.cargo/proof.toml` says. Clippy compiles those, with warnings as errors: what it compiles is then what the tests run, and
/// nothing is compiled twice, once to be looked at and once to be run. What is shipped is compiled without it.
pub(crate) fn proving(words: &[&str]) -> Command {
    let (what, how) = words.split_at(1);
    let mut command = cargo(&[&["--config", ".cargo/proof.toml"], what, &["--release"], how].concat());
    command
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
    command
}
