//! `cargo xtask bench`: the Criterion benchmarks, never part of `test`.

use crate::{
    command::{Outcome, cargo, run},
    system::{self, Purpose},
    window,
};

/// The benchmark that needs a window.
const START: &str = "start";

/// Runs the benchmark of that name, or all of them.
pub(crate) fn bench(names: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let (windowed, others): (Vec<_>, Vec<_>) = names.iter().partition(|name| *name == START);
    if names.is_empty() || !windowed.is_empty() {
        window::start()?;
        if others.is_empty() && !names.is_empty() {
            return Ok(());
        }
    }
    let mut words = vec!["bench", "--workspace", "--exclude", "candour", "--exclude", "xtask", "--locked"];
    if names.is_empty() {
        words.push("--benches");
    }
    for name in others {
        words.extend(["--bench", name]);
    }
    run(&mut cargo(&words))
}
