//! The answers of a matter's investigations taken together, for each allegation that they cover and for the matter.

use super::people::Answered;
use candour_model::{
    allegations::AllegationLine,
    ids::{AllegationId, InvestigationId},
    independence::{
        AllegationIndependence, IndependenceLine, IndependenceView, MatterIndependence, StandingView, Verdict,
    },
};
use candour_rules::together;
use std::collections::BTreeMap;

/// What was answered so far.
#[derive(Default)]
pub(super) struct Together {
    lines: Vec<IndependenceLine>,
    covered: BTreeMap<u32, Covered>,
}

/// An allegation, the investigations that cover it, and what each comes to for each person whom it is against.
struct Covered {
    allegation: AllegationId,
    investigations: Vec<InvestigationId>,
    each: Vec<(Verdict, Vec<Verdict>)>,
}

impl Together {
    /// Adds what the check of an investigation comes to, with what it covers and the last view taken of it.
    pub(super) fn add<'a>(
        &mut self,
        answered: &Answered,
        covered: impl Iterator<Item = &'a AllegationLine>,
        view: Option<&IndependenceView>,
    ) {
        let reached = answered.reached().cloned();
        let view = StandingView::of(view, reached.as_ref());
        self.lines.push(IndependenceLine { investigation: answered.investigation, reached, view });
        for line in covered {
            let covered = self.covered.entry(line.number).or_insert_with(|| Covered {
                allegation: line.id,
                investigations: Vec::new(),
                each: Vec::new(),
            });
            covered.investigations.push(answered.investigation);
            let people = answered.against(line.number);
            covered.each.extend(people.map(|person| (person.verdict, person.possible.clone())));
        }
    }

    /// What all of it comes to.
    pub(super) fn of_matter(self) -> MatterIndependence {
        let each = self.lines.iter().filter_map(|line| line.reached.as_ref());
        MatterIndependence {
            reached: together(each.map(|reached| (reached.verdict, reached.possible.as_slice()))),
            allegations: self.covered.into_values().map(Covered::of_allegation).collect(),
            investigations: self.lines,
        }
    }
}

impl Covered {
    fn of_allegation(self) -> AllegationIndependence {
        AllegationIndependence {
            allegation: self.allegation,
            investigations: self.investigations,
            reached: together(self.each.iter().map(|(verdict, possible)| (*verdict, possible.as_slice()))),
        }
    }
}
