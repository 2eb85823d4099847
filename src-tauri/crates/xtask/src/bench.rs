//! `cargo xtask bench`: the Criterion benchmarks, never part of `test`.

use crate::{
    command::{Outcome, cargo, run},
    system::{self, Purpose},
};

/// Runs the benchmark of that name, or all of them.
pub(crate) fn bench(names: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let mut words = vec!["bench", "--workspace", "--exclude", "candour", "--exclude", "xtask", "--locked"];
    if names.is_empty() {
        words.push("--benches");
    }
    for name in names {
        words.extend(["--bench", name]);
    }
    run(&mut cargo(&words))
}
