//! The diary as it stands on a day: each date worked out from its rule, with what the firm set in its place and what became of
//! it. The rules say the days; nothing here knows one.

mod reckoned;

use crate::{Rules, RulesError, data::EventEntry};
use candour_model::{
    dates::CivilDate,
    deadlines::{CaseKnown, DeadlineFacts, DeadlineId},
    diary::{
        ChosenDate, DiaryAct, DiaryEntry, DiaryEvent, DiaryStanding, DiaryStep, EventId, EventKind, KeptBy,
        KeptDate, OfferedDate,
    },
};
use jiff::ToSpan;
use reckoned::Reckoned;

impl Rules {
    /// The kinds of event, in the order of the data.
    #[must_use]
    pub fn event_kinds(&self) -> Vec<EventKind> {
        let heading = |id: &str| self.events.group.iter().find(|group| group.id == id);
        self.events
            .event
            .iter()
            .map(|event| EventKind {
                id: event.id.clone(),
                title: event.title.clone(),
                day: event.day.clone(),
                group: heading(&event.group).map(|group| group.title.clone()).unwrap_or_default(),
                came: event.came,
                alarm: event.alarm.clone(),
                decisions: event.decisions.clone(),
                decision_day: event.decision_day,
            })
            .collect()
    }

    /// The kind of event of this id.
    ///
    /// # Errors
    /// [`RulesError::UnknownEvent`].
    pub fn event(&self, id: &EventId) -> Result<&EventEntry, RulesError> {
        let event = self.events.event.iter().find(|event| event.id == *id);
        event.ok_or_else(|| RulesError::UnknownEvent(id.0.clone()))
    }

    /// The dates that follow from an event on a day, with what is known of the case for those that are named. One that cannot be
    /// worked out says why.
    ///
    /// # Errors
    /// [`RulesError::UnknownEvent`]; [`RulesError::NotStarted`] where a date is named that does not follow from it.
    pub fn dates_from(
        &self,
        event: &EventId,
        on: CivilDate,
        known: &[ChosenDate],
    ) -> Result<Vec<OfferedDate>, RulesError> {
        let event = self.event(event)?;
        if let Some(stray) = known.iter().find(|chosen| !event.starts.contains(&chosen.rule)) {
            return Err(not_started(event, &stray.rule));
        }
        event
            .starts
            .iter()
            .filter(|rule| !self.is_switched_off(rule))
            .map(|id| {
                let (rule, facts) = (self.deadline_rule(id)?, self.facts_of(event, on, id)?);
                let known = known.iter().find(|chosen| chosen.rule == *id);
                let facts = known.map_or_else(|| facts.clone(), |chosen| chosen.known.over(&facts));
                let (computed, not_computed) = self.worked_out(id, &facts);
                let title = rule.title.clone();
                Ok(OfferedDate { rule: id.clone(), title, asked: rule.asked(), computed, not_computed })
            })
            .collect()
    }

    /// What an event says of a case in which this date was taken from it.
    ///
    /// # Errors
    /// When no rule has this id, or the event does not start it.
    pub fn facts_of(
        &self,
        event: &EventEntry,
        on: CivilDate,
        rule: &DeadlineId,
    ) -> Result<DeadlineFacts, RulesError> {
        if !event.starts.contains(rule) {
            return Err(not_started(event, rule));
        }
        let rule = self.deadline_rule(rule)?;
        let variant = event
            .names_rule
            .as_ref()
            .filter(|name| rule.trigger_variants.iter().any(|variant| variant.id == **name));
        Ok(DeadlineFacts { variant: variant.cloned(), ..DeadlineFacts::of(on) })
    }

    /// A date of the diary as it stands on a day.
    #[must_use]
    pub fn diary_entry(&self, kept: KeptDate, today: CivilDate) -> DiaryEntry {
        let set = last(&kept.steps, DiaryAct::Set).and_then(|step| step.day);
        let standing = standing(&kept.steps, today);
        let is_confirmed = set.is_some() || last(&kept.steps, DiaryAct::Confirmed).is_some();
        let known = known_of(&kept.steps).cloned();
        let missed = if standing.is_done() { None } else { self.missed_until(&kept, today) };
        let Reckoned { title, actor, asked, own, computed, not_computed } =
            self.reckoned(&kept.by, known.as_ref());
        let last_day = set.or(own).or_else(|| computed.as_ref()?.last_day);
        DiaryEntry {
            id: kept.id,
            matter: kept.matter,
            number: kept.number,
            title,
            actor,
            event: kept.event.map(|event| self.titled(event)),
            near_from: last_day.and_then(|day| self.first_reminder(&kept.by, day)),
            last_day,
            act_by: if set.is_some() { None } else { computed.as_ref().and_then(|computed| computed.act_by) },
            is_firm: computed.as_ref().is_none_or(|computed| computed.is_firm) || is_confirmed,
            is_set_by_hand: set.is_some(),
            missed: missed.unwrap_or_default(),
            asked,
            known: known.unwrap_or_default(),
            computed,
            not_computed,
            standing,
            steps: kept.steps,
        }
    }

