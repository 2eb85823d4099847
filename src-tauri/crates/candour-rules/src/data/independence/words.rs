//! How verdicts, grades, parts and sides are said, and what is asked about each input.

use candour_model::{
    bodies::BodyId,
    independence::{Grade, Verdict},
};
use serde::Deserialize;

/// A verdict in a sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictWords {
    /// The verdict.
    pub verdict: Verdict,
    /// The sentence.
    pub words: String,
}

/// A grade in a reader's word.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeWord {
    /// The grade.
    pub grade: Grade,
    /// The word: conflict, concern or clear.
    pub word: String,
}

/// What a sentence calls each part.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartWords {
    /// Whose people do the work.
    pub body: String,
    /// The lead's own force or agency.
    pub lead: String,
    /// The body acting as appropriate authority.
    pub authority: String,
    /// The one in law.
    pub lawful_authority: String,
    /// The body that hears the review.
    pub hearing: String,
}

/// What a sentence calls each force or body.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SideWords {
    /// A force that the directory does not hold.
    pub letter: String,
    /// A local policing body.
    pub policing_body: String,
    /// A police and crime panel.
    pub panel: String,
    /// The Independent Office for Police Conduct.
    pub iopc: String,
    /// The National Crime Agency.
    pub nca: String,
    /// Somebody outside both.
    pub outside_investigator: String,
    /// A force with no tie to anybody in the matter.
    pub other: String,
}

/// An input.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputEntry {
    /// Its name.
    pub fact: String,
    /// Its words; none where a force or body is named.
    pub words: Vec<String>,
    /// What to ask where it is missing.
    pub question: String,
    /// The bodies that can be the answer where a person is asked; none where it is no body.
    #[serde(default)]
    pub bodies: Vec<BodyId>,
    /// What is asked in a review instead.
    pub in_review: Option<InReview>,
}

/// What is asked of an input in a review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InReview {
    /// What to ask.
    pub question: String,
    /// The bodies that can be the answer.
    pub bodies: Vec<BodyId>,
}
