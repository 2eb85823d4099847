//! A second person's way in: one at most, made of what the first passphrase is made of, and taken away again.
//!
//! Every passphrase slot is derived whenever a passphrase is typed, so that two persons make opening take twice as long.

use crate::effort::Effort;
use crate::{
    CasebookFolder, DeviceSecret, Keys, Passphrase, PassphraseRule, SlotId, Unlock, VaultError, WayIn,
};

impl Keys {
    /// Whether a second person has a way in.
    #[must_use]
    pub fn has_second_person(&self) -> bool {
        self.second_person().is_some()
    }

    /// Gives a second person a way in of their own: a passphrase, beside this laptop's secret where the first one has that.
    ///
    /// # Errors
    /// [`VaultError::SlotsFull`] where a second person has one; [`VaultError::DeviceSecretMissing`];
    /// [`VaultError::WeakPassphrase`], also where the passphrase opens the casebook already; or what writing meets. The header
    /// is then as before.
    pub fn add_second_person(
        &mut self,
        folder: &CasebookFolder,
        passphrase: &Passphrase,
        device: Option<&DeviceSecret>,
        effort: Effort,
    ) -> Result<SlotId, VaultError> {
        if self.has_second_person() {
            return Err(VaultError::SlotsFull);
        }
        let way = if self.passphrase_needs_device_secret() {
            WayIn::SecondPersonAndDevice(passphrase, device.ok_or(VaultError::DeviceSecretMissing)?)
        } else {
            WayIn::SecondPerson(passphrase)
        };
        way.is_fit()?;
        self.refuse_anothers(passphrase, device, None)?;
        self.add_slot(folder, &way, effort)
    }

    /// Takes the second person's way in away, and says which slot it was.
    ///
    /// # Errors
    /// [`VaultError::SlotMissing`] where there is none; [`VaultError::LastSlot`] where it is the only passphrase; or what
    /// writing meets. The header is then as before.
    pub fn remove_second_person(&mut self, folder: &CasebookFolder) -> Result<SlotId, VaultError> {
        let slot = self.second_person().ok_or(VaultError::SlotMissing)?;
        self.remove_slot(folder, slot)?;
        Ok(slot)
    }

    /// Refuses a passphrase that opens another slot than `own`: nobody could say whose it is, and taking one way in away would
    /// leave the other.
    pub(super) fn refuse_anothers(
        &self,
        typed: &Passphrase,
        device: Option<&DeviceSecret>,
        own: Option<SlotId>,
    ) -> Result<(), VaultError> {
        let with = Unlock::Passphrase(typed, device);
        for slot in self.header.slots.iter().filter(|slot| Some(slot.name.number()) != own) {
            if with.opens(slot, &self.header)? {
                return Err(VaultError::WeakPassphrase(PassphraseRule::OfAnother));
            }
        }
        Ok(())
    }

    fn second_person(&self) -> Option<SlotId> {
        let slot = self.header.slots.iter().find(|slot| slot.kind.is_second_person());
        slot.map(|slot| slot.name.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Made, device, passphrase};
    use crate::{SlotKind, unlock};

    const SECOND: &str = "amber hollow cactus anchor viable trumpet glide";

    #[test]
    fn t04_a_second_person_opens_the_casebook_and_is_told_from_the_first() {
        for mut made in [Made::with_passphrase(), Made::with_device()] {
            let secret = made.keys.passphrase_needs_device_secret().then(device);
            let (first, second) = (passphrase(Made::PASSPHRASE), passphrase(SECOND));
            let slot =
                made.keys.add_second_person(&made.folder, &second, secret.as_ref(), Effort::CHEAP).unwrap();
            let open = |typed: &Passphrase| unlock(&made.folder, Unlock::Passphrase(typed, secret.as_ref()));
            assert_eq!(open(&second).unwrap().slot(), slot);
            assert_ne!(open(&first).unwrap().slot(), slot);
            assert!(unlock(&made.folder, Unlock::Words(&made.words)).is_ok());
            let kind =
                if secret.is_some() { SlotKind::SecondPersonAndDevice } else { SlotKind::SecondPerson };
            assert!(made.keys.ways().contains(&(slot, kind)));
        }
    }

    #[test]
    fn t05_a_second_person_who_was_removed_opens_neither_copy() {
        let mut made = Made::with_passphrase();
        let (first, second) = (passphrase(Made::PASSPHRASE), passphrase(SECOND));
        let added = made.keys.add_second_person(&made.folder, &second, None, Effort::CHEAP).unwrap();
        assert_eq!(made.keys.remove_second_person(&made.folder).unwrap(), added);
        assert!(!made.keys.has_second_person());
        for gone in [made.folder.header(), made.folder.header_copy()] {
            let kept = std::fs::read(&gone).unwrap();
            std::fs::remove_file(&gone).unwrap();
            let refused = unlock(&made.folder, Unlock::Passphrase(&second, None));
            assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
            assert!(unlock(&made.folder, Unlock::Passphrase(&first, None)).is_ok());
            assert!(unlock(&made.folder, Unlock::Words(&made.words)).is_ok());
            std::fs::write(&gone, kept).unwrap();
        }
        let again = made.keys.remove_second_person(&made.folder);
        assert!(matches!(again, Err(VaultError::SlotMissing)));
    }

    #[test]
    fn there_is_one_second_person_with_a_passphrase_of_their_own() {
        let mut made = Made::with_passphrase();
        let mut add =
            |typed: &str| made.keys.add_second_person(&made.folder, &passphrase(typed), None, Effort::CHEAP);
        let of_another = |added| matches!(added, Err(VaultError::WeakPassphrase(PassphraseRule::OfAnother)));
        assert!(of_another(add(Made::PASSPHRASE)), "the first person's");
        assert!(matches!(add("short"), Err(VaultError::WeakPassphrase(PassphraseRule::StandsAlone))));
        add(SECOND).unwrap();
        assert!(matches!(add("basalt hollow cactus anchor viable trumpet"), Err(VaultError::SlotsFull)));
    }
}
