//! What `candour-cli` is asked on behalf of the caller, printed and nothing else on standard output.

use crate::{
    command::{Outcome, cargo},
    system::{self, Purpose},
};

/// Installs what the casebook alone needs, and asks. Files are named from where the caller stands.
pub(crate) fn told(question: &str, arguments: &[String]) -> Outcome {
    system::prepare(Purpose::Plain)?;
    let mut words = vec!["run", "--quiet", "--locked", "--package", "candour-cli", "--", question];
    words.extend(arguments.iter().map(String::as_str));
    let told = cargo(&words).current_dir(std::env::current_dir()?).output()?;
    if told.status.success() {
        print!("{}", String::from_utf8_lossy(&told.stdout));
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&told.stderr).trim_end().to_owned().into())
    }
}
