//! The independence check: from the facts to a verdict about structure, with its range, its reasons and what would change it.
//!
//! Who decides and who does the work are graded apart, for each officer, in every world that the missing facts leave open.
//! Grades, table, flags and letters are data; what the ids and words of the data mean is here, one file a sort of word.

mod authority;
mod changes;
mod flags;
mod gather;
mod grades;
mod inputs;
mod letters;
mod named;
mod names;
mod own;
mod reasons;
mod service;
mod together;
mod who;
mod worlds;

use crate::{
    Rules,
    data::{FlagEntry, FlagId, IndependenceFile},
};
use candour_model::{
    dates::CivilDate,
    independence::{
        Facts, Grade, IndependenceFinding, IndependenceReason, OfficerIndependence, Reached, Verdict,
    },
    letters::LetterKind,
};
pub use gather::{PersonOnRecord, WorkOnRecord, links_to};
pub use names::UnknownSide;
pub use together::together;

use flags::Flagging;
use grades::{Graded, Grading};
use letters::Situation;
use reasons::Reasoning;
use worlds::{Openings, World};

/// What the check comes to, without what a reader needs to follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndependenceAnswer {
    /// The highest verdict among the officers, with its range.
    pub reached: Reached,
    /// The flags beside it, by id, in the order of the data.
    pub flags: Vec<String>,
    /// Each officer, in the order of the facts.
    pub officers: Vec<OfficerIndependence>,
    /// The day on which its rules were last made sure of.
    pub as_at: CivilDate,
}

impl Rules {
    /// What the check finds.
    #[must_use]
    pub fn independence(&self, facts: &Facts) -> IndependenceFinding {
        let facts = &self.under_ids(facts);
        let officers = self.officers(facts);
        let answer = matter(&officers);
        let raised = self.raised(facts);
        let flags = self.independence.flag.iter().filter(|entry| raised.contains(&entry.id));
        let reasons = self.reasons(facts);
        let situation = Situation { facts, verdict: answer.verdict, officers: &officers, flags: &raised };
        IndependenceFinding {
            as_at: self.independence.as_at,
            verdict: answer.verdict,
            words: self.verdict_words(answer.verdict),
            flags: flags.map(FlagEntry::to_flag).collect(),
            basis: bases(&reasons),
            would_change: self.would_change(facts, &answer),
            next_letters: situation.letters(self),
            own: self.own_precepts(&situation, &reasons),
            reasons,
            possible: answer.possible,
            officers,
        }
    }

    /// What the check comes to, for lists and to be kept.
    #[must_use]
    pub fn independence_answer(&self, facts: &Facts) -> IndependenceAnswer {
        let facts = &self.under_ids(facts);
        let officers = self.officers(facts);
        let raised = self.raised(facts);
        let flags = self.independence.flag.iter().filter(|entry| raised.contains(&entry.id));
        IndependenceAnswer {
            reached: matter(&officers),
            flags: flags.map(|entry| entry.id.as_str().to_owned()).collect(),
            officers,
            as_at: self.independence.as_at,
        }
    }

    /// The data of the check, for review.
    #[must_use]
    pub fn independence_data(&self) -> &IndependenceFile {
        &self.independence
    }

    fn answer(&self, facts: &Facts) -> Reached {
        matter(&self.officers(facts))
    }

    fn officers(&self, facts: &Facts) -> Vec<OfficerIndependence> {
        let openings = Openings::new(&self.independence, facts);
        let grading = |officer| Grading::new(&self.independence, facts, officer);
        facts.officers.iter().map(|officer| one(&grading(officer), &openings.worlds(officer))).collect()
    }

    fn raised(&self, facts: &Facts) -> Vec<FlagId> {
        self.raised_of(facts, |entry| !entry.is_off)
    }

