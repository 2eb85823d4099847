//! The particulars that are written for one letter: those that its kind asks for, and that each it must have is written.

use super::{LetterFacts, findings::Findings};
use crate::{Rules, data::Required};
use candour_model::{
    allegations::Allegation,
    letters::{LetterKind, Settle},
    particulars::{AskedParticular, SaidParticular},
};

impl Rules {
    /// The particulars that a letter to its addressee asks the fee-earner for, in the order of its kind; one that is asked of each
    /// allegation, by their numbers.
    #[must_use]
    pub fn asked_particulars(&self, facts: &LetterFacts) -> Vec<AskedParticular> {
        let required = self.letter(&facts.kind).map_or(&[][..], |letter| &letter.required);
        let required = required.iter().filter(|required| required.is_for(&facts.to.body));
        required.flat_map(|required| asked(required, facts)).collect()
    }

    /// Whether something was written that a kind of letter does not ask for in that way, to whomever it goes.
    #[must_use]
    pub fn has_stray_particular(&self, kind: &LetterKind, said: &[SaidParticular]) -> bool {
        let required = self.letter(kind).map_or(&[][..], |letter| &letter.required);
        let asks = |said: &SaidParticular| {
            required.iter().filter_map(|required| required.said.as_ref()).any(|entry| {
                entry.id == said.particular && entry.each_allegation == said.allegation.is_some()
            })
        };
        !said.iter().all(asks)
    }
}

fn asked(required: &Required, facts: &LetterFacts) -> Vec<AskedParticular> {
    let Some(said) = &required.said else { return Vec::new() };
    let one = |allegation: Option<&Allegation>| AskedParticular {
        particular: said.id.clone(),
        allegation: allegation.map(|one| one.id),
        number: allegation.map(|one| one.number),
        what: required.what.clone(),
        help: said.help.clone(),
        form: said.form,
        is_optional: said.optional,
    };
    if said.each_allegation {
        facts.alleged().into_iter().map(|allegation| one(Some(allegation))).collect()
    } else {
        vec![one(None)]
    }
}

pub(super) fn check(rules: &Rules, facts: &LetterFacts, findings: &mut Findings) {
    for asked in rules.asked_particulars(facts) {
        let AskedParticular { particular, allegation, number, what, help, .. } = asked;
        let (of, title) = match number {
            Some(number) => (format!(".{number}"), format!("Allegation {number}: {what}")),
            None => (String::new(), what),
        };
        let id = format!("particular.{}{of}", particular.0);
        let is_said = SaidParticular::words_of(&facts.said, &particular, allegation).is_some();
        let settle = Settle::Particular { particular, allegation };
        if is_said {
            findings.fine(id, title, settle);
        } else if !asked.is_optional {
            findings.stop(id, format!("Not written yet: {title}"), &help, settle);
        }
    }
}
