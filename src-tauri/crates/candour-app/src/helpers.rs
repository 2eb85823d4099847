//! People at a client's side: added under a cipher like everyone, and ended when they no longer help.

use crate::{App, AppError};
use candour_model::{
    helpers::{AddHelper, Helper},
    ids::PartyId,
    parties::{PartyKind, PersonOf},
};
use candour_rules::likeness::names::resemblances;
use candour_store::{MatterScope, audit::Event, conflicts, helpers, identities, parties};
use std::sync::Arc;

impl App {
    /// Adds someone at a client's side, and looks for people who resemble them.
    ///
    /// # Errors
    /// A field that is not right; a client who is not one of this matter.
    pub fn add_helper(&self, input: AddHelper) -> Result<Helper, AppError> {
        let (input, identity) = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let (matter, scope) = (input.matter, MatterScope::of(input.matter));
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Other, None)?;
            helpers::add(tx, &party, &input)?;
            identities::seal(tx, &keys, matter, party.id, &identity)?;
            conflicts::check(tx, audit, &keys, &scope, &[party.id], resemblances)?;
            audit.record(Event::HelperAdded { matter, helper: party.id });
            Ok(helpers::get(tx, &scope, party.id)?)
        })
    }

    /// Records that someone no longer stands at a client's side, from today.
    ///
    /// # Errors
    /// When there is no such person in the matter, or it was recorded before.
    pub fn end_helper(&self, helper: PersonOf) -> Result<Helper, AppError> {
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            helpers::end(tx, helper, today)?;
            audit.record(Event::HelperEnded { matter: helper.matter, helper: helper.party });
            Ok(helpers::get(tx, &MatterScope::of(helper.matter), helper.party)?)
        })
    }
}
