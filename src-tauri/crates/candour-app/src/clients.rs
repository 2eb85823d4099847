//! Clients: taken on under a cipher, and looked at for conflicts at once.

use crate::{App, AppError};
use candour_model::{
    clients::{Client, ClientLine, ClientRecord, TakeOnClient},
    ids::{MatterId, PartyId},
    parties::{PartyKind, PersonOf},
};
use candour_rules::likeness::names::resemblances;
use candour_store::{
    MatterScope, StoreError, audit::Event, clients, conflicts, helpers, identities, parties, profiles,
    safe_contact,
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

    /// Every client of the casebook, by cipher.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn clients(&self) -> Result<Vec<ClientLine>, AppError> {
        self.read(|db| Ok(clients::all(db)?))
    }

    /// What is recorded of one client, without a name.
    ///
    /// # Errors
    /// When the matter has no such client.
    pub fn client(&self, person: PersonOf) -> Result<ClientRecord, AppError> {
        self.read(move |db| {
            let (scope, client) = (MatterScope::of(person.matter), person.party);
            Ok(ClientRecord {
                client: clients::get(db, &scope, client)?,
                safe_contact: safe_contact::of_client(db, &scope, client)?,
                profile: profiles::of_client(db, &scope, client)?,
                helpers: helpers::of_client(db, &scope, client)?,
            })
        })
    }

    /// Takes on a client in a matter, under the cipher agreed or a fresh one, and looks for people who resemble the client.
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
            let scope = MatterScope::of(input.matter);
            conflicts::check(tx, audit, &keys, &scope, &[party.id], resemblances)?;
            audit.record(Event::ClientTakenOn { matter: input.matter, client: party.id });
            Ok(client)
        })
    }
}

/// A cipher that is taken is a matter of the form.
fn taken(error: StoreError) -> AppError {
    match error {
        StoreError::Taken("cipher") => AppError::at("cipher", "Cipher is, or once was, another person's"),
        other => other.into(),
    }
}
