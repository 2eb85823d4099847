//! From a passphrase or words to the keys of a casebook. Nothing but a bad copy of the header is ever written here.

use crate::header::{Header, Unproved, copies};
use crate::secret::Secret;
use crate::slot::{Slot, SlotKind};
use crate::{
    CasebookFolder, CasebookId, DeviceSecret, Keys, Passphrase, RecoveryWords, SlotId, VaultError, WayIn,
};

/// What someone opens a casebook with.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// A passphrase, with the device secret where the keyring has one.
    Passphrase(&'a Passphrase, Option<&'a DeviceSecret>),
    /// The twelve recovery words.
    Words(&'a RecoveryWords),
}
impl std::fmt::Debug for Unlock<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlock")
    }
}

/// Opens a casebook. Takes as long as the slots' effort asks for, about a second for each of the kind that is tried.
///
/// # Errors
/// [`VaultError::WrongPassphrase`], [`VaultError::WrongWords`], [`VaultError::DeviceSecretMissing`] when no slot opens and
/// one could with a device secret; [`VaultError::HeaderDamaged`], [`VaultError::TooNew`], [`VaultError::Missing`] before
/// anything is derived.
pub fn unlock(folder: &CasebookFolder, with: Unlock<'_>) -> Result<Keys, VaultError> {
    let mut first_error = None;
    let was_damaged = copies::is_damaged(folder);
    for copy in copies::read(folder)? {
        match open_copy(copy, &with) {
            Ok(mut keys) => {
                keys.header_was_damaged = was_damaged;
                // A medium that cannot be written is for the database to report; the keys are good.
                let _ = keys.mend_header(folder);
                return Ok(keys);
            }
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or(VaultError::HeaderDamaged))
}

/// Whether a passphrase alone opens no slot of this casebook, so that the keyring must be asked. Needs no key.
///
/// # Errors
/// [`VaultError::HeaderDamaged`], [`VaultError::TooNew`], [`VaultError::Missing`].
pub fn needs_device_secret(folder: &CasebookFolder) -> Result<bool, VaultError> {
    Ok(wants_device_secret(&newest(folder)?.header))
}

/// Whether a slot of this casebook opens with the secret kept on this laptop. Needs no key.
///
/// # Errors
/// [`VaultError::HeaderDamaged`], [`VaultError::TooNew`], [`VaultError::Missing`].
pub fn uses_device_secret(folder: &CasebookFolder) -> Result<bool, VaultError> {
    Ok(newest(folder)?.header.slots.iter().any(|slot| slot.kind.needs_device_secret()))
}

/// The casebook's id. Needs no key.
///
/// # Errors
/// [`VaultError::HeaderDamaged`], [`VaultError::TooNew`], [`VaultError::Missing`].
pub fn casebook_id(folder: &CasebookFolder) -> Result<CasebookId, VaultError> {
    Ok(newest(folder)?.header.casebook)
}

/// The casebook's id and whether a passphrase alone opens no slot, from the bytes of a header. Needs no key.
///
/// # Errors
/// [`VaultError::HeaderDamaged`], [`VaultError::TooNew`].
pub fn header_facts(header: &[u8]) -> Result<(CasebookId, bool), VaultError> {
    let header = Header::parse(header)?.header;
    Ok((header.casebook, wants_device_secret(&header)))
}

fn wants_device_secret(header: &Header) -> bool {
    !header.slots.iter().any(|slot| slot.kind.needs_passphrase() && !slot.kind.needs_device_secret())
}

fn newest(folder: &CasebookFolder) -> Result<Unproved, VaultError> {
    copies::read(folder)?.into_iter().next().ok_or(VaultError::HeaderDamaged)
}

fn open_copy(copy: Unproved, with: &Unlock<'_>) -> Result<Keys, VaultError> {
    let header = &copy.header;
    let place = header.place();
    let (slot, master) =
        try_slots(&header.slots, with, |slot, way| slot.open(way, &header.casebook, &place))?;
    let header = copy.prove(&master)?;
    Ok(Keys::new(header, master, slot))
}

/// Tries every slot of a fitting kind, also once one has opened: a wrong secret costs what a right one does, whoever's that is.
fn try_slots(
    slots: &[Slot],
    with: &Unlock<'_>,
    mut open: impl FnMut(&Slot, &WayIn<'_>) -> Result<Option<Secret>, VaultError>,
) -> Result<(SlotId, Secret), VaultError> {
    let (mut opened, mut wants_device_secret) = (None, false);
    for slot in slots {
        match with.way_into(slot) {
            Way::Fits(way) => {
                let master = open(slot, &way)?;
                opened = opened.or_else(|| master.map(|master| (slot.name.number(), master)));
            }
            Way::LacksDeviceSecret => wants_device_secret = true,
            Way::OtherKind => {}
        }
    }
    opened.ok_or(match with {
        Unlock::Words(_) => VaultError::WrongWords,
        Unlock::Passphrase(..) if wants_device_secret => VaultError::DeviceSecretMissing,
        Unlock::Passphrase(..) => VaultError::WrongPassphrase,
    })
}

/// Whether a slot can be tried with what was given.
enum Way<'a> {
    Fits(WayIn<'a>),
    LacksDeviceSecret,
    OtherKind,
}

impl Unlock<'_> {
    /// Whether this opens a slot of a header.
    pub(crate) fn opens(&self, slot: &Slot, header: &Header) -> Result<bool, VaultError> {
        match self.way_into(slot) {
            Way::Fits(way) => Ok(slot.open(&way, &header.casebook, &header.place())?.is_some()),
            Way::LacksDeviceSecret | Way::OtherKind => Ok(false),
        }
    }

    fn way_into(&self, slot: &Slot) -> Way<'_> {
        match (slot.kind, self) {
            (SlotKind::Words, Self::Words(words)) => Way::Fits(WayIn::Words(words)),
            (SlotKind::Passphrase, Self::Passphrase(p, _)) => Way::Fits(WayIn::Passphrase(p)),
            (SlotKind::SecondPerson, Self::Passphrase(p, _)) => Way::Fits(WayIn::SecondPerson(p)),
            (SlotKind::PassphraseAndDevice, Self::Passphrase(p, Some(d))) => {
                Way::Fits(WayIn::PassphraseAndDevice(p, d))
            }
            (SlotKind::SecondPersonAndDevice, Self::Passphrase(p, Some(d))) => {
                Way::Fits(WayIn::SecondPersonAndDevice(p, d))
            }
            (SlotKind::PassphraseAndDevice | SlotKind::SecondPersonAndDevice, Self::Passphrase(_, None)) => {
                Way::LacksDeviceSecret
            }
            (SlotKind::Words, Self::Passphrase(..)) | (_, Self::Words(_)) => Way::OtherKind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Effort;
    use crate::testing::{Made, passphrase};

    const SECOND: &str = "amber hollow cactus anchor viable trumpet glide";

    /// How often a passphrase is derived, and whether it opens the casebook.
    fn derivations(made: &Made, typed: &str) -> (u32, bool) {
        let typed = passphrase(typed);
        let copy = newest(&made.folder).unwrap();
        let place = copy.header.place();
        let mut count = 0;
        let opened = try_slots(&copy.header.slots, &Unlock::Passphrase(&typed, None), |slot, way| {
            count += 1;
            slot.open(way, &copy.header.casebook, &place)
        });
        (count, opened.is_ok())
    }

    /// T15: the time itself is measured by the bench `unlock`.
    #[test]
    fn t15_a_wrong_passphrase_takes_the_path_of_a_right_one() {
        let mut made = Made::with_passphrase();
        let wrong = "orbit velvet mango ridge sponsor clinic walrus";
        for (typed, opens) in [(Made::PASSPHRASE, true), (wrong, false), ("x", false)] {
            assert_eq!(derivations(&made, typed), (1, opens), "{typed}");
        }
        made.keys.add_second_person(&made.folder, &passphrase(SECOND), None, Effort::CHEAP).unwrap();
        for (typed, opens) in [(Made::PASSPHRASE, true), (SECOND, true), (wrong, false), ("x", false)] {
            assert_eq!(derivations(&made, typed), (2, opens), "two persons: {typed}");
        }
    }

    #[test]
    fn whether_the_keyring_is_to_be_asked_is_told_by_any_slot() {
        let mut made = Made::with_device();
        assert!(uses_device_secret(&made.folder).unwrap());
        assert!(!uses_device_secret(&Made::with_passphrase().folder).unwrap());
        made.keys.add_slot(&made.folder, &WayIn::SecondPerson(&passphrase(SECOND)), Effort::CHEAP).unwrap();
        assert!(uses_device_secret(&made.folder).unwrap() && !needs_device_secret(&made.folder).unwrap());
    }
}
