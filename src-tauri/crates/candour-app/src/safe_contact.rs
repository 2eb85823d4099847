//! How a client may be reached: agreed with the client, and shown before anything goes to them.

use crate::{App, AppError};
use candour_model::{
    ids::PartyId,
    letters::{Finding, Settle, Weight},
    safe_contact::{ChangeSafeContact, SafeContact},
};
use candour_store::{MatterScope, audit::Event, safe_contact};

impl App {
    /// Records how a client may be reached, agreed today, in place of what was recorded before.
    ///
    /// # Errors
    /// A field that is not right; a client who is not one of this matter.
    pub fn change_safe_contact(&self, input: ChangeSafeContact) -> Result<SafeContact, AppError> {
        let (matter, client) = (input.matter, input.client);
        let contact = input.validate(self.surroundings.clock.today())?;
        self.write(move |tx, audit| {
            safe_contact::change(tx, &MatterScope::of(matter), client, &contact)?;
            audit.record(Event::SafeContactChanged { matter, client });
            Ok(contact)
        })
    }
}

/// What a client said of being reached, each to be looked at before anything goes out by which they are.
pub(crate) fn said_of_contact(contact: &SafeContact, client: PartyId) -> Vec<Finding> {
    let said = [
        ("client.must-not-know", "Somebody must not learn of it", &contact.must_not_know),
        ("client.times", "There is a time at which your client may be reached", &contact.times),
        ("client.note", "Your client said something about being reached", &contact.note),
    ];
    let said = said.into_iter().filter(|(_, _, said)| !said.is_blank());
    said.map(|(id, title, said)| Finding {
        id: id.to_owned(),
        weight: Weight::Look,
        title: title.to_owned(),
        remedy: said.as_str().to_owned(),
        settle: Settle::Client { party: client },
        can_be_accepted: false,
    })
    .collect()
}
