//! `cargo xtask run`: from a fresh clone to an open window.

use crate::{
    command::{Outcome, cargo, run as start},
    page,
    system::{self, Purpose},
};

/// Installs what is missing, builds the page and the shell, and opens the window.
pub(crate) fn run() -> Outcome {
    let has_display = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !has_display("DISPLAY") && !has_display("WAYLAND_DISPLAY") {
        return Err(
            "There is no display here, so no window can open. Without one, the main job runs by:\n\n    \
                    cargo xtask demo --out DIR"
                .into(),
        );
    }
    system::prepare(Purpose::Window)?;
    page::build()?;
    start(&mut cargo(&["run", "--locked", "--package", "candour"]))
}
