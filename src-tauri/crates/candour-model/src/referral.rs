//! Referral to the Director General: which criteria an allegation meets, by its categories and by what was answered, who must
//! refer, and the ways in where nobody does. A category proposes; a person confirms.

mod answered;

pub use crate::independence::CriteriaMet;
pub use answered::{AllegationReferral, AnswerCriterion, CriterionAnswer};

use crate::{
    bodies::{BodyId, Confidence, CriterionId},
    categories::CategoryId,
    dates::CivilDate,
    deadlines::DeadlineId,
    letters::LetterKind,
    precepts::PreceptRecord,
    tracks::StateId,
    yes_no::YesNoUnknown,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is to be referred: the paragraph is another for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ReferralKind {
    /// A complaint.
    Complaint,
    /// A recordable conduct matter.
    ConductMatter,
}

impl CriteriaMet {
    /// That of a matter, from those of its allegations: one that is met is enough, and one that is not assessed keeps it open.
    #[must_use]
    pub fn of_matter(allegations: impl IntoIterator<Item = Self>) -> Self {
        allegations.into_iter().fold(Self::No, |so_far, one| match (so_far, one) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::NotAssessed, _) | (_, Self::NotAssessed) => Self::NotAssessed,
            (Self::No, Self::No) => Self::No,
        })
    }
}

/// An allegation, as far as referral goes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralFacts {
    /// What is to be referred.
    pub kind: ReferralKind,
    /// The categories that the allegation carries.
    pub categories: Vec<CategoryId>,
    /// What was answered of each criterion.
    #[serde(default)]
    pub answers: BTreeMap<CriterionId, YesNoUnknown>,
}

/// A criterion that the allegation meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MetCriterion {
    /// Which.
    pub criterion: CriterionId,
    /// What it is called.
    pub title: String,
    /// The paragraph that makes it one.
    pub citation: String,
    /// Whether a category meets it as it stands; otherwise it was answered with yes.
    pub as_it_stands: bool,
}

/// A criterion of which something is still to be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OpenCriterion {
    /// Which.
    pub criterion: CriterionId,
    /// What it is called.
    pub title: String,
    /// The paragraph that makes it one.
    pub citation: String,
    /// What to ask, one question for each category that asks it in its own way.
    pub questions: Vec<String>,
}

/// What the categories and the answers come to. A proposal, never a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReferralAnswer {
    /// The criteria that are met, in order.
    pub met: Vec<MetCriterion>,
    /// Those of which something is still to be asked, in order.
    pub ask: Vec<OpenCriterion>,
    /// What that comes to.
    pub criteria_met: CriteriaMet,
    /// The criteria of the firm's own on which it rests, with those that it would rest on were they not switched off.
    pub own: Vec<PreceptRecord>,
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}

/// Who must refer, and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct ReferralDuty {
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
    /// The rule of time; absent where none was read.
    pub deadline: Option<DeadlineId>,
    /// The day from which that runs.
    pub starts: String,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// What is less sure; blank where nothing is.
    pub note: String,
}

/// A way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReferralRoute {
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
    /// When it is open.
    pub condition: String,
    /// What it rests on.
    pub citation: String,
    /// The kind of letter.
    pub letter: LetterKind,
    /// The rules of time that show with it.
    pub deadlines: Vec<DeadlineId>,
    /// Where the complaint then stands; absent where it stays.
    pub becomes: Option<StateId>,
    /// The way in that is next, by id; absent at the last.
    pub if_refused: Option<String>,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// What to look out for; blank where there is nothing.
    pub note: String,
}

/// A statement of law about referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct ReferralStatement {
    /// The statement.
    pub text: String,
    /// What it rests on.
    pub citation: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What the data says of referral besides the criteria and the categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReferralRules {
    /// The day the data was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// Who must refer.
    pub duties: Vec<ReferralDuty>,
    /// That it is referred once.
    pub once: ReferralStatement,
    /// What holds until it is referred back.
    pub meanwhile: ReferralStatement,
    /// What holds for matters under earlier rules.
    pub earlier_rules: String,
    /// The ways in, in order.
    pub routes: Vec<ReferralRoute>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_allegation_that_meets_a_criterion_is_enough_for_the_matter() {
        use CriteriaMet::{No, NotAssessed, Yes};
        for (of, comes_to) in [
            (vec![], No),
            (vec![No, No], No),
            (vec![No, NotAssessed, No], NotAssessed),
            (vec![NotAssessed, Yes, No], Yes),
        ] {
            assert_eq!(CriteriaMet::of_matter(of.clone()), comes_to, "{of:?}");
        }
    }
}
