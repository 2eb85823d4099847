//! What a command answers when it cannot do what was asked: a code to branch on and two sentences to show.

use candour_app::AppError;
use candour_model::{checks::FieldProblem, error_codes::ErrorCode};
use serde::Serialize;
use std::{
    hash::{BuildHasher, RandomState},
    io::Write,
};

/// What every command gives back.
pub type IpcResult<T> = Result<T, IpcError>;

/// An error as the page sees it. It never holds a chain of causes.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "ipc-error.ts"))]
pub struct IpcError {
    /// What the page may branch on.
    pub code: ErrorCode,
    /// What happened, as a complete sentence.
    pub problem: String,
    /// What to do, as a complete sentence.
    pub remedy: String,
    /// Which fields of a form are not right.
    pub fields: Vec<FieldProblem>,
    /// For a fault of the program: also in the one line on standard error.
    pub reference: Option<String>,
}

impl From<AppError> for IpcError {
    fn from(error: AppError) -> Self {
        let words = error.words();
        let reference = (error.code() == ErrorCode::Internal).then(|| report(&error));
        Self {
            code: error.code(),
            problem: words.problem,
            remedy: words.remedy,
            fields: error.fields().to_vec(),
            reference,
        }
    }
}

impl IpcError {
    /// The page sent something that this command does not take. What it sent is not repeated.
    pub(super) fn not_understood() -> Self {
        AppError::Invalid(Vec::new()).into()
    }
}

/// Writes the one line about a fault, without a word of a case, and gives the reference that stands in it.
fn report(error: &AppError) -> String {
    let drawn = RandomState::new().hash_one(()) & 0xFF_FFFF;
    let reference = format!("{drawn:06X}");
    let _ = writeln!(std::io::stderr(), "candour: {reference}: failed to {error}");
    reference
}
