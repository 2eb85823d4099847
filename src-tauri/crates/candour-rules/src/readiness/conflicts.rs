//! Conflicts of interest: whether every likeness between two people was looked at, and none keeps the firm from acting.
//!
//! What was decided is the firm's own judgement (SRA Code of Conduct 6.1 to 6.5). A decision that it cannot act stops the
//! letter until somebody says in words why it goes all the same.

use super::{LetterFacts, findings::Findings};
use candour_model::{
    conflicts::{Conflict, ConflictDecision},
    letters::Settle,
};

pub(super) fn check(facts: &LetterFacts, findings: &mut Findings) {
    for conflict in &facts.conflicts {
        let pair = format!("{} and {}", conflict.cipher, conflict.other_cipher);
        if bars(conflict) {
            findings.stop(
                format!("conflicts.{}.{}", conflict.cipher, conflict.other_cipher),
                format!("It was decided that the firm cannot act, for {pair}"),
                "Decide again if that has changed, or say why this letter goes all the same.",
                Settle::Matter,
            );
        } else if conflict.is_open {
            findings.look(
                format!("conflicts.{}.{}", conflict.cipher, conflict.other_cipher),
                format!("Nobody has decided whether {pair} are a conflict"),
                "Look at the reasons on the matter\u{2019}s overview, and record what you decide.",
                Settle::Matter,
            );
        }
    }
    if !findings.has_any("conflicts") {
        findings.fine("conflicts.all", "No conflict waits to be decided", Settle::Matter);
    }
}

fn bars(conflict: &Conflict) -> bool {
    conflict.decided.as_ref().is_some_and(|decided| decided.decision == ConflictDecision::CannotAct)
}

#[cfg(test)]
mod tests {
    use super::super::examples::{CLIENT, cipher, facts};
    use crate::{Rules, readiness::stops};
    use candour_model::{
        conflicts::{Conflict, ConflictDecision, Decided, Resemblance},
        ids::{ConflictId, PartyId},
        letters::Weight,
        parties::PartyKind,
    };
    use jiff::civil::date;
    use uuid::Uuid;

    fn conflict(decision: Option<ConflictDecision>) -> Conflict {
        Conflict {
            id: ConflictId(Uuid::from_u128(90)),
            party: CLIENT,
            cipher: cipher("K7-4Q"),
            other: PartyId(Uuid::from_u128(91)),
            other_kind: PartyKind::Officer,
            other_cipher: cipher("M3-9T"),
            is_within: false,
            reasons: vec![Resemblance::FamilyName],
            decided: decision.map(|decision| Decided { decision, on: date(2026, 11, 20), reason: None }),
            is_open: decision.is_none(),
        }
    }

    #[test]
    fn an_open_pair_is_to_be_looked_at_and_a_bar_stops_the_letter() {
        let rules = Rules::load().unwrap();
        for (decision, expected) in [
            (None, Weight::Look),
            (Some(ConflictDecision::DifferentPerson), Weight::Fine),
            (Some(ConflictDecision::InformationBarrier), Weight::Fine),
            (Some(ConflictDecision::CannotAct), Weight::Stop),
        ] {
            let mut facts = facts();
            facts.conflicts = vec![conflict(decision)];
            let findings = rules.findings(&facts);
            let found = findings.iter().find(|finding| finding.id.starts_with("conflicts.")).unwrap();
            assert_eq!(found.weight, expected, "{decision:?}");
            assert_eq!(stops(&findings, &[]).len(), usize::from(expected == Weight::Stop));
        }
    }
}
