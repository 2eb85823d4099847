//! The audit log, as a person reads it and as it leaves the casebook. No word of a case stands in it.

mod export;
mod statement;

pub(crate) use export::with_its_check;

use crate::{App, AppError, clock::beginning_of, open::Open};
use candour_model::audit_entries::{AuditActor, AuditEntry, AuditFilter, AuditPage};
use candour_store::{
    MatterScope,
    audit_entries::{self, Entry, Found, Sought},
    matters,
};
use candour_vault::{Keys, SlotKind};

impl App {
    /// Entries of the log, newest first.
    ///
    /// # Errors
    /// A field that is not right; no such matter.
    pub fn audit_entries(&self, filter: AuditFilter) -> Result<AuditPage, AppError> {
        let filter = filter.validate()?;
        let sought = Sought {
            matter: filter.matter,
            group: filter.group,
            from: filter.from.and_then(beginning_of),
            until: filter.to.and_then(|day| day.tomorrow().ok()).and_then(beginning_of),
            before_number: filter.before_number,
        };
        let Found { entries, total, has_more } = self.read(move |db| {
            if let Some(matter) = sought.matter {
                matters::get(db, &MatterScope::of(matter))?;
            }
            Ok(audit_entries::page(db, &sought)?)
        })?;
        let keys = &self.open()?.keys;
        let entries = entries.into_iter().map(|entry| shown(keys, entry)).collect();
        Ok(AuditPage { entries, total, has_more })
    }
}

/// An entry, with what the slot is opened with that it was made by.
fn shown(keys: &Keys, entry: Entry) -> AuditEntry {
    let kind = keys.ways().into_iter().find(|(slot, _)| slot.to_string() == entry.slot);
    let actor = match kind.map(|(_, kind)| kind) {
        Some(SlotKind::Passphrase | SlotKind::PassphraseAndDevice) => AuditActor::Passphrase,
        Some(SlotKind::Words) => AuditActor::RecoveryWords,
        Some(SlotKind::SecondPerson | SlotKind::SecondPersonAndDevice) => AuditActor::SecondPerson,
        None => AuditActor::Removed,
    };
    AuditEntry {
        number: entry.number,
        at: entry.at,
        act: entry.act,
        told: entry.told.to_owned(),
        about: entry.about,
        matter: entry.matter,
        actor,
        head: entry.head,
    }
}
