//! `cargo xtask bench`: the Criterion benchmarks, never part of `test`.

use crate::{
    bindings,
    command::{Outcome, cargo, run},
    system::{self, Purpose},
    window,
};

/// A benchmark that needs a window: its name, and what measures.
type Windowed = (&'static str, fn() -> Outcome);

/// The benchmarks that need a window.
const WINDOWED: [Windowed; 2] = [("start", window::start), ("keystroke", window::keystroke)];

/// The others.
const OTHERS: [&str; 10] =
    ["desk", "drawing", "leaks", "letter", "lists", "officer_view", "save", "search", "snapshot", "unlock"];

/// Runs the benchmark of that name, or all of them. They stand on the crates of others that the proof has compiled.
pub(crate) fn bench(names: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    for (name, measure) in WINDOWED {
        if names.is_empty() || names.iter().any(|one| one == name) {
            measure()?;
        }
    }
    let is_windowed = |name: &str| WINDOWED.iter().any(|(windowed, _)| *windowed == name);
    let others: Vec<&str> = match names {
        [] => OTHERS.to_vec(),
        chosen => chosen.iter().map(String::as_str).filter(|name| !is_windowed(name)).collect(),
    };
    if others.is_empty() {
        return Ok(());
    }
    let mut words = vec!["bench", "--workspace", "--locked"];
    words.extend(bindings::FEATURES);
    for name in others {
        words.extend(["--bench", name]);
    }
    run(&mut cargo(&words))
}
