//! Holidays, as they are shipped and as the firm says: a one-off day, or a day that is a working day after all.

use crate::{
    bodies::{Confidence, Correction},
    calendars::Division,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What the firm says of a day in a division, as it is laid over what is shipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayCorrection {
    /// The division.
    pub division: Division,
    /// The day.
    pub date: CivilDate,
    /// What the holiday is called; absent where the day is a working day after all.
    pub title: Option<String>,
}

/// What the firm says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum HolidaySaid {
    /// It is a holiday.
    Holiday,
    /// It is a working day after all.
    WorkingDay,
    /// Nothing: what is shipped holds.
    AsShipped,
}

impl HolidaySaid {
    /// As stored: `working-day`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::WorkingDay => "working-day",
            Self::AsShipped => "as-shipped",
        }
    }
}

/// Says something of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectHoliday {
    /// In which divisions.
    pub divisions: Vec<Division>,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub day: CivilDate,
    /// What is said of it.
    pub said: HolidaySaid,
    /// What the holiday is called; blank where it is none.
    pub title: Words,
    /// Why.
    pub reason: Words,
}

/// A day that is a holiday, or that was one as shipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct HolidayLine {
    /// The division.
    pub division: Division,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub day: CivilDate,
    /// What the holiday is called; absent where the firm says that it is none.
    pub title: Option<String>,
    /// What it is called as shipped; absent where it is no holiday there.
    pub shipped: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Why, where the firm said something of it, and since when.
    pub correction: Option<Correction>,
}

/// The holidays by which working days are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Holidays {
    /// The day on which the shipped holidays were last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// The first year they hold.
    pub first_year: i16,
    /// The last.
    pub last_year: i16,
    /// The days, earliest first.
    pub days: Vec<HolidayLine>,
}

impl CorrectHoliday {
    /// The input, trimmed and checked. Whether the day is one of which that can be said is for the rules to say.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(mut self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.short_list("divisions", "Where", &self.divisions);
        self.divisions.sort();
        self.divisions.dedup();
        if self.divisions.is_empty() {
            checks.add("divisions", "Choose where");
        }
        let title = match self.said {
            HolidaySaid::Holiday => checks.line("title", "What the day is called", &self.title),
            HolidaySaid::WorkingDay | HolidaySaid::AsShipped => "".into(),
        };
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { title, reason, ..self })
    }
}
