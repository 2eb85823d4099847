//! Casebooks for this crate's own tests: made in a moment, with invented secrets.

use std::path::Path;

use jiff::civil::{Date, date};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::effort::Effort;
use crate::{CasebookFolder, DeviceSecret, Keys, NewCasebook, NewLock, Passphrase, RecoveryWords};

pub(crate) const MADE_ON: Date = date(2026, 11, 23);

/// A finished casebook and all that opens it.
pub(crate) struct Made {
    place: TempDir,
    pub(crate) folder: CasebookFolder,
    pub(crate) keys: Keys,
    pub(crate) words: RecoveryWords,
}

impl Made {
    pub(crate) const PASSPHRASE: &str = "orbit velvet mango ridge sponsor clinic walnut";

    /// Opened by [`Made::PASSPHRASE`] alone, and by its words.
    pub(crate) fn with_passphrase() -> Self {
        Self::with(NewLock::P1(passphrase(Self::PASSPHRASE)))
    }

    /// Opened by [`Made::PASSPHRASE`] beside [`device`], and by its words.
    pub(crate) fn with_device() -> Self {
        Self::with(NewLock::P2(passphrase(Self::PASSPHRASE), device()))
    }

    fn with(lock: NewLock) -> Self {
        let place = tempfile::tempdir().unwrap();
        let new = NewCasebook::begin(place.path(), "Casebook 1", lock, MADE_ON, Effort::CHEAP).unwrap();
        let words = words(&new.words().reveal());
        let (folder, keys) = new.finish(&words).unwrap();
        Self { place, folder, keys, words }
    }

    pub(crate) fn place(&self) -> &Path {
        self.place.path()
    }
}

pub(crate) fn passphrase(typed: &str) -> Passphrase {
    Passphrase::from_bytes(Zeroizing::new(typed.as_bytes().to_vec())).unwrap()
}

pub(crate) fn words(typed: &str) -> RecoveryWords {
    RecoveryWords::from_typed(Zeroizing::new(typed.as_bytes().to_vec())).unwrap()
}

pub(crate) fn device() -> DeviceSecret {
    DeviceSecret::from_bytes(Zeroizing::new([0xd5; 32]))
}
