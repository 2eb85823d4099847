//! `candour-cli demo --out DIR [--facts FILE.toml]`: prints results on standard output and nothing else there.

use candour_cli::{DemoError, demo, facts::Facts};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

const USAGE: &str = "usage: candour-cli demo --out DIR [--facts FILE.toml]";
/// The exit code for words on the command line that make no sense.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let Some((out, facts)) = arguments(std::env::args_os().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(MISUSED);
    };
    match told(&out, facts.as_deref()) {
        Ok(told) => {
            print!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn told(out: &Path, facts: Option<&Path>) -> Result<demo::Told, DemoError> {
    let text = match facts {
        Some(path) => {
            std::fs::read_to_string(path).map_err(|error| DemoError::Unreadable(path.to_owned(), error))?
        }
        None => demo::OWN_CASE.to_owned(),
    };
    demo::run(&Facts::read(&text).map_err(DemoError::Facts)?, out, None)
}

/// The folder and the facts file that the words name, in either order, each at most once.
fn arguments(mut words: impl Iterator<Item = OsString>) -> Option<(PathBuf, Option<PathBuf>)> {
    let (mut out, mut facts) = (None, None);
    if words.next()? != "demo" {
        return None;
    }
    while let Some(word) = words.next() {
        let slot = match word.to_str()? {
            "--out" => &mut out,
            "--facts" => &mut facts,
            _ => return None,
        };
        if slot.replace(PathBuf::from(words.next()?)).is_some() {
            return None;
        }
    }
    Some((out?, facts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Option<(PathBuf, Option<PathBuf>)> {
        arguments(words.iter().map(OsString::from))
    }

    #[test]
    fn the_folder_is_needed_and_the_facts_are_not() {
        assert_eq!(read(&["demo", "--out", "d"]), Some(("d".into(), None)));
        assert_eq!(read(&["demo", "--facts", "f", "--out", "d"]), Some(("d".into(), Some("f".into()))));
    }

    #[test]
    fn anything_else_is_misuse() {
        for words in [
            &[][..],
            &["demo"],
            &["dance", "--out", "d"],
            &["demo", "--out"],
            &["demo", "--out", "d", "--out", "e"],
            &["demo", "--out", "d", "--loud"],
        ] {
            assert_eq!(read(words), None, "{words:?}");
        }
    }
}
