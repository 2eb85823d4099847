//! Copies of an issued letter outside the casebook, where it is no longer protected. That one leaves is recorded first.

use crate::{App, AppError, door::Door, files::write_whole};
use candour_model::{
    ids::LetterId,
    letters::{IssuedLetter, SavedCopy},
};
use candour_store::{
    MatterScope,
    audit::Event,
    disclosures::{self, Disclosed, Disclosure},
    fresh_id, letters,
};
use std::path::Path;
use zeroize::Zeroizing;

impl App {
    /// The neutral name that a copy of an issued letter is offered under.
    ///
    /// # Errors
    /// When there is no such letter.
    pub fn copy_name(&self, id: LetterId) -> Result<String, AppError> {
        self.read(move |db| Ok(letters::get(db, &letters::scope_of(db, id)?, id)?.file_name))
    }

    /// Saves a copy of an issued letter where a person says.
    ///
    /// # Errors
    /// When there is no such letter, its sealed file is missing or damaged, the place cannot be written, or the name of the file
    /// shows who a client is.
    pub fn save_letter_copy(&self, id: LetterId, to: &Path) -> Result<SavedCopy, AppError> {
        self.refuse_named(to)?;
        self.copy_letter(id, to, Door::Saved)
    }

    /// Puts a copy of an issued letter, under its neutral name, into a folder from which another program is to open it.
    ///
    /// # Errors
    /// When there is no such letter, its sealed file is missing or damaged, or the folder cannot be written.
    pub fn open_letter_copy(&self, id: LetterId, inside: &Path) -> Result<SavedCopy, AppError> {
        self.copy_letter(id, &inside.join(self.copy_name(id)?), Door::Opened)
    }

    fn copy_letter(&self, id: LetterId, to: &Path, door: Door) -> Result<SavedCopy, AppError> {
        let (letter, pdf) = self.letter_that_leaves(id, door)?;
        write_whole(&pdf[..], to, &fresh_id(self.stamp().at).to_string())?;
        Ok(SavedCopy { file_name: letter.file_name })
    }

    fn letter_that_leaves(
        &self,
        id: LetterId,
        door: Door,
    ) -> Result<(IssuedLetter, Zeroizing<Vec<u8>>), AppError> {
        let (letter, pdf) = self.sealed_bytes(id)?;
        let (matter, number, sha256) = (letter.matter, letter.number, letter.sha256.clone());
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let left = Disclosure {
                id: audit.fresh_id(),
                what: Disclosed::Letter(id, number),
                sha256: sha256.clone(),
                to: None,
                method: door.method().into(),
                at: audit.at(),
                class: letters::class(tx, &scope, id)?,
            };
            disclosures::record(tx, &scope, &left)?;
            audit.record(match door {
                Door::Saved => Event::LetterCopySaved { matter, letter: id, sha256 },
                Door::Opened => Event::LetterCopyOpened { matter, letter: id, sha256 },
            });
            Ok(())
        })?;
        Ok((letter, pdf))
    }
}
