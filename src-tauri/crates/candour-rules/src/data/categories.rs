//! The shape of `categories.toml` and `offences.toml`.

use candour_model::{
    bodies::{Confidence, CriterionId},
    categories::{CategoryId, OffenceId},
    dates::CivilDate,
};
use serde::Deserialize;

/// `categories.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoriesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// The categories, in order.
    pub category: Vec<CategoryEntry>,
}

/// A category of allegation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryEntry {
    /// Its id.
    pub id: CategoryId,
    /// Its title.
    pub title: String,
    /// What it takes in.
    pub note: String,
    /// Criteria it meets as it stands.
    pub always: Vec<CriterionId>,
    /// Criteria it meets if a question is answered with yes.
    pub ask: Vec<AskEntry>,
    /// Criteria it does not meet by itself.
    pub never: Vec<CriterionId>,
    /// Offences it proposes.
    pub offences: Vec<OffenceId>,
    /// What the proposals rest on.
    pub basis: String,
    /// How sure they are.
    pub confidence: Confidence,
    /// Where they were read.
    pub source: String,
}

/// A criterion to be asked about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskEntry {
    /// The criterion.
    pub criterion: CriterionId,
    /// What to ask; absent for the criterion's own question.
    pub question: Option<String>,
}

/// `offences.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OffencesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// The offences, in order.
    pub offence: Vec<OffenceEntry>,
}

/// An offence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OffenceEntry {
    /// Its id.
    pub id: OffenceId,
    /// Its title.
    pub title: String,
    /// What makes it one.
    pub citation: String,
    /// The first day of acts it can be, where it is given.
    pub from: Option<CivilDate>,
    /// The last day of acts it can be, where there is one.
    pub until: Option<CivilDate>,
    /// The greatest sentence, in words.
    pub maximum: String,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// What is less sure.
    #[serde(default)]
    pub note: String,
}
