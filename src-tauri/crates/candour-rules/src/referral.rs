//! The criteria for mandatory referral, as data and in a letter's words. Which are proposed for an allegation is in
//! [`proposed`]; who must refer, and the ways in where nobody does, in [`ways`].
//!
//! Which criteria an allegation meets is for the fee-earner to say. An allegation is "of a description"; nothing here
//! says that it happened.

mod proposed;
mod ways;

pub use proposed::answered;

use crate::{
    Rules,
    counting::listed,
    data::{CriterionEntry, Wording},
};
use candour_model::{
    allegations::Allegation,
    bodies::{Criterion, CriterionId},
};

impl Rules {
    /// Every criterion, in the order of the data.
    #[must_use]
    pub fn criteria(&self) -> Vec<Criterion> {
        self.referral.criterion.iter().map(CriterionEntry::to_criterion).collect()
    }

    /// What the data says of a criterion.
    #[must_use]
    pub fn criterion(&self, id: &CriterionId) -> Option<&CriterionEntry> {
        self.referral.criterion.iter().find(|criterion| criterion.id == *id)
    }

    /// The criteria relied on anywhere, inside a sentence: "a serious assault and a relevant offence".
    #[must_use]
    pub fn criteria_named(&self, allegations: &[Allegation]) -> String {
        let relied_on: Vec<&str> =
            self.relied_on(allegations).map(|(entry, _)| entry.named.as_str()).collect();
        listed(&relied_on)
    }

    /// The criteria relied on, a clause each: for which allegations, by number, and under which paragraph. Joined by
    /// semicolons they make a sentence.
    #[must_use]
    pub fn criteria_listed(&self, allegations: &[Allegation]) -> Vec<String> {
        self.relied_on(allegations)
            .map(|(entry, numbers)| {
                let noun = if numbers.len() == 1 { "allegation" } else { "allegations" };
                let paragraph = self.letters.wording.spelled_out(&entry.complaint);
                let clause = entry.clause.as_ref().unwrap_or(&entry.named);
                format!("for {noun} {} we rely on {paragraph}: {clause}", listed(&numbers))
            })
            .collect()
    }

    fn relied_on<'a>(
        &'a self,
        allegations: &'a [Allegation],
    ) -> impl Iterator<Item = (&'a CriterionEntry, Vec<String>)> {
        self.referral.criterion.iter().filter_map(|entry| {
            let numbers: Vec<String> = allegations
                .iter()
                .filter(|allegation| allegation.criteria.contains(&entry.id))
                .map(|allegation| allegation.number.to_string())
                .collect();
            (!numbers.is_empty()).then_some((entry, numbers))
        })
    }
}

impl CriterionEntry {
    fn to_criterion(&self) -> Criterion {
        Criterion {
            id: self.id.clone(),
            title: self.title.clone(),
            text: self.text.clone(),
            citation: self.complaint.clone(),
            question: self.question.clone(),
            confidence: self.confidence,
        }
    }
}

impl Wording {
    /// A citation as a letter writes it, once it has named "the Act" and "the Regulations".
    fn spelled_out(&self, citation: &str) -> String {
        let spelled = self.cited.iter().find_map(|form| {
            let provision = citation.strip_prefix(form.in_data.as_str())?;
            Some(form.in_letters.replace("{provision}", provision))
        });
        spelled.unwrap_or_else(|| citation.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readiness::examples;

    fn ids(criteria: &[&str]) -> Vec<CriterionId> {
        criteria.iter().map(|id| CriterionId((*id).into())).collect()
    }

    #[test]
    fn criteria_are_listed_in_their_order_with_paragraph_and_allegations() {
        let rules = Rules::load().unwrap();
        let first =
            Allegation { criteria: ids(&["relevant-offence", "serious-assault"]), ..examples::allegation(1) };
        let second = Allegation { criteria: ids(&["serious-assault"]), ..examples::allegation(2) };
        assert_eq!(
            rules.criteria_listed(&[first.clone(), second.clone()]),
            [
                "for allegations 1 and 2 we rely on regulation 4(1)(a)(i) of the Regulations: a serious assault",
                "for allegation 1 we rely on regulation 4(1)(a)(v) of the Regulations: a relevant offence, being \
                 one whose sentence is fixed by law or which carries seven years or more",
            ]
        );
        assert_eq!(rules.criteria_named(&[first, second]), "a serious assault and a relevant offence");
    }

    #[test]
    fn every_criterion_can_stand_in_a_sentence_and_cites_both_paragraphs() {
        let rules = Rules::load().unwrap();
        for entry in &rules.referral.criterion {
            assert!(
                !entry.named.ends_with('.') && entry.named.chars().next().is_some_and(char::is_lowercase)
            );
            assert!(entry.text.ends_with('.') && entry.question.ends_with('?'), "{}", entry.id.0);
            let spelled = rules.letters.wording.spelled_out(&entry.complaint);
            assert_ne!(spelled, entry.complaint, "{}", entry.id.0);
            for paragraph in [&entry.complaint, &entry.conduct] {
                assert!(
                    paragraph.starts_with("SI 2020/2 reg ") || paragraph.starts_with("PRA 2002 Sch 3 para ")
                );
            }
        }
    }

    #[test]
    fn no_criterion_says_that_anything_happened() {
        let rules = Rules::load().unwrap();
        assert!(rules.referral.principle.text.contains("never says that the conduct happened"));
        for entry in &rules.referral.criterion {
            let words = entry.text.to_lowercase();
            assert!(
                words.contains("complaint") || words.contains("director general"),
                "{}: {words}",
                entry.id.0
            );
        }
    }
}
