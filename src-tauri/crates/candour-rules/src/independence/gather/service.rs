//! Where a person served at the time, serves now and served last, as far as postings with uncertain bounds say.

use super::PersonOnRecord;
use crate::Rules;
use candour_model::{
    bodies::ForceId,
    dates::{CivilDate, PartialDate},
    independence::{IdentityKnown, OfficerFacts, OfficerRole, Side, StatusKnown},
    officers::{Officer, ServiceStatus},
    postings::Posting,
};

/// The force at a time.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ForceAt {
    /// It was this one.
    Known(ForceId),
    /// It was one of these.
    OneOf(Vec<ForceId>),
    /// The record does not say.
    Unknown,
}

impl Rules {
    /// The facts of the check about a person. The authority is left unsaid: nothing on record says who acts as it.
    #[must_use]
    pub fn officer_facts(&self, person: &PersonOnRecord<'_>) -> OfficerFacts {
        let postings = person.officer.map_or(&[][..], |officer| &officer.postings);
        let status = person.officer.map_or(StatusKnown::Unknown, |officer| status_known(officer.status));
        let then = force_then(postings, person.happened, person.concerned);
        let now = force_now(postings, status, person.today);
        let last = force_last(postings, status);
        let (then, candidates) = match then {
            ForceAt::Known(force) => (Side::of_force(&force), Vec::new()),
            ForceAt::OneOf(forces) => (Side::Unknown, forces.iter().map(Side::of_force).collect()),
            ForceAt::Unknown => (Side::Unknown, Vec::new()),
        };
        let last = last.map(|force| Side::of_force(&force)).filter(|last| *last != then).unwrap_or_default();
        let others = distinct(postings.iter()).into_iter().map(|force| Side::of_force(&force));
        OfficerFacts {
            role: self.role(postings, person.happened, &then),
            identity: if person.officer.is_some() { IdentityKnown::Known } else { IdentityKnown::Unknown },
            force_candidates: candidates,
            forces_other: others.filter(|other| ![&then, &now, &last].contains(&other)).collect(),
            force_then: then,
            force_now: now,
            force_last: last,
            status,
            links: person.links.to_vec(),
            authority: Side::Unsaid,
        }
    }

    /// The role at the time: a chief officer by the title of that force, or by acting as such; a senior officer by a rank that the
    /// data names; an officer of the agency by serving in it. Other ranks are not told apart here.
    fn role(&self, postings: &[Posting], happened: &PartialDate, then: &Side) -> OfficerRole {
        let at_the_time = postings.iter().filter(|posting| surely(posting, happened));
        let of_posting = |posting: &Posting| self.role_by_rank(&posting.force, posting.rank.as_str());
        let highest = at_the_time.map(of_posting).max_by_key(|role| seniority(*role));
        if *then == Side::Nca { OfficerRole::NcaOfficer } else { highest.unwrap_or(OfficerRole::Officer) }
    }

    /// Whether somebody is, on a day, the chief officer of a force, or acts as such: by the rank of a posting that is not known to
    /// have ended before.
    #[must_use]
    pub fn is_chief_officer(&self, officer: &Officer, force: &ForceId, on: CivilDate) -> bool {
        let has_ended =
            |posting: &Posting| posting.to.as_ref().and_then(|to| to.latest).is_some_and(|end| end < on);
        officer.postings.iter().any(|posting| {
            posting.force == *force
                && !has_ended(posting)
                && self.role_by_rank(force, posting.rank.as_str()) == OfficerRole::ChiefOfficer
        })
    }

    /// What a rank makes of its holder in a force, as a posting names the rank.
    fn role_by_rank(&self, force: &ForceId, rank: &str) -> OfficerRole {
        let ranks = &self.independence.ranks;
        let rank = rank.trim().to_lowercase();
        let acting = ranks.acting.iter().find_map(|before| rank.strip_prefix(&before.to_lowercase()));
        let rank = acting.unwrap_or(&rank).trim();
        let is_one_of = |names: &[String]| names.iter().any(|name| name.to_lowercase() == rank);
        let title = self.force(force).ok().map(|force| force.chief_officer_title.clone());
        if title.is_some_and(|title| is_one_of(&[title])) {
            OfficerRole::ChiefOfficer
        } else if is_one_of(&ranks.senior) {
            OfficerRole::SeniorOfficer
        } else {
            OfficerRole::Officer
        }
    }
}

/// Which of two roles by rank is the higher.
const fn seniority(role: OfficerRole) -> u8 {
    match role {
        OfficerRole::ChiefOfficer => 2,
        OfficerRole::SeniorOfficer => 1,
        _ => 0,
    }
}

/// Whether two postings were of one unit of a force at times that overlap: surely so, or perhaps; nothing where they were not.
pub(super) fn together(one: &Posting, other: &Posting) -> Option<bool> {
    let unit = |posting: &Posting| posting.unit.as_str().trim().to_lowercase();
    if one.force != other.force || unit(one).is_empty() || unit(one) != unit(other) {
        return None;
    }
    let begins = |posting: &Posting| posting.from.as_ref().and_then(|from| from.earliest);
    let ends = |posting: &Posting| posting.to.as_ref().and_then(|to| to.latest);
    let apart = |one, other| matches!((ends(one), begins(other)), (Some(end), Some(begin)) if end < begin);
    if apart(one, other) || apart(other, one) {
        return None;
    }
    let surely_begins = |posting: &Posting| posting.from.as_ref().and_then(|from| from.latest);
    let surely_ends = |posting: &Posting| posting.to.as_ref().and_then(|to| to.earliest);
    let reaches = |one, other| matches!((surely_begins(one), surely_ends(other)), (Some(begin), Some(end)) if begin <= end);
    Some(reaches(one, other) && reaches(other, one))
}

