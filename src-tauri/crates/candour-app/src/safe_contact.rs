//! How a client may be reached: agreed with the client, and shown before anything goes to them.

use crate::{App, AppError};
use candour_model::safe_contact::{ChangeSafeContact, SafeContact};
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
