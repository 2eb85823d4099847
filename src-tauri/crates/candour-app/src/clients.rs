//! Clients: taken on under a cipher, their names kept apart and read through one door.

use crate::{App, AppError};
use candour_model::{
    checks::FieldProblem,
    clients::{Client, RevealedName, TakeOnClient},
    ids::{MatterId, PartyId},
    parties::PartyKind,
};
use candour_store::{
    MatterScope, StoreError,
    audit::{Event, Purpose},
    clients, identities, parties,
};
use std::sync::Arc;

impl App {
    /// The clients of a matter, without their names.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn clients_of(&self, matter: MatterId) -> Result<Vec<Client>, AppError> {
        self.read(move |db| Ok(clients::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Takes on a client in a matter, under the cipher agreed or a fresh one.
    ///
    /// # Errors
    /// A field that is not right, a cipher that is or was somebody's.
    pub fn take_on_client(&self, input: TakeOnClient) -> Result<Client, AppError> {
        let (input, identity) = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let party = parties::add(tx, PartyId(audit.fresh_id()), PartyKind::Client, input.cipher)
                .map_err(taken)?;
            let client = Client {
                party: party.id,
                matter: input.matter,
                cipher: party.cipher,
                capacity: input.capacity,
            };
            clients::take_on(tx, &client)?;
            identities::seal(tx, &keys, input.matter, party.id, &identity)?;
            audit.record(Event::ClientTakenOn { matter: input.matter, client: party.id });
            Ok(client)
        })
    }

    /// Reveals the names of a matter's clients and officers. That they were asked for is recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn reveal_names(&self, matter: MatterId) -> Result<Vec<RevealedName>, AppError> {
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            Ok(identities::reveal(tx, audit, &keys, &MatterScope::of(matter), Purpose::Reading)?)
        })
    }
}

/// A cipher that is taken is a matter of the form.
fn taken(error: StoreError) -> AppError {
    match error {
        StoreError::Taken("cipher") => AppError::Invalid(vec![FieldProblem {
            field: "cipher".into(),
            problem: "Cipher is, or once was, another person's".into(),
        }]),
        other => other.into(),
    }
}
