//! What is named in the matter: each police force once, and whether the agency is. An unknown force can be any of them.

use super::who::{Police, Who};
use candour_model::independence::{Facts, Side};

/// The police forces named in the matter, and whether the agency is.
#[derive(Debug, Default)]
pub(super) struct Named<'a> {
    forces: Vec<&'a str>,
    nca: bool,
}

impl<'a> Named<'a> {
    pub(super) fn of(facts: &'a Facts) -> Self {
        let matter = [&facts.body, &facts.lead, &facts.authority];
        let officers = facts.officers.iter().flat_map(|officer| {
            let one = [&officer.force_then, &officer.force_now, &officer.force_last, &officer.authority];
            one.into_iter().chain(&officer.force_candidates).chain(&officer.forces_other)
        });
        let mut named = Self::default();
        for side in matter.into_iter().chain(officers) {
            named.nca |= *side == Side::Nca;
            if let Some(force) = side.force()
                && !named.forces.contains(&force.0.as_str())
            {
                named.forces.push(&force.0);
            }
        }
        named
    }

    pub(super) fn forces(&self) -> &[&'a str] {
        &self.forces
    }

    pub(super) fn police(&self) -> impl Iterator<Item = Who<'a>> {
        self.forces.iter().copied().map(Police::Named).map(Who::Police)
    }

    pub(super) fn agency(&self) -> Option<Who<'a>> {
        self.nca.then_some(Who::Nca)
    }
}

/// Each once, in order.
pub(super) fn once<T: PartialEq>(all: Vec<T>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::with_capacity(all.len());
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
