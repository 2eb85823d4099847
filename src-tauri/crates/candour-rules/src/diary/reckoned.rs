//! What a date of the diary comes to by what it is kept by, before anything that was done about it.

use crate::{DeadlineError, Rules, RulesError, counting::capitalised};
use candour_model::{
    dates::CivilDate,
    deadlines::{
        CaseAsked, CaseKnown, ComputedDeadline, DeadlineActor, DeadlineFacts, DeadlineId, DeadlineRule,
    },
    diary::KeptBy,
};

/// How far a recurring duty that nobody performs is followed.
const MOST_MISSED: u32 = 500;

/// What a date comes to before anything that was done about it.
pub(super) struct Reckoned {
    pub(super) title: String,
    pub(super) actor: DeadlineActor,
    pub(super) asked: CaseAsked,
    pub(super) own: Option<CivilDate>,
    pub(super) computed: Option<ComputedDeadline>,
    pub(super) not_computed: String,
}

impl Rules {
    /// What a date comes to by what it is kept by, with what is known of the case.
    pub(super) fn reckoned(&self, by: &KeptBy, known: Option<&CaseKnown>) -> Reckoned {
        match by {
            KeptBy::Own { what, on } => Reckoned {
                title: what.as_str().to_owned(),
                actor: DeadlineActor::Client,
                asked: CaseAsked::default(),
                own: Some(*on),
                computed: None,
                not_computed: String::new(),
            },
            KeptBy::Rule { rule, facts } => {
                let facts = known.map_or_else(|| facts.clone(), |known| known.over(facts));
                let (computed, not_computed) = self.worked_out(rule, &facts);
                let on_record = self.deadline_on_record(rule);
                Reckoned {
                    title: on_record.map_or_else(|| rule.0.clone(), |rule| rule.title.clone()),
                    actor: on_record.map_or(DeadlineActor::Client, |rule| rule.actor),
                    asked: on_record.map(DeadlineRule::asked).unwrap_or_default(),
                    own: None,
                    computed,
                    not_computed,
                }
            }
        }
    }

    /// How many periods of a recurring duty have passed since its trigger without its being done. A period that ends where it
    /// begins is not followed.
    pub(super) fn missed(&self, rule: &DeadlineId, mut facts: DeadlineFacts, today: CivilDate) -> u32 {
        if !self.deadline_rule(rule).is_ok_and(|rule| rule.recurs) {
            return 0;
        }
        for missed in 0..MOST_MISSED {
            let from = facts.previous.unwrap_or(facts.trigger);
            match self.deadline(rule, &facts) {
                Ok(ComputedDeadline { last_day: Some(day), .. }) if from < day && day < today => {
                    // What was left out or granted was so for the period that has passed.
                    facts = DeadlineFacts { previous: Some(day), ..CaseKnown::default().over(&facts) };
                }
                _ => return missed,
            }
        }
        MOST_MISSED
    }

    /// What a rule gives, or why it gives nothing.
    pub(super) fn worked_out(
        &self,
        rule: &DeadlineId,
        facts: &DeadlineFacts,
    ) -> (Option<ComputedDeadline>, String) {
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
        RulesError::Deadline(DeadlineError::NotLater(_)) => {
            "It was extended to a day that is not after its last day.".to_owned()
        }
        _ => "The rule cannot be counted with what is known. Set the day by hand.".to_owned(),
    }
}