    /// The flags that are raised, of those.
    fn raised_of(&self, facts: &Facts, of: impl Fn(&FlagEntry) -> bool) -> Vec<FlagId> {
        let openings = Openings::new(&self.independence, facts);
        let services: Vec<_> = facts.officers.iter().map(|officer| openings.services(officer)).collect();
        let flagging = Flagging { rules: self, facts, services: &services };
        let flags = self.independence.flag.iter().filter(|entry| of(entry));
        flags.map(|entry| entry.id).filter(|flag| flagging.is_raised(*flag)).collect()
    }

    fn reasons(&self, facts: &Facts) -> Vec<IndependenceReason> {
        let openings = Openings::new(&self.independence, facts);
        let officers = facts.officers.iter().enumerate();
        let reasons = officers.flat_map(|(index, officer)| {
            let grading = Grading::new(&self.independence, facts, officer);
            let worlds = openings.worlds(officer);
            Reasoning { rules: self, facts, grading: &grading, officer: index, worlds: &worlds }.reasons()
        });
        reasons.collect()
    }

    fn verdict_words(&self, verdict: Verdict) -> String {
        let mut words = self.independence.words.iter();
        words.find(|entry| entry.verdict == verdict).map_or_else(String::new, |entry| entry.words.clone())
    }

    /// What a kind of letter is called, whether or not the product writes it.
    fn title_of(&self, kind: &LetterKind) -> Option<&str> {
        let written = self.letter(kind).ok().map(|letter| letter.title.as_str());
        written.or_else(|| self.letter_kind(kind).map(|kind| kind.title.as_str()))
    }

    /// A letter that a rule proposes and of which there is no kind.
    pub(crate) fn missing_from_independence(&self) -> Option<(&str, &str)> {
        let data = &self.independence;
        let asks = data.letter_rule.iter().flat_map(|rule| rule.ask.iter().map(|ask| (rule.id, &ask.letter)));
        let mut missing = asks.filter(|(_, letter)| self.title_of(letter).is_none());
        missing.next().map(|(rule, letter)| (rule.as_str(), letter.0.as_str()))
    }
}

/// One officer's grades and verdict, over every world.
fn one(grading: &Grading, worlds: &[World<'_>]) -> OfficerIndependence {
    let graded: Vec<Graded> = worlds.iter().map(|world| grading.graded(world)).collect();
    let agreed = |read: fn(&Graded) -> Grade| {
        let first = graded.first().map(read)?;
        graded.iter().all(|one| read(one) == first).then_some(first)
    };
    let possible: Vec<Verdict> =
        settled().filter(|verdict| graded.iter().any(|one| one.verdict == *verdict)).collect();
    OfficerIndependence {
        control: agreed(|one| one.control),
        hands: agreed(|one| one.hands),
        verdict: only(&possible),
        possible,
    }
}

/// The matter's verdict, the highest among its officers, and what it can come to: anything, where there is none.
fn matter(officers: &[OfficerIndependence]) -> Reached {
    let each = officers.iter().map(|officer| (officer.verdict, officer.possible.as_slice()));
    together(each).unwrap_or_else(|| Reached { verdict: Verdict::CannotTell, possible: settled().collect() })
}

/// Verdicts that stand where no fact is missing, in rising order.
fn settled() -> impl Iterator<Item = Verdict> {
    Verdict::ALL.iter().copied().filter(|verdict| *verdict != Verdict::CannotTell)
}

fn only(possible: &[Verdict]) -> Verdict {
    match possible {
        [verdict] => *verdict,
        _ => Verdict::CannotTell,
    }
}

/// What the reasons rest on, each once.
fn bases(reasons: &[IndependenceReason]) -> Vec<String> {
    let mut bases: Vec<String> = Vec::new();
    for reason in reasons.iter().filter(|reason| !reason.basis.is_empty()) {
        if !bases.contains(&reason.basis) {
            bases.push(reason.basis.clone());
        }
    }
    bases
}

#[cfg(test)]
mod tests;
