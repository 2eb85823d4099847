//! In what a described person resembles another, or an identified officer. The program proposes with its reasons; people
//! decide, and nothing is merged.

use crate::{
    checks::{Checks, FieldProblem},
    described::FeaturesSaid,
    ids::{DescribedId, MatterId, PartyId},
};
use serde::{Deserialize, Serialize};

/// In what two people are alike, strongest first, and then in what they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// The same number, all of it known.
    Number,
    /// Parts of a number that fit.
    NumberFits,
    /// The same nickname.
    Nickname,
    /// The same vehicle.
    Vehicle,
    /// Nicknames that are spelt nearly alike or sound alike.
    NicknameNearly,
    /// The same station or place.
    Place,
    /// The same people with them.
    Company,
    /// Ages that fit, reckoned to the same year.
    Age,
    /// Voices described alike.
    Voice,
    /// Builds described alike.
    Build,
    /// Clothing described alike.
    Clothing,
    /// Dates that may overlap.
    Time,
    /// The same force.
    Force,
    /// Numbers that cannot be one.
    NumberDiffers,
    /// Seen when the officer did not serve there.
    TimeDiffers,
    /// Different forces.
    ForceDiffers,
    /// Ages that do not fit.
    AgeDiffers,
}

impl Likeness {
    /// Whether it speaks against the two being one.
    #[must_use]
    pub const fn is_against(self) -> bool {
        matches!(self, Self::NumberDiffers | Self::TimeDiffers | Self::ForceDiffers | Self::AgeDiffers)
    }
}

/// Whom a described person resembles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Likened {
    /// Somebody else described in the matter.
    Described {
        /// Who.
        described: DescribedId,
    },
    /// An identified officer of the matter.
    Officer {
        /// Who.
        party: PartyId,
    },
}

/// A described person and whom they resemble, offered for comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// The description; absent while it is being written.
    pub described: Option<DescribedId>,
    /// Whom it resembles.
    pub other: Likened,
    /// Why, strongest first; never empty.
    pub reasons: Vec<Likeness>,
}

/// Asks whom a description that is being written resembles.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareFeatures {
    /// The matter.
    pub matter: MatterId,
    /// What has been entered so far.
    pub features: FeaturesSaid,
}

impl CompareFeatures {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let features = self.features.checked(&mut checks);
        checks.finish()?;
        Ok(Self { features, ..self })
    }
}
