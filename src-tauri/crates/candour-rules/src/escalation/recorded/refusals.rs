//! What was refused last and is not yet answered: by a decision of the investigation, or by what a reply says to an ask.

use super::RecordedCase;
use crate::Rules;
use candour_model::{
    asks::{AskLine, AskStanding},
    dates::CivilDate,
    escalation::Refusal,
    ids::CorrespondenceId,
    letters::{IssuedLetter, Recipient},
};

/// The latest refusal that nothing has moved since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastRefusal {
    /// What was refused.
    pub refusal: Refusal,
    /// The day.
    pub on: CivilDate,
    /// The entry of the ledger that asked, where the refusal stands in a reply to it.
    pub asked_in: Option<CorrespondenceId>,
}

impl Rules {
    /// The latest refusal that is recorded of an investigation, unless it has moved since.
    #[must_use]
    pub fn last_refusal(&self, case: &RecordedCase<'_>) -> Option<LastRefusal> {
        let by_asks = case.asks.iter().filter_map(|line| self.refused(case, line));
        let last = self.last_decision(case).into_iter().chain(by_asks).max_by_key(|refusal| refusal.on)?;
        let has_moved = case.investigation.moves.iter().any(|moved| moved.on > last.on);
        let is_overtaken = case.investigation.decisions.iter().any(|decision| decision.decided_on > last.on);
        (!has_moved && !is_overtaken).then_some(last)
    }

    /// The last decision, where it is a refusal.
    fn last_decision(&self, case: &RecordedCase<'_>) -> Option<LastRefusal> {
        let last = case.investigation.decisions.iter().max_by_key(|decision| decision.decided_on)?;
        let refusal = *self.escalation.recorded.refusals.get(&last.kind)?;
        Some(LastRefusal { refusal, on: last.decided_on, asked_in: None })
    }

    /// What the refusal of an ask is, where the letter asked for something that the ladder knows.
    fn refused(&self, case: &RecordedCase<'_>, line: &AskLine) -> Option<LastRefusal> {
        if line.standing != AskStanding::Refused {
            return None;
        }
        let letter = case.letter_of(line.ask.entry)?;
        let to = Recipient(letter.to.body.0.clone());
        let asked = self.escalation.recorded.asked.iter().find(|asked| {
            asked.letter == letter.kind
                && asked.to.contains(&to)
                && holds(line.ask.wording.as_str(), &asked.word)
        })?;
        let reply = line.answers.last()?.reply;
        let on = case.ledger.iter().find(|entry| entry.id == reply)?.dated_on;
        Some(LastRefusal { refusal: asked.refusal, on, asked_in: Some(line.ask.entry) })
    }
}

/// Whether a text holds a word as a whole: "refer" is not in "referral".
fn holds(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphabetic()).any(|one| one.eq_ignore_ascii_case(word))
}

impl<'a> RecordedCase<'a> {
    /// The letter behind an entry of the ledger, unless it was written in another investigation.
    pub(super) fn letter_of(&self, entry: CorrespondenceId) -> Option<&'a IssuedLetter> {
        let id = self.ledger.iter().find(|one| one.id == entry)?.letter?;
        self.letters.iter().find(|letter| letter.id == id).filter(|letter| self.may_have_written(letter))
    }

    /// Whether a letter may be of this investigation: it names it, or none.
    pub(super) fn may_have_written(&self, letter: &IssuedLetter) -> bool {
        letter.occasion.investigation.is_none_or(|named| named == self.investigation.id)
    }
}
