//! What can be compared of somebody whom a client describes. All of it may be absent, and none of it is worked out from
//! the client's words: it is what somebody entered beside them.

use super::{AgeRange, PartialNumber};
use crate::{
    bodies::ForceId,
    checks::Checks,
    dates::{PartialDate, phrase},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What can be compared; what nobody can say is absent or blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Features {
    /// When the person was seen.
    pub seen: Option<PartialDate>,
    /// The force.
    pub force: Option<ForceId>,
    /// Station or place.
    pub place: Words,
    /// How tall, how heavy.
    pub build: Words,
    /// How old the person looked.
    pub age: Option<AgeRange>,
    /// Voice and accent.
    pub voice: Words,
    /// Clothing.
    pub clothing: Words,
    /// The vehicle.
    pub vehicle: Words,
    /// The number worn, as far as it was seen.
    pub number: Option<PartialNumber>,
    /// What others called the person.
    pub nickname: Words,
    /// Who was with them.
    pub with_whom: Words,
}

/// The same as it is typed in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeaturesSaid {
    /// When the person was seen, in words.
    pub seen: Words,
    /// The force.
    pub force: Option<ForceId>,
    /// Station or place.
    pub place: Words,
    /// How tall, how heavy.
    pub build: Words,
    /// How old the person looked, in words: "in his thirties".
    pub age: Words,
    /// Voice and accent.
    pub voice: Words,
    /// Clothing.
    pub clothing: Words,
    /// The vehicle.
    pub vehicle: Words,
    /// The number worn, as far as it was seen: "ends 47".
    pub number: Words,
    /// What others called the person.
    pub nickname: Words,
    /// Who was with them.
    pub with_whom: Words,
}

impl FeaturesSaid {
    /// The entries, trimmed and checked.
    pub(crate) fn checked(self, checks: &mut Checks) -> Self {
        Self {
            seen: checks.optional_line("seen", "When the person was seen", &self.seen),
            place: checks.optional_line("place", "Station or place", &self.place),
            build: checks.optional_line("build", "Build", &self.build),
            age: checks.optional_line("age", "Age", &self.age),
            voice: checks.optional_line("voice", "Voice", &self.voice),
            clothing: checks.optional_line("clothing", "Clothing", &self.clothing),
            vehicle: checks.optional_line("vehicle", "Vehicle", &self.vehicle),
            number: checks.optional_line("number", "Number", &self.number),
            nickname: checks.optional_line("nickname", "Nickname", &self.nickname),
            with_whom: checks.optional_line("withWhom", "With whom", &self.with_whom),
            force: self.force,
        }
    }

    /// As they are read. Words that no reading fits are kept without one.
    #[must_use]
    pub fn read(&self) -> Features {
        let said = |words: &Words| (!words.is_blank()).then(|| words.clone());
        Features {
            seen: said(&self.seen).map(|words| phrase::settled(&words)),
            force: self.force.clone(),
            place: self.place.clone(),
            build: self.build.clone(),
            age: said(&self.age).map(AgeRange::read),
            voice: self.voice.clone(),
            clothing: self.clothing.clone(),
            vehicle: self.vehicle.clone(),
            number: said(&self.number).map(PartialNumber::read),
            nickname: self.nickname.clone(),
            with_whom: self.with_whom.clone(),
        }
    }
}
