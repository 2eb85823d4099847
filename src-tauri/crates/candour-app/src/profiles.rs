//! How a client wishes to be spoken of and spoken with.

use crate::{App, AppError};
use candour_model::profiles::ClientProfile;
use candour_store::{audit::Event, profiles};

impl App {
    /// Records a client's profile, in place of what was recorded before.
    ///
    /// # Errors
    /// A field that is not right; a client who is not one of this matter.
    pub fn set_profile(&self, input: ClientProfile) -> Result<ClientProfile, AppError> {
        let profile = input.validate()?;
        self.write(move |tx, audit| {
            profiles::set(tx, &profile)?;
            audit.record(Event::ProfileSet { matter: profile.matter, client: profile.client });
            Ok(profile)
        })
    }
}
