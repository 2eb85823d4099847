//! What can be asked to be preserved, and which rule of time says when asking is renewed. The day is offered, never set.

use crate::{DeadlineError, Rules, RulesError};
use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    deadlines::{DeadlineFacts, DeadlineId},
    preservation::{EvidenceCategory, EvidenceCategoryId, PreservationRules, RenewalOffer},
};
use serde::Deserialize;

/// `preservation.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreservationFile {
    /// The day the file was made.
    pub(crate) as_at: CivilDate,
    citation: String,
    confidence: Confidence,
    renewal: RenewalEntry,
    category: Vec<CategoryEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RenewalEntry {
    rule: DeadlineId,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryEntry {
    id: EvidenceCategoryId,
    name: String,
}

impl Rules {
    /// The categories to choose from, with what they are drawn from.
    #[must_use]
    pub fn preservation(&self) -> PreservationRules {
        let file = &self.preservation;
        let category =
            |entry: &CategoryEntry| EvidenceCategory { id: entry.id.clone(), name: entry.name.clone() };
        PreservationRules {
            as_at: file.as_at,
            citation: file.citation.clone(),
            confidence: file.confidence,
            categories: file.category.iter().map(category).collect(),
        }
    }

    /// Whether the data has this category.
    #[must_use]
    pub fn has_evidence_category(&self, id: &EvidenceCategoryId) -> bool {
        self.preservation.category.iter().any(|entry| entry.id == *id)
    }

    /// The rule of time by which asking is renewed.
    pub(crate) fn renewal_rule(&self) -> &[DeadlineId] {
        std::slice::from_ref(&self.preservation.renewal.rule)
    }

    /// The day by which what was asked on `asked_on` is asked again. None where the firm does not use the rule, or no day
    /// is counted by it.
    ///
    /// # Errors
    /// As [`Self::deadline_by`].
    pub fn offer_renewal(&self, asked_on: CivilDate) -> Result<Option<RenewalOffer>, RulesError> {
        let counted = match self.deadline(&self.preservation.renewal.rule, &DeadlineFacts::of(asked_on)) {
            Err(RulesError::Deadline(DeadlineError::SwitchedOff(_))) => return Ok(None),
            counted => counted?,
        };
        Ok(counted.last_day.map(|renew_by| RenewalOffer {
            renew_by,
            working: counted.arithmetic,
            citation: counted.citation,
            confidence: counted.confidence,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::deadlines::{DeadlineCorrection, DeadlineRule, Period};
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn a_renewal_is_offered_six_months_on_and_on_a_working_day() {
        let rules = Rules::load().unwrap();
        for (asked, renew) in [
            (date(2026, 5, 20), date(2026, 11, 20)),
            (date(2026, 11, 23), date(2027, 5, 24)),
            (date(2026, 8, 31), date(2027, 3, 1)),
            (date(2026, 6, 25), date(2026, 12, 29)),
        ] {
            let offer = rules.offer_renewal(asked).unwrap().unwrap();
            assert_eq!(offer.renew_by, renew, "{asked}");
        }
        assert!(rules.offer_renewal(date(9999, 12, 31)).is_err());
    }

    #[test]
    fn a_renewal_follows_the_firm_s_own_rule_and_is_not_offered_without_it() {
        let shipped = Rules::load().unwrap();
        let asked = date(2026, 11, 23);
        let rule = shipped.deadline_rule(&shipped.preservation.renewal.rule).unwrap();
        let quarterly = DeadlineRule { period: Period { n: 3, ..rule.period }, ..rule.clone() };
        let own = DeadlineCorrection::Own { rule: Box::new(quarterly), starts_with: Vec::new() };
        let off = DeadlineCorrection::Off(rule.id.clone());
        let offered = |correction| {
            let rules = shipped.with_own_deadlines(&[correction]);
            rules.offer_renewal(asked).unwrap().map(|offer| offer.renew_by)
        };
        assert_eq!(offered(own), Some(date(2027, 2, 23)));
        assert_eq!(offered(off), None);
    }

    #[test]
    fn every_category_has_a_name_of_its_own() {
        let categories = Rules::load().unwrap().preservation().categories;
        let names: BTreeSet<_> = categories.iter().map(|one| &one.name).collect();
        let ids: BTreeSet<_> = categories.iter().map(|one| &one.id).collect();
        assert_eq!((names.len(), ids.len()), (categories.len(), categories.len()));
        assert!(categories.len() >= 16);
    }
}
