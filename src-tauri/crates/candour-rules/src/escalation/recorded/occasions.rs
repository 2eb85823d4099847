//! What the letter of a step is written on: the entry that was refused or is not answered, where that is what opens the step.

use super::{RecordedCase, standing::last_silence, taken::names_silence};
use crate::Rules;
use candour_model::{
    escalation::{EscalationFacts, StepId},
    ids::CorrespondenceId,
    letters::Occasion,
};

impl Rules {
    /// What the letter of a step that is open is written on.
    #[must_use]
    pub fn occasion(&self, case: &RecordedCase<'_>, facts: &EscalationFacts, step: &StepId) -> Occasion {
        Occasion {
            step: Some(step.clone()),
            investigation: Some(case.investigation.id),
            follows: self.followed_by(case, facts, step),
        }
    }

    fn followed_by(
        &self,
        case: &RecordedCase<'_>,
        facts: &EscalationFacts,
        id: &StepId,
    ) -> Option<CorrespondenceId> {
        let unanswered = || last_silence(case.silences).map(|silent| silent.last);
        let brought = self.brought_in(facts).find(|brought| brought.step == id)?;
        let step = self.step(id)?;
        match brought.event {
            Some(event) if !event.when.refusal.is_empty() => self.last_refusal(case)?.asked_in,
            Some(event) if names_silence(event) => unanswered(),
            _ if self.is_chaser(&step.letter) => unanswered(),
            _ => None,
        }
    }
}
