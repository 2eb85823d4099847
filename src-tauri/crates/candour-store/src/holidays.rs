//! What the firm says of single days: that one is a holiday, or that it is none. What is shipped is data of `candour-rules`.

use crate::{StoreError, classes, columns};
use candour_model::{
    bodies::Correction,
    calendars::Division,
    dates::CivilDate,
    holidays::{HolidayCorrection, HolidaySaid},
    words::Words,
};
use rusqlite::{Connection, Transaction, named_params};

/// What the firm says of one day in one division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptHoliday {
    /// The division.
    pub division: Division,
    /// The day.
    pub day: CivilDate,
    /// What is said.
    pub said: HolidaySaid,
    /// What the holiday is called; blank where it is none.
    pub title: Words,
    /// Why, and since when.
    pub correction: Correction,
}

impl KeptHoliday {
    /// As it is laid over the shipped holidays; nothing where those hold.
    #[must_use]
    pub fn to_correction(&self) -> Option<HolidayCorrection> {
        let title = match self.said {
            HolidaySaid::Holiday => Some(self.title.as_str().to_owned()),
            HolidaySaid::WorkingDay => None,
            HolidaySaid::AsShipped => return None,
        };
        Some(HolidayCorrection { division: self.division, date: self.day, title })
    }
}

/// Everything that the firm says of single days, in the order in which it was first said.
///
/// # Errors
/// What the database refuses.
pub fn corrections(db: &Connection) -> Result<Vec<KeptHoliday>, StoreError> {
    db.prepare_cached(
        "SELECT division, day, said, title, reason, corrected_on FROM holiday_correction ORDER BY seq",
    )?
    .query_map([], |row| {
        Ok(KeptHoliday {
            division: columns::one_of(row, "division")?,
            day: columns::day(row, "day")?,
            said: columns::one_of(row, "said")?,
            title: columns::words(row, "title")?,
            correction: Correction {
                reason: columns::words(row, "reason")?,
                corrected_on: columns::day(row, "corrected_on")?,
            },
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Puts what the firm says of a day in place of what it said before.
///
/// # Errors
/// What the database refuses.
pub fn correct(tx: &Transaction<'_>, kept: &KeptHoliday) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO holiday_correction (division, day, said, title, reason, corrected_on, class)
         VALUES (:division, :day, :said, :title, :reason, :corrected_on, :class)
         ON CONFLICT (division, day)
         DO UPDATE SET said = excluded.said, title = excluded.title, reason = excluded.reason,
                       corrected_on = excluded.corrected_on",
    )?
    .execute(named_params! {
        ":division": kept.division.as_str(),
        ":day": kept.day.to_string(),
        ":said": kept.said.as_str(),
        ":title": kept.title.as_str(),
        ":reason": kept.correction.reason.as_str(),
        ":corrected_on": kept.correction.corrected_on.to_string(),
        ":class": classes::of_new("holiday_correction").as_str(),
    })?;
    Ok(())
}
