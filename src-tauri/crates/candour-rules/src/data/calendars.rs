//! The shape of `bank-holidays.toml`: the divisions' holidays, and the calendars made of them.

use candour_model::{
    bodies::Confidence,
    calendars::{CalendarId, Division},
    dates::CivilDate,
};
use serde::Deserialize;

/// `bank-holidays.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidaysFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// The first year it holds.
    pub first_year: i16,
    /// The last.
    pub last_year: i16,
    /// The calendars.
    pub calendar: Vec<CalendarEntry>,
    /// The days.
    pub holiday: Vec<Holiday>,
}

/// A calendar.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    /// Its id.
    pub id: CalendarId,
    /// What it is called, as it follows "working days of".
    pub name: String,
    /// The divisions whose holidays are no working days in it.
    pub divisions: Vec<Division>,
    /// What a working day is, with its authority.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A day that is not a working day in a division.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The division.
    pub division: Division,
    /// The day.
    pub date: CivilDate,
    /// What it is called.
    pub title: String,
    /// Whether it stands for a holiday at a weekend.
    pub substitute: bool,
    /// How sure the day is.
    pub confidence: Confidence,
}
