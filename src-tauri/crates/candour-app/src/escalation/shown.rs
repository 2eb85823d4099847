//! The ladder as it is shown: offices by name, letters by title, time limits by the dates that the diary keeps.

use super::{alarms, gathered::Gathered};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    dates::CivilDate,
    deadlines::DeadlineId,
    escalation::{AskedOf, EscalationFacts, LadderStep, NextStep, NextSteps, StepDate},
    letters::Recipient,
};
use candour_rules::Rules;

impl Gathered {
    /// The steps that are open on a day, and what stands before them. None where the investigation has not begun.
    pub(super) fn next_steps(self, rules: &Rules, today: CivilDate) -> NextSteps {
        let case = self.case();
        let facts = rules.escalation_facts(&case, today);
        let ladder = facts.as_ref().map(|facts| rules.escalation(facts));
        let asks = facts.as_ref().map(|facts| rules.escalation_asks(facts)).unwrap_or_default();
        let kept: Vec<_> = self.dates.iter().map(|date| &date.entry).collect();
        let alarms = alarms(rules, &self.events, &kept);
        let (steps, own) = ladder.map(|ladder| (ladder.steps, ladder.own)).unwrap_or_default();
        let steps = steps.into_iter().filter_map(|step| Some(self.next_step(rules, facts.as_ref()?, step)));
        let steps = steps.collect();
        let taken = facts.as_ref().map(|facts| rules.taken(&case, facts)).unwrap_or_default();
        let regime = self.regime.as_ref().and_then(|answer| answer.regime.as_ref());
        NextSteps {
            matter: self.investigation.matter,
            investigation: self.investigation.id,
            alarms,
            steps,
            taken,
            asks: asks.into_iter().map(str::to_owned).collect(),
            own,
            regime_name: regime.and_then(|id| rules.regime_name(id)).map(str::to_owned),
            regime: self.regime,
            as_at: rules.escalation_data().as_at,
        }
    }

    fn next_step(&self, rules: &Rules, facts: &EscalationFacts, step: LadderStep) -> NextStep {
        let force = &self.investigation.force;
        let asked = match self.silent_office(rules, &step) {
            Some(office) => vec![named(rules, office)],
            None => step.asked.iter().map(|to| asked_of(rules, to, force)).collect(),
        };
        let letter = rules.letter(&step.letter).ok();
        let is_written_here = letter.is_some_and(|letter| {
            asked.iter().filter_map(|one| one.office.as_ref()).any(|office| letter.to.contains(&office.body))
        });
        NextStep {
            letter_title: rules
                .letter_kind(&step.letter)
                .map_or_else(|| step.letter.0.clone(), |kind| kind.title.clone()),
            is_written_here,
            occasion: rules.occasion(&self.case(), facts, &step.id),
            dates: step.deadlines.iter().filter_map(|rule| self.step_date(rules, rule)).collect(),
            asked,
            step,
        }
    }

    /// The office that is chased, where a step that asks again may ask any.
    fn silent_office(&self, rules: &Rules, step: &LadderStep) -> Option<OfficeRef> {
        let chases = rules.escalation_data().recorded.chasers.contains(&step.letter);
        let anyone = step.asked.iter().any(Recipient::is_anyone);
        let last = self.silences.iter().max_by_key(|silent| silent.last_written_on)?;
        (chases && anyone).then(|| last.office.clone())
    }

    /// The open date of a rule that is due first, or the rule alone.
    fn step_date(&self, rules: &Rules, rule: &DeadlineId) -> Option<StepDate> {
        let law = rules.deadline_rule(rule).ok()?;
        let open = self.dates.iter().filter(|date| date.rule == *rule && !date.is_done());
        let entry = open.map(|date| &date.entry).min_by_key(|entry| entry.due_on());
        Some(StepDate {
            rule: rule.clone(),
            title: law.title.clone(),
            actor: law.actor,
            date: entry.map(|entry| entry.id),
            last_day: entry.and_then(|entry| entry.last_day),
            act_by: entry.and_then(|entry| entry.act_by),
            is_firm: entry.is_some_and(|entry| entry.is_firm),
        })
    }
}

/// An office of the directory, in words.
fn named(rules: &Rules, office: OfficeRef) -> AskedOf {
    let name = rules.office_of(&office).map(|addressee| addressee.in_text);
    AskedOf { name: name.unwrap_or_else(|_| office.body.0.clone()), office: Some(office) }
}

/// Whom a recipient is, for a complaint about this force.
fn asked_of(rules: &Rules, to: &Recipient, force: &ForceId) -> AskedOf {
    let body = BodyId(to.0.clone());
    let offices = [None, Some(force.clone())].map(|force| OfficeRef { body: body.clone(), force });
    let found = offices.into_iter().find_map(|office| Some((rules.office_of(&office).ok()?, office)));
    match found {
        Some((addressee, office)) => AskedOf { name: addressee.in_text, office: Some(office) },
        None => AskedOf { name: rules.recipient_named(to), office: None },
    }
}
