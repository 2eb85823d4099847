//! What is advised before an account is taken: data, with its authority. It stops nothing.

use crate::Rules;
use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    statements::{AccountAdvice, InterviewPlan, StatementKind},
};
use serde::Deserialize;

/// `accounts.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountsFile {
    /// The day the file was made.
    pub(crate) as_at: CivilDate,
    citation: String,
    confidence: Confidence,
    advice: Vec<AdviceEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AdviceEntry {
    interview: InterviewPlan,
    kinds: Vec<StatementKind>,
    reason: String,
}

impl Rules {
    /// What is advised for each answer about a recorded interview, in the order of the question.
    #[must_use]
    pub fn account_advice(&self) -> Vec<AccountAdvice> {
        let file = &self.accounts;
        let advice = |entry: &AdviceEntry| AccountAdvice {
            interview: entry.interview,
            kinds: entry.kinds.clone(),
            reason: entry.reason.clone(),
            citation: file.citation.clone(),
            confidence: file.confidence,
        };
        file.advice.iter().map(advice).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use InterviewPlan::{Happened, NonePlanned, NotKnown, Planned};

    #[test]
    fn every_answer_has_its_advice_and_a_planned_interview_a_first_account_only() {
        let advice = Rules::load().unwrap().account_advice();
        let answers: Vec<InterviewPlan> = advice.iter().map(|one| one.interview).collect();
        assert_eq!(answers, [Planned, Happened, NonePlanned, NotKnown]);
        assert_eq!(advice[0].kinds, [StatementKind::FirstAccount]);
        assert!(advice.iter().all(|one| !one.citation.is_empty() && one.confidence == Confidence::Likely));
    }
}
