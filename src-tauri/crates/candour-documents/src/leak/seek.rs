//! Many ways of writing, looked for in one pass over a text.

use super::{folded::Folded, form::Form};
use aho_corasick::{AhoCorasick, BuildError};
use std::cmp::Reverse;

/// All that is looked for.
pub(super) struct Seeker {
    automaton: AhoCorasick,
    forms: Vec<Sought>,
}

/// A form, and whose it is; nobody's where it is permitted.
struct Sought {
    form: Form,
    fact: Option<Fact>,
}

/// Whose a fact is, and its number among all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fact {
    pub(super) of: usize,
    pub(super) number: usize,
}

/// Where a fact stands, by its letters.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) fact: Fact,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Seeker {
    /// Looks for these forms. Where one stands inside a permitted one it is passed over.
    pub(super) fn new(forms: impl Iterator<Item = (Form, Option<Fact>)>) -> Result<Self, BuildError> {
        let mut sought = Vec::new();
        for (form, fact) in forms.filter(|(form, _)| !form.letters.is_empty()) {
            sought.extend(form.turned().map(|form| Sought { form, fact }));
            sought.push(Sought { form, fact });
        }
        let automaton = AhoCorasick::new(sought.iter().map(|one| &one.form.letters))?;
        Ok(Self { automaton, forms: sought })
    }

    /// Where the facts stand in a text; of each person every place once, as the longest that stands there.
    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        let text = Folded::of(text);
        let (mut found, mut permitted) = (Vec::new(), Vec::new());
        for hit in self.automaton.find_overlapping_iter(text.letters()) {
            let Sought { form, fact } = &self.forms[hit.pattern().as_usize()];
            let (from, to) = (text.letter_at(hit.start()), text.letter_at(hit.end()));
            if form.stands(&text, from, to) {
                match fact {
                    Some(fact) => found.push(Found { fact: *fact, from, to }),
                    None => permitted.push((from, to)),
                }
            }
        }
        found.retain(|one| !permitted.iter().any(|(from, to)| *from <= one.from && one.to <= *to));
        found.sort_by_key(|one| (one.fact.of, one.from, Reverse(one.to), one.fact.number));
        let mut last: Option<Found> = None;
        found.retain(|one| {
            let is_within = last.is_some_and(|last| last.fact.of == one.fact.of && one.to <= last.to);
            if !is_within {
                last = Some(*one);
            }
            !is_within
        });
        found
    }
}
