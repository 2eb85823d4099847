//! How sure the law is that the letter rests on: what is marked to be checked is named before it goes.

use super::{LetterFacts, findings::Findings};
use crate::Rules;
use candour_model::{bodies::Confidence, letters::Settle};

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    let Ok(letter) = rules.letter(&facts.kind) else { return };
    if letter.confidence == Confidence::Check {
        findings.look(
            "law.basis",
            "What this letter rests on is marked to be checked",
            "Look the provisions up before the letter goes; Settings say where they were read.",
            Settle::Letter,
        );
    }
    for limit in &letter.limits {
        let Ok(rule) = rules.deadline_rule(limit) else { continue };
        if rule.authority.confidence == Confidence::Check {
            findings.look(
                format!("law.{}", limit.0),
                format!("The time for this letter is marked to be checked: {}", rule.title),
                "Look the rule up before you rely on the day; Settings show it with its source.",
                Settle::Letter,
            );
        }
    }
}
