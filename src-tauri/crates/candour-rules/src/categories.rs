//! Categories of allegation: what each proposes, criteria for referral and offences. A proposal is never a finding, and nothing
//! is chosen here.

use crate::{
    Rules,
    data::{CategoryEntry, OffenceEntry},
};
use candour_model::{
    bodies::CriterionId,
    categories::{Category, CategoryId, Offence, OffenceId, ProposedCriterion, Standing},
    dates::CivilDate,
};

impl Rules {
    /// Every category, in the order of the data.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        let is_used = |id: &CriterionId| self.criterion(id).is_some_and(|entry| !entry.is_off);
        let mut categories: Vec<_> =
            self.categories.category.iter().map(CategoryEntry::to_category).collect();
        for category in &mut categories {
            category.criteria.retain(|proposed| is_used(&proposed.criterion));
        }
        categories
    }

    /// What the data says of a category.
    #[must_use]
    pub fn category(&self, id: &CategoryId) -> Option<&CategoryEntry> {
        self.categories.category.iter().find(|category| category.id == *id)
    }

    /// Every offence, in the order of the data.
    #[must_use]
    pub fn offences(&self) -> Vec<Offence> {
        let as_at = self.offences.as_at;
        self.offences.offence.iter().map(|offence| offence.to_offence(as_at)).collect()
    }

    /// What the data says of an offence.
    #[must_use]
    pub fn offence(&self, id: &OffenceId) -> Option<&OffenceEntry> {
        self.offences.offence.iter().find(|offence| offence.id == *id)
    }

    /// What a category names and the data does not have.
    pub(crate) fn missing_from_categories(&self) -> Option<(&str, &str)> {
        self.categories.category.iter().find_map(|category| {
            let criteria = category.criteria();
            let criterion = criteria.filter(|id| self.criterion(id).is_none()).map(|id| id.0.as_str());
            let offence = category.offences.iter().filter(|id| self.offence(id).is_none());
            let missing = criterion.chain(offence.map(|id| id.0.as_str())).next()?;
            Some((category.id.0.as_str(), missing))
        })
    }
}

impl CategoryEntry {
    /// Every criterion that it says something of.
    fn criteria(&self) -> impl Iterator<Item = &CriterionId> {
        self.always.iter().chain(self.ask.iter().map(|ask| &ask.criterion)).chain(&self.never)
    }

    fn to_category(&self) -> Category {
        let always = self.always.iter().map(|criterion| ProposedCriterion {
            criterion: criterion.clone(),
            standing: Standing::Always,
            question: None,
        });
        let ask = self.ask.iter().map(|ask| ProposedCriterion {
            criterion: ask.criterion.clone(),
            standing: Standing::Ask,
            question: ask.question.clone(),
        });
        Category {
            id: self.id.clone(),
            title: self.title.clone(),
            note: self.note.clone(),
            criteria: always.chain(ask).collect(),
            offences: self.offences.clone(),
            basis: self.basis.clone(),
            confidence: self.confidence,
        }
    }
}

impl OffenceEntry {
    fn to_offence(&self, as_at: CivilDate) -> Offence {
        Offence {
            id: self.id.clone(),
            title: self.title.clone(),
            citation: self.citation.clone(),
            from: self.from,
            until: self.until,
            maximum: self.maximum.clone(),
            confidence: self.confidence,
            note: self.note.clone(),
            as_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Scope;
    use candour_model::bodies::Confidence;
    use std::collections::BTreeSet;

    #[test]
    fn every_category_is_there_once_and_says_what_it_rests_on() {
        let rules = Rules::load().unwrap();
        let ids: BTreeSet<_> = rules.categories.category.iter().map(|category| &category.id).collect();
        assert_eq!((ids.len(), rules.categories.category.len()), (17, 17));
        for category in &rules.categories.category {
            assert!(category.note.ends_with('.') && category.basis.ends_with('.'), "{}", category.id.0);
            assert!(!category.source.is_empty(), "{}", category.id.0);
        }
    }

    #[test]
    fn a_category_proposes_by_what_is_alleged_and_never_the_same_twice() {
        let rules = Rules::load().unwrap();
        for category in rules.categories() {
            let criteria: BTreeSet<_> = category.criteria.iter().map(|one| &one.criterion).collect();
            assert_eq!(criteria.len(), category.criteria.len(), "{}", category.id.0);
            for criterion in criteria {
                assert_eq!(rules.criterion(criterion).unwrap().scope, Scope::Category, "{}", category.id.0);
            }
        }
    }

    #[test]
    fn a_category_says_of_every_criterion_that_an_allegation_can_meet_whether_it_does() {
        let rules = Rules::load().unwrap();
        let by_category = rules.referral.criterion.iter().filter(|entry| entry.scope == Scope::Category);
        let by_category: Vec<_> = by_category.map(|entry| &entry.id).collect();
        for category in &rules.categories.category {
            let mut said: Vec<_> = category.criteria().collect();
            said.sort_by_key(|id| by_category.iter().position(|criterion| criterion == id));
            assert_eq!(said, by_category, "{}", category.id.0);
        }
    }

    #[test]
    fn every_offence_is_proposed_by_some_category_and_none_is_called_certain() {
        let rules = Rules::load().unwrap();
        let proposed: BTreeSet<_> =
            rules.categories.category.iter().flat_map(|category| &category.offences).collect();
        for offence in &rules.offences.offence {
            assert!(proposed.contains(&offence.id), "{}", offence.id.0);
            assert!(!offence.citation.is_empty() && !offence.maximum.is_empty(), "{}", offence.id.0);
            assert_ne!(offence.confidence, Confidence::Certain, "no statute was read: {}", offence.id.0);
            assert!(offence.from.zip(offence.until).is_none_or(|(from, until)| from <= until));
        }
        assert_eq!(proposed.len(), rules.offences.offence.len());
    }

    #[test]
    fn a_category_that_names_what_is_not_there_is_noticed() {
        let mut rules = Rules::load().unwrap();
        assert_eq!(rules.missing_from_categories(), None);
        std::sync::Arc::get_mut(&mut rules.categories).unwrap().category[0]
            .offences
            .push(OffenceId("no-such-offence".into()));
        assert_eq!(rules.missing_from_categories(), Some(("rape", "no-such-offence")));
    }
}
