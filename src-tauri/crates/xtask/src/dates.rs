//! `cargo xtask dates`: how a phrase is read, told by `candour-cli`.

use crate::{
    command::{Outcome, cargo},
    system::{self, Purpose},
};

/// Installs what the casebook alone needs, and prints the reading and nothing else on standard output.
pub(crate) fn dates(arguments: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let mut words = vec!["run", "--quiet", "--locked", "--package", "candour-cli", "--", "dates"];
    words.extend(arguments.iter().map(String::as_str));
    let told = cargo(&words).output()?;
    if told.status.success() {
        print!("{}", String::from_utf8_lossy(&told.stdout));
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&told.stderr).trim_end().to_owned().into())
    }
}
