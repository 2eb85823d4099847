//! Who decides and who does the work, as far as an investigation's record says.

use super::{
    service::{distinct, force_now},
    ties::links_to,
};
use crate::{Rules, data::ForceOffice};
use candour_model::{
    bodies::{ForceId, OfficeRef},
    dates::CivilDate,
    independence::{CriteriaMet, Facts, Link, ModeKnown, OfficerFacts, Referred, Side, Stage, StatusKnown},
    investigations::Investigation,
    investigators::Investigator,
    mode_decisions::ModeDecision,
    ties::Tie,
    tracks::{Mode, Track},
};

impl Rules {
    /// The facts of the check about an investigation and the persons it is about, as of a day.
    #[must_use]
    pub fn independence_facts(
        &self,
        investigation: &Investigation,
        officers: Vec<OfficerFacts>,
        criteria_met: CriteriaMet,
        ties: &[Tie],
        today: CivilDate,
    ) -> Facts {
        let is_criminal = investigation.track == Track::Criminal;
        let decision = investigation.modes.last();
        let said = decision.and_then(|decision| decision.body.as_ref()).map(|office| self.side_of(office));
        let body = match said {
            Some(side) => side,
            None if is_criminal => Side::of_force(&investigation.force),
            None => Side::Unknown,
        };
        let acting: Vec<&Investigator> =
            investigation.investigators.iter().filter(|one| still_acts(one, today)).collect();
        let lead = acting.first().map_or(Side::Unsaid, |lead| force_of(lead, today));
        Facts {
            stage: if is_criminal { Stage::Criminal } else { Stage::Investigation },
            mode: mode_known(investigation, decision),
            links: with(links(&acting, &officers, &body, today), links_to(ties, None, investigation, today)),
            lead: if lead == body { Side::Unsaid } else { lead },
            body,
            authority: Side::Unknown,
            referred: self.referred(investigation, decision),
            criteria_met,
            reg32: None,
            pre_2004_shut_out: false,
            officers,
        }
    }

    /// The side that an office of the directory stands on.
    #[must_use]
    pub fn side_of(&self, office: &OfficeRef) -> Side {
        let kind = self.body(&office.body).ok().and_then(|body| body.office);
        match (kind, &office.force) {
            (Some(ForceOffice::LocalPolicingBody), Some(force)) => Side::PolicingBody(force.clone()),
            (Some(ForceOffice::Panel), Some(force)) => Side::Panel(force.clone()),
            (_, Some(force)) => Side::of_force(force),
            (_, None) => match Side::from(office.body.0.as_str()) {
                side @ (Side::Iopc | Side::Nca) => side,
                _ => Side::OutsideInvestigator,
            },
        }
    }

    fn referred(&self, investigation: &Investigation, decision: Option<&ModeDecision>) -> Referred {
        let record = &self.independence.record;
        let follows = |decision: &ModeDecision| record.modes_after_referral.contains(&decision.mode);
        let was = investigation.moves.iter().any(|step| record.referred_states.contains(&step.to));
        let is_not =
            investigation.last_move().is_some_and(|step| record.not_referred_states.contains(&step.to));
        if was || decision.is_some_and(follows) {
            Referred::Yes
        } else if is_not {
            Referred::No
        } else {
            Referred::Unknown
        }
    }

    /// A state that the data of the record names and that the track of a complaint does not have.
    pub(crate) fn missing_from_record(&self) -> Option<&str> {
        let record = &self.independence.record;
        let mut states = record.referred_states.iter().chain(&record.not_referred_states);
        states.find(|state| !self.has_state(Track::Complaint, state)).map(|state| state.0.as_str())
    }
}

/// The mode last decided. Where none is, a criminal inquiry is the force's own; with people at work somebody has decided and
/// nobody has said what.
fn mode_known(investigation: &Investigation, decision: Option<&ModeDecision>) -> ModeKnown {
    match decision.map(|decision| decision.mode) {
        Some(Mode::Local) => ModeKnown::Local,
        Some(Mode::Directed) => ModeKnown::Directed,
        Some(Mode::Independent) => ModeKnown::Independent,
        Some(Mode::Supervised) => ModeKnown::Supervised,
        Some(Mode::Managed) => ModeKnown::Managed,
        None if investigation.track == Track::Criminal => ModeKnown::Local,
        None if investigation.investigators.is_empty() => ModeKnown::Undecided,
        None => ModeKnown::Unknown,
    }
}

pub(super) fn still_acts(investigator: &Investigator, today: CivilDate) -> bool {
    let to = investigator.to.as_ref().and_then(|to| to.latest);
    to.is_none_or(|to| to >= today)
}

/// Whose officer an investigator is.
fn force_of(investigator: &Investigator, today: CivilDate) -> Side {
    force_now(&investigator.postings, StatusKnown::Serving, today)
}

/// Links with others besides, each once.
fn with(mut links: Vec<Link>, others: Vec<Link>) -> Vec<Link> {
    links.extend(others.into_iter().filter(|link| !links.contains(link)).collect::<Vec<_>>());
    links
}

/// What the service of those who do the work ties to a force of the persons: serving there now beside the body, or having served.
fn links(acting: &[&Investigator], officers: &[OfficerFacts], body: &Side, today: CivilDate) -> Vec<Link> {
    let linked = |side: &Side| {
        side.force().is_some()
            && officers.iter().any(|one| [&one.force_then, &one.force_now, &one.force_last].contains(&side))
    };
    let attached = acting.iter().skip(1).map(|one| force_of(one, today));
    let is_attached = attached.into_iter().any(|force| force != *body && linked(&force));
    let has_former = acting.iter().any(|one| {
        let now = force_of(one, today);
        let served: Vec<ForceId> = distinct(one.postings.iter());
        now != Side::Unknown && served.iter().map(Side::of_force).any(|force| force != now && linked(&force))
    });
    let mut links = Vec::new();
    links.extend(is_attached.then_some(Link::ServingAttached));
    links.extend(has_former.then_some(Link::FormerMembers));
    links
}
