//! What is known of one case when its last day is worked out.

use crate::{calendars::CalendarId, dates::CivilDate};
use serde::{Deserialize, Serialize};

/// A time that is not counted, from its first day to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// Its first day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub first: CivilDate,
    /// Its last day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub last: CivilDate,
}

/// An extension that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Extension {
    /// By the time that the rule itself adds.
    Further,
    /// To a day that was named.
    To(#[cfg_attr(feature = "ts", ts(type = "string"))] CivilDate),
}

/// What is known of one case when its last day is worked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeadlineFacts {
    /// The day of the event; of a rule set by hand, the day itself.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub trigger: CivilDate,
    /// The day on which a recurring duty was last done. The period then runs from it.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub previous: Option<CivilDate>,
    /// Which other event it was, by its name in the rule.
    pub variant: Option<String>,
    /// Whether the person has enhanced rights.
    pub has_enhanced_rights: bool,
    /// Times that are not counted.
    pub left_out: Vec<LeftOut>,
    /// An extension that was given.
    pub extension: Option<Extension>,
    /// The calendar to count by in place of the rule's.
    pub calendar: Option<CalendarId>,
}

impl DeadlineFacts {
    /// The day of the event and nothing else.
    #[must_use]
    pub const fn of(trigger: CivilDate) -> Self {
        Self {
            trigger,
            previous: None,
            variant: None,
            has_enhanced_rights: false,
            left_out: Vec::new(),
            extension: None,
            calendar: None,
        }
    }
}
