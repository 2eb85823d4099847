//! The firm's logo: chosen from a PNG, shown, taken away.

use crate::{App, AppError};
use candour_documents::{DocumentError, LARGEST_LOGO_FILE, LogoProblem, logo_as_png, read_logo};
use candour_model::logo::{Logo, ShownLogo};
use candour_store::{audit::Event, logo};
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

impl App {
    /// The logo; `None` where the firm has none.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn logo(&self) -> Result<Option<ShownLogo>, AppError> {
        self.read(|db| Ok(logo::get(db)?))?.map(|logo| self.shown_logo(&logo)).transpose()
    }

    /// Makes a picture the firm's logo. Of the file nothing is kept but its pixels.
    ///
    /// # Errors
    /// When it cannot be read, or no logo can be made of it.
    pub fn set_logo(&self, path: &Path) -> Result<ShownLogo, AppError> {
        let logo = read_logo(&read_file(path)?).map_err(DocumentError::Logo)?;
        let shown = logo.clone();
        self.write(move |tx, audit| {
            logo::set(tx, &logo)?;
            audit.record(Event::LogoSet);
            Ok(())
        })?;
        self.shown_logo(&shown)
    }

    /// Takes the logo away.
    ///
    /// # Errors
    /// When there is none.
    pub fn remove_logo(&self) -> Result<(), AppError> {
        self.write(|tx, audit| {
            logo::remove(tx)?;
            audit.record(Event::LogoRemoved);
            Ok(())
        })
    }

    fn shown_logo(&self, logo: &Logo) -> Result<ShownLogo, AppError> {
        let picture = self.open()?.pictures.offer_png(logo_as_png(logo)?);
        Ok(ShownLogo { picture, width: logo.width, height: logo.height })
    }
}

/// The bytes of a file that is no larger than one may be.
fn read_file(path: &Path) -> Result<Vec<u8>, AppError> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(AppError::Disk(io::ErrorKind::InvalidInput.into()));
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_LOGO_FILE + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).map_or(true, |length| length > LARGEST_LOGO_FILE) {
        return Err(DocumentError::Logo(LogoProblem::FileTooLarge).into());
    }
    Ok(bytes)
}
