//! Making a casebook, which is one act: until all twelve words have been typed back and have opened it, there is none.

use super::cover::folder_of;
use crate::{App, AppError, State, known::Known, open::Open};
use candour_model::{
    casebooks::{Preparation, PrepareCasebook, Strength},
    dates::CivilDate,
};
use candour_store::audit::Event;
use candour_vault::{
    DeviceSecret, Effort, NewCasebook, NewLock, Passphrase, RecoveryWords, VaultError, device_secret::Outcome,
};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// A casebook on its way.
pub(crate) enum Making {
    /// Its name and place are good; the passphrase is still to come.
    Planned(Plan),
    /// Its folder exists and ends in `.new`; the words are still to be typed back. What left meanwhile is written down once it is
    /// open.
    Made(NewCasebook, Plan, Vec<Event>),
}

/// What was settled before the passphrase.
#[derive(Clone)]
pub(crate) struct Plan {
    place: PathBuf,
    name: String,
    two_secrets: bool,
}

impl App {
    /// Prepares to make a casebook: looks at its name and place, and asks whether the keyring keeps secrets.
    ///
    /// # Errors
    /// A name that no folder may have or that is taken, a place where no casebook may lie.
    pub fn prepare_casebook(&self, input: PrepareCasebook) -> Result<Preparation, AppError> {
        let input = input.validate()?;
        self.abandon_casebook()?;
        let (place, _) = self.place();
        candour_vault::check_place(&place)?;
        if folder_of(&place, input.name.as_str()).exists() {
            return Err(VaultError::NameTaken.into());
        }
        let why_one = self.why_no_laptop_key()?;
        let plan = Plan { place, name: input.name.into(), two_secrets: why_one.is_none() };
        self.become_busy()?;
        *self.state() = State::Making(Box::new(Making::Planned(plan)));
        Ok(Preparation { two_secrets: why_one.is_none(), why_one: why_one.unwrap_or_default().to_owned() })
    }

