//! Which days count as working days. The holidays themselves are in the data of the rules.

use serde::{Deserialize, Serialize};

/// Which days count as working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub enum CalendarId {
    /// Every day counts.
    #[serde(rename = "none")]
    None,
    /// Working days of England and Wales.
    #[serde(rename = "EW")]
    EnglandAndWales,
    /// Working days of Scotland.
    #[serde(rename = "SCT")]
    Scotland,
    /// Working days of Northern Ireland.
    #[serde(rename = "NI")]
    NorthernIreland,
    /// Days that are working days in every part of the United Kingdom.
    #[serde(rename = "UK-any")]
    UkAny,
}

impl CalendarId {
    /// Those that have working days.
    pub const WITH_WORKING_DAYS: [Self; 4] =
        [Self::EnglandAndWales, Self::Scotland, Self::NorthernIreland, Self::UkAny];

    /// As in the data: `EW`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::EnglandAndWales => "EW",
            Self::Scotland => "SCT",
            Self::NorthernIreland => "NI",
            Self::UkAny => "UK-any",
        }
    }
}

/// A part of the kingdom with holidays of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Division {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Division {
    /// As in the data: `england-and-wales`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "england-and-wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }
}
