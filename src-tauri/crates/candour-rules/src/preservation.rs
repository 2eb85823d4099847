//! What can be asked to be preserved, and when asking is renewed: data, with its authority. The period is practice and is
//! offered, never set.

use crate::{Rules, RulesError};
use candour_model::{
    bodies::Confidence,
    dates::{CivilDate, day_in_words},
    preservation::{EvidenceCategory, EvidenceCategoryId, PreservationRules, RenewalOffer},
};
use jiff::ToSpan;
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
    months: i8,
    citation: String,
    confidence: Confidence,
    #[expect(dead_code, reason = "kept beside the fact, for whoever checks the file")]
    source: String,
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

    /// The day on which practice would renew what was asked on `asked_on`: the corresponding day of the month, or the next
    /// working day after it.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] for a year whose holidays are not known.
    pub fn offer_renewal(&self, asked_on: CivilDate) -> Result<RenewalOffer, RulesError> {
        let renewal = &self.preservation.renewal;
        let beyond = RulesError::BeyondCalendar(asked_on.year());
        let corresponding = asked_on.checked_add(i32::from(renewal.months).months()).map_err(|_| beyond)?;
        let renew_by = self.calendar().working_day_from(corresponding)?;
        let moved = if renew_by == corresponding { "" } else { ", moved to the next working day" };
        let working = format!("{} months after {}{moved}", renewal.months, day_in_words(asked_on));
        Ok(RenewalOffer {
            renew_by,
            working,
            citation: renewal.citation.clone(),
            confidence: renewal.confidence,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::deadlines::{DeadlineFacts, DeadlineId};
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn a_renewal_is_offered_six_months_on_and_on_a_working_day() {
        let rules = Rules::load().unwrap();
        for (asked, renew, moved) in [
            (date(2026, 5, 20), date(2026, 11, 20), false),
            (date(2026, 11, 23), date(2027, 5, 24), true),
            (date(2026, 8, 31), date(2027, 3, 1), true),
            (date(2026, 6, 25), date(2026, 12, 29), true),
        ] {
            let offer = rules.offer_renewal(asked).unwrap();
            assert_eq!(offer.renew_by, renew, "{asked}");
            assert_eq!(offer.working.ends_with("next working day"), moved, "{asked}");
            assert!(offer.citation.starts_with("House practice"));
        }
        assert!(rules.offer_renewal(date(9999, 12, 31)).is_err());
    }

    #[test]
    fn the_day_offered_is_that_of_the_rule_of_time() {
        let rules = Rules::load().unwrap();
        let renew = DeadlineId("preservation-renew".into());
        for days in 0..400 {
            let asked = date(2026, 1, 1) + days.days();
            let counted = rules.deadline(&renew, &DeadlineFacts::of(asked)).unwrap();
            assert_eq!(counted.last_day, Some(rules.offer_renewal(asked).unwrap().renew_by), "{asked}");
        }
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
