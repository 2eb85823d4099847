//! Every world that the facts leave open for one officer: each has a value for every fact.

use super::{
    named::{Named, once},
    service::{Service, services},
    who::{Place, Who},
};
use crate::data::{BodyWord, ControlRuleEntry, ControlWord, CourseEntry, IndependenceFile, NotWhere};
use candour_model::independence::{CriteriaMet, Facts, ModeKnown, OfficerFacts, OfficerRole, Referred, Side};

/// One world.
#[derive(Clone, Copy, Debug)]
pub(super) struct World<'a> {
    pub(super) service: Service<'a>,
    pub(super) rule: &'a ControlRuleEntry,
    pub(super) body: Who<'a>,
    pub(super) lead: Option<Who<'a>>,
}

/// The data and the facts that worlds are made from.
#[derive(Debug)]
pub(super) struct Openings<'a> {
    data: &'a IndependenceFile,
    facts: &'a Facts,
    named: Named<'a>,
}

impl<'a> Openings<'a> {
    pub(super) fn new(data: &'a IndependenceFile, facts: &'a Facts) -> Self {
        Self { data, facts, named: Named::of(facts) }
    }

    /// Everything that an officer's service can have been.
    pub(super) fn services(&self, officer: &'a OfficerFacts) -> Vec<Service<'a>> {
        services(&self.data.unknown_facts, self.facts, &self.named, officer)
    }

    /// Every world of an officer.
    pub(super) fn worlds(&self, officer: &'a OfficerFacts) -> Vec<World<'a>> {
        let mut worlds = Vec::new();
        for service in self.services(officer) {
            for rule in self.data.control_rule.iter().filter(|rule| self.is_for(rule)) {
                if rule.control == ControlWord::Courses {
                    for course in rule.course.iter().filter(|course| self.is_open(course, officer)) {
                        self.add_course(&mut worlds, service, course);
                    }
                } else {
                    self.add(&mut worlds, service, rule, self.facts.mode);
                }
            }
        }
        worlds
    }

    fn is_for(&self, rule: &ControlRuleEntry) -> bool {
        let facts = self.facts;
        rule.stages.contains(&facts.stage)
            && rule.modes.contains(&facts.mode)
            && (rule.referred.is_empty()
                || facts.referred == Referred::Unknown
                || rule.referred.contains(&facts.referred))
    }

    fn is_open(&self, course: &CourseEntry, officer: &OfficerFacts) -> bool {
        match course.not_where {
            Some(NotWhere::ChiefOfficerAndCriterion) => {
                officer.role != OfficerRole::ChiefOfficer || self.facts.criteria_met != CriteriaMet::Yes
            }
            None => true,
        }
    }

    fn add_course(&self, worlds: &mut Vec<World<'a>>, service: Service<'a>, course: &CourseEntry) {
        let of_mode = |rule: &&ControlRuleEntry| {
            rule.stages.contains(&self.facts.stage) && rule.modes.contains(&course.mode)
        };
        let Some(rule) = self.data.control_rule.iter().find(of_mode) else { return };
        if course.bodies.is_empty() {
            self.add(worlds, service, rule, course.mode);
        } else {
            let bodies = self.bodies(&course.bodies, service, Place::Body).into_iter();
            worlds.extend(bodies.map(|body| World { service, rule, body, lead: None }));
        }
    }

    fn add(
        &self,
        worlds: &mut Vec<World<'a>>,
        service: Service<'a>,
        rule: &'a ControlRuleEntry,
        mode: ModeKnown,
    ) {
        let can_be = |place| self.bodies(self.unknown_body(mode), service, place);
        let known = Who::known(&self.facts.body);
        for body in known.map_or_else(|| can_be(Place::Body), |body| vec![body]) {
            let leads = match self.facts.lead {
                Side::Unsaid => vec![None],
                Side::Unknown => {
                    let all = std::iter::once(body).chain(can_be(Place::Lead)).collect();
                    once(all).into_iter().map(Some).collect()
                }
                _ => vec![Who::known(&self.facts.lead)],
            };
            worlds.extend(leads.into_iter().map(|lead| World { service, rule, body, lead }));
        }
    }

    fn unknown_body(&self, mode: ModeKnown) -> &'a [BodyWord] {
        let mut bodies = self.data.unknown_facts.body.iter();
        let found =
            bodies.find(|entry| entry.stages.contains(&self.facts.stage) && entry.modes.contains(&mode));
        found.map_or(&[], |entry| &entry.bodies)
    }

    fn bodies(&self, words: &[BodyWord], service: Service<'a>, place: Place) -> Vec<Who<'a>> {
        let mut bodies = Vec::new();
        for word in words {
            match word {
                BodyWord::Authority => bodies.push(service.acting),
                BodyWord::AuthorityForce => bodies.push(service.acting.force()),
                BodyWord::AuthorityPolicingBody => {
                    bodies.extend(service.acting.police().map(Who::PolicingBody));
                }
                BodyWord::ForceThen => bodies.push(service.then.force()),
                BodyWord::Named => bodies.extend(self.named.police()),
                BodyWord::Other => bodies.push(Who::other(place)),
                BodyWord::Nca => bodies.push(Who::Nca),
                BodyWord::Iopc => bodies.push(Who::Iopc),
            }
        }
        once(bodies)
    }
}
