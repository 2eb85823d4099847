//! Categories of allegation and the offences one may come to, as the data has them. A category proposes; a person chooses.

use crate::{
    bodies::{Confidence, CriterionId},
    dates::CivilDate,
};
use serde::{Deserialize, Serialize};

/// A category of allegation, by its id in the data: `failure-to-investigate`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct CategoryId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'category' }"))] pub String,
);

/// An offence, by its id in the data: `misconduct-in-public-office`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct OffenceId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'offence' }"))] pub String,
);

/// How far a category meets a criterion for mandatory referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// As it stands.
    Always,
    /// If its question is answered with yes.
    Ask,
}

/// A criterion that a category proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ProposedCriterion {
    /// The criterion.
    pub criterion: CriterionId,
    /// How far it is met.
    pub standing: Standing,
    /// What to ask for this category; absent where the criterion's own question is asked.
    pub question: Option<String>,
}

/// What the data says of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its title: `Failing to investigate`.
    pub title: String,
    /// What it takes in.
    pub note: String,
    /// The criteria it proposes.
    pub criteria: Vec<ProposedCriterion>,
    /// The offences it proposes.
    pub offences: Vec<OffenceId>,
    /// What the proposals rest on.
    pub basis: String,
    /// How sure they are.
    pub confidence: Confidence,
}

/// What the data says of an offence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Offence {
    /// Its id.
    pub id: OffenceId,
    /// Its title: `Threats to kill`.
    pub title: String,
    /// What makes it one: `Offences against the Person Act 1861 s.16`.
    pub citation: String,
    /// The first day of acts it can be; absent where the data does not say.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub from: Option<CivilDate>,
    /// The last day of acts it can be; absent where it is still an offence.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub until: Option<CivilDate>,
    /// The greatest sentence, in words.
    pub maximum: String,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// What is less sure; blank where nothing is.
    pub note: String,
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}
