//! The log of the sessions in which an account is given: begun, and amended until the account is sealed.

use crate::{App, AppError};
use candour_model::{
    identities::Identity,
    ids::{PartyId, SessionId, StatementId},
    parties::PartyKind,
    sessions::{AmendSession, BeginSession, PersonPresent, Session},
};
use candour_store::{
    MatterScope, Transaction,
    audit::{AuditDraft, Event},
    identities, parties, sessions, statements,
};
use candour_vault::Keys;
use std::sync::Arc;

impl App {
    /// The sessions in which an account was given.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn sessions_of(&self, statement: StatementId) -> Result<Vec<Session>, AppError> {
        self.read(move |db| Ok(sessions::of_statement(db, &statements::scope_of(db, statement)?, statement)?))
    }

    /// Begins another session of an account that is being written.
    ///
    /// # Errors
    /// A field that is not right; an account that is sealed.
    pub fn begin_session(&self, input: BeginSession) -> Result<Vec<Session>, AppError> {
        let BeginSession { statement, session } = input.validate(self.surroundings.clock.today())?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, statement)?;
            let present = settle_present(tx, audit, &keys, &scope, &session.people)?;
            let id = SessionId(audit.fresh_id());
            sessions::begin(tx, &scope, id, statement, &session, &present)?;
            audit.record(Event::SessionBegun { matter: scope.matter(), statement, session: id });
            Ok(sessions::of_statement(tx, &scope, statement)?)
        })
    }

    /// Amends a session of an account that is being written.
    ///
    /// # Errors
    /// A field that is not right; an account that is sealed.
    pub fn amend_session(&self, input: AmendSession) -> Result<Vec<Session>, AppError> {
        let AmendSession { session, entry } = input.validate(self.surroundings.clock.today())?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let (scope, statement) = sessions::statement_of(tx, session)?;
            let present = settle_present(tx, audit, &keys, &scope, &entry.people)?;
            sessions::amend(tx, &scope, session, statement, &entry, &present)?;
            audit.record(Event::SessionAmended { matter: scope.matter(), session });
            Ok(sessions::of_statement(tx, &scope, statement)?)
        })
    }
}

/// The parties behind the people of a session: known ones made sure of, newly named ones added under a cipher and sealed.
pub(crate) fn settle_present(
    tx: &Transaction<'_>,
    audit: &AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    people: &[PersonPresent],
) -> Result<Vec<Option<PartyId>>, AppError> {
    people
        .iter()
        .map(|person| {
            if let Some(party) = person.party {
                sessions::require_known(tx, scope, party)?;
                return Ok(Some(party));
            }
            if person.name.is_blank() {
                return Ok(None);
            }
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Other, None)?;
            let identity = Identity { name: person.name.clone(), ..Identity::default() };
            identities::seal(tx, keys, scope.matter(), party.id, &identity)?;
            Ok(Some(party.id))
        })
        .collect()
}
