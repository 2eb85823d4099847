//! `fmt` and `lint`: the formatter, clippy with warnings as errors, and the page's own lints.

use crate::{
    command::{Outcome, cargo, run},
    page,
};

/// Whether every Rust file is formatted.
pub(crate) fn fmt() -> Outcome {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

/// Clippy on everything, then the page's types and lints.
pub(crate) fn lint() -> Outcome {
    page::build()?;
    run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "candour/ts,candour-tests/window",
        "--locked",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ]))?;
    page::check()
}
