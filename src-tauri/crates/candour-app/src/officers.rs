//! Officers who are identified, with the posting by which each is known.

use crate::{App, AppError};
use candour_model::{
    dates::phrase,
    identities::Identity,
    ids::{MatterId, PartyId, PostingId},
    officers::{AddOfficer, Officer, Posting},
    parties::PartyKind,
    words::Words,
};
use candour_rules::likeness::names::resemblances;
use candour_store::{MatterScope, audit::Event, conflicts, identities, officers, parties};
use std::sync::Arc;

impl App {
    /// The identified officers of a matter, without their names.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn officers_of(&self, matter: MatterId) -> Result<Vec<Officer>, AppError> {
        self.read(move |db| Ok(officers::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Adds an identified officer to a matter.
    ///
    /// # Errors
    /// A field that is not right, or a force that the directory does not have.
    pub fn add_officer(&self, input: AddOfficer) -> Result<Officer, AppError> {
        let input = input.validate()?;
        self.rules.force(&input.force)?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Officer, None)?;
            let identity = Identity { name: input.name.clone(), ..Identity::default() };
            let posting = posting(PostingId(audit.fresh_id()), &input);
            let scope = MatterScope::of(input.matter);
            officers::add(tx, &scope, party.id, input.status)?;
            officers::add_posting(tx, &scope, party.id, &posting)?;
            identities::seal_officer(tx, &keys, party.id, &identity)?;
            conflicts::check(tx, audit, &keys, &scope, &[party.id], resemblances)?;
            audit.record(Event::OfficerAdded { matter: input.matter, officer: party.id });
            Ok(Officer {
                party: party.id,
                cipher: party.cipher,
                status: input.status,
                postings: vec![posting],
            })
        })
    }
}

fn posting(id: PostingId, input: &AddOfficer) -> Posting {
    let said = |words: &Words| (!words.is_blank()).then(|| phrase::settled(words));
    Posting {
        id,
        force: input.force.clone(),
        unit: input.unit.clone(),
        rank: input.rank.clone(),
        number_kind: input.number_kind,
        number: input.number.clone(),
        from: said(&input.from),
        to: said(&input.to),
    }
}
