//! What the cover shows before anything is unlocked: the casebook that would be opened, and where one would be made.

use crate::{App, AppError, known::Known};
use candour_model::{
    casebooks::{Cover, KnownCasebook, OfferedPlace},
    dates::weekday_in_words,
};
use candour_vault::{CasebookFolder, VaultError};
use std::path::{Path, PathBuf};

/// How the folder of a casebook ends.
const ENDING: &str = "casebook";

impl App {
    /// What the cover shows: the casebook chosen or opened last, and a place for a new one.
    ///
    /// # Errors
    /// None at present; a casebook that is not there any more is left out.
    pub fn cover(&self) -> Result<Cover, AppError> {
        Ok(Cover {
            casebook: self.chosen_casebook().ok().and_then(|path| self.known_casebook(&path).ok()),
            offered: self.offered_place(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Chooses the casebook that the cover opens. The folder itself or the one it lies in will do.
    ///
    /// # Errors
    /// When there is no casebook, a newer one, a damaged header, or a place where none may lie.
    pub fn consider_casebook(&self, path: &Path) -> Result<KnownCasebook, AppError> {
        let known = self.known_casebook(path)?;
        self.cover_state().casebook = Some(path.to_owned());
        Ok(known)
    }

    /// Chooses the folder that a new casebook is made in.
    ///
    /// # Errors
    /// When none may lie there.
    pub fn consider_place(&self, path: &Path) -> Result<OfferedPlace, AppError> {
        candour_vault::check_place(path)?;
        self.cover_state().place = Some(path.to_owned());
        Ok(self.offered_place())
    }

    pub(super) fn chosen_casebook(&self) -> Result<PathBuf, AppError> {
        let chosen = self.cover_state().casebook.clone();
        chosen
            .or_else(|| Known::read(&self.surroundings.places).latest().map(|entry| entry.path.clone()))
            .ok_or(AppError::Vault(VaultError::Missing))
    }

    /// The folder a new casebook is made in, and why it is not the usual one where it is not.
    pub(super) fn place(&self) -> (PathBuf, Option<&'static str>) {
        if let Some(chosen) = &self.cover_state().place {
            return (chosen.clone(), None);
        }
        let places = &self.surroundings.places;
        if !places.documents.is_dir() {
            return (places.home.clone(), None);
        }
        match candour_vault::check_place(&places.documents) {
            Ok(()) => (places.documents.clone(), None),
            Err(_) => (
                places.home.clone(),
                Some(
                    "Your documents folder is copied elsewhere or cannot be written, so the home folder is offered.",
                ),
            ),
        }
    }

    fn offered_place(&self) -> OfferedPlace {
        let (folder, why) = self.place();
        let name = (1..=u32::MAX)
            .map(|n| format!("Casebook {n}"))
            .find(|name| !folder_of(&folder, name).exists())
            .unwrap_or_default();
        OfferedPlace { name, place: self.in_words(&folder), why_here: why.unwrap_or_default().to_owned() }
    }

    fn known_casebook(&self, path: &Path) -> Result<KnownCasebook, AppError> {
        let two_secrets = candour_vault::needs_device_secret(&CasebookFolder::at(path))?;
        let checked = Known::read(&self.surroundings.places).of(path).and_then(|entry| entry.checked_on);
        Ok(KnownCasebook {
            name: name_of(path),
            place: self.in_words(path),
            two_secrets,
            last_checked: checked.map(weekday_in_words).unwrap_or_default(),
        })
    }

    /// `Documents / Casebook 1.casebook`: from the home folder down, or whole.
    fn in_words(&self, path: &Path) -> String {
        let shown = path.strip_prefix(&self.surroundings.places.home).unwrap_or(path);
        let parts: Vec<_> = shown.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        if parts.is_empty() { "Home folder".to_owned() } else { parts.join(" / ") }
    }
}

/// The folder that a casebook of this name has.
pub(super) fn folder_of(place: &Path, name: &str) -> PathBuf {
    place.join(format!("{name}.{ENDING}"))
}

/// `Casebook 1`: the folder's name without its ending.
pub(super) fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
