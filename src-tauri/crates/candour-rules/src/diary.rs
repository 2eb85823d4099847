//! The diary as it stands on a day: each date worked out from its rule, with what the firm set in its place and what became of
//! it. The rules say the days; nothing here knows one.

use crate::{DeadlineError, Rules, RulesError, counting::capitalised, data::EventEntry};
use candour_model::{
    dates::CivilDate,
    deadlines::{ComputedDeadline, DeadlineActor, DeadlineFacts, DeadlineId},
    diary::{
        ChosenDate, DiaryAct, DiaryEntry, DiaryEvent, DiaryStanding, DiaryStep, EventId, EventKind, KeptBy,
        KeptDate, OfferedDate,
    },
};
use jiff::ToSpan;

/// How far a recurring duty that nobody performs is followed.
const MOST_MISSED: u32 = 500;

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

    /// The dates that follow from an event on a day. One that cannot be worked out says why.
    ///
    /// # Errors
    /// [`RulesError::UnknownEvent`].
    pub fn dates_from(&self, event: &EventId, on: CivilDate) -> Result<Vec<OfferedDate>, RulesError> {
        let event = self.event(event)?;
        event
            .starts
            .iter()
            .filter(|rule| !self.is_switched_off(rule))
            .map(|rule| {
                let chosen =
                    ChosenDate { rule: rule.clone(), has_enhanced_rights: false, left_out: Vec::new() };
                let (computed, not_computed) = self.worked_out(rule, &self.facts_of(event, on, &chosen)?);
                let title = self.deadline_rule(rule)?.title.clone();
                Ok(OfferedDate { rule: rule.clone(), title, computed, not_computed })
            })
            .collect()
    }

    /// What is known of a case in which this date was taken from an event.
    ///
    /// # Errors
    /// When no rule has this id, or the event does not start it.
    pub fn facts_of(
        &self,
        event: &EventEntry,
        on: CivilDate,
        chosen: &ChosenDate,
    ) -> Result<DeadlineFacts, RulesError> {
        if !event.starts.contains(&chosen.rule) {
            return Err(RulesError::NotStarted { event: event.id.0.clone(), rule: chosen.rule.0.clone() });
        }
        let rule = self.deadline_rule(&chosen.rule)?;
        let variant = event
            .names_rule
            .as_ref()
            .filter(|name| rule.trigger_variants.iter().any(|variant| variant.id == **name));
        Ok(DeadlineFacts {
            variant: variant.cloned(),
            has_enhanced_rights: chosen.has_enhanced_rights,
            left_out: chosen.left_out.clone(),
            ..DeadlineFacts::of(on)
        })
    }

    /// A date of the diary as it stands on a day.
    #[must_use]
    pub fn diary_entry(&self, kept: KeptDate, today: CivilDate) -> DiaryEntry {
        let (title, actor, own, computed, not_computed) = match &kept.by {
            KeptBy::Own { what, on } => {
                (what.as_str().to_owned(), DeadlineActor::Client, Some(*on), None, String::new())
            }
            KeptBy::Rule { rule, facts } => {
                let (computed, not_computed) = self.worked_out(rule, facts);
                let known = self.deadline_on_record(rule);
                let title = known.map_or_else(|| rule.0.clone(), |rule| rule.title.clone());
                (title, known.map_or(DeadlineActor::Client, |rule| rule.actor), None, computed, not_computed)
            }
        };
        let set = last(&kept.steps, DiaryAct::Set).and_then(|step| step.day);
        let last_day = set.or(own).or_else(|| computed.as_ref()?.last_day);
        let standing = standing(&kept.steps, today);
        let is_confirmed = set.is_some() || last(&kept.steps, DiaryAct::Confirmed).is_some();
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
            missed: match (&kept.by, standing) {
                (_, DiaryStanding::Done { .. }) | (KeptBy::Own { .. }, _) => 0,
                (KeptBy::Rule { rule, facts }, _) => self.missed(rule, facts, today),
            },
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

    /// How many periods of a recurring duty have passed since its trigger without its being done. A period that ends where it
    /// begins is not followed.
    fn missed(&self, rule: &DeadlineId, facts: &DeadlineFacts, today: CivilDate) -> u32 {
        if !self.deadline_rule(rule).is_ok_and(|rule| rule.recurs) {
            return 0;
        }
        let mut facts = facts.clone();
        for missed in 0..MOST_MISSED {
            let from = facts.previous.unwrap_or(facts.trigger);
            match self.deadline(rule, &facts) {
                Ok(ComputedDeadline { last_day: Some(day), .. }) if from < day && day < today => {
                    facts.previous = Some(day);
                }
                _ => return missed,
            }
        }
        MOST_MISSED
    }

    /// What a rule gives, or why it gives nothing.
    fn worked_out(&self, rule: &DeadlineId, facts: &DeadlineFacts) -> (Option<ComputedDeadline>, String) {
        match self.deadline(rule, facts) {
            Ok(computed) => (Some(computed), String::new()),
            Err(error) => (None, why(&error)),
        }
    }
}

/// Why a day cannot be worked out, as it stands beside the date.
fn why(error: &RulesError) -> String {
    match error {
        RulesError::BeyondCalendar(year) => {
            format!("The holidays of {year} are not known, so the day cannot be counted. Set it by hand.")
        }
        RulesError::Deadline(DeadlineError::SwitchedOff(_)) => {
            "The firm has switched this rule off, so no day is counted by it. Set the day by hand, or use the rule again."
                .to_owned()
        }
        RulesError::Deadline(DeadlineError::Incoherent { why, .. }) => {
            format!("{}. Correct the rule in Settings, or set the day by hand.", capitalised(why))
        }
        _ => "The rule cannot be counted with what is known. Set the day by hand.".to_owned(),
    }
}

/// How a date stands by its steps. Putting off ends on its day.
fn standing(steps: &[DiaryStep], today: CivilDate) -> DiaryStanding {
    let moved = steps.iter().rev().find(|step| !matches!(step.act, DiaryAct::Set | DiaryAct::Confirmed));
    match moved {
        Some(DiaryStep { act: DiaryAct::Done, on, .. }) => DiaryStanding::Done { on: *on },
        Some(DiaryStep { act: DiaryAct::Snoozed, day: Some(until), .. }) if *until > today => {
            DiaryStanding::Snoozed { until: *until }
        }
        _ => DiaryStanding::Open,
    }
}

fn last(steps: &[DiaryStep], act: DiaryAct) -> Option<&DiaryStep> {
    steps.iter().rev().find(|step| step.act == act)
}

#[cfg(test)]
mod tests;
