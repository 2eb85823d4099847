//! Whether a file is a letter that was issued, or a paper that was made: by its bytes alone. Nothing of the file is opened or kept.

use crate::{App, AppError};
use candour_model::letter_matches::{LetterMatch, MatchedLetter};
use candour_store::{disclosures::sha256_of, letters, papers};
use std::{fs::File, io::Read, path::Path};

/// No letter is longer than this; of a longer file no more is read.
const LONGEST: u64 = 64 * 1024 * 1024;

impl App {
    /// Looks for the issued letter or the paper whose exact bytes a file has, in every matter.
    ///
    /// # Errors
    /// When the casebook is locked, the file cannot be read, is no file, or is longer than any letter.
    pub fn match_letter(&self, path: &Path) -> Result<LetterMatch, AppError> {
        self.open()?;
        let file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Err(AppError::at("file", "Choose a file, not a folder"));
        }
        let mut bytes = Vec::new();
        file.take(LONGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LONGEST {
            return Err(AppError::at("file", "Choose a letter: this file is longer than any"));
        }
        let sha256 = sha256_of(&bytes);
        let wanted = sha256.clone();
        let (letter, paper) = self.read(move |db| {
            let paper = papers::with_hash(db, &wanted)?;
            let Some((scope, issued)) = letters::with_hash(db, &wanted)? else { return Ok((None, paper)) };
            let reference = letters::our_reference(db, &scope, issued.id)?;
            Ok::<_, AppError>((Some(MatchedLetter { issued, reference }), paper))
        })?;
        Ok(LetterMatch { sha256, letter, paper })
    }
}
