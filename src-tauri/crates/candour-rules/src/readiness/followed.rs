//! What a letter follows up: that there is something, that it is still to be answered, and that it can be shown to have arrived.

use super::{LetterFacts, findings::Findings};
use candour_model::{dispatches::ReceiptKind, letters::Settle};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    let Some(followed) = &facts.followed else {
        findings.bar(
            "followed.some",
            "The letter does not say what it follows up",
            "Begin it from the silence, from the step, or from the letter that was not answered.",
            Settle::Letter,
        );
        return;
    };
    findings.fine("followed.some", "What the letter follows up is known", Settle::Letter);
    if followed.is_open() {
        findings.fine("unanswered.some", "Something is still to be answered", Settle::Letter);
    } else {
        findings.stop(
            "unanswered.some",
            "Everything in that letter has been answered",
            "Look at the asks and answers. If an answer is not one, mark it so.",
            Settle::Letter,
        );
    }
    let receipts = followed.sent.iter().flat_map(|sent| &sent.receipts);
    if followed.is_acknowledged || receipts.clone().any(|receipt| receipt.kind != ReceiptKind::Bounced) {
        findings.fine("delivered.shown", "That letter can be shown to have arrived", Settle::Letter);
    } else {
        findings.look(
            "delivered.shown",
            "Nothing shows that the letter which is followed up arrived",
            "Record how it was sent and what became of it, or go on without.",
            Settle::Letter,
        );
    }
}
