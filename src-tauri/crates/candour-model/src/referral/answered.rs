//! What a person answered of a criterion for referral, and what the categories of an allegation and the answers come to. An answer
//! is never changed: another is given, and the last counts.

use super::ReferralAnswer;
use crate::{
    bodies::CriterionId,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::AllegationId,
    words::Words,
    yes_no::YesNoUnknown,
};
use serde::{Deserialize, Serialize};

/// What was answered of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct CriterionAnswer {
    /// Which.
    pub criterion: CriterionId,
    /// What.
    pub answer: YesNoUnknown,
    /// On what that rests.
    pub words: Words,
    /// The day on which it was answered.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
}

/// Referral, as far as one allegation goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct AllegationReferral {
    /// What the categories and the answers come to.
    pub proposal: ReferralAnswer,
    /// What was answered last of each criterion.
    pub answers: Vec<CriterionAnswer>,
}

/// Answers the question of a criterion for an allegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct AnswerCriterion {
    /// Of which allegation.
    pub allegation: AllegationId,
    /// Of which criterion.
    pub criterion: CriterionId,
    /// What.
    pub answer: YesNoUnknown,
    /// On what that rests.
    pub words: Words,
}

impl AnswerCriterion {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let words = checks.line("words", "On what it rests", &self.words);
        checks.finish()?;
        Ok(Self { words, ..self })
    }
}
