//! What the cover shows before anything is unlocked: the casebook that would be opened, and where one would be made.

use crate::{App, AppError, known::Known};
use candour_model::{
    casebooks::{CasebookHandle, Cover, KnownCasebook, OfferedPlace, Whereabouts},
    dates::weekday_in_words,
};
use candour_vault::{CasebookFolder, VaultError};
use std::path::{Path, PathBuf};

/// How the folder of a casebook ends.
const ENDING: &str = "casebook";

impl App {
    /// What the cover shows: the casebook chosen or opened last, the others known here, and a place for a new one.
    ///
    /// # Errors
    /// None at present; a casebook that is not there any more is shown as gone.
    pub fn cover(&self) -> Result<Cover, AppError> {
        let known = Known::read(&self.surroundings.places);
        let wants = self.cover_state().wants;
        Ok(Cover {
            casebook: self.chosen_casebook().ok().map(|path| self.known_casebook(&path)),
            known: known.casebook.iter().map(|entry| self.known_casebook(&entry.path)).collect(),
            wants,
            offered: self.offered_place(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Chooses the casebook that the cover opens, by its folder. The folder it lies in will do, if it lies there alone.
    ///
    /// # Errors
    /// When there is no casebook, a newer one, or a damaged header.
    pub fn consider_casebook(&self, path: &Path) -> Result<KnownCasebook, AppError> {
        let path = casebook_in(path);
        candour_vault::needs_device_secret(&CasebookFolder::at(&path))?;
        let known = self.known_casebook(&path);
        self.choose(path);
        Ok(known)
    }

    /// Chooses one of the casebooks known here. One that is gone can be chosen too: the cover says so.
    ///
    /// # Errors
    /// When nothing goes by that handle.
    pub fn pick_casebook(&self, handle: CasebookHandle) -> Result<KnownCasebook, AppError> {
        let path = self.path_of(handle)?;
        let known = self.known_casebook(&path);
        self.choose(path);
        Ok(known)
    }

    /// Takes a casebook off the list of those known here, and touches nothing else.
    ///
    /// # Errors
    /// When nothing goes by that handle, or the list cannot be written.
    pub fn forget_casebook(&self, handle: CasebookHandle) -> Result<Cover, AppError> {
        let path = self.path_of(handle)?;
        Known::forget(&self.surroundings.places, &path)?;
        self.cover_state().casebook.take_if(|chosen| *chosen == path);
        self.cover()
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
    pub(crate) fn place(&self) -> (PathBuf, Option<&'static str>) {
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

    fn known_casebook(&self, path: &Path) -> KnownCasebook {
        let two_secrets = candour_vault::needs_device_secret(&CasebookFolder::at(path));
        let known = Known::read(&self.surroundings.places);
        let (checked, copied) =
            known.of(path).map(|entry| (entry.checked_on, entry.backed_up_on)).unwrap_or_default();
        KnownCasebook {
            handle: self.handle_of(path),
            name: name_of(path),
            place: self.in_words(path),
            standing: standing(&two_secrets),
            two_secrets: two_secrets.unwrap_or_default(),
            last_checked: checked.map(weekday_in_words).unwrap_or_default(),
            last_backup: copied.map(weekday_in_words).unwrap_or_default(),
        }
    }

    fn choose(&self, path: PathBuf) {
        let mut state = self.cover_state();
        state.wants = None;
        state.casebook = Some(path);
    }

    /// The handle of a folder: its place in the list of those shown since the program was started.
    fn handle_of(&self, path: &Path) -> CasebookHandle {
        let shown = &mut self.cover_state().shown;
        let at = shown.iter().position(|other| other == path).unwrap_or_else(|| {
            shown.push(path.to_owned());
            shown.len() - 1
        });
        CasebookHandle(u32::try_from(at).unwrap_or(u32::MAX))
    }

    fn path_of(&self, handle: CasebookHandle) -> Result<PathBuf, AppError> {
        let at = usize::try_from(handle.0).unwrap_or(usize::MAX);
        self.cover_state().shown.get(at).cloned().ok_or(AppError::Vault(VaultError::Missing))
    }

    /// `Documents / Casebook 1.casebook`: from the home folder down, or whole.
    fn in_words(&self, path: &Path) -> String {
        let shown = path.strip_prefix(&self.surroundings.places.home).unwrap_or(path);
        let parts: Vec<_> = shown.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        if parts.is_empty() { "Home folder".to_owned() } else { parts.join(" / ") }
    }
}

/// The folder itself, or the only casebook that lies in it.
fn casebook_in(path: &Path) -> PathBuf {
    if CasebookFolder::at(path).header().exists() {
        return path.to_owned();
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let mut inside =
        entries.map(|entry| entry.path()).filter(|inner| inner.extension() == Some(ENDING.as_ref()));
    match (inside.next(), inside.next()) {
        (Some(only), None) => only,
        _ => path.to_owned(),
    }
}

fn standing(two_secrets: &Result<bool, VaultError>) -> Whereabouts {
    match two_secrets {
        Ok(_) => Whereabouts::Here,
        Err(VaultError::TooNew { .. }) => Whereabouts::Newer,
        Err(VaultError::HeaderDamaged) => Whereabouts::Damaged,
        Err(_) => Whereabouts::Gone,
    }
}

/// The folder that a casebook of this name has.
pub(crate) fn folder_of(place: &Path, name: &str) -> PathBuf {
    place.join(format!("{name}.{ENDING}"))
}

/// `Casebook 1`: the folder's name without its ending.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
