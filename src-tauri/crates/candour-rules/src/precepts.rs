//! The firm's wording laid over the rules that are not of time, and those that it does not use. What a rule tests stays with the
//! data: no correction can make a step open, or a regime hold, where the data says otherwise.

mod entries;

use crate::{Rules, RulesError};
use candour_model::{
    dates::CivilDate,
    deadlines::DeadlineStanding,
    precepts::{PreceptCorrection, PreceptId, PreceptKind, PreceptRecord, PreceptWording},
};
use entries::Entry;
use std::sync::Arc;

impl Rules {
    /// The same rules with the firm's wording in the place of what is shipped, and without those it does not use. What is said of
    /// a rule that is not there, or that is needed, changes nothing.
    #[must_use]
    pub fn with_own_precepts(&self, corrections: &[PreceptCorrection]) -> Self {
        let mut rules = self.clone();
        let said = |id: &PreceptId| corrections.iter().find(|one| one.precept == *id);
        rules.corrected = Arc::new(
            self.precepts()
                .into_iter()
                .filter_map(|record| Some(laid_over(record.clone(), said(&record.precept)?)))
                .collect(),
        );
        let corrected = Arc::clone(&rules.corrected);
        rules.each_precept_mut(|entry| {
            let id = entry.precept();
            if let Some(record) = corrected.iter().find(|record| record.precept == id) {
                match record.standing {
                    DeadlineStanding::Own => entry.reword(&record.now),
                    DeadlineStanding::Off => entry.switch_off(),
                    DeadlineStanding::AsShipped => {}
                }
            }
        });
        rules
    }

    /// Every such rule, in the order of the data, as it reads now beside what is shipped.
    #[must_use]
    pub fn precepts(&self) -> Vec<PreceptRecord> {
        let corrected = |id: &PreceptId| self.corrected.iter().find(|record| record.precept == *id).cloned();
        let shipped = self.each_precept().into_iter();
        shipped
            .map(|(entry, as_at)| {
                corrected(&entry.precept()).unwrap_or_else(|| self.as_shipped(entry, as_at))
            })
            .collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`RulesError::UnknownPrecept`].
    pub fn precept(&self, id: &PreceptId) -> Result<PreceptRecord, RulesError> {
        let mut precepts = self.precepts().into_iter();
        precepts
            .find(|record| record.precept == *id)
            .ok_or_else(|| RulesError::UnknownPrecept(id.to_string()))
    }

    /// Of those of which the firm says something else than what is shipped, these.
    pub(crate) fn own_of(&self, kind: PreceptKind, wanted: impl Fn(&str) -> bool) -> Vec<PreceptRecord> {
        let own = self.corrected.iter().filter(|record| {
            record.precept.kind == kind
                && record.standing != DeadlineStanding::AsShipped
                && wanted(&record.precept.id)
        });
        own.cloned().collect()
    }

    /// The criteria of which the firm says something else than what is shipped.
    pub(crate) fn own_criteria(&self) -> Vec<PreceptRecord> {
        self.own_of(PreceptKind::Criterion, |_| true)
    }

    fn as_shipped(&self, entry: &dyn Entry, as_at: CivilDate) -> PreceptRecord {
        let precept = entry.precept();
        let mut shipped = entry.wording();
        if precept.kind == PreceptKind::Letter {
            let rest_on = &self.independence.letters_rest_on;
            shipped.citation = rest_on.basis.as_str().into();
            shipped.confidence = rest_on.confidence;
        }
        PreceptRecord {
            now: shipped.clone(),
            shipped,
            as_at,
            shipped_as_at: as_at,
            standing: DeadlineStanding::AsShipped,
            correction: None,
            is_worded: precept.kind != PreceptKind::Letter,
            needed: entry.needed().map(str::to_owned),
            precept,
        }
    }

