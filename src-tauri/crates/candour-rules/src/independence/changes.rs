//! Which fact would change the verdict: each is really varied, one at a time, and the check worked out anew.

use super::{inputs::value_of, named::Named, reasons::number};
use crate::Rules;
use candour_model::{
    bodies::ForceId,
    independence::{
        CriteriaMet, Facts, Link, ModeKnown, OfficerFacts, OfficerRole, Otherwise, Reached, Referred, Side,
        Stage, StatusKnown, WouldChange,
    },
};

/// A fact, and the facts of the matter with it otherwise.
struct Varied {
    fact: &'static str,
    officer: Option<usize>,
    is_missing: bool,
    others: Vec<(String, Facts)>,
}

impl Rules {
    /// The facts that would change the verdict, those that are missing first. Of a missing fact every value is given that
    /// changes the verdict or what it can come to.
    pub(super) fn would_change(&self, facts: &Facts, answer: &Reached) -> Vec<WouldChange> {
        let mut changes: Vec<WouldChange> =
            self.varied(facts).into_iter().filter_map(|varied| self.change(facts, answer, varied)).collect();
        changes.sort_by_key(|change| !change.is_missing);
        changes
    }

    fn change(&self, facts: &Facts, answer: &Reached, varied: Varied) -> Option<WouldChange> {
        let otherwise = varied.others.into_iter().filter_map(|(value, facts)| {
            let then = self.answer(&facts);
            let differs =
                then.verdict != answer.verdict || varied.is_missing && then.possible != answer.possible;
            differs.then_some(Otherwise { value, verdict: then.verdict })
        });
        let otherwise: Vec<Otherwise> = otherwise.collect();
        let officer = varied.officer.map(|index| &facts.officers[index]);
        (!otherwise.is_empty()).then(|| WouldChange {
            fact: varied.fact.to_owned(),
            officer: varied.officer.map(number),
            now: value_of(varied.fact, facts, officer),
            is_missing: varied.is_missing,
            question: self.question(varied.fact, facts.stage),
            otherwise,
        })
    }

    fn question(&self, fact: &str, stage: Stage) -> String {
        let Some(input) = self.independence.input.iter().find(|input| input.fact == fact) else {
            return String::new();
        };
        let in_review = input.in_review.as_ref().filter(|_| stage == Stage::Review);
        in_review.map_or(&input.question, |review| &review.question).clone()
    }

    fn varied(&self, facts: &Facts) -> Vec<Varied> {
        let forces = self.forces_to_try(facts);
        let mut varied = of_matter(facts, &forces);
        for (index, officer) in facts.officers.iter().enumerate() {
            varied.extend(of_officer(facts, &forces, index, officer));
        }
        varied
    }

    /// Each force named in the matter, and some other.
    fn forces_to_try(&self, facts: &Facts) -> Vec<Side> {
        let named = Named::of(facts);
        let mut forces: Vec<Side> =
            named.forces().iter().map(|force| Side::Force(ForceId((*force).to_owned()))).collect();
        forces.push(Side::Force(ForceId(self.independence.sides.other.clone())));
        forces
    }
}

fn of_matter(facts: &Facts, forces: &[Side]) -> Vec<Varied> {
    let with = |change: &dyn Fn(&mut Facts)| {
        let mut facts = facts.clone();
        change(&mut facts);
        facts
    };
    let words = |fact, is_missing, others| Varied { fact, officer: None, is_missing, others };
    let mut varied = Vec::new();
    if facts.stage != Stage::Review {
        let modes = modes_to_try(facts.mode).iter();
        let others = modes.map(|mode| (mode.as_str().to_owned(), with(&|facts| facts.mode = *mode)));
        let is_missing = matches!(facts.mode, ModeKnown::Unknown | ModeKnown::Undecided);
        varied.push(words("mode", is_missing, others.collect()));
    }
    let bodies = bodies_to_try(facts, forces);
    let others = bodies.iter().map(|side| (side.to_string(), with(&|facts| facts.body = side.clone())));
    varied.push(words("body", facts.body == Side::Unknown, others.collect()));
    if facts.lead != Side::Unsaid {
        let others = bodies.iter().map(|side| (side.to_string(), with(&|facts| facts.lead = side.clone())));
        varied.push(words("lead", facts.lead == Side::Unknown, others.collect()));
    }
    let others = forces.iter().map(|side| (side.to_string(), with(&|facts| facts.authority = side.clone())));
    varied.push(words("authority", facts.authority == Side::Unknown, others.collect()));
    let others = [Referred::Yes, Referred::No].iter();
    let others = others.map(|said| (said.as_str().to_owned(), with(&|facts| facts.referred = *said)));
    varied.push(words("referred", facts.referred == Referred::Unknown, others.collect()));
    let others = [CriteriaMet::Yes, CriteriaMet::No].iter();
    let others = others.map(|said| (said.as_str().to_owned(), with(&|facts| facts.criteria_met = *said)));
    varied.push(words("criteria_met", facts.criteria_met == CriteriaMet::NotAssessed, others.collect()));
    let others = Link::ALL.iter().map(|link| toggled(facts, *link));
    varied.push(words("links", false, others.collect()));
    varied
}

