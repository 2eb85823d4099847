//! Who is behind a cipher: revealed on purpose, which is recorded, and corrected.

use crate::{App, AppError};
use candour_model::{
    clients::RevealedName,
    identities::{CorrectIdentity, Identity},
    ids::MatterId,
    parties::{Party, PersonOf},
};
use candour_rules::likeness::names::resemblances;
use candour_store::{
    MatterScope,
    audit::{Event, Purpose},
    conflicts, identities, parties,
};
use std::sync::Arc;

impl App {
    /// Reveals the names of everyone in a matter. That they were asked for is recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn reveal_names(&self, matter: MatterId) -> Result<Vec<RevealedName>, AppError> {
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            Ok(identities::reveal(tx, audit, &keys, &MatterScope::of(matter), Purpose::Reading)?)
        })
    }

    /// Reveals everything recorded of who one person is: names, birth date, contacts. That it was asked for is recorded.
    ///
    /// # Errors
    /// When the person has no part in the matter.
    pub fn reveal_identity(&self, person: PersonOf) -> Result<Identity, AppError> {
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            Ok(identities::reveal_one(
                tx,
                audit,
                &keys,
                &MatterScope::of(person.matter),
                (person.party, Purpose::Reading),
            )?)
        })
    }

    /// Puts who somebody is in place of what was recorded before, and looks for people who resemble them now.
    ///
    /// # Errors
    /// A field that is not right; a person who has no part in the matter.
    pub fn correct_identity(&self, input: CorrectIdentity) -> Result<Party, AppError> {
        let (matter, party) = (input.matter, input.party);
        let identity = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            identities::correct(tx, &keys, &scope, party, &identity)?;
            conflicts::check(tx, audit, &keys, &scope, &[party], resemblances)?;
            audit.record(Event::IdentityCorrected { matter, party });
            Ok(parties::get(tx, party)?)
        })
    }
}
