//! Which criteria an allegation meets, by its categories and by what was answered: `always` beats `ask`, `ask` beats `never`.

use crate::{
    Rules,
    data::{AskEntry, CategoryEntry, CriterionEntry, Scope},
};
use candour_model::{
    bodies::CriterionId,
    categories::CategoryId,
    precepts::PreceptKind,
    referral::{
        CriteriaMet, CriterionAnswer, MetCriterion, OpenCriterion, ReferralAnswer, ReferralFacts,
        ReferralKind,
    },
    yes_no::YesNoUnknown,
};

/// What is known of a complaint's allegation, by its categories and by what was answered.
#[must_use]
pub fn answered(categories: Vec<CategoryId>, answers: &[CriterionAnswer]) -> ReferralFacts {
    let answers = answers.iter().map(|one| (one.criterion.clone(), one.answer));
    ReferralFacts { kind: ReferralKind::Complaint, categories, answers: answers.collect() }
}

impl Rules {
    /// The criteria that the allegation meets, and those of which something is still to be asked, in the order of the data.
    #[must_use]
    pub fn referral(&self, facts: &ReferralFacts) -> ReferralAnswer {
        let categories: Vec<&CategoryEntry> =
            facts.categories.iter().filter_map(|id| self.category(id)).collect();
        let criteria = self.referral.criterion.iter().filter(|entry| !entry.is_off);
        let is_met: Vec<_> = criteria.clone().filter_map(|entry| met(entry, &categories, facts)).collect();
        let ask: Vec<_> = criteria.filter_map(|entry| open(entry, &categories, facts)).collect();
        let criteria_met = match (is_met.is_empty(), ask.is_empty()) {
            (false, _) => CriteriaMet::Yes,
            (true, false) => CriteriaMet::NotAssessed,
            (true, true) => CriteriaMet::No,
        };
        let own = self.own_of(PreceptKind::Criterion, |id| {
            let entry = self.criterion(&CriterionId(id.to_owned()));
            entry.is_some_and(|entry| {
                met(entry, &categories, facts).is_some() || open(entry, &categories, facts).is_some()
            })
        });
        ReferralAnswer { met: is_met, ask, criteria_met, own, as_at: self.referral.as_at }
    }

    /// A category or a criterion in the facts that the data does not have, in a sentence that says which there are.
    ///
    /// # Errors
    /// That sentence.
    pub fn check_referral_facts(&self, facts: &ReferralFacts) -> Result<(), String> {
        if let Some(stray) = facts.categories.iter().find(|id| self.category(id).is_none()) {
            let there: Vec<_> = self.categories.category.iter().map(|one| one.id.0.as_str()).collect();
            return Err(format!("there is no category {}; there is: {}", stray.0, there.join(", ")));
        }
        match facts.answers.keys().find(|id| self.criterion(id).is_none()) {
            Some(stray) => {
                let there: Vec<_> = self.referral.criterion.iter().map(|one| one.id.0.as_str()).collect();
                Err(format!("there is no criterion {}; there is: {}", stray.0, there.join(", ")))
            }
            None => Ok(()),
        }
    }
}

fn met(entry: &CriterionEntry, categories: &[&CategoryEntry], facts: &ReferralFacts) -> Option<MetCriterion> {
    let as_it_stands = is_always(&entry.id, categories);
    let is_answered = facts.answers.get(&entry.id) == Some(&YesNoUnknown::Yes);
    (as_it_stands || (is_answered && is_asked(entry, categories))).then(|| MetCriterion {
        criterion: entry.id.clone(),
        title: entry.title.clone(),
        citation: paragraph(entry, facts.kind),
        as_it_stands,
    })
}

fn open(
    entry: &CriterionEntry,
    categories: &[&CategoryEntry],
    facts: &ReferralFacts,
) -> Option<OpenCriterion> {
    let is_answered = matches!(facts.answers.get(&entry.id), Some(YesNoUnknown::Yes | YesNoUnknown::No));
    let is_open = !is_always(&entry.id, categories) && !is_answered && is_asked(entry, categories);
    is_open.then(|| OpenCriterion {
        criterion: entry.id.clone(),
        title: entry.title.clone(),
        citation: paragraph(entry, facts.kind),
        questions: questions(entry, categories),
    })
}

fn is_always(id: &CriterionId, categories: &[&CategoryEntry]) -> bool {
    categories.iter().any(|category| category.always.contains(id))
}

/// Whether it is a question at all: a general criterion always is, another where some category asks it.
fn is_asked(entry: &CriterionEntry, categories: &[&CategoryEntry]) -> bool {
    entry.scope == Scope::General || asks(&entry.id, categories).next().is_some()
}

fn asks<'a>(id: &'a CriterionId, categories: &'a [&CategoryEntry]) -> impl Iterator<Item = &'a AskEntry> {
    categories.iter().flat_map(|category| &category.ask).filter(move |ask| ask.criterion == *id)
}

/// What to ask, each question once.
fn questions(entry: &CriterionEntry, categories: &[&CategoryEntry]) -> Vec<String> {
    let asked = asks(&entry.id, categories).map(|ask| ask.question.as_ref().unwrap_or(&entry.question));
    let mut questions = Vec::new();
    for question in asked {
        if !questions.contains(question) {
            questions.push(question.clone());
        }
    }
    if questions.is_empty() { vec![entry.question.clone()] } else { questions }
}

fn paragraph(entry: &CriterionEntry, kind: ReferralKind) -> String {
    match kind {
        ReferralKind::Complaint => entry.complaint.clone(),
        ReferralKind::ConductMatter => entry.conduct.clone(),
    }
}

#[cfg(test)]
mod tests;
