//! New recovery words for a casebook that there is: drawn, typed back, and put in place of the old ones in one write.

use subtle::ConstantTimeEq;

use crate::effort::Effort;
use crate::secret::opaque;
use crate::slot::{Slot, SlotKind};
use crate::{CasebookFolder, Keys, RecoveryWords, SlotId, VaultError, WayIn};

/// Words that were drawn and open nothing yet, with the slot that they are to open.
pub struct NewWords {
    words: RecoveryWords,
    slot: Slot,
}
opaque!(NewWords);

impl NewWords {
    /// The words, to be shown once.
    #[must_use]
    pub const fn words(&self) -> &RecoveryWords {
        &self.words
    }
}

impl Keys {
    /// Draws new recovery words and makes their slot, in memory alone: the old ones open the casebook as before.
    ///
    /// # Errors
    /// [`VaultError::SlotMissing`] where there are no words to replace; [`VaultError::Crypto`], [`VaultError::NoMemory`].
    pub fn draw_words(&self, effort: Effort) -> Result<NewWords, VaultError> {
        let old = self.header.slots.iter().find(|slot| slot.kind == SlotKind::Words);
        let name = old.ok_or(VaultError::SlotMissing)?.name;
        let words = RecoveryWords::generate()?;
        let slot = self.make(name, &WayIn::Words(&words), effort)?;
        Ok(NewWords { words, slot })
    }

    /// Has the words as typed back open the new slot, then puts that in place of every old one in both copies of the header;
    /// says which slot it is. What the old words opened, they open no more.
    ///
    /// # Errors
    /// [`VaultError::WrongWords`] for others than those drawn; [`VaultError::SlotMissing`]; or what writing meets. The header is
    /// then as before.
    pub fn replace_words(
        &mut self,
        folder: &CasebookFolder,
        new: &NewWords,
        typed: &RecoveryWords,
    ) -> Result<SlotId, VaultError> {
        let opened = new.slot.open(&WayIn::Words(typed), &self.header.casebook, &self.header.place())?;
        let is_ours = opened.is_some_and(|master| bool::from(master.expose().ct_eq(self.master.expose())));
        if !is_ours {
            return Err(VaultError::WrongWords);
        }
        let number = new.slot.name.number();
        let mut next = self.header.clone();
        *next.slot_mut(number)? = new.slot.clone();
        next.slots.retain(|slot| slot.kind != SlotKind::Words || slot.name.number() == number);
        self.write(folder, next)?;
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Made, passphrase, words};
    use crate::{Unlock, unlock};

    fn opens(made: &Made, typed: &RecoveryWords) -> bool {
        match unlock(&made.folder, Unlock::Words(typed)) {
            Ok(keys) => keys.master.expose() == made.keys.master.expose(),
            Err(VaultError::WrongWords) => false,
            Err(error) => panic!("{error:?}"),
        }
    }

    #[test]
    fn t05_words_that_were_replaced_open_neither_copy_and_the_new_ones_open_both() {
        let mut made = Made::with_passphrase();
        let new = made.keys.draw_words(Effort::CHEAP).unwrap();
        let typed = words(&new.words().reveal());
        assert!(opens(&made, &made.words) && !opens(&made, &typed), "until they are typed back");
        let (slot, before) = (made.keys.slots()[1], made.keys.generation());
        assert_eq!(made.keys.replace_words(&made.folder, &new, &typed).unwrap(), slot);
        assert_eq!(made.keys.generation(), before + 1, "one write");
        for gone in [made.folder.header(), made.folder.header_copy()] {
            let kept = std::fs::read(&gone).unwrap();
            std::fs::remove_file(&gone).unwrap();
            assert!(opens(&made, &typed) && !opens(&made, &made.words));
            let first = passphrase(Made::PASSPHRASE);
            assert!(unlock(&made.folder, Unlock::Passphrase(&first, None)).is_ok());
            std::fs::write(&gone, kept).unwrap();
        }
    }

    #[test]
    fn words_that_are_not_those_drawn_replace_nothing() {
        let mut made = Made::with_passphrase();
        let new = made.keys.draw_words(Effort::CHEAP).unwrap();
        let others = RecoveryWords::generate().unwrap();
        let old = words(&made.words.reveal());
        for typed in [&others, &old] {
            let refused = made.keys.replace_words(&made.folder, &new, typed);
            assert!(matches!(refused, Err(VaultError::WrongWords)));
        }
        assert_eq!(made.keys.generation(), 1);
        assert!(opens(&made, &made.words));
    }

    /// A casebook may have been given several; none of them is left behind.
    #[test]
    fn all_the_old_words_go_at_once() {
        let mut made = Made::with_passphrase();
        let more = RecoveryWords::generate().unwrap();
        made.keys.add_slot(&made.folder, &WayIn::Words(&more), Effort::CHEAP).unwrap();
        let new = made.keys.draw_words(Effort::CHEAP).unwrap();
        let typed = words(&new.words().reveal());
        made.keys.replace_words(&made.folder, &new, &typed).unwrap();
        assert!(opens(&made, &typed) && !opens(&made, &made.words) && !opens(&made, &more));
        assert_eq!(made.keys.slots().len(), 2);
    }
}
