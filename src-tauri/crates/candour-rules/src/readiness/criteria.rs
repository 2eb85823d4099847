//! The criteria for mandatory referral: that each allegation relies on one, and that "same incident" has one to lean on.

use super::{LetterFacts, findings::Findings};
use crate::{
    Rules,
    data::{CriterionEntry, Scope},
};
use candour_model::{allegations::Allegation, letters::Settle};

/// "Same incident" needs another allegation that must be referred for what it alleges (SI 2020/2 reg 4(1)(b)).
const SAME_INCIDENT: &str = "same-incident";

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    let alleged = facts.alleged();
    let relied_on: Vec<&CriterionEntry> =
        alleged.iter().flat_map(|a| &a.criteria).filter_map(|id| rules.criterion(id)).collect();
    if relied_on.is_empty() && !alleged.is_empty() {
        findings.bar(
            "criteria.some",
            "No criterion for mandatory referral is relied on",
            "Tick at least one criterion at an allegation. Without one there is no duty to refer.",
            Settle::Matter,
        );
    }
    for allegation in &alleged {
        check_allegation(rules, allegation, findings);
    }
    let leans_on_another = relied_on.iter().any(|entry| entry.id.0 == SAME_INCIDENT);
    if leans_on_another && !relied_on.iter().any(|entry| entry.scope == Scope::Category) {
        findings.look(
            "criteria.same-incident",
            "\"Same incident\" is relied on, and no allegation meets another criterion",
            "Tick the criterion that the other allegation in that incident meets.",
            Settle::Matter,
        );
    }
    if !findings.has_any("criteria") {
        findings.fine("criteria.whole", "Every allegation relies on a criterion", Settle::Matter);
    }
}

fn check_allegation(rules: &Rules, allegation: &Allegation, findings: &mut Findings) {
    let number = allegation.number;
    let settle = Settle::Allegation { allegation: allegation.id };
    if allegation.criteria.is_empty() {
        findings.stop(
            format!("criteria.{number}"),
            format!("Allegation {number} relies on no criterion for referral"),
            "Tick the criteria it meets, or say why it belongs in the letter without one.",
            settle,
        );
    } else if allegation.criteria.iter().any(|id| rules.criterion(id).is_none()) {
        findings.bar(
            format!("criteria.{number}.known"),
            format!("Allegation {number} relies on a criterion that is not in the rules"),
            "Choose its criteria again.",
            settle,
        );
    }
}
