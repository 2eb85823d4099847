//! What a rule of time asks of a case besides the day of the event, and what a person says of it.

use super::{DeadlineFacts, Extension, ExtensionRule, LeftOut, LeftOutRule, Period};
use crate::{checks::Checks, dates::CivilDate, words::Words};
use serde::{Deserialize, Serialize};

/// What a rule of time asks of a case besides the day of the event. Nothing is asked of which the rule knows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CaseAsked {
    /// How long the period is for a person with enhanced rights, where that differs.
    pub enhanced: Option<Period>,
    /// Which time is not counted, where there is any.
    pub left_out: Option<LeftOutRule>,
    /// How it can be extended; absent where it cannot.
    pub extension: Option<ExtensionRule>,
}

/// A time that is not counted, as a person says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct TimeLeftOut {
    /// Its first day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub first: CivilDate,
    /// Its last day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub last: CivilDate,
    /// Why it is not counted, and what shows it.
    pub why: Words,
}

/// An extension that was given, as a person says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GivenExtension {
    /// By how much, or to which day.
    pub extension: Extension,
    /// The day on which it was given.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub given_on: CivilDate,
    /// By whom, and what shows it.
    pub by: Words,
}

/// What is known of a case when a date is counted, besides the day of its event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CaseKnown {
    /// Whether the client has enhanced rights.
    pub has_enhanced_rights: bool,
    /// Times that are not counted.
    pub left_out: Vec<TimeLeftOut>,
    /// An extension that was given.
    pub extension: Option<GivenExtension>,
}

impl CaseKnown {
    /// Whether nothing is known that changes the count.
    #[must_use]
    pub const fn is_bare(&self) -> bool {
        !self.has_enhanced_rights && self.left_out.is_empty() && self.extension.is_none()
    }

    /// The facts of a count with what is known of the case in place of what they held.
    #[must_use]
    pub fn over(&self, facts: &DeadlineFacts) -> DeadlineFacts {
        let times = self
            .left_out
            .iter()
            .map(|TimeLeftOut { first, last, .. }| LeftOut { first: *first, last: *last });
        DeadlineFacts {
            has_enhanced_rights: self.has_enhanced_rights,
            left_out: times.collect(),
            extension: self.extension.as_ref().map(|given| given.extension),
            ..facts.clone()
        }
    }

    /// What is known, trimmed and checked against today. `at` stands before the names of its fields.
    pub(crate) fn checked(self, checks: &mut Checks, at: &str, today: CivilDate) -> Self {
        checks.short_list(&format!("{at}leftOut"), "The times left out", &self.left_out);
        let left_out = self.left_out.into_iter().enumerate();
        let left_out = left_out.map(|(n, time)| time.checked(checks, &format!("{at}leftOut.{n}."))).collect();
        let extension = self.extension.map(|given| given.checked(checks, &format!("{at}extension."), today));
        Self { left_out, extension, ..self }
    }
}

impl TimeLeftOut {
    fn checked(self, checks: &mut Checks, at: &str) -> Self {
        let last = format!("{at}last");
        checks.day(&format!("{at}first"), "The first day", self.first);
        checks.day(&last, "The last day", self.last);
        if self.last < self.first {
            checks.add(&last, "A time that is left out ends after it begins");
        }
        Self { why: checks.line(&format!("{at}why"), "Why it is left out", &self.why), ..self }
    }
}

impl GivenExtension {
    fn checked(self, checks: &mut Checks, at: &str, today: CivilDate) -> Self {
        if let Extension::To(day) = self.extension {
            checks.day(&format!("{at}to"), "The new last day", day);
        }
        checks.past_day(&format!("{at}givenOn"), "The day it was given", self.given_on, today);
        Self { by: checks.line(&format!("{at}by"), "By whom it was given", &self.by), ..self }
    }
}
