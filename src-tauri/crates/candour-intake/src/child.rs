//! The child's side: reads one question and its file, looks, writes one answer, ends.

use crate::{IntakeError, LARGEST_FILE, Looked, answer::write_answer, look::looked, question::read_question};
use std::{
    io::{Read, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

/// Looks into one file. To be called by `main` after `candour_sandbox::cage`, when the program was started with
/// [`crate::ARGUMENT`].
#[must_use]
pub fn answer(mut input: impl Read, mut output: impl Write) -> ExitCode {
    match write_answer(&mut output, &answered(&mut input)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answered(input: &mut impl Read) -> Result<Looked, IntakeError> {
    let (kind, wish) = read_question(input).map_err(IntakeError::Source)?;
    let mut file = Vec::new();
    input.take(LARGEST_FILE + 1).read_to_end(&mut file).map_err(IntakeError::Source)?;
    if u64::try_from(file.len()).is_ok_and(|length| length > LARGEST_FILE) {
        return Err(IntakeError::TooLarge);
    }
    file.shrink_to_fit();
    // A reader that gives up on a damaged file by panicking has said that it cannot be read.
    catch_unwind(AssertUnwindSafe(|| looked(kind, wish, file))).unwrap_or(Err(IntakeError::Unreadable))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Wish, answer::read_answer, question::write_question};

    #[test]
    fn one_question_is_answered() {
        let mut question = Vec::new();
        write_question(&mut question, Kind::Text, Wish::Words).unwrap();
        question.extend_from_slice(b"We reply.");
        let mut said = Vec::new();
        let _ = answer(question.as_slice(), &mut said);
        let Ok(Looked::Words(words)) = read_answer(said.as_slice(), Wish::Words) else { panic!("words") };
        assert_eq!(words.text, "We reply.");
    }

    #[test]
    fn nonsense_is_answered_too() {
        let mut said = Vec::new();
        let _ = answer(&b"nonsense that is long enough"[..], &mut said);
        assert!(matches!(read_answer(said.as_slice(), Wish::Words), Err(IntakeError::Unreadable)));
    }
}
