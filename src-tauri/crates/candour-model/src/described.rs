//! People a client describes and nobody has identified: a fresh record for each, in the client's words.
//!
//! The words are covered: a list holds only what can be compared ([`Features`]), and the words are read one at a time.

mod ages;
mod features;
mod partial_numbers;

pub use ages::AgeRange;
pub use features::{Features, FeaturesSaid};
pub use partial_numbers::PartialNumber;

use crate::{
    checks::{Checks, FieldProblem},
    identifications::SaidOfIdentity,
    ids::{DescribedId, MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A person as a client describes them. Numbered in the matter: "Person 1".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DescribedPerson {
    /// Which record.
    pub id: DescribedId,
    /// The matter.
    pub matter: MatterId,
    /// Who describes them.
    pub client: PartyId,
    /// The number in the matter, from 1.
    pub number: u32,
    /// The client's words for them.
    pub description: Words,
    /// What in them can be compared.
    pub features: Features,
}

/// A described person in a list. The client's words are covered: they are not here, and are sent only when they are asked
/// for by themselves, which is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DescribedLine {
    /// Which record.
    pub id: DescribedId,
    /// The matter.
    pub matter: MatterId,
    /// Who describes them.
    pub client: PartyId,
    /// The number in the matter, from 1.
    pub number: u32,
    /// What can be compared.
    pub features: Features,
}

/// A description uncovered: the client's words for the person, and about who it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DescribedRecord {
    /// The person.
    pub person: DescribedPerson,
    /// What the client said of each identification, where anything was said.
    pub identities: Vec<SaidOfIdentity>,
}

/// Records a description.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DescribePerson {
    /// The matter.
    pub matter: MatterId,
    /// Who describes them.
    pub client: PartyId,
    /// The client's words for them.
    pub description: Words,
    /// What in them can be compared; all of it may be blank.
    pub features: FeaturesSaid,
}

/// Amends a description; its matter, client and number stay.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendDescribed {
    /// Which description.
    pub described: DescribedId,
    /// All it says from now on.
    pub record: DescribePerson,
}

impl DescribePerson {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let description = checks.text("description", "Description", &self.description);
        let features = self.features.checked(&mut checks);
        checks.finish()?;
        Ok(Self { description, features, ..self })
    }
}
