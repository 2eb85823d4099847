//! Why a demo did not end with a letter, in lines that say what to do.

use crate::facts::Problem;
use candour_app::AppError;
use std::{fmt, io, path::PathBuf};

/// Why a demo did not end with a letter.
#[derive(Debug)]
pub enum DemoError {
    /// The facts file cannot be opened or is not text.
    Unreadable(PathBuf, io::Error),
    /// The facts will not do; every problem names its line.
    Facts(Vec<Problem>),
    /// The application refused.
    App(Box<AppError>),
    /// A file beside the casebook cannot be written.
    Disk(PathBuf, io::Error),
}

impl From<AppError> for DemoError {
    fn from(error: AppError) -> Self {
        Self::App(Box::new(error))
    }
}

impl fmt::Display for DemoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => {
                write!(f, "The facts file {} cannot be read: {error}.", path.display())
            }
            Self::Facts(problems) => {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::App(error) => {
                let words = error.words();
                write!(f, "{} {}", words.problem, words.remedy)
            }
            Self::Disk(path, error) => write!(f, "{} cannot be written: {error}.", path.display()),
        }
    }
}

impl std::error::Error for DemoError {}