/// Whether the person still serves with the police, in the words of the check.
pub(super) fn status_known(status: ServiceStatus) -> StatusKnown {
    match status {
        ServiceStatus::Serving => StatusKnown::Serving,
        ServiceStatus::Retired | ServiceStatus::Resigned | ServiceStatus::Dismissed => StatusKnown::Former,
        ServiceStatus::Deceased => StatusKnown::Deceased,
        ServiceStatus::Unknown => StatusKnown::Unknown,
    }
}

/// The force at the time. Where a posting surely spans it, that is the force; where postings frame it, one of them is; where they
/// do neither, the force concerned is taken if a posting allows it or there is none.
pub(super) fn force_then(
    postings: &[Posting],
    happened: &PartialDate,
    concerned: Option<&ForceId>,
) -> ForceAt {
    let sure = distinct(postings.iter().filter(|posting| surely(posting, happened)));
    if !sure.is_empty() {
        return one_of(sure);
    }
    let may: Vec<&Posting> = postings.iter().filter(|posting| perhaps(posting, happened)).collect();
    let begun = may.iter().any(|posting| begun_by(posting, happened.earliest));
    let ended = may.iter().any(|posting| lasted_until(posting, happened.latest));
    let possible = distinct(may.into_iter());
    match concerned {
        _ if begun && ended => one_of(possible),
        Some(force) if postings.is_empty() || possible.contains(force) => ForceAt::Known(force.clone()),
        _ => ForceAt::Unknown,
    }
}

/// Where the person is now: the one posting that may still run, for one who serves; none, or the agency, for one who has left.
pub(super) fn force_now(postings: &[Posting], status: StatusKnown, today: CivilDate) -> Side {
    let now = PartialDate::of_day(today);
    let running = distinct(postings.iter().filter(|posting| perhaps(posting, &now)));
    let agency = running.iter().map(Side::of_force).find(|side| *side == Side::Nca);
    match (status, &running[..]) {
        (StatusKnown::Serving, [force]) => Side::of_force(force),
        (StatusKnown::Serving | StatusKnown::Unknown, _) => Side::Unknown,
        (StatusKnown::Former, _) => agency.unwrap_or(Side::Nobody),
        (StatusKnown::Deceased, _) => Side::Nobody,
    }
}

/// The police force last served in, where one posting surely ended after every other of another force.
pub(super) fn force_last(postings: &[Posting], status: StatusKnown) -> Option<ForceId> {
    if !matches!(status, StatusKnown::Former | StatusKnown::Deceased) {
        return None;
    }
    let police: Vec<&Posting> =
        postings.iter().filter(|posting| Side::of_force(&posting.force) != Side::Nca).collect();
    let is_last = |posting: &&&Posting| {
        let ended = posting.to.as_ref().and_then(|to| to.earliest);
        police.iter().filter(|other| other.force != posting.force).all(|other| {
            let other = other.to.as_ref().and_then(|to| to.latest);
            matches!((ended, other), (Some(ended), Some(other)) if other < ended)
        })
    };
    police.iter().find(is_last).map(|posting| posting.force.clone())
}

/// Whether a posting surely spans a time.
fn surely(posting: &Posting, time: &PartialDate) -> bool {
    begun_by(posting, time.earliest) && lasted_until(posting, time.latest)
}

/// Whether a posting can have run at a time.
fn perhaps(posting: &Posting, time: &PartialDate) -> bool {
    let from = posting.from.as_ref().and_then(|from| from.earliest);
    let to = posting.to.as_ref().and_then(|to| to.latest);
    let after_start = from.zip(time.latest).is_none_or(|(from, last)| from <= last);
    after_start && to.zip(time.earliest).is_none_or(|(to, first)| to >= first)
}

fn begun_by(posting: &Posting, day: Option<CivilDate>) -> bool {
    let from = posting.from.as_ref().and_then(|from| from.latest);
    from.zip(day).is_some_and(|(from, day)| from <= day)
}

fn lasted_until(posting: &Posting, day: Option<CivilDate>) -> bool {
    let to = posting.to.as_ref().and_then(|to| to.earliest);
    to.zip(day).is_some_and(|(to, day)| to >= day)
}

fn one_of(mut forces: Vec<ForceId>) -> ForceAt {
    if forces.len() == 1 { ForceAt::Known(forces.remove(0)) } else { ForceAt::OneOf(forces) }
}

pub(super) fn distinct<'p>(postings: impl Iterator<Item = &'p Posting>) -> Vec<ForceId> {
    let mut forces: Vec<ForceId> = Vec::new();
    for posting in postings {
        if !forces.contains(&posting.force) {
            forces.push(posting.force.clone());
        }
    }
    forces
}
