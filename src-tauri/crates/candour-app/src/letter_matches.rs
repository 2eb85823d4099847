//! Whether a file is a letter that was issued, a paper that was made or a file that is kept: by its bytes alone. Nothing of the file
//! is opened or kept.

use crate::{App, AppError};
use candour_model::letter_matches::{LetterMatch, MatchedLetter};
use candour_store::{blobs, disclosures::sha256_read, letters, papers};
use std::{fs::File, path::Path};

impl App {
    /// Looks for the issued letter, the paper or the sealed file whose exact bytes a file has, in every matter.
    ///
    /// # Errors
    /// When the casebook is locked, or the file cannot be read or is no file.
    pub fn match_letter(&self, path: &Path) -> Result<LetterMatch, AppError> {
        self.open()?;
        let file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Err(AppError::at("file", "Choose a file, not a folder"));
        }
        let sha256 = sha256_read(file)?;
        self.read(move |db| {
            let mut found = LetterMatch { sha256, letter: None, paper: None, file: None };
            found.paper = papers::with_hash(db, &found.sha256)?;
            if let Some((scope, issued)) = letters::with_hash(db, &found.sha256)? {
                let reference = letters::our_reference(db, &scope, issued.id)?;
                found.letter = Some(MatchedLetter { issued, reference });
            }
            if found.letter.is_none() && found.paper.is_none() {
                found.file = blobs::kept_anywhere(db, &found.sha256)?;
            }
            Ok(found)
        })
    }
}
