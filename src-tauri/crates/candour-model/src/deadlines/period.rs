//! The words in which a rule of time says how long and how: units, conventions, what is left out, the day to act by.

use serde::{Deserialize, Serialize};

/// What a period is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PeriodUnit {
    /// Days, each of which counts.
    CalendarDays,
    /// Working days.
    WorkingDays,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
    /// There is no limit.
    NoLimit,
    /// Somebody else sets the day, and it is entered by hand.
    ByHand,
}

impl PeriodUnit {
    /// As in the data: `calendar-days`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CalendarDays => "calendar-days",
            Self::WorkingDays => "working-days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
            Self::NoLimit => "no-limit",
            Self::ByHand => "by-hand",
        }
    }
}

/// How long something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: PeriodUnit,
}

/// How a period is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Convention {
    /// Day 1 is the day after the event.
    DayAfter,
    /// Day 1 is the day of the event.
    IncludingDay,
    /// To the same-numbered day.
    Corresponding,
    /// To the same-numbered day, from the day of receipt.
    CorrespondingFromReceipt,
    /// Working days after the day of the event.
    NthWorkingDay,
    /// The end of the next day.
    CalendarNextDay,
}

impl Convention {
    /// As in the data: `day-after`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayAfter => "day-after",
            Self::IncludingDay => "including-day",
            Self::Corresponding => "corresponding",
            Self::CorrespondingFromReceipt => "corresponding-from-receipt",
            Self::NthWorkingDay => "nth-working-day",
            Self::CalendarNextDay => "calendar-next-day",
        }
    }
}

/// What becomes of a last day that is no working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum RollOver {
    /// It stays where it is.
    None,
    /// It moves to the next working day.
    NextWorkingDay,
}

/// How the days of a time that is left out are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutCounting {
    /// The last day less the first.
    UpToLast,
    /// Both the first day and the last.
    BothEnds,
}

/// Which time is not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct LeftOutRule {
    /// In words, as they follow two days: "with the wrong review body, from receipt to forwarding".
    pub what: String,
    /// How its days are counted.
    pub counting: LeftOutCounting,
}

/// From where the day to act by is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ActByFrom {
    /// Back from the last day.
    LastDay,
    /// On from the event.
    Trigger,
}

/// The day to act by. It is house practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct ActBy {
    /// How many.
    pub n: u32,
    /// Of what: calendar days or weeks.
    pub unit: PeriodUnit,
    /// From where.
    pub from: ActByFrom,
}
