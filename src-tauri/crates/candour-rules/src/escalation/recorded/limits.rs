//! What time limits say of the facts: the client's own, and those that the authority is held to.

use crate::data::LimitFact;
use candour_model::{
    dates::CivilDate,
    deadlines::DeadlineId,
    escalation::{EscalationFacts, Given, Running, TimeStands, UpdateStands},
};
use std::collections::BTreeMap;

/// A time limit of the investigation, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitStands {
    /// By which rule.
    pub rule: DeadlineId,
    /// Its last lawful day.
    pub last_day: CivilDate,
    /// Whether what it is a limit for was done.
    pub is_met: bool,
}

/// The time limits of one case on a day, by the fact that they speak of.
pub(super) struct Limits<'a> {
    all: &'a [LimitStands],
    speak_of: &'a BTreeMap<DeadlineId, LimitFact>,
    today: CivilDate,
}

impl<'a> Limits<'a> {
    pub(super) fn new(
        all: &'a [LimitStands],
        speak_of: &'a BTreeMap<DeadlineId, LimitFact>,
        today: CivilDate,
    ) -> Self {
        Self { all, speak_of, today }
    }

    /// Puts what they say into the facts.
    pub(super) fn tell(&self, facts: &mut EscalationFacts) {
        facts.update = self.update();
        facts.running = self.running();
        facts.account = self.account();
        facts.review_time = self.time(LimitFact::Review);
        facts.vrr_time = self.time(LimitFact::Vrr);
        facts.jr_time = self.time(LimitFact::Jr);
    }

    fn of(&self, fact: LimitFact) -> impl Iterator<Item = &'a LimitStands> {
        self.all.iter().filter(move |limit| self.speak_of.get(&limit.rule) == Some(&fact))
    }

    fn has_passed(&self, limit: &LimitStands) -> bool {
        limit.last_day < self.today
    }

    fn update(&self) -> Option<UpdateStands> {
        let due: Vec<_> = self.of(LimitFact::Update).filter(|limit| !limit.is_met).collect();
        let is_overdue = due.iter().any(|limit| self.has_passed(limit));
        (!due.is_empty()).then_some(if is_overdue { UpdateStands::Overdue } else { UpdateStands::InTime })
    }

    /// The first account is due when a year has passed.
    fn running(&self) -> Option<Running> {
        let first = self.of(LimitFact::Account).min_by_key(|limit| limit.last_day)?;
        Some(if self.has_passed(first) { Running::OverAYear } else { Running::UnderAYear })
    }

    /// Whether the last account that was due was given.
    fn account(&self) -> Option<Given> {
        let due = self.of(LimitFact::Account).filter(|limit| self.has_passed(limit));
        let last = due.max_by_key(|limit| limit.last_day)?;
        Some(if last.is_met { Given::Given } else { Given::NotGiven })
    }

    /// How a time of the client's own stands: open while any that is not used runs.
    fn time(&self, fact: LimitFact) -> Option<TimeStands> {
        let unused: Vec<_> = self.of(fact).filter(|limit| !limit.is_met).collect();
        let is_open = unused.iter().any(|limit| !self.has_passed(limit));
        (!unused.is_empty()).then_some(if is_open { TimeStands::Open } else { TimeStands::Passed })
    }
}
