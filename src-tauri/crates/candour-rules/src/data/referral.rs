//! The shape of `referral.toml`: criteria, how they are proposed, who must refer, and the ways in.

use candour_model::{
    bodies::{BodyId, Confidence, CriterionId},
    dates::CivilDate,
    deadlines::DeadlineId,
    letters::LetterKind,
    referral::CriteriaMet,
    tracks::StateId,
};
use serde::Deserialize;

/// `referral.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// How a letter speaks of an allegation.
    pub principle: Principle,
    /// What beyond the regulation settles some criteria.
    pub guidance: Guidance,
    /// By when a referral is due.
    pub time: Statement,
    /// The criteria, in order.
    pub criterion: Vec<CriterionEntry>,
    /// How categories and answers come to criteria.
    pub proposal: Proposal,
    /// That a matter is referred once.
    pub once: Statement,
    /// What holds until it is referred back.
    pub meanwhile: Statement,
    /// Who must refer.
    pub duty: Vec<DutyEntry>,
    /// The ways in, in order.
    pub route: Vec<RouteEntry>,
}

/// How a letter speaks of an allegation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// In a sentence.
    pub text: String,
}

/// Guidance that settles where a line is drawn.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// The criteria it settles.
    pub applies_to: Vec<CriterionId>,
    /// What to know of it.
    pub text: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it stands.
    pub source: String,
}

/// A statement of law with its authority.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement.
    pub text: String,
    /// The paragraph.
    pub citation: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
}

/// A criterion for mandatory referral.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionEntry {
    /// Its id.
    pub id: CriterionId,
    /// Whether an allegation meets it by what it alleges.
    pub scope: Scope,
    /// Its title.
    pub title: String,
    /// In a list inside a sentence.
    pub named: String,
    /// The same at length; absent where there is no more to say.
    pub clause: Option<String>,
    /// What it says.
    pub text: String,
    /// What to ask oneself.
    pub question: String,
    /// The paragraph, for a complaint.
    pub complaint: String,
    /// The paragraph, for a conduct matter.
    pub conduct: String,
    /// How sure the paragraph is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// What is less sure.
    pub note: String,
    /// Whether the firm has switched it off; never in the data.
    #[serde(skip)]
    pub is_off: bool,
}

/// How a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// By what the allegation says.
    Category,
    /// By something besides.
    General,
}

/// How categories and answers come to criteria, in sentences.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Of several categories.
    pub several_categories: String,
    /// What is met.
    pub met: String,
    /// What is still to be asked.
    pub ask: String,
    /// What both come to.
    pub criteria_met: String,
    /// Of matters under earlier rules.
    pub earlier_rules: String,
}

/// Who must refer, and by when.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyEntry {
    /// Its id.
    pub id: String,
    /// Of what.
    pub title: String,
    /// Who, in words.
    pub who: String,
    /// The bodies that can be.
    pub bodies: Vec<BodyId>,
    /// What it rests on.
    pub citation: String,
    /// The rule of time.
    pub deadline: Option<DeadlineId>,
    /// The day from which that runs.
    pub starts: String,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// What is less sure.
    pub note: String,
}

/// A way in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteEntry {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who acts.
    pub by: Vec<BodyId>,
    /// Who is written to.
    pub ask: Vec<BodyId>,
    /// The power, in a sentence.
    pub power: String,
    /// For which it is open; empty where a criterion is not needed.
    pub criteria_met: Vec<CriteriaMet>,
    /// When it is open, in a sentence.
    pub condition: String,
    /// What it rests on.
    pub citation: String,
    /// The kind of letter.
    pub letter: LetterKind,
    /// The rules of time that show with it.
    pub deadlines: Vec<DeadlineId>,
    /// Where the complaint then stands.
    pub becomes: Option<StateId>,
    /// The way in that is next, by id.
    pub if_refused: Option<String>,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// What to look out for.
    pub note: String,
}
