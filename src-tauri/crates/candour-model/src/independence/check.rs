//! The check of an investigation: what is found, whom it speaks of, and from which facts. People stand in it as they are
//! accused: the page names them by cipher or by number.

use super::{CheckQuestion, FactUsed, IndependenceFinding, IndependenceView, KeptVerdict, StandingView};
use crate::{allegations::Accused, dates::CivilDate, ids::InvestigationId, parties::Cipher};
use serde::{Deserialize, Serialize};

/// The check of an investigation on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IndependenceCheck {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The day it was worked out for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Whom it is about, in the order of the finding.
    pub people: Vec<PersonChecked>,
    /// What is known of the work.
    pub facts: Vec<FactUsed>,
    /// What the record cannot answer, with what was answered.
    pub questions: Vec<CheckQuestion>,
    /// What is found; absent where the allegations it covers are against nobody.
    pub finding: Option<IndependenceFinding>,
    /// What it came to before, first found first; the last is what it comes to.
    pub kept: Vec<KeptVerdict>,
    /// The other view that stands beside it.
    pub view: Option<StandingView>,
    /// Every view that was taken or withdrawn, first taken first.
    pub views: Vec<IndependenceView>,
}

/// A person whom an investigation is about. One whom different times put in different forces stands once for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PersonChecked {
    /// Who.
    pub who: Accused,
    /// Of a described person, the officer whom a confirmed identification says it is.
    pub identified_as: Option<Cipher>,
    /// The numbers of the allegations.
    pub allegations: Vec<u32>,
    /// What is known of the person.
    pub facts: Vec<FactUsed>,
}
