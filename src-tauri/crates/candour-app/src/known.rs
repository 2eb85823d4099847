//! `casebooks.toml`, the one file kept in clear: where the casebooks opened here lie, and when each was last closed whole and last copied.

use crate::{error::AppError, places::Places};
use candour_vault::durable;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The casebooks opened on this computer, latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known {
    /// One a casebook.
    #[serde(default)]
    pub(crate) casebook: Vec<Entry>,
}

/// One casebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// Its folder.
    pub(crate) path: PathBuf,
    /// The day it was last closed whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) checked_on: Option<Date>,
    /// The day it was last copied and the copy read back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) backed_up_on: Option<Date>,
}

impl Known {
    /// Reads the file. One that is missing or cannot be read counts as empty: it is a convenience, not a record.
    pub(crate) fn read(places: &Places) -> Self {
        fs::read_to_string(file(places)).ok().and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// The casebook opened last.
    pub(crate) fn latest(&self) -> Option<&Entry> {
        self.casebook.first()
    }

    /// The entry of a folder.
    pub(crate) fn of(&self, path: &Path) -> Option<&Entry> {
        self.casebook.iter().find(|entry| entry.path == path)
    }

    /// Puts a casebook first, and keeps it.
    pub(crate) fn remember(places: &Places, path: &Path, checked_on: Option<Date>) -> Result<(), AppError> {
        let mut known = Self::read(places);
        let before = known.of(path);
        let checked_on = checked_on.or_else(|| before.and_then(|entry| entry.checked_on));
        let backed_up_on = before.and_then(|entry| entry.backed_up_on);
        known.casebook.retain(|entry| entry.path != path);
        known.casebook.insert(0, Entry { path: path.to_owned(), checked_on, backed_up_on });
        known.write(places)
    }

    /// Notes the day of a backup of a casebook that is known.
    pub(crate) fn note_backup(places: &Places, path: &Path, day: Date) -> Result<(), AppError> {
        let mut known = Self::read(places);
        for entry in known.casebook.iter_mut().filter(|entry| entry.path == path) {
            entry.backed_up_on = Some(day);
        }
        known.write(places)
    }

    /// Takes a casebook off the list. Its folder is not touched.
    pub(crate) fn forget(places: &Places, path: &Path) -> Result<(), AppError> {
        let mut known = Self::read(places);
        known.casebook.retain(|entry| entry.path != path);
        known.write(places)
    }

    fn write(&self, places: &Places) -> Result<(), AppError> {
        let text = toml::to_string(self).map_err(io::Error::other)?;
        durable::make_folders(&places.config)?;
        Ok(durable::replace(&file(places), text.as_bytes())?)
    }
}

fn file(places: &Places) -> PathBuf {
    places.config.join("casebooks.toml")
}
