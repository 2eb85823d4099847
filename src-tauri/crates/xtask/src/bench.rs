//! `cargo xtask bench`: the Criterion benchmarks, never part of `test`.

use crate::{
    command::{Outcome, cargo, run},
    system::{self, Purpose},
    window,
};

/// A benchmark that needs a window: its name, and what measures.
type Windowed = (&'static str, fn() -> Outcome);

/// The benchmarks that need a window.
const WINDOWED: [Windowed; 2] = [("start", window::start), ("keystroke", window::keystroke)];

/// Runs the benchmark of that name, or all of them.
pub(crate) fn bench(names: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let is_windowed = |name: &String| WINDOWED.iter().any(|(windowed, _)| windowed == name);
    let (windowed, others): (Vec<_>, Vec<_>) = names.iter().partition(|name| is_windowed(name));
    for (_, measure) in
        WINDOWED.iter().filter(|(name, _)| names.is_empty() || windowed.iter().any(|one| one == name))
    {
        measure()?;
    }
    if others.is_empty() && !names.is_empty() {
        return Ok(());
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