/// The facts with a link taken away, where it is there, or with it added.
fn toggled(facts: &Facts, link: Link) -> (String, Facts) {
    let mut links = facts.links.clone();
    let word = link.as_str();
    if links.contains(&link) {
        links.retain(|known| *known != link);
        (format!("without {word}"), Facts { links, ..facts.clone() })
    } else {
        links.push(link);
        (word.to_owned(), Facts { links, ..facts.clone() })
    }
}

/// The modes of the rules that it is under, and those that are open now.
fn modes_to_try(mode: ModeKnown) -> &'static [ModeKnown] {
    match mode {
        ModeKnown::Supervised | ModeKnown::Managed => {
            &[ModeKnown::Local, ModeKnown::Supervised, ModeKnown::Managed, ModeKnown::Independent]
        }
        _ => &[ModeKnown::Local, ModeKnown::Directed, ModeKnown::Independent, ModeKnown::NotInvestigated],
    }
}

fn bodies_to_try(facts: &Facts, forces: &[Side]) -> Vec<Side> {
    let mut bodies = if facts.stage == Stage::Review { Vec::new() } else { forces.to_vec() };
    if facts.stage == Stage::Review {
        bodies.extend(facts.authority.force().cloned().map(Side::PolicingBody));
    } else {
        bodies.push(Side::Nca);
    }
    bodies.push(Side::Iopc);
    bodies
}

fn of_officer(facts: &Facts, forces: &[Side], index: usize, officer: &OfficerFacts) -> Vec<Varied> {
    let with = |change: &dyn Fn(&mut OfficerFacts)| {
        let mut facts = facts.clone();
        change(&mut facts.officers[index]);
        facts
    };
    let words = |fact, is_missing, others| Varied { fact, officer: Some(index), is_missing, others };
    let mut varied = Vec::new();
    let thens = thens_to_try(forces, officer);
    let others = thens.iter().map(|side| (side.to_string(), with(&|one| one.force_then = side.clone())));
    varied.push(words("officer.force_then", officer.force_then == Side::Unknown, others.collect()));
    let nows = forces.iter().chain([&Side::Nobody, &Side::Nca]);
    let others = nows.map(|side| (side.to_string(), with(&|one| one.force_now = side.clone())));
    varied.push(words("officer.force_now", officer.force_now == Side::Unknown, others.collect()));
    if officer.force_now == Side::Nobody {
        let others = forces.iter().map(|side| (side.to_string(), with(&|one| one.force_last = side.clone())));
        varied.push(words("officer.force_last", false, others.collect()));
    }
    let others =
        forces.iter().map(|side| (side.to_string(), with(&|one| one.forces_other = vec![side.clone()])));
    let none = (Side::Nobody.to_string(), with(&|one| one.forces_other.clear()));
    varied.push(words("officer.forces_other", false, others.chain([none]).collect()));
    let others = [StatusKnown::Serving, StatusKnown::Former, StatusKnown::Deceased].iter();
    let others = others.map(|said| (said.as_str().to_owned(), with(&|one| one.status = *said)));
    varied.push(words("officer.status", officer.status == StatusKnown::Unknown, others.collect()));
    if !officer.links.is_empty() {
        let others = officer.links.iter().map(|link| {
            let left = with(&|one| one.links.retain(|known| known != link));
            (format!("without {}", link.as_str()), left)
        });
        varied.push(words("officer.links", false, others.collect()));
    }
    let others = OfficerRole::ALL.iter();
    let others = others.map(|said| (said.as_str().to_owned(), with(&|one| one.role = *said)));
    varied.push(words("officer.role", false, others.collect()));
    varied
}

/// The forces that it can have been, where those are known; otherwise any.
fn thens_to_try(forces: &[Side], officer: &OfficerFacts) -> Vec<Side> {
    if officer.force_then == Side::Unknown && !officer.force_candidates.is_empty() {
        officer.force_candidates.clone()
    } else if officer.role == OfficerRole::LocalPolicingBody {
        forces.iter().filter_map(Side::force).cloned().map(Side::PolicingBody).collect()
    } else {
        forces.to_vec()
    }
}
