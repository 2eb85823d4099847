//! What is not known and would bring a step in or take one out.

use crate::Rules;
use candour_model::escalation::EscalationFacts;
use std::collections::BTreeSet;

impl Rules {
    /// The questions whose answers would change which steps are open, in the order of the facts.
    #[must_use]
    pub fn escalation_asks(&self, facts: &EscalationFacts) -> Vec<&str> {
        let mut wanted = BTreeSet::new();
        let steps = self.brought_in(facts).filter_map(|brought| self.step(brought.step));
        for step in steps.filter(|step| !step.is_off && !facts.done.contains(&step.id)) {
            if step.when.may_hold(facts) && !step.unless.any_holds(facts) {
                wanted.extend(step.when.unknown(facts));
                wanted.extend(step.unless.unknown(facts));
            }
        }
        let names = EscalationFacts::NAMES.iter().filter(|name| wanted.contains(**name));
        names.filter_map(|name| self.escalation.fact.get(*name)).map(String::as_str).collect()
    }
}
