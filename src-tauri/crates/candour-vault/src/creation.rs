//! Making a casebook: one act. Until the words typed back have opened it, there is none.
//!
//! Everything is made in `<name>.casebook.new`, which is removed if the act is not finished. The keyring is not asked
//! here: whoever begins with a device secret keeps it there, and takes it away again if the act is given up.

mod restored;
#[cfg(test)]
mod tests;
mod unfinished;

pub use restored::RestoredCasebook;

use std::path::Path;

use jiff::civil::Date;
use subtle::ConstantTimeEq;

use self::unfinished::Unfinished;
use crate::effort::Effort;
use crate::header::{AppVersion, Header, copies, place};
use crate::secret::{Secret, opaque, random_array};
use crate::slot::{Slot, SlotName};
use crate::{
    CasebookFolder, CasebookId, DeviceSecret, Keys, Passphrase, RecoveryWords, SlotId, Unlock, VaultError,
    WayIn, check_place, durable, unlock,
};

const READ_ME: &str = include_str!("../READ-ME.txt");
const LONGEST_NAME: usize = 80;
const PASSPHRASE_SLOT: SlotId = SlotId(1);
const WORDS_SLOT: SlotId = SlotId(2);

/// What opens a new casebook from day to day; the recovery words come on top.
#[derive(Debug)]
pub enum NewLock {
    /// A passphrase alone, strong enough for that.
    P1(Passphrase),
    /// A passphrase and the secret kept on this laptop.
    P2(Passphrase, DeviceSecret),
}

/// A casebook in the making. Dropping it removes what was made.
pub struct NewCasebook(Box<Making>);
opaque!(NewCasebook);

struct Making {
    unfinished: Unfinished,
    keys: Keys,
    words: RecoveryWords,
    lock: NewLock,
    left_behind: Option<CasebookId>,
}

impl NewCasebook {
    /// Makes `<name>.casebook.new` in `place`, with header, words and an empty folder for sealed files. Derives two keys,
    /// so it takes about two seconds.
    ///
    /// # Errors
    /// [`VaultError::NotAName`], [`VaultError::NameTaken`], [`VaultError::WeakPassphrase`], the refusals of
    /// [`check_place`], or what writing meets. Nothing is then left behind.
    pub fn begin(
        place: &Path,
        name: &str,
        lock: NewLock,
        created_on: Date,
        effort: Effort,
    ) -> Result<Self, VaultError> {
        way_in(&lock).is_fit()?;
        let folder_name = folder_name(name)?;
        check_place(place)?;
        let (unfinished, left_behind) = Unfinished::make(&place.join(folder_name))?;
        let words = RecoveryWords::generate()?;
        let keys = fill(&unfinished.folder, &lock, &words, created_on, effort)?;
        Ok(Self(Box::new(Making { unfinished, keys, words, lock, left_behind })))
    }

    /// The recovery words, to be shown once.
    #[must_use]
    pub fn words(&self) -> &RecoveryWords {
        &self.0.words
    }

    /// The keys, to make the database with; close it again before [`NewCasebook::finish`].
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.0.keys
    }

    /// The folder as it is called until the act is finished.
    #[must_use]
    pub fn folder(&self) -> &CasebookFolder {
        &self.0.unfinished.folder
    }

    /// The secret to be kept in this laptop's keyring, where there is to be one.
    #[must_use]
    pub fn device_secret(&self) -> Option<&DeviceSecret> {
        match &self.0.lock {
            NewLock::P1(_) => None,
            NewLock::P2(_, secret) => Some(secret),
        }
    }

    /// The casebook that an interrupted creation had left at this place, now removed: its device secret is of no use.
    #[must_use]
    pub fn left_behind(&self) -> Option<CasebookId> {
        self.0.left_behind
    }

    /// Opens the casebook on the disk with the words as typed back, and gives it its name.
    ///
    /// # Errors
    /// The casebook in the making comes back, to try again, with [`VaultError::WrongWords`],
    /// [`VaultError::NameTaken`] if a folder of that name has appeared since, or what the disk said.
    pub fn finish(mut self, typed: &RecoveryWords) -> Result<(CasebookFolder, Keys), (Self, VaultError)> {
        match self.0.prove_and_name(typed) {
            Ok(folder) => Ok((folder, self.0.keys)),
            Err(error) => Err((self, error)),
        }
    }

    /// Gives the act up: removes the folder, and says whose device secret is to be taken out of the keyring.
    #[must_use]
    pub fn abandon(self) -> Option<CasebookId> {
        self.device_secret().map(|_| self.0.keys.casebook_id())
    }
}

impl Making {
    fn prove_and_name(&mut self, typed: &RecoveryWords) -> Result<CasebookFolder, VaultError> {
        let opened = unlock(&self.unfinished.folder, Unlock::Words(typed))?;
        if !bool::from(opened.master.expose().ct_eq(self.keys.master.expose())) {
            return Err(VaultError::HeaderDamaged);
        }
        self.unfinished.take_name()
    }
}

/// Writes all that a new casebook has before its database.
fn fill(
    folder: &CasebookFolder,
    lock: &NewLock,
    words: &RecoveryWords,
    created_on: Date,
    effort: Effort,
) -> Result<Keys, VaultError> {
    let (casebook, master) = (CasebookId::new(random_array()?), Secret::random()?);
    let slot = |number, way: &WayIn<'_>| {
        Slot::make(SlotName::draw(number)?, way, effort, &casebook, &place(&casebook), &master)
    };
    let header = Header {
        casebook,
        generation: 1,
        slots: vec![slot(PASSPHRASE_SLOT, &way_in(lock))?, slot(WORDS_SLOT, &WayIn::Words(words))?],
        keys: vec![Keys::first_database_key(&master, &casebook)?],
        min_app: AppVersion::FIRST,
        created_on,
    };
    durable::make_folder(&folder.blobs())?;
    durable::replace(&folder.read_me(), READ_ME.as_bytes())?;
    copies::write(folder, &header, &master)?;
    Ok(Keys::new(header, master, PASSPHRASE_SLOT))
}

const fn way_in(lock: &NewLock) -> WayIn<'_> {
    match lock {
        NewLock::P1(passphrase) => WayIn::Passphrase(passphrase),
        NewLock::P2(passphrase, secret) => WayIn::PassphraseAndDevice(passphrase, secret),
    }
}

/// `<name>.casebook`, where every system can have a folder of that name.
fn folder_name(name: &str) -> Result<String, VaultError> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let reserved = |c: char| r#"/\:*?"<>|"#.contains(c);
    let is_good = name.trim() == name
        && (1..=LONGEST_NAME).contains(&name.chars().count())
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains(|c| hidden(c) || reserved(c));
    if is_good { Ok([name, ".casebook"].concat()) } else { Err(VaultError::NotAName) }
}
