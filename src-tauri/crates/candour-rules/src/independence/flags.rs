//! What each flag means. A flag is raised where it holds whatever the missing facts are.

use super::{
    service::{Service, acting},
    who::{Police, Who},
};
use crate::{
    Rules,
    data::{FlagEntry, FlagId, ForceKind},
};
use candour_model::{
    bodies::ForceId,
    independence::{
        CriteriaMet, Facts, IdentityKnown, IndependenceFlag, Link, ModeKnown, OfficerFacts, OfficerRole,
        Referred, ReviewBody, Side, Stage, StatusKnown,
    },
};

/// The facts, and what each officer's service can have been.
#[derive(Debug)]
pub(super) struct Flagging<'a> {
    pub(super) rules: &'a Rules,
    pub(super) facts: &'a Facts,
    pub(super) services: &'a [Vec<Service<'a>>],
}

impl Flagging<'_> {
    /// Whether a flag is raised.
    pub(super) fn is_raised(&self, flag: FlagId) -> bool {
        let facts = self.facts;
        let any = |test: &dyn Fn(&OfficerFacts) -> bool| facts.officers.iter().any(test);
        match flag {
            FlagId::ReferralOverdue => {
                facts.criteria_met == CriteriaMet::Yes
                    && facts.referred == Referred::No
                    && !facts.pre_2004_shut_out
            }
            FlagId::CriteriaNotAssessed => facts.criteria_met == CriteriaMet::NotAssessed,
            FlagId::WrongAuthority => self.certainly(|service| {
                acting(facts, service.facts).is_some_and(|acting| acting != service.lawful)
            }),
            FlagId::TwoAuthorities => self.has_two_authorities(),
            FlagId::Reg12Bar => self.may_be_barred(),
            FlagId::LocalNotOpen => self.is_local_not_open(),
            FlagId::WrongReviewBody => {
                facts.stage == Stage::Review
                    && facts.reg32 == Some(ReviewBody::Yes)
                    && matches!(facts.body, Side::PolicingBody(_))
            }
            FlagId::IdentityUnknown => any(&|officer| officer.identity == IdentityKnown::Unknown),
            FlagId::FormerOfficer => any(&|officer| officer.status == StatusKnown::Former),
            FlagId::Deceased => any(&|officer| officer.status == StatusKnown::Deceased),
            FlagId::NcaScheme => self.certainly(is_of_agency),
            FlagId::ElectedBodyScheme => any(&|officer| officer.role == OfficerRole::LocalPolicingBody),
            FlagId::OldRules => {
                matches!(facts.mode, ModeKnown::Supervised | ModeKnown::Managed)
                    && self.certainly(|service| !is_of_agency(service) && !holds_office(service))
            }
            FlagId::SpecialForce => self
                .certainly(|service| self.is_special(service.then) || self.is_special(service.position.own)),
            FlagId::S28a => facts.pre_2004_shut_out,
        }
    }

    /// Whether something holds of some officer whatever the missing facts are.
    fn certainly(&self, holds: impl Fn(&Service<'_>) -> bool) -> bool {
        self.services.iter().any(|of_one| !of_one.is_empty() && of_one.iter().all(&holds))
    }

    /// Whether two officers cannot have one authority.
    fn has_two_authorities(&self) -> bool {
        let apart = |one: &Vec<Service<'_>>, other: &Vec<Service<'_>>| {
            one.iter().all(|a| other.iter().all(|b| a.lawful != b.lawful))
        };
        self.services
            .iter()
            .enumerate()
            .any(|(n, one)| self.services[..n].iter().any(|other| apart(one, other)))
    }

    fn may_be_barred(&self) -> bool {
        let facts = self.facts;
        let is_appointed = facts.stage == Stage::Investigation
            && matches!(facts.mode, ModeKnown::Local | ModeKnown::Directed)
            && facts.officers.iter().any(|officer| officer.role != OfficerRole::LocalPolicingBody);
        if !is_appointed {
            return false;
        }
        let body = Who::known(&facts.body);
        let lead = Who::known(&facts.lead);
        let appointed = if facts.lead == Side::Unsaid { body } else { lead };
        facts.has_link(Link::Personal)
            || appointed.is_some_and(|who| !who.can_be_appointed())
            || self.certainly(|service| {
                matches!(service.facts.role, OfficerRole::SeniorOfficer | OfficerRole::ChiefOfficer)
                    && [body, lead].contains(&Some(service.position.own))
            })
    }

    fn is_local_not_open(&self) -> bool {
        let facts = self.facts;
        facts.stage == Stage::Investigation
            && facts.referred == Referred::Yes
            && facts.criteria_met == CriteriaMet::Yes
            && matches!(facts.mode, ModeKnown::Local | ModeKnown::NotInvestigated)
            && facts.officers.iter().any(|officer| officer.role == OfficerRole::ChiefOfficer)
    }

    fn is_special(&self, who: Who<'_>) -> bool {
        let Who::Police(Police::Named(force)) = who else { return false };
        self.rules.force(&ForceId(force.to_owned())).is_ok_and(|entry| entry.kind == ForceKind::Special)
    }
}

fn is_of_agency(service: &Service<'_>) -> bool {
    service.facts.role == OfficerRole::NcaOfficer || service.then == Who::Nca
}

fn holds_office(service: &Service<'_>) -> bool {
    service.facts.role == OfficerRole::LocalPolicingBody
}

impl FlagEntry {
    pub(super) fn to_flag(&self) -> IndependenceFlag {
        IndependenceFlag {
            flag: self.id.as_str().to_owned(),
            text: self.text.clone(),
            basis: self.basis.clone(),
            confidence: self.confidence,
        }
    }
}
