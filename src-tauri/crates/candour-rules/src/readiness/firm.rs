//! The firm: its name, the fee-earner who signs, and how it is reached.

use super::{LetterFacts, findings::Findings};
use candour_model::{letters::Settle, settings::Firm};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    let blank = Firm::default();
    let firm = facts.firm.as_ref().unwrap_or(&blank);
    let particulars = [
        ("firm.name", &firm.name, "The firm has no name yet", "Enter the name that its letters bear."),
        (
            "firm.fee-earner",
            &firm.fee_earner,
            "No fee-earner is named",
            "Enter who signs the firm's letters.",
        ),
        (
            "firm.contact",
            &firm.contact,
            "The letter does not say how to reach the firm",
            "Enter how bodies are to reach your client: only through the firm, and by what means.",
        ),
    ];
    for (id, value, title, remedy) in particulars {
        if value.is_blank() {
            findings.bar(id, title, remedy, Settle::Settings);
        }
    }
    if !findings.has_any("firm") {
        findings.fine("firm.whole", "The firm, its fee-earner and how to reach it", Settle::Settings);
    }
    if facts.matter.reference.is_blank() {
        findings.bar(
            "matter.reference",
            "The matter has no reference",
            "Enter the reference that answers are to quote.",
            Settle::Matter,
        );
    } else {
        findings.fine("matter.reference", "The matter's reference is given", Settle::Matter);
    }
}
