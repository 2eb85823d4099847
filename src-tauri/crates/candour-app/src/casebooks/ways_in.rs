//! What opens the casebook that is open, in the order of its header, with the days that the chain knows.

use crate::{App, AppError, clock::in_london};
use candour_model::{
    dates::CivilDate,
    ways_in::{WayIn, WayKind, WaysIn},
};
use candour_store::audit::{self, Entry};
use candour_vault::{Keys, SlotId, SlotKind};

impl App {
    /// The ways into the open casebook, and when a sheet for its words was last made.
    ///
    /// # Errors
    /// When no casebook is open.
    pub fn ways_in(&self) -> Result<WaysIn, AppError> {
        let (changed, kits) =
            self.read(|db| Ok((audit::entries(db, "way_in.")?, audit::entries(db, "recovery_kit.")?)))?;
        let open = self.open()?;
        let keys = &open.keys;
        let kit = kits.last();
        let words_drawn = keys
            .ways()
            .into_iter()
            .filter(|(_, kind)| *kind == SlotKind::Words)
            .filter_map(|(slot, _)| last(&changed, "way_in.replaced", slot))
            .map(|entry| entry.n)
            .max();
        Ok(WaysIn {
            ways: keys.ways().into_iter().map(|(slot, kind)| way(keys, &changed, slot, kind)).collect(),
            has_second_person: keys.has_second_person(),
            kit_made_on: kit.map(day),
            kit_is_due: kit.is_none_or(|kit| words_drawn.is_some_and(|drawn| kit.n < drawn)),
        })
    }
}

fn way(keys: &Keys, changed: &[Entry], slot: SlotId, kind: SlotKind) -> WayIn {
    let made_on = match kind {
        SlotKind::SecondPerson | SlotKind::SecondPersonAndDevice => {
            last(changed, "way_in.added", slot).map(day)
        }
        // These are made with every casebook.
        SlotKind::Passphrase | SlotKind::PassphraseAndDevice | SlotKind::Words => Some(keys.created_on()),
    };
    let replaced_on = last(changed, "way_in.replaced", slot).map(day);
    WayIn { kind: said(kind), made_on, replaced_on, is_used: keys.slot() == slot }
}

fn last<'a>(changed: &'a [Entry], act: &str, slot: SlotId) -> Option<&'a Entry> {
    let name = slot.to_string();
    changed.iter().rev().find(|entry| entry.act == act && entry.object == name)
}

fn day(entry: &Entry) -> CivilDate {
    in_london(entry.at).date()
}

const fn said(kind: SlotKind) -> WayKind {
    match kind {
        SlotKind::PassphraseAndDevice => WayKind::PassphraseAndLaptop,
        SlotKind::Passphrase => WayKind::Passphrase,
        SlotKind::Words => WayKind::Words,
        SlotKind::SecondPersonAndDevice => WayKind::PersonAndLaptop,
        SlotKind::SecondPerson => WayKind::Person,
    }
}
