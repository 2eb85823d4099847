//! What a matter holds for all its letters: conflict, evidence at risk, needs.

use super::{LetterFacts, findings::Findings};
use candour_model::{letters::Settle, words::Words};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    if is_empty(&facts.matter.conflicts) {
        findings.stop(
            "conflict.some",
            "The letter says little on why this force should not investigate itself",
            "Write down what is known: the same unit, known colleagues, earlier findings.",
            Settle::Matter,
        );
    } else {
        findings.fine("conflict.some", "Why this force should not investigate itself", Settle::Matter);
    }
    if is_empty(&facts.matter.evidence_at_risk) {
        findings.bar(
            "evidence.some",
            "No evidence to be kept is named",
            "List what may be lost. If nothing particular is known, name the records that every such case has.",
            Settle::Matter,
        );
    } else {
        findings.fine("evidence.some", "Evidence to be kept is named", Settle::Matter);
    }
    if is_empty(&facts.matter.needs) {
        findings.bar(
            "needs.some",
            "What the clients need is not recorded",
            "List what each needs to be safe and supported. If nothing is known yet, say so in a line.",
            Settle::Matter,
        );
    } else {
        findings.fine("needs.some", "What the clients need is recorded", Settle::Matter);
    }
}

fn is_empty(lines: &[Words]) -> bool {
    lines.iter().all(Words::is_blank)
}
