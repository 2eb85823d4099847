//! Officers who are identified: added with the posting by which each is known, and what a matter knows of one.

use crate::{App, AppError};
use candour_model::{
    dates::{PartialDate, phrase},
    identities::Identity,
    ids::{MatterId, PartyId, PostingId},
    officers::{AddOfficer, Officer, OfficerRecord, SetService},
    parties::{PartyKind, PersonOf},
    words::Words,
};
use candour_rules::likeness::names::resemblances;
use candour_store::{
    MatterScope,
    audit::Event,
    conflicts, identities,
    officers::{self, Service},
    parties, postings,
};
use std::sync::Arc;

impl App {
    /// The identified officers of a matter, without their names.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn officers_of(&self, matter: MatterId) -> Result<Vec<Officer>, AppError> {
        self.read(move |db| Ok(officers::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Everything a matter knows of one of its officers, without a name.
    ///
    /// # Errors
    /// When the matter names no such officer.
    pub fn officer(&self, person: PersonOf) -> Result<OfficerRecord, AppError> {
        self.read(move |db| Ok(officers::record(db, &MatterScope::of(person.matter), person.party)?))
    }

    /// Adds an identified officer to a matter.
    ///
    /// # Errors
    /// A field that is not right, or a force that the directory does not have.
    pub fn add_officer(&self, input: AddOfficer) -> Result<Officer, AppError> {
        let AddOfficer { matter, name, status, posting } = input.validate()?;
        self.current_rules()?.force(&posting.force)?;
        let keys = Arc::clone(&self.open()?.keys);
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let officer = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Officer, None)?.id;
            let scope = MatterScope::of(matter);
            officers::add(tx, &scope, officer, status, today)?;
            postings::add(tx, &scope, officer, &posting.recorded(PostingId(audit.fresh_id())))?;
            identities::seal_officer(tx, &keys, officer, &Identity { name, ..Identity::default() })?;
            conflicts::check(tx, audit, &keys, &scope, &[officer], resemblances)?;
            audit.record(Event::OfficerAdded { matter, officer });
            Ok(officers::get(tx, &scope, officer)?)
        })
    }

    /// Records whether an officer still serves, when the officer left or died, and what the matter notes about the officer.
    ///
    /// # Errors
    /// A field that is not right; an officer whom the matter does not name.
    pub fn set_service(&self, input: SetService) -> Result<OfficerRecord, AppError> {
        let SetService { matter, party, status, left, died, note } = input.validate()?;
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let service = Service { status, left: said(&left), died: said(&died) };
            officers::set_service(tx, &scope, party, &service, &note)?;
            audit.record(Event::ServiceSet { officer: party, matter });
            Ok(officers::record(tx, &scope, party)?)
        })
    }
}

fn said(words: &Words) -> Option<PartialDate> {
    (!words.is_blank()).then(|| phrase::settled(words))
}
