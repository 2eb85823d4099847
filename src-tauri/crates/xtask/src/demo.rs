//! `cargo xtask demo` and `cargo xtask letters`: the main job without a window, done by `candour-cli`.

use crate::{
    command::{Outcome, cargo, run},
    system::{self, Purpose},
};

/// Installs what the casebook alone needs, and starts what is to be made where the caller stands.
pub(crate) fn made(what: &str, arguments: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let mut words = vec!["run", "--quiet", "--locked", "--package", "candour-cli", "--", what];
    words.extend(arguments.iter().map(String::as_str));
    run(cargo(&words).current_dir(std::env::current_dir()?))
}