    /// Each, with the day of its file.
    fn each_precept(&self) -> Vec<(&dyn Entry, CivilDate)> {
        let checks = &self.independence;
        let steps = self.escalation.step.iter().map(|entry| (entry as &dyn Entry, self.escalation.as_at));
        let criteria = self.referral.criterion.iter().map(|entry| (entry as &dyn Entry, self.referral.as_at));
        let grades = checks.grade_rule.iter().map(|entry| (entry as &dyn Entry, checks.as_at));
        let controls = checks.control_rule.iter().map(|entry| (entry as &dyn Entry, checks.as_at));
        let flags = checks.flag.iter().map(|entry| (entry as &dyn Entry, checks.as_at));
        let letters = checks.letter_rule.iter().map(|entry| (entry as &dyn Entry, checks.as_at));
        let regimes = self.regimes.rule.iter().map(|entry| (entry as &dyn Entry, self.regimes.as_at));
        steps
            .chain(criteria)
            .chain(grades)
            .chain(controls)
            .chain(flags)
            .chain(letters)
            .chain(regimes)
            .collect()
    }

    fn each_precept_mut(&mut self, change: impl Fn(&mut dyn Entry)) {
        let checks = Arc::make_mut(&mut self.independence);
        Arc::make_mut(&mut self.escalation).step.iter_mut().for_each(|entry| change(entry));
        Arc::make_mut(&mut self.referral).criterion.iter_mut().for_each(|entry| change(entry));
        checks.grade_rule.iter_mut().for_each(|entry| change(entry));
        checks.control_rule.iter_mut().for_each(|entry| change(entry));
        checks.flag.iter_mut().for_each(|entry| change(entry));
        checks.letter_rule.iter_mut().for_each(|entry| change(entry));
        Arc::make_mut(&mut self.regimes).rule.iter_mut().for_each(|entry| change(entry));
    }
}

/// A rule with what the firm says of it. One that is needed is not switched off, whatever is said.
fn laid_over(shipped: PreceptRecord, said: &PreceptCorrection) -> PreceptRecord {
    let is_kept_on = said.standing == DeadlineStanding::Off && shipped.needed.is_some();
    let standing = if is_kept_on { DeadlineStanding::AsShipped } else { said.standing };
    let own = said.own.clone().filter(|_| standing != DeadlineStanding::AsShipped);
    PreceptRecord {
        as_at: if own.is_some() { said.correction.corrected_on } else { shipped.as_at },
        now: own.unwrap_or_else(|| shipped.now.clone()),
        standing,
        correction: Some(said.correction.clone()),
        ..shipped
    }
}

/// What does not go together in a wording, at its field: a part that the rule has is not left blank, one that it has not stays so,
/// and the places that an answer fills stay in the sentence.
#[must_use]
pub fn wording_problem(shipped: &PreceptWording, own: &PreceptWording) -> Option<(&'static str, String)> {
    let parts = [
        ("title", &shipped.title, &own.title),
        ("text", &shipped.text, &own.text),
        ("citation", &shipped.citation, &own.citation),
    ];
    for (field, shipped, own) in parts {
        if own.is_blank() && !shipped.is_blank() {
            return Some((field, "Write what it says".to_owned()));
        }
        if shipped.is_blank() && !own.is_blank() && field != "citation" {
            return Some((field, "A rule of this sort has none: leave it empty".to_owned()));
        }
    }
    let (wanted, given) = (places(shipped.text.as_str()), places(own.text.as_str()));
    (wanted != given).then(|| {
        let kept = if wanted.is_empty() { "no braces".to_owned() } else { wanted.join(" and ") };
        ("text", format!("Keep {kept} in the sentence: the answer fills what stands there"))
    })
}

/// The places that an answer fills, `{part}`, each once and in order.
fn places(text: &str) -> Vec<&str> {
    let opened = text.match_indices('{').filter_map(|(from, _)| {
        let end = text[from..].find('}')?;
        Some(&text[from..=from + end])
    });
    let mut places: Vec<_> = opened.collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests;