    /// The day on which the first reminder is due that the rule has before its last day.
    fn first_reminder(&self, by: &KeptBy, last_day: CivilDate) -> Option<CivilDate> {
        let KeptBy::Rule { rule, .. } = by else { return None };
        let days = self.deadline_on_record(rule)?.warn_days.iter().max()?;
        last_day.checked_sub(i64::from(*days).days()).ok()
    }

    /// What an event names that is not there: a rule, a kind of decision, a heading; and a decision without its day.
    pub(crate) fn missing_from_events(&self) -> Option<(&str, &str)> {
        let decisions: Vec<_> = self.states.decision.iter().map(|decision| &decision.id).collect();
        self.events.event.iter().find_map(|event| {
            let mut rules = event.starts.iter().chain(&event.settles);
            let rule = rules.find(|rule| self.deadline_rule(rule).is_err()).map(|rule| rule.0.as_str());
            let decision = event.decisions.iter().find(|kind| !decisions.contains(kind));
            let heading = self.events.group.iter().all(|group| group.id != event.group);
            let missing = rule
                .or_else(|| decision.map(|kind| kind.0.as_str()))
                .or_else(|| heading.then_some(event.group.as_str()))
                .or_else(|| {
                    (event.decisions.is_empty() == event.decision_day.is_some()).then_some("decision_day")
                });
            missing.map(|missing| (event.id.0.as_str(), missing))
        })
    }

    /// An event with its title.
    #[must_use]
    pub fn titled(&self, event: DiaryEvent) -> DiaryEvent {
        let title = self.event(&event.kind).map_or_else(|_| event.kind.0.clone(), |kind| kind.title.clone());
        DiaryEvent { title, ..event }
    }

    /// How many periods of a recurring duty had passed by a day without its being done; none of a date that does not recur. Where
    /// a day was set by hand, that day alone counts.
    pub(crate) fn missed_until(&self, kept: &KeptDate, day: CivilDate) -> Option<u32> {
        let KeptBy::Rule { rule, facts } = &kept.by else { return None };
        let recurs = self.deadline_rule(rule).is_ok_and(|rule| rule.recurs);
        let facts = known_of(&kept.steps).map_or_else(|| facts.clone(), |known| known.over(facts));
        let set = last(&kept.steps, DiaryAct::Set).and_then(|step| step.day);
        recurs.then(|| set.map_or_else(|| self.missed(rule, facts, day), |set| u32::from(set < day)))
    }
}

fn not_started(event: &EventEntry, rule: &DeadlineId) -> RulesError {
    RulesError::NotStarted { event: event.id.0.clone(), rule: rule.0.clone() }
}

/// How a date stands by its steps. Putting off ends on its day.
fn standing(steps: &[DiaryStep], today: CivilDate) -> DiaryStanding {
    let leaves = |act| matches!(act, DiaryAct::Set | DiaryAct::Counted | DiaryAct::Confirmed);
    let moved = steps.iter().rev().find(|step| !leaves(step.act));
    match moved {
        Some(DiaryStep { act: DiaryAct::Done, on, .. }) => DiaryStanding::Done { on: *on },
        Some(DiaryStep { act: DiaryAct::Snoozed, day: Some(until), .. }) if *until > today => {
            DiaryStanding::Snoozed { until: *until }
        }
        _ => DiaryStanding::Open,
    }
}

/// What was last said to be known of the case.
fn known_of(steps: &[DiaryStep]) -> Option<&CaseKnown> {
    steps.iter().rev().find_map(|step| step.known.as_ref())
}

fn last(steps: &[DiaryStep], act: DiaryAct) -> Option<&DiaryStep> {
    steps.iter().rev().find(|step| step.act == act)
}

#[cfg(test)]
mod tests;
