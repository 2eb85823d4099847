//! The firm's own rules of time laid over those that are shipped. What is shipped stays as it is.

use super::{DeadlineError, coherence};
use crate::{Rules, RulesError};
use candour_model::deadlines::{DeadlineCorrection, DeadlineRule};
use std::sync::Arc;

impl Rules {
    /// The same rules with the firm's own rules of time in place of the shipped ones or beside them, and without those it does not
    /// use.
    ///
    /// # Errors
    /// [`DeadlineError::Incoherent`] where one of them cannot be counted.
    pub fn with_own_deadlines(&self, corrections: &[DeadlineCorrection]) -> Result<Self, RulesError> {
        let mut deadlines = self.deadlines.as_ref().clone();
        for correction in corrections {
            match correction {
                DeadlineCorrection::Off(id) => deadlines.rules.retain(|rule| rule.id != *id),
                DeadlineCorrection::Own(own) => {
                    Self::check_deadline(own)?;
                    match deadlines.rules.iter_mut().find(|rule| rule.id == own.id) {
                        Some(shipped) => shipped.clone_from(own),
                        None => deadlines.rules.push(own.as_ref().clone()),
                    }
                }
            }
        }
        Ok(Self { deadlines: Arc::new(deadlines), ..self.clone() })
    }

    /// Makes sure that a rule of time can be counted.
    ///
    /// # Errors
    /// [`DeadlineError::Incoherent`], which says what does not go together.
    pub fn check_deadline(rule: &DeadlineRule) -> Result<(), DeadlineError> {
        coherence::check(rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::deadlines::{DeadlineFacts, DeadlineId, Period};
    use jiff::civil::date;

    #[test]
    fn the_firms_own_rule_stands_for_the_shipped_one_and_another_beside_all() {
        let shipped = Rules::load().unwrap();
        let rule = shipped.deadline_rule(&DeadlineId("practice-ack".into())).unwrap();
        let own = DeadlineRule { period: Period { n: 5, ..rule.period }, ..rule.clone() };
        let new = DeadlineRule { id: DeadlineId("own-1".into()), ..own.clone() };
        let says = [own.clone(), new.clone()].map(|rule| DeadlineCorrection::Own(Box::new(rule)));
        let rules = shipped.with_own_deadlines(&says).unwrap();
        let facts = DeadlineFacts::of(date(2026, 11, 23));
        let day = |rules: &Rules, id: &DeadlineId| rules.deadline(id, &facts).map(|found| found.last_day);
        assert_eq!(day(&shipped, &own.id).unwrap(), Some(date(2026, 11, 25)));
        assert_eq!(day(&rules, &own.id).unwrap(), Some(date(2026, 11, 30)));
        assert_eq!(day(&rules, &new.id).unwrap(), Some(date(2026, 11, 30)));
        assert_eq!(rules.deadline_rules().len(), shipped.deadline_rules().len() + 1);
        assert!(day(&shipped, &new.id).is_err());
    }

    #[test]
    fn a_rule_that_the_firm_does_not_use_is_not_there() {
        let shipped = Rules::load().unwrap();
        let id = DeadlineId("practice-chaser-2".into());
        let rules = shipped.with_own_deadlines(&[DeadlineCorrection::Off(id.clone())]).unwrap();
        assert!(rules.deadline_rule(&id).is_err() && shipped.deadline_rule(&id).is_ok());
    }

    #[test]
    fn a_rule_that_cannot_be_counted_is_not_laid_over() {
        let shipped = Rules::load().unwrap();
        let rule = shipped.deadline_rule(&DeadlineId("foi".into())).unwrap();
        let broken = DeadlineRule { period: Period { n: 0, ..rule.period }, ..rule.clone() };
        let refused = shipped.with_own_deadlines(&[DeadlineCorrection::Own(Box::new(broken))]);
        assert!(matches!(refused, Err(RulesError::Deadline(DeadlineError::Incoherent { .. }))));
    }
}
