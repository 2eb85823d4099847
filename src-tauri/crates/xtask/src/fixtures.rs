//! `cargo xtask fixtures large --out DIR [--times N]`: the seeded large casebook, made by `candour-cli` as it is shipped.

use crate::{
    command::{Outcome, cargo, run},
    system::{self, Purpose},
};

/// Installs what the casebook alone needs, and makes the fixture where the caller stands.
pub(crate) fn fixtures(arguments: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let mut words =
        vec!["run", "--quiet", "--locked", "--release", "--package", "candour-cli", "--", "fixtures"];
    words.extend(arguments.iter().map(String::as_str));
    run(cargo(&words).current_dir(std::env::current_dir()?))
}
