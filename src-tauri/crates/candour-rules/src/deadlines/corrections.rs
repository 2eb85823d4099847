//! The firm's own rules of time laid over those that are shipped. What is shipped stays as it is.

use super::{DeadlineError, coherence};
use crate::{Rules, RulesError, data::EventsFile};
use candour_model::{
    bodies::Correction,
    deadlines::{DeadlineCorrection, DeadlineId, DeadlineRecord, DeadlineRule, DeadlineStanding, PeriodUnit},
    diary::EventId,
};
use std::sync::Arc;

impl Rules {
    /// The same rules with the firm's own rules of time in place of the shipped ones or beside them, and without those it does not
    /// use. One that cannot be counted denies its own dates alone: [`Self::deadline_by`] says why.
    #[must_use]
    pub fn with_own_deadlines(&self, corrections: &[DeadlineCorrection]) -> Self {
        let mut deadlines = self.deadlines.as_ref().clone();
        let mut events = Arc::clone(&self.events);
        for correction in corrections {
            match correction {
                DeadlineCorrection::Off(id) => {
                    deadlines.off.extend(deadlines.rules.extract_if(.., |rule| rule.id == *id));
                }
                DeadlineCorrection::Own { rule: own, starts_with } => {
                    match deadlines.rules.iter_mut().find(|rule| rule.id == own.id) {
                        Some(shipped) => shipped.clone_from(own),
                        None => deadlines.rules.push(own.as_ref().clone()),
                    }
                    start_with(&mut events, &own.id, starts_with);
                }
            }
        }
        Self { deadlines: Arc::new(deadlines), events, ..self.clone() }
    }

    /// Makes sure that a rule of time can be counted.
    ///
    /// # Errors
    /// [`DeadlineError::Incoherent`], which says what does not go together.
    pub fn check_deadline(rule: &DeadlineRule) -> Result<(), DeadlineError> {
        coherence::check(rule)
    }

    /// What is known of a rule of time: `self` holds what the firm says, `shipped` what it was laid over.
    ///
    /// # Errors
    /// [`DeadlineError::UnknownRule`].
    pub fn deadline_record(
        &self,
        shipped: &Self,
        id: &DeadlineId,
        correction: Option<Correction>,
        starts_with: Vec<EventId>,
    ) -> Result<DeadlineRecord, RulesError> {
        let unknown = || DeadlineError::UnknownRule(id.0.clone());
        let rule = self.deadline_on_record(id).ok_or_else(unknown)?.clone();
        let shipped = shipped.deadline_rule(id).ok().cloned();
        let standing = if self.is_switched_off(id) {
            DeadlineStanding::Off
        } else if shipped.as_ref() == Some(&rule) {
            DeadlineStanding::AsShipped
        } else {
            DeadlineStanding::Own
        };
        let titles = |names: fn(&crate::data::EventEntry) -> &Vec<DeadlineId>| {
            let events = self.events.event.iter().filter(|event| names(event).contains(id));
            events.map(|event| event.title.clone()).collect()
        };
        Ok(DeadlineRecord {
            counted: match rule.period.unit {
                PeriodUnit::NoLimit | PeriodUnit::ByHand => String::new(),
                _ => self.deadlines.explained(rule.convention),
            },
            started_by: titles(|event| &event.starts),
            settled_by: titles(|event| &event.settles),
            rule,
            shipped,
            standing,
            correction,
            starts_with,
        })
    }
}

/// Lets these events start a rule too.
fn start_with(events: &mut Arc<EventsFile>, rule: &DeadlineId, starts_with: &[EventId]) {
    if starts_with.is_empty() {
        return;
    }
    for event in Arc::make_mut(events).event.iter_mut().filter(|event| starts_with.contains(&event.id)) {
        if !event.starts.contains(rule) {
            event.starts.push(rule.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::deadlines::{DeadlineFacts, Period};
    use jiff::civil::date;

    fn of_no_event(rule: DeadlineRule) -> DeadlineCorrection {
        DeadlineCorrection::Own { rule: Box::new(rule), starts_with: Vec::new() }
    }

    #[test]
    fn the_firms_own_rule_stands_for_the_shipped_one_and_another_beside_all() {
        let shipped = Rules::load().unwrap();
        let rule = shipped.deadline_rule(&DeadlineId("practice-ack".into())).unwrap();
        let own = DeadlineRule { period: Period { n: 5, ..rule.period }, ..rule.clone() };
        let new = DeadlineRule { id: DeadlineId("own-1".into()), ..own.clone() };
        let says = [own.clone(), new.clone()].map(of_no_event);
        let rules = shipped.with_own_deadlines(&says);
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
        let rules = shipped.with_own_deadlines(&[DeadlineCorrection::Off(id.clone())]);
        let refused = rules.deadline_rule(&id).unwrap_err();
        assert!(matches!(refused, RulesError::Deadline(DeadlineError::SwitchedOff(_))), "{refused:?}");
        assert!(shipped.deadline_rule(&id).is_ok());
        let record = rules.deadline_record(&shipped, &id, None, Vec::new()).unwrap();
        assert_eq!(record.standing, DeadlineStanding::Off);
        assert_eq!(record.shipped, Some(record.rule), "it is shown as it read");
    }

    #[test]
    fn a_rule_that_the_firm_adds_follows_from_the_events_that_it_names() {
        let shipped = Rules::load().unwrap();
        let rule = shipped.deadline_rule(&DeadlineId("practice-ack".into())).unwrap();
        let new = DeadlineRule { id: DeadlineId("own-1".into()), ..rule.clone() };
        let starts_with = vec![EventId("review-rights-given".into())];
        let own = DeadlineCorrection::Own { rule: Box::new(new.clone()), starts_with: starts_with.clone() };
        let rules = shipped.with_own_deadlines(&[own]);
        let offered = |rules: &Rules| rules.dates_from(&starts_with[0], date(2026, 11, 23), &[]).unwrap();
        assert!(offered(&rules).iter().any(|date| date.rule == new.id));
        assert!(offered(&shipped).iter().all(|date| date.rule != new.id));
        let record = rules.deadline_record(&shipped, &new.id, None, starts_with.clone()).unwrap();
        assert_eq!((record.standing, record.started_by.len()), (DeadlineStanding::Own, 1));
    }

    #[test]
    fn a_rule_that_is_switched_off_is_offered_no_longer() {
        let shipped = Rules::load().unwrap();
        let (event, id) = (EventId("review-rights-given".into()), DeadlineId("review-application".into()));
        let rules = shipped.with_own_deadlines(&[DeadlineCorrection::Off(id.clone())]);
        let offered = rules.dates_from(&event, date(2026, 11, 23), &[]).unwrap();
        assert!(offered.iter().all(|date| date.rule != id));
    }

    #[test]
    fn a_rule_that_cannot_be_counted_denies_no_other() {
        let shipped = Rules::load().unwrap();
        let rule = shipped.deadline_rule(&DeadlineId("foi".into())).unwrap();
        let broken = DeadlineRule { period: Period { n: 0, ..rule.period }, ..rule.clone() };
        let rules = shipped.with_own_deadlines(&[of_no_event(broken)]);
        let facts = DeadlineFacts::of(date(2026, 11, 23));
        let refused = rules.deadline(&rule.id, &facts);
        assert!(
            matches!(refused, Err(RulesError::Deadline(DeadlineError::Incoherent { .. }))),
            "{refused:?}"
        );
        let other = DeadlineId("practice-ack".into());
        assert_eq!(rules.deadline(&other, &facts).unwrap(), shipped.deadline(&other, &facts).unwrap());
    }
}
