//! What a letter about an investigation goes by: the decision that it challenges with its last day, and the update that is overdue.

use crate::{
    Rules,
    data::{EventEntry, OverdueEntry},
    readiness::LetterFacts,
};
use candour_model::{
    allegations::Accused,
    dates::CivilDate,
    deadlines::{DeadlineFacts, DeadlineId},
    decisions::Decision,
    diary::{DecisionDay, EventId, KeptBy},
    ids::InvestigationId,
    investigations::Investigation,
};

/// The family of checks that looks at the recurring duty of a letter.
const DUTY: &str = "update";

/// The decision that a letter challenges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenged<'f> {
    /// The decision.
    pub decision: &'f Decision,
    /// The day from which the time for a challenge runs; absent where it is not recorded.
    pub runs_from: Option<CivilDate>,
    /// The last day for it, as the diary has it or the rule gives it; absent where there is none, or it cannot be counted.
    pub last_day: Option<CivilDate>,
}

/// An update that was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The day of the last update; absent where there was none.
    pub last: Option<CivilDate>,
    /// The day on which handling began, where that is recorded.
    pub began: Option<CivilDate>,
    /// The day by which the update was due.
    pub due: CivilDate,
}

impl Rules {
    /// The decision that a letter challenges: the last one of its investigation that starts one of the times of the letter's kind.
    #[must_use]
    pub fn challenged<'f>(&self, facts: &'f LetterFacts) -> Option<Challenged<'f>> {
        let investigation = facts.investigation()?;
        let limits = &self.letter(&facts.kind).ok()?.limits;
        investigation.decisions.iter().rev().find_map(|decision| {
            limits.iter().find_map(|limit| {
                let starts = |event: &&EventEntry| {
                    event.starts.contains(limit) && event.decisions.contains(&decision.kind)
                };
                let event = self.events.event.iter().find(starts)?;
                let runs_from = event.decision_day.and_then(|day| day_of(decision, day));
                let kept = self.kept_last_day(facts, limit, investigation.id);
                let counted = || self.deadline(limit, &DeadlineFacts::of(runs_from?)).ok()?.last_day;
                Some(Challenged { decision, runs_from, last_day: kept.or_else(counted) })
            })
        })
    }

    /// The update of the letter's investigation that was due by the letter's date and is not recorded; none where the letter goes to
    /// a body that owes no such update.
    #[must_use]
    pub fn overdue(&self, facts: &LetterFacts) -> Option<Overdue> {
        let letter = self.letter(&facts.kind).ok()?;
        let entry = letter.overdue.as_ref().filter(|_| letter.must_have_to(&facts.to.body, DUTY))?;
        let investigation = facts.investigation()?;
        let last_of = |kind: &EventId| last_event(facts, kind, investigation.id);
        let OverdueEntry { begins, first, given, next } = entry;
        let (began, last) = (last_of(begins), last_of(given));
        let (rule, from) = match (last, began) {
            (Some(last), _) => (next, last),
            (None, Some(began)) => (first, began),
            (None, None) => return None,
        };
        let due = self.deadline(rule, &DeadlineFacts::of(from)).ok()?.last_day?;
        (due < facts.dated_on).then_some(Overdue { last, began, due })
    }

    /// The last day by a rule for an investigation as the diary keeps it, with what was set or extended.
    fn kept_last_day(
        &self,
        facts: &LetterFacts,
        limit: &DeadlineId,
        investigation: InvestigationId,
    ) -> Option<CivilDate> {
        let by_it = |by: &KeptBy| matches!(by, KeptBy::Rule { rule, .. } if rule == limit);
        let kept = facts.dates.iter().rev().find(|kept| {
            let of = kept.event.as_ref().and_then(|event| event.investigation);
            by_it(&kept.by) && of.is_none_or(|of| of == investigation)
        })?;
        self.diary_entry(kept.clone(), facts.today).last_day
    }
}

impl LetterFacts {
    /// The investigation that the letter is about: the one that was chosen, or the only one there is.
    #[must_use]
    pub fn investigation(&self) -> Option<&Investigation> {
        match (self.about, &self.investigations[..]) {
            (Some(id), all) => all.iter().find(|one| one.id == id),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }

    /// The suspect of the criminal case that the letter is about; none where it is about no such case.
    #[must_use]
    pub fn suspect(&self) -> Option<&Accused> {
        self.investigation().and_then(|investigation| investigation.suspect.as_ref())
    }
}

fn day_of(decision: &Decision, day: DecisionDay) -> Option<CivilDate> {
    match day {
        DecisionDay::Decided => Some(decision.decided_on),
        DecisionDay::Notified => decision.notified_on,
        DecisionDay::Provided => decision.provided_on,
    }
}

/// The last day of a kind of event of an investigation that the letter's date allows. An event that names no investigation may be
/// of any.
fn last_event(facts: &LetterFacts, kind: &EventId, investigation: InvestigationId) -> Option<CivilDate> {
    let of_it = facts.events.iter().filter(|event| {
        event.kind == *kind
            && event.investigation.is_none_or(|of| of == investigation)
            && event.on <= facts.dated_on
    });
    of_it.map(|event| event.on).max()
}
