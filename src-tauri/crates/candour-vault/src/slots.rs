//! Adding, replacing and removing ways in. Nothing else in the casebook is touched: the master key stays.
//!
//! Changing the passphrase does not lock out someone who holds an older copy of the header and the old passphrase.

mod new_words;
mod second_person;
#[cfg(test)]
mod tests;

pub use new_words::NewWords;

use crate::effort::Effort;
use crate::header::{Header, MOST_SLOTS, copies};
use crate::slot::{Slot, SlotKind, SlotName};
use crate::{CasebookFolder, DeviceSecret, Keys, Passphrase, SlotId, VaultError, WayIn};

impl Keys {
    /// The numbers of the slots there are, in the order of the header.
    #[must_use]
    pub fn slots(&self) -> Vec<SlotId> {
        self.header.slots.iter().map(|slot| slot.name.number()).collect()
    }

    /// The slots there are, each with what opens it, in the order of the header.
    #[must_use]
    pub fn ways(&self) -> Vec<(SlotId, SlotKind)> {
        self.header.slots.iter().map(|slot| (slot.name.number(), slot.kind)).collect()
    }

    /// Adds a way in and writes both copies of the header.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`], [`VaultError::SlotsFull`], or what writing meets; the header is then as before.
    pub fn add_slot(
        &mut self,
        folder: &CasebookFolder,
        way: &WayIn<'_>,
        effort: Effort,
    ) -> Result<SlotId, VaultError> {
        if self.header.slots.len() >= MOST_SLOTS {
            return Err(VaultError::SlotsFull);
        }
        let name = SlotName::draw(self.header.next_slot()?)?;
        let mut next = self.header.clone();
        next.slots.push(self.make(name, way, effort)?);
        self.write(folder, next)?;
        Ok(name.number())
    }

    /// Puts another way in of the same kind into a slot, which keeps its number: a new passphrase, new words.
    ///
    /// # Errors
    /// [`VaultError::SlotMissing`], also for a slot of another kind; [`VaultError::WeakPassphrase`]; or what writing
    /// meets. The header is then as before.
    pub fn replace_slot(
        &mut self,
        folder: &CasebookFolder,
        slot: SlotId,
        way: &WayIn<'_>,
        effort: Effort,
    ) -> Result<(), VaultError> {
        let mut next = self.header.clone();
        let slot = next.slot_mut(slot)?;
        if slot.kind != way.kind() {
            return Err(VaultError::SlotMissing);
        }
        *slot = self.make(slot.name, way, effort)?;
        self.write(folder, next)
    }

    /// Whether a changed passphrase works together with the secret kept on this laptop.
    #[must_use]
    pub fn passphrase_needs_device_secret(&self) -> bool {
        self.passphrase_slot().is_some_and(|slot| slot.kind.needs_device_secret())
    }

    /// Puts a new passphrase into the slot that opened the casebook, or, where its words did, into the first one that has
    /// a passphrase; says which slot that was. The device secret is needed where that slot has one, and may be a new one.
    ///
    /// # Errors
    /// [`VaultError::DeviceSecretMissing`], [`VaultError::WeakPassphrase`] also where the passphrase opens another slot, and
    /// those of [`Keys::replace_slot`]. The header is then as before.
    pub fn replace_passphrase(
        &mut self,
        folder: &CasebookFolder,
        new: &Passphrase,
        device: Option<&DeviceSecret>,
        effort: Effort,
    ) -> Result<SlotId, VaultError> {
        let slot = self.passphrase_slot().ok_or(VaultError::SlotMissing)?;
        let kept = || device.ok_or(VaultError::DeviceSecretMissing);
        let way = match slot.kind {
            SlotKind::Passphrase => WayIn::Passphrase(new),
            SlotKind::SecondPerson => WayIn::SecondPerson(new),
            SlotKind::PassphraseAndDevice => WayIn::PassphraseAndDevice(new, kept()?),
            SlotKind::SecondPersonAndDevice => WayIn::SecondPersonAndDevice(new, kept()?),
            SlotKind::Words => return Err(VaultError::SlotMissing),
        };
        let slot = slot.name.number();
        way.is_fit()?;
        self.refuse_anothers(new, device, Some(slot))?;
        self.replace_slot(folder, slot, &way, effort)?;
        Ok(slot)
    }

    fn passphrase_slot(&self) -> Option<&Slot> {
        let with_passphrase = || self.header.slots.iter().filter(|slot| slot.kind.needs_passphrase());
        with_passphrase().find(|slot| slot.name.number() == self.slot()).or_else(|| with_passphrase().next())
    }

    /// Removes a way in.
    ///
    /// # Errors
    /// [`VaultError::LastSlot`] for the last recovery words and the last passphrase; [`VaultError::SlotMissing`]; or what
    /// writing meets. The header is then as before.
    pub fn remove_slot(&mut self, folder: &CasebookFolder, slot: SlotId) -> Result<(), VaultError> {
        let mut next = self.header.clone();
        let is_words = next.slot_mut(slot)?.kind == SlotKind::Words;
        next.slots.retain(|other| other.name.number() != slot);
        if !next.slots.iter().any(|other| (other.kind == SlotKind::Words) == is_words) {
            return Err(VaultError::LastSlot);
        }
        self.write(folder, next)
    }

    fn make(&self, name: SlotName, way: &WayIn<'_>, effort: Effort) -> Result<Slot, VaultError> {
        way.is_fit()?;
        Slot::make(name, way, effort, &self.header.casebook, &self.header.place(), &self.master)
    }

    /// Writes the changed header as the next generation.
    fn write(&mut self, folder: &CasebookFolder, mut next: Header) -> Result<(), VaultError> {
        next.generation += 1;
        copies::write(folder, &next, &self.master)?;
        self.header = next;
        Ok(())
    }
}