    /// Draws a passphrase of seven words.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn suggest_passphrase(&self) -> Result<Zeroizing<String>, AppError> {
        Ok(candour_vault::generated_passphrase()?)
    }

    /// Says how strong a passphrase is, and whether it is enough for the casebook being made.
    ///
    /// # Errors
    /// When it is no passphrase at all.
    pub fn measure_passphrase(&self, typed: Zeroizing<Vec<u8>>) -> Result<Strength, AppError> {
        let passphrase = Passphrase::from_bytes(typed)?;
        let two_secrets = match &*self.state() {
            State::Making(making) => making.plan().two_secrets,
            State::Changing(changing) => changing.two_secrets(),
            State::Locked | State::Busy | State::Open(_) => false,
        };
        let (step, words) = in_words(passphrase.strength());
        Ok(Strength { step, words: words.to_owned(), enough: fits(&passphrase, two_secrets).is_ok() })
    }

    /// Makes the casebook behind a passphrase, under a name that ends in `.new`, and gives out its recovery words.
    ///
    /// # Errors
    /// A passphrase that is too weak, a keyring that stopped keeping secrets, a full or failing disk. Nothing stays.
    pub fn begin_casebook(&self, typed: Zeroizing<Vec<u8>>) -> Result<Zeroizing<String>, AppError> {
        let plan = self.take_plan()?;
        let made = self.make(&plan, typed);
        let mut state = self.state();
        match made {
            Ok(new) => {
                let words = new.words().reveal();
                *state = State::Making(Box::new(Making::Made(new, plan, Vec::new())));
                Ok(words)
            }
            Err(error) => {
                *state = State::Making(Box::new(Making::Planned(plan)));
                Err(error)
            }
        }
    }

    /// Proves the typed words by opening the new casebook with them, gives it its name, and opens it.
    ///
    /// # Errors
    /// Words that are not the ones given out: nothing is lost, they can be typed again.
    pub fn finish_casebook(&self, typed: Zeroizing<Vec<u8>>) -> Result<(), AppError> {
        let typed = RecoveryWords::from_typed(typed)?;
        let (new, plan, left) = match std::mem::replace(&mut *self.state(), State::Busy) {
            State::Making(making) => match *making {
                Making::Made(new, plan, left) => (new, plan, left),
                planned @ Making::Planned(_) => {
                    *self.state() = State::Making(Box::new(planned));
                    return Err(AppError::Locked);
                }
            },
            other => {
                *self.state() = other;
                return Err(AppError::Locked);
            }
        };
        let (folder, keys) = match new.finish(&typed) {
            Ok(finished) => finished,
            Err((new, error)) => {
                *self.state() = State::Making(Box::new(Making::Made(new, plan, left)));
                return Err(error.into());
            }
        };
        let opened = self.open_with(folder, keys);
        let open = self.settle(opened)?;
        self.write_down(left)?;
        self.remember(&open);
        Ok(())
    }

    /// Gives up making a casebook. Its folder and this laptop's secret for it are removed.
    ///
    /// # Errors
    /// None at present: a secret that the keyring would not forget opens nothing.
    pub fn abandon_casebook(&self) -> Result<(), AppError> {
        let mut state = self.state();
        let State::Making(_) = &*state else { return Ok(()) };
        let abandoned = std::mem::replace(&mut *state, State::Locked);
        drop(state);
        if let State::Making(making) = abandoned
            && let Making::Made(new, ..) = *making
            && let Some(casebook) = new.abandon()
            && let Some(keyring) = &self.surroundings.keyring
        {
            let _ = keyring.delete(&casebook);
        }
        Ok(())
    }

    /// Has the cover show an open casebook first. That the list of them is written is a convenience: it is open all the same.
    pub(super) fn remember(&self, open: &Open) {
        self.cover_state().casebook = Some(open.folder.path().to_owned());
        let _ = Known::remember(&self.surroundings.places, open.folder.path(), None);
    }

    fn take_plan(&self) -> Result<Plan, AppError> {
        let mut state = self.state();
        match std::mem::replace(&mut *state, State::Busy) {
            State::Making(making) => Ok(making.plan().clone()),
            other => {
                *state = other;
                Err(AppError::Locked)
            }
        }
    }

    fn make(&self, plan: &Plan, typed: Zeroizing<Vec<u8>>) -> Result<NewCasebook, AppError> {
        let passphrase = Passphrase::from_bytes(typed)?;
        let effort = self.effort()?;
        let lock = if plan.two_secrets {
            NewLock::P2(passphrase, DeviceSecret::generate()?)
        } else {
            NewLock::P1(passphrase)
        };
        let new = NewCasebook::begin(&plan.place, &plan.name, lock, self.surroundings.clock.today(), effort)?;
        let head = candour_store::Store::create(new.folder(), new.keys(), &self.stamp())?;
        new.keys().write_seen(new.folder(), head.n, head.hash)?;
        if let Some(keyring) = &self.surroundings.keyring {
            if let Some(casebook) = new.left_behind() {
                // A secret that opens nothing any more; whether it goes is of no consequence.
                let _ = keyring.delete(&casebook);
            }
            if let Some(secret) = new.device_secret() {
                keyring.set(&new.keys().casebook_id(), secret).into_result()?;
            }
        }
        Ok(new)
    }

    /// How much work a new passphrase is to take.
    pub(super) fn effort(&self) -> Result<Effort, AppError> {
        match self.surroundings.effort {
            Some(effort) => Ok(effort),
            None => Ok(Effort::calibrate(|| self.surroundings.clock.since_boot())?),
        }
    }

    fn why_no_laptop_key(&self) -> Result<Option<&'static str>, AppError> {
        let Some(keyring) = &self.surroundings.keyring else {
            return Ok(Some("No keyring is asked here, so the passphrase must stand alone."));
        };
        Ok(match keyring.self_test()? {
            Outcome::Done(()) => None,
            Outcome::Slow => {
                Some("This laptop's keyring did not answer in time, so the passphrase must stand alone.")
            }
            Outcome::Absent | Outcome::Empty => {
                Some("This laptop has no keyring that keeps secrets, so the passphrase must stand alone.")
            }
        })
    }
}

impl Making {
    fn plan(&self) -> &Plan {
        match self {
            Self::Planned(plan) | Self::Made(_, plan, _) => plan,
        }
    }

    /// The name of the casebook and the day on which it is made, while its words are shown and typed back.
    pub(super) fn made(&self) -> Option<(&str, CivilDate)> {
        match self {
            Self::Planned(_) => None,
            Self::Made(new, plan, _) => Some((plan.name.as_str(), new.keys().created_on())),
        }
    }

    /// Notes what left meanwhile.
    pub(super) fn note(&mut self, event: Event) {
        if let Self::Made(_, _, left) = self {
            left.push(event);
        }
    }
}

fn fits(passphrase: &Passphrase, two_secrets: bool) -> Result<(), VaultError> {
    if two_secrets { passphrase.fits_beside_a_device_secret() } else { passphrase.fits_alone() }
}

fn in_words(strength: candour_vault::Strength) -> (u8, &'static str) {
    use candour_vault::Strength::{Days, Hours, Minutes, Months, OutOfReach, Years};
    match strength {
        Minutes => (0, "Alone, it would be guessed within the hour"),
        Hours => (1, "Alone, it would be guessed within two days"),
        Days => (2, "Alone, it would be guessed within two months"),
        Months => (3, "Alone, it would be guessed within two years"),
        Years => (4, "Alone, guessing it would take years"),
        OutOfReach => (5, "Out of reach of guessing"),
    }
}
