//! What an officer's service can have been: the force at the time, where the person is now, and whose the authority is, for
//! every value that is not known.

use super::{
    authority::{self, Position},
    named::{Named, once},
    who::{Place, Who},
};
use crate::data::{ForceWord, UnknownFacts};
use candour_model::independence::{Facts, OfficerFacts, OfficerRole, Side, StatusKnown};

/// Who an officer is in one world.
#[derive(Clone, Copy, Debug)]
pub(super) struct Service<'a> {
    pub(super) facts: &'a OfficerFacts,
    pub(super) then: Who<'a>,
    pub(super) now: Who<'a>,
    pub(super) position: Position<'a>,
    pub(super) lawful: Who<'a>,
    pub(super) acting: Who<'a>,
}

/// Everything that an officer's service can have been.
pub(super) fn services<'a>(
    unknown: &UnknownFacts,
    facts: &'a Facts,
    named: &Named<'a>,
    officer: &'a OfficerFacts,
) -> Vec<Service<'a>> {
    let mut services = Vec::new();
    for then in thens(unknown, named, officer) {
        for now in nows(unknown, named, officer, then) {
            let position = authority::position(officer, then, now);
            let sort = authority::sort_of(officer, then, now, position);
            let lawful = authority::lawful(sort, then, position);
            let acting = acting(facts, officer).unwrap_or(lawful);
            services.push(Service { facts: officer, then, now, position, lawful, acting });
        }
    }
    services
}

/// The body that acts as appropriate authority for an officer, where that is known.
pub(super) fn acting<'a>(facts: &'a Facts, officer: &'a OfficerFacts) -> Option<Who<'a>> {
    let is_own = officer.authority != Side::Unsaid;
    Who::known(if is_own { &officer.authority } else { &facts.authority })
}

fn thens<'a>(unknown: &UnknownFacts, named: &Named<'a>, officer: &'a OfficerFacts) -> Vec<Who<'a>> {
    if let Some(known) = Who::known(&officer.force_then) {
        return vec![known];
    }
    let candidates: Vec<Who<'a>> = officer.force_candidates.iter().filter_map(Who::known).collect();
    if !candidates.is_empty() {
        return candidates;
    }
    let mut thens: Vec<Who<'a>> = Vec::new();
    for word in &unknown.force_then {
        match word {
            ForceWord::Named => thens.extend(named.police()),
            ForceWord::Other => thens.push(Who::other(Place::Then)),
            ForceWord::ForceThen | ForceWord::None => {}
        }
    }
    match officer.role {
        OfficerRole::NcaOfficer => vec![Who::Nca],
        OfficerRole::LocalPolicingBody => {
            thens.into_iter().filter_map(Who::police).map(Who::PolicingBody).collect()
        }
        _ => thens,
    }
}

fn nows<'a>(
    unknown: &UnknownFacts,
    named: &Named<'a>,
    officer: &'a OfficerFacts,
    then: Who<'a>,
) -> Vec<Who<'a>> {
    if let Some(known) = Who::known(&officer.force_now) {
        return vec![known];
    }
    let mut nows = Vec::new();
    for word in &unknown.force_now {
        match word {
            ForceWord::ForceThen => nows.push(then),
            ForceWord::Named => nows.extend(named.police().chain(named.agency())),
            ForceWord::None => nows.push(Who::Nobody),
            ForceWord::Other => nows.push(Who::other(Place::Now)),
        }
    }
    nows.retain(|now| can_be(officer.status, *now));
    once(nows)
}

/// Whether one of this status can be there now.
fn can_be(status: StatusKnown, now: Who<'_>) -> bool {
    match status {
        StatusKnown::Serving => now != Who::Nobody,
        StatusKnown::Former => now == Who::Nobody || now == Who::Nca,
        StatusKnown::Deceased => now == Who::Nobody,
        StatusKnown::Unknown => true,
    }
}
