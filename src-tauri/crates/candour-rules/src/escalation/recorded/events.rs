//! What the diary's events say of the facts: letters that are taken as an answer unless one is given, and notices.

use super::RecordedCase;
use crate::{Rules, data::EventFact};
use candour_model::{diary::DiaryEvent, escalation::LetterIn, ids::DiaryEventId};
use std::collections::BTreeSet;

impl Rules {
    /// The letters to the client that are taken as an answer unless one is given, and that nobody answered: neither was the
    /// date of one marked as done, nor was anything recorded later that fulfils a rule it starts.
    #[must_use]
    pub fn open_letters<'a>(
        &self,
        events: &'a [DiaryEvent],
        answered: &BTreeSet<DiaryEventId>,
    ) -> Vec<&'a DiaryEvent> {
        let letters = events.iter().filter(|event| self.letter_asked(event).is_some());
        letters
            .filter(|event| !answered.contains(&event.id))
            .filter(|event| !events.iter().any(|later| self.fulfils(later, event)))
            .collect()
    }

    /// A withdrawal first: silence on it ends the complaint.
    pub(super) fn letter_in(&self, case: &RecordedCase<'_>) -> Option<LetterIn> {
        let was_asked = case.events.iter().any(|event| self.letter_asked(event).is_some());
        let open = self.open_letters(case.events, case.answered);
        let asked: Vec<_> = open.into_iter().filter_map(|event| self.letter_asked(event)).collect();
        if asked.contains(&LetterIn::Withdrawal) {
            return Some(LetterIn::Withdrawal);
        }
        asked.first().copied().or(was_asked.then_some(LetterIn::None))
    }

    /// Whether an event that says this was recorded.
    pub(super) fn was_recorded(&self, case: &RecordedCase<'_>, fact: EventFact) -> bool {
        case.events.iter().any(|event| self.says(event) == Some(fact))
    }

    /// What an event says of the facts.
    pub(crate) fn says(&self, event: &DiaryEvent) -> Option<EventFact> {
        self.escalation.recorded.events.get(&event.kind).copied()
    }

    /// What a letter in asks for.
    fn letter_asked(&self, event: &DiaryEvent) -> Option<LetterIn> {
        match self.says(event)? {
            EventFact::Withdrawal => Some(LetterIn::Withdrawal),
            EventFact::Resumption => Some(LetterIn::Resumption),
            EventFact::RightsNotice | EventFact::Referred | EventFact::Reached => None,
        }
    }

    /// Whether an event fulfils a rule that a letter starts.
    fn fulfils(&self, later: &DiaryEvent, letter: &DiaryEvent) -> bool {
        let (Ok(later_kind), Ok(kind)) = (self.event(&later.kind), self.event(&letter.kind)) else {
            return false;
        };
        later.on >= letter.on && later_kind.settles.iter().any(|rule| kind.starts.contains(rule))
    }
}
