//! Settings: the firm and its letterhead, appearance, idle minutes, the window's size.

use crate::{App, AppError};
use candour_model::settings::{Firm, Preferences, Settings, WindowSize};
use candour_store::{audit::Event, settings};

impl App {
    /// Everything Settings shows.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn settings(&self) -> Result<Settings, AppError> {
        self.read(|db| Ok(settings::get(db)?))
    }

    /// Changes what letters say of the firm.
    ///
    /// # Errors
    /// A field that is not right.
    pub fn change_firm(&self, input: Firm) -> Result<Settings, AppError> {
        let firm = input.validate()?;
        self.write(move |tx, audit| {
            settings::change_firm(tx, &firm)?;
            audit.record(Event::FirmChanged);
            Ok(settings::get(tx)?)
        })
    }

    /// Changes how the window looks and when it locks.
    ///
    /// # Errors
    /// A field that is not right.
    pub fn change_preferences(&self, input: Preferences) -> Result<Settings, AppError> {
        let preferences = input.validate()?;
        self.write(move |tx, audit| {
            settings::change_preferences(tx, &preferences)?;
            audit.record(Event::PreferencesChanged);
            Ok(settings::get(tx)?)
        })
    }

    /// Minutes of idleness after which the casebook locks; the default while it is locked.
    #[must_use]
    pub fn idle_minutes(&self) -> u32 {
        self.settings().map(|settings| settings.preferences).unwrap_or_default().idle_minutes
    }

    /// The window's size as last kept.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn window_size(&self) -> Result<Option<WindowSize>, AppError> {
        self.read(|db| Ok(settings::window_size(db)?))
    }

    /// Keeps the window's size.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn keep_window_size(&self, size: WindowSize) -> Result<(), AppError> {
        self.open()?.store.keep(move |tx| Ok(settings::keep_window_size(tx, size)?))
    }
}
