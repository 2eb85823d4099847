//! Authorities: given for a purpose and for recipients ticked one by one, and withdrawn.

use crate::{App, AppError};
use candour_model::{
    authorities::{Authority, GiveAuthority},
    ids::{AuthorityId, MatterId},
};
use candour_store::{MatterScope, audit::Event, authorities};

impl App {
    /// The authorities given in a matter.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn authorities_of(&self, matter: MatterId) -> Result<Vec<Authority>, AppError> {
        self.read(move |db| Ok(authorities::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Records an authority that a client has given.
    ///
    /// # Errors
    /// A field that is not right, an office that the directory does not have.
    pub fn give_authority(&self, input: GiveAuthority) -> Result<Authority, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        let rules = self.current_rules()?;
        for office in &input.recipients {
            rules.office_of(office)?;
        }
        self.write(move |tx, audit| {
            let authority = Authority {
                id: AuthorityId(audit.fresh_id()),
                matter: input.matter,
                client: input.client,
                purpose: input.purpose,
                recipients: input.recipients,
                identity_allowed: input.identity_allowed,
                scope: input.scope,
                given_on: input.given_on,
                expires_on: input.expires_on,
                withdrawn_on: None,
            };
            authorities::give(tx, &authority)?;
            audit.record(Event::AuthorityGiven { matter: authority.matter, authority: authority.id });
            Ok(authority)
        })
    }

    /// Records that a client has withdrawn an authority. Letters that rest on it stop at once.
    ///
    /// # Errors
    /// When there is no such authority or it was withdrawn before.
    pub fn withdraw_authority(&self, id: AuthorityId) -> Result<Authority, AppError> {
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = authorities::scope_of(tx, id)?;
            audit.record(Event::AuthorityWithdrawn { matter: scope.matter(), authority: id });
            authorities::withdraw(tx, &scope, id, today)?;
            Ok(authorities::get(tx, &scope, id)?)
        })
    }
}
