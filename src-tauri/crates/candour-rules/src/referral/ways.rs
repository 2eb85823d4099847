//! Who must refer and by when, what holds meanwhile, and the ways in where nobody refers.

use crate::{
    Rules,
    data::{DutyEntry, RouteEntry, Statement},
};
use candour_model::{
    letters::Recipient,
    referral::{CriteriaMet, ReferralDuty, ReferralRoute, ReferralRules, ReferralStatement},
    tracks::Track,
};

impl Rules {
    /// What the data says of referral besides the criteria and the categories.
    #[must_use]
    pub fn referral_rules(&self) -> ReferralRules {
        let file = &self.referral;
        ReferralRules {
            as_at: file.as_at,
            duties: file.duty.iter().map(DutyEntry::to_duty).collect(),
            once: file.once.to_statement(),
            meanwhile: file.meanwhile.to_statement(),
            earlier_rules: file.proposal.earlier_rules.clone(),
            routes: file.route.iter().map(RouteEntry::to_route).collect(),
        }
    }

    /// The ways in that are open, in order. A power of the Director General needs no criterion.
    #[must_use]
    pub fn referral_routes(&self, criteria_met: CriteriaMet) -> Vec<ReferralRoute> {
        let routes = self.referral.route.iter();
        let open = routes
            .filter(|route| route.criteria_met.is_empty() || route.criteria_met.contains(&criteria_met));
        open.map(RouteEntry::to_route).collect()
    }

    /// What a duty or a way in names and the data does not have; or a recipient that the letter may not go to.
    pub(crate) fn missing_from_referral(&self) -> Option<(&str, &str)> {
        let of_duty = self.referral.duty.iter().find_map(|duty| {
            let body = duty.bodies.iter().find(|body| self.body(body).is_err()).map(|body| body.0.as_str());
            let missing = body.or_else(|| self.missing_deadline(duty.deadline.as_slice()))?;
            Some((duty.id.as_str(), missing))
        });
        let of_route = || {
            self.referral
                .route
                .iter()
                .find_map(|route| Some((route.id.as_str(), self.missing_from_route(route)?)))
        };
        of_duty.or_else(of_route)
    }

    fn missing_from_route<'r>(&self, route: &'r RouteEntry) -> Option<&'r str> {
        let body = route.by.iter().find(|body| self.body(body).is_err());
        let stray = route.ask.iter().find(|body| !self.may_go_to(&route.letter, &Recipient(body.0.clone())));
        let state = route.becomes.iter().find(|state| !self.has_state(Track::Complaint, state));
        let next =
            route.if_refused.iter().find(|id| !self.referral.route.iter().any(|other| other.id == **id));
        body.or(stray)
            .map(|body| body.0.as_str())
            .or(state.map(|state| state.0.as_str()))
            .or(next.map(String::as_str))
            .or_else(|| self.missing_deadline(&route.deadlines))
    }
}

impl Statement {
    fn to_statement(&self) -> ReferralStatement {
        ReferralStatement {
            text: self.text.clone(),
            citation: self.citation.clone(),
            confidence: self.confidence,
        }
    }
}

impl DutyEntry {
    fn to_duty(&self) -> ReferralDuty {
        ReferralDuty {
            id: self.id.clone(),
            title: self.title.clone(),
            who: self.who.clone(),
            bodies: self.bodies.clone(),
            citation: self.citation.clone(),
            deadline: self.deadline.clone(),
            starts: self.starts.clone(),
            confidence: self.confidence,
            note: self.note.clone(),
        }
    }
}

impl RouteEntry {
    fn to_route(&self) -> ReferralRoute {
        ReferralRoute {
            id: self.id.clone(),
            title: self.title.clone(),
            by: self.by.clone(),
            ask: self.ask.clone(),
            power: self.power.clone(),
            condition: self.condition.clone(),
            citation: self.citation.clone(),
            letter: self.letter.clone(),
            deadlines: self.deadlines.clone(),
            becomes: self.becomes.clone(),
            if_refused: self.if_refused.clone(),
            confidence: self.confidence,
            note: self.note.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::tracks::StateId;

    #[test]
    fn a_duty_or_a_way_in_that_names_what_is_not_there_is_noticed() {
        let mut rules = Rules::load().unwrap();
        assert_eq!(rules.missing_from_referral(), None);
        let file = std::sync::Arc::get_mut(&mut rules.referral).unwrap();
        file.route[0].becomes = Some(StateId("sworn".into()));
        assert_eq!(rules.missing_from_referral(), Some(("mandatory", "sworn")));
    }

    #[test]
    fn every_way_in_leads_to_the_next_and_the_last_to_none() {
        let rules = Rules::load().unwrap();
        for start in &rules.referral.route {
            let (mut at, mut steps) = (start, 0);
            while let Some(next) = &at.if_refused {
                at = rules.referral.route.iter().find(|route| route.id == *next).unwrap();
                steps += 1;
                assert!(steps < rules.referral.route.len(), "{} goes round", start.id);
            }
            assert_eq!(at.id, "judicial-review", "{}", start.id);
        }
    }

    #[test]
    fn which_ways_in_are_open_follows_from_the_criteria() {
        let rules = Rules::load().unwrap();
        let open = |met| rules.referral_routes(met).into_iter().map(|route| route.id).collect::<Vec<_>>();
        assert_eq!(
            open(CriteriaMet::Yes),
            ["mandatory", "lpb-direction", "treat-as-referred", "call-in", "judicial-review"]
        );
        assert_eq!(
            open(CriteriaMet::No),
            ["treat-as-referred", "call-in", "authority-voluntary", "lpb-voluntary", "judicial-review"]
        );
        assert_eq!(
            open(CriteriaMet::NotAssessed),
            ["treat-as-referred", "call-in", "authority-voluntary", "judicial-review"]
        );
    }

    #[test]
    fn every_duty_says_from_which_day_its_time_runs() {
        let law = Rules::load().unwrap().referral_rules();
        assert_eq!((law.duties.len(), law.routes.len()), (6, 7));
        for duty in &law.duties {
            assert!(duty.starts.ends_with('.') && !duty.bodies.is_empty(), "{}", duty.id);
        }
        assert!(law.earlier_rules.ends_with('.') && law.once.text.ends_with('.'));
    }
}
