//! A casebook put back from a backup: its header first, then all else, then its name.

use std::path::Path;

use super::unfinished::Unfinished;
use super::{READ_ME, folder_name};
use crate::header::Header;
use crate::secret::opaque;
use crate::{CasebookFolder, Keys, Unlock, VaultError, check_place, durable, unlock};

/// A casebook on its way back. Dropping it removes what was made.
pub struct RestoredCasebook(Unfinished);
opaque!(RestoredCasebook);

impl RestoredCasebook {
    /// Makes `<name>.casebook.new` in `place`, with the header as the backup has it and an empty folder for sealed files.
    ///
    /// # Errors
    /// [`VaultError::HeaderDamaged`], [`VaultError::TooNew`], [`VaultError::NotAName`], [`VaultError::NameTaken`], the refusals
    /// of [`check_place`], or what writing meets. Nothing is then left behind.
    pub fn begin(place: &Path, name: &str, header: &[u8]) -> Result<Self, VaultError> {
        Header::parse(header)?;
        let folder_name = folder_name(name)?;
        check_place(place)?;
        let (unfinished, _) = Unfinished::make(&place.join(folder_name))?;
        durable::make_folder(&unfinished.folder.blobs())?;
        durable::replace(&unfinished.folder.read_me(), READ_ME.as_bytes())?;
        durable::replace(&unfinished.folder.header(), header)?;
        durable::replace(&unfinished.folder.header_copy(), header)?;
        Ok(Self(unfinished))
    }

    /// The folder as it is called until the act is finished.
    #[must_use]
    pub fn folder(&self) -> &CasebookFolder {
        &self.0.folder
    }

    /// The keys, by what opened the casebook when the backup was made.
    ///
    /// # Errors
    /// As [`unlock`].
    pub fn unlock(&self, with: Unlock<'_>) -> Result<Keys, VaultError> {
        unlock(&self.0.folder, with)
    }

    /// Gives the casebook its name, once everything is in it.
    ///
    /// # Errors
    /// [`VaultError::NameTaken`] if a folder of that name has appeared since, or what the disk said. Nothing is then left.
    pub fn take_name(mut self) -> Result<CasebookFolder, VaultError> {
        self.0.take_name()
    }
}
