//! On which rules of the firm's own a check rests: those with its wording, and those that would have applied were they not switched off.

use super::{grades::Grading, letters::Situation, worlds::Openings};
use crate::{Rules, data::GradeRuleId};
use candour_model::{
    independence::{Facts, IndependenceReason},
    precepts::{PreceptKind, PreceptRecord},
};

impl Rules {
    /// These, in the order of the data.
    pub(super) fn own_precepts(
        &self,
        situation: &Situation<'_>,
        reasons: &[IndependenceReason],
    ) -> Vec<PreceptRecord> {
        if self.corrected.is_empty() {
            return Vec::new();
        }
        let passed_over = self.grades_passed_over(situation.facts);
        let is_reason = |id: &str| reasons.iter().any(|reason| reason.rule == id);
        let grades = self.own_of(PreceptKind::Grade, |id| {
            is_reason(id) || passed_over.iter().any(|rule| rule.as_str() == id)
        });
        let controls = self.own_of(PreceptKind::Control, is_reason);
        let raised = self.raised_of(situation.facts, |_| true);
        let flags = self.own_of(PreceptKind::Flag, |id| raised.iter().any(|flag| flag.as_str() == id));
        let letters = self.own_of(PreceptKind::Letter, |id| {
            let mut rules = self.independence.letter_rule.iter();
            rules.any(|rule| rule.id.as_str() == id && situation.proposes(rule))
        });
        [grades, controls, flags, letters].concat()
    }

    fn grades_passed_over(&self, facts: &Facts) -> Vec<GradeRuleId> {
        let openings = Openings::new(&self.independence, facts);
        let of_officers = facts.officers.iter().flat_map(|officer| {
            let grading = Grading::new(&self.independence, facts, officer);
            openings
                .worlds(officer)
                .into_iter()
                .flat_map(move |world| grading.passed_over(&world).collect::<Vec<_>>())
        });
        of_officers.collect()
    }
}
