//! The questions of the check that the record cannot answer: which are asked of an investigation, and which answers count.

use super::work::WorkOnRecord;
use crate::{Rules, data::InputEntry};
use candour_model::{
    allegations::AllegationLine,
    bodies::{BodyId, OfficeRef},
    independence::{AskedFact, CheckAnswer, CheckQuestion, CheckSaid, Side, Stage},
    investigations::Investigation,
    tracks::Track,
    yes_no::YesNoUnknown,
};

impl Rules {
    /// The questions that are asked of an investigation, and those of which something was answered before.
    #[must_use]
    pub fn check_questions(&self, work: &WorkOnRecord<'_>) -> Vec<CheckQuestion> {
        let questions = AskedFact::ALL.iter().map(|fact| self.check_question(work, *fact));
        let is_shown = |one: &CheckQuestion| one.is_asked || !one.before.is_empty();
        questions.filter(is_shown).collect()
    }

    /// Whether a question is asked of an investigation, as the record stands.
    #[must_use]
    pub fn is_asked(
        &self,
        fact: AskedFact,
        investigation: &Investigation,
        covered: &[&AllegationLine],
    ) -> bool {
        match fact {
            AskedFact::Authority => true,
            AskedFact::Body | AskedFact::Reg32 => self.stage(investigation) == Stage::Review,
            AskedFact::ShutOut => {
                investigation.track != Track::Criminal && covered.iter().any(|line| self.can_be_old(line))
            }
        }
    }

    /// Whether an office can be the answer to a question.
    #[must_use]
    pub fn can_be_answer(&self, fact: AskedFact, office: &OfficeRef) -> bool {
        self.bodies_asked(fact).contains(&office.body)
    }

    /// The body that was answered, on the side it stands on; unknown where none was.
    pub(super) fn side_said(&self, work: &WorkOnRecord<'_>, fact: AskedFact) -> Side {
        match self.counting(work, fact).map(|answer| &answer.said) {
            Some(CheckSaid::Office { office: Some(office) }) => self.side_of(office),
            _ => Side::Unknown,
        }
    }

    /// Whether it is so, where that was answered.
    pub(super) fn whether_said(&self, work: &WorkOnRecord<'_>, fact: AskedFact) -> Option<YesNoUnknown> {
        match self.counting(work, fact)?.said {
            CheckSaid::Whether { answer } => Some(answer),
            CheckSaid::Office { .. } => None,
        }
    }

    /// Whether the order of 2004 shuts the matter of an investigation out, where that was answered and is still asked.
    #[must_use]
    pub fn shut_out_said(
        &self,
        investigation: &Investigation,
        covered: &[&AllegationLine],
        answers: &[CheckAnswer],
    ) -> Option<YesNoUnknown> {
        let last = answers.iter().rfind(|answer| answer.fact == AskedFact::ShutOut)?;
        match last.said {
            CheckSaid::Whether { answer } if self.is_asked(last.fact, investigation, covered) => Some(answer),
            _ => None,
        }
    }

    /// A body that an input names and that the directory does not have.
    pub(crate) fn missing_from_inputs(&self) -> Option<&str> {
        let inputs = self.independence.input.iter();
        let mut bodies = inputs.flat_map(|input| {
            input.bodies.iter().chain(input.in_review.iter().flat_map(|review| &review.bodies))
        });
        bodies.find(|body| self.body(body).is_err()).map(|body| body.0.as_str())
    }

    fn check_question(&self, work: &WorkOnRecord<'_>, fact: AskedFact) -> CheckQuestion {
        let counting = self.counting(work, fact);
        let given = work.answers.iter().rev().filter(|answer| answer.fact == fact);
        let before = given.filter(|answer| counting.is_none_or(|counts| !std::ptr::eq(counts, *answer)));
        CheckQuestion {
            fact,
            question: self.asked_in_words(fact),
            bodies: self.bodies_asked(fact).to_vec(),
            is_asked: self.is_asked(fact, work.investigation, work.covered),
            before: before.cloned().collect(),
            answer: counting.cloned(),
        }
    }

    /// The answer that counts: the last one, where it is still asked. What was answered of an earlier review is not of this one.
    fn counting<'r>(&self, work: &WorkOnRecord<'r>, fact: AskedFact) -> Option<&'r CheckAnswer> {
        let is_of_review = matches!(fact, AskedFact::Body | AskedFact::Reg32);
        let since = work.investigation.last_move().filter(|_| is_of_review).map(|last| last.on);
        let last = work.answers.iter().rfind(|answer| answer.fact == fact)?;
        let counts = self.is_asked(fact, work.investigation, work.covered)
            && since.is_none_or(|since| last.on >= since);
        counts.then_some(last)
    }

    fn can_be_old(&self, line: &AllegationLine) -> bool {
        line.happened.earliest.is_none_or(|first| first < self.regimes.shut_out.conduct_before)
    }

    fn asked_in_words(&self, fact: AskedFact) -> String {
        let input = self.input_of(fact);
        let in_review = input.and_then(|input| input.in_review.as_ref()).map(|review| &review.question);
        in_review.or(input.map(|input| &input.question)).cloned().unwrap_or_default()
    }

    fn bodies_asked(&self, fact: AskedFact) -> &[BodyId] {
        let input = self.input_of(fact);
        let in_review = input.and_then(|input| input.in_review.as_ref()).map(|review| &review.bodies);
        in_review.or(input.map(|input| &input.bodies)).map_or(&[], Vec::as_slice)
    }

    fn input_of(&self, fact: AskedFact) -> Option<&InputEntry> {
        self.independence.input.iter().find(|input| input.fact == fact.as_str())
    }
}
