//! Which steps were taken: a letter was issued to one whom the step asks, or somebody recorded it, after whatever brings the
//! step in; and it has not been answered in full.

use super::{RecordedCase, standing::last_silence};
use crate::{
    Rules,
    data::{LadderEventEntry, StepEntry},
    escalation::{Brought, is_offered, moves_as},
    silence::replied,
};
use candour_model::{
    asks::AskStanding,
    dates::CivilDate,
    escalation::{EscalationFacts, SaidTaken, StepId, StepOrigin, TakenBy, TakenStep},
    ids::CorrespondenceId,
    letters::{IssuedLetter, Recipient},
    tracks::StateId,
};
use std::collections::BTreeSet;

/// What is looked through for a step.
struct Looked<'c, 'a> {
    case: &'c RecordedCase<'a>,
    in_full: BTreeSet<CorrespondenceId>,
}

/// From when on something counts: on a day or later, and not the entry that itself opened the step.
#[derive(Clone, Copy, Default)]
struct Opened {
    on: Option<CivilDate>,
    by: Option<CorrespondenceId>,
}

impl Rules {
    /// The steps that were taken and are not yet answered in full, in the order of the ladder.
    #[must_use]
    pub fn taken(&self, case: &RecordedCase<'_>, facts: &EscalationFacts) -> Vec<TakenStep> {
        let looked = Looked { case, in_full: answered_in_full(case) };
        let mut placed = BTreeSet::new();
        let offered = self.brought_in(facts).filter_map(|brought| {
            let step = self.step(brought.step).filter(|step| is_offered(step, facts))?;
            placed.insert(&step.id).then_some((brought, step))
        });
        offered
            .filter_map(|(brought, step)| {
                let (on, by) = looked.taken(step, self.opened(case, &brought))?;
                Some(TakenStep { step: step.id.clone(), title: step.title.clone(), on, by })
            })
            .collect()
    }

    /// Since when a step is open: the day of the refusal, of the letter that nobody answers, or of the state that has it.
    fn opened(&self, case: &RecordedCase<'_>, brought: &Brought<'_>) -> Opened {
        match (brought.origin, brought.event) {
            (StepOrigin::Status, _) => Opened { on: self.entered(case, brought.step), by: None },
            (_, Some(event)) if !event.when.refusal.is_empty() => {
                Opened { on: self.last_refusal(case).map(|last| last.on), by: None }
            }
            (_, Some(event)) if names_silence(event) => {
                last_silence(case.silences).map_or_else(Opened::default, |silent| Opened {
                    on: Some(silent.last_written_on),
                    by: Some(silent.last),
                })
            }
            _ => Opened::default(),
        }
    }

    /// The day of the first of the last moves in a row whose states have the step.
    fn entered(&self, case: &RecordedCase<'_>, step: &StepId) -> Option<CivilDate> {
        let moves = case.investigation.moves.iter().rev();
        moves.take_while(|moved| self.state_has(case, &moved.to, step)).last().map(|moved| moved.on)
    }

    fn state_has(&self, case: &RecordedCase<'_>, state: &StateId, step: &StepId) -> bool {
        let track = moves_as(case.investigation.track);
        let mut ladders = self.escalation.ladder.iter();
        ladders.any(|entry| entry.track == track && entry.status == *state && entry.steps.contains(step))
    }
}

pub(super) fn names_silence(event: &LadderEventEntry) -> bool {
    !event.when.silence.is_empty()
}

/// The entries of the ledger to whose every ask a reply said yes or no; of those without asks, all that had a reply.
fn answered_in_full(case: &RecordedCase<'_>) -> BTreeSet<CorrespondenceId> {
    let asking: BTreeSet<_> = case.asks.iter().map(|line| line.ask.entry).collect();
    let is_settled = |standing| matches!(standing, AskStanding::Answered | AskStanding::Refused);
    let open = case.asks.iter().filter(|line| !is_settled(line.standing)).map(|line| line.ask.entry);
    let open: BTreeSet<_> = open.collect();
    let plain = replied(case.ledger).into_iter().filter(|entry| !asking.contains(entry));
    asking.difference(&open).copied().chain(plain).collect()
}

impl Looked<'_, '_> {
    /// The last time a step was taken since it is open.
    fn taken(&self, step: &StepEntry, opened: Opened) -> Option<(CivilDate, TakenBy)> {
        let by_letters = self.case.letters.iter().filter(|letter| self.takes(letter, step, opened));
        let by_letters = by_letters.map(|letter| {
            let by = TakenBy::Letter { letter: letter.id, number: letter.number, to: letter.to.clone() };
            (letter.dated_on, by)
        });
        let said = self.case.said_taken.iter().filter(|said| self.says(said, step, opened));
        let said = said.map(|said| {
            let by = TakenBy::Said { record: said.id, words: said.words.clone(), entry: said.entry };
            (said.on, by)
        });
        by_letters.chain(said).max_by_key(|(on, _)| *on)
    }

    /// Whether a letter takes a step: it was written on it, or on none and asks the same of one whom it asks.
    fn takes(&self, letter: &IssuedLetter, step: &StepEntry, opened: Opened) -> bool {
        let goes = |to: &Recipient| to.0 == letter.to.body.0 || to.is_anyone();
        let is_meant = match &letter.occasion.step {
            Some(named) => *named == step.id,
            None => letter.kind == step.letter && step.asked.iter().any(goes),
        };
        let entry = self.case.ledger.iter().find(|entry| entry.letter == Some(letter.id));
        is_meant
            && self.case.may_have_written(letter)
            && entry.is_some_and(|entry| self.counts(entry.id, letter.dated_on, opened))
    }

    fn says(&self, said: &SaidTaken, step: &StepEntry, opened: Opened) -> bool {
        let is_open = |entry| self.counts(entry, said.on, opened);
        said.step == step.id
            && said.investigation == self.case.investigation.id
            && said.entry.map_or(opened.on.is_none_or(|day| day <= said.on), is_open)
    }

    fn counts(&self, entry: CorrespondenceId, on: CivilDate, opened: Opened) -> bool {
        !self.in_full.contains(&entry) && opened.by != Some(entry) && opened.on.is_none_or(|day| day <= on)
    }
}
