//! Who decides and who does the work, as far as an investigation's record says.

use super::{
    service::{distinct, force_now},
    ties::links_to,
};
use crate::{Rules, data::ForceOffice};
use candour_model::{
    allegations::AllegationLine,
    bodies::{ForceId, OfficeRef},
    dates::CivilDate,
    independence::{
        AskedFact, CheckAnswer, CriteriaMet, Facts, Link, ModeKnown, OfficerFacts, Referred, ReviewBody,
        Side, Stage, StatusKnown,
    },
    investigations::Investigation,
    investigators::Investigator,
    mode_decisions::ModeDecision,
    ties::Tie,
    tracks::{Mode, Track},
    yes_no::YesNoUnknown,
};

/// An investigation, as the record holds it and as was answered of it.
#[derive(Clone, Copy, Debug)]
pub struct WorkOnRecord<'r> {
    /// The investigation.
    pub investigation: &'r Investigation,
    /// The allegations that it covers.
    pub covered: &'r [&'r AllegationLine],
    /// Whether a criterion for mandatory referral is met.
    pub criteria_met: CriteriaMet,
    /// Its ties.
    pub ties: &'r [Tie],
    /// What was answered of it, first given first.
    pub answers: &'r [CheckAnswer],
    /// The day it is asked.
    pub today: CivilDate,
}

impl Rules {
    /// The facts of the check about an investigation and the persons it is about.
    #[must_use]
    pub fn independence_facts(&self, work: &WorkOnRecord<'_>, officers: Vec<OfficerFacts>) -> Facts {
        let WorkOnRecord { investigation, today, .. } = *work;
        let decision = investigation.modes.last();
        let stage = self.stage(investigation);
        let body = self.who_does_it(work, stage);
        let is_review = stage == Stage::Review;
        let acting: Vec<&Investigator> =
            investigation.investigators.iter().filter(|one| !is_review && still_acts(one, today)).collect();
        let lead = acting.first().map_or(Side::Unsaid, |lead| force_of(lead, today));
        Facts {
            stage,
            mode: mode_known(investigation, decision),
            links: with(
                links(&acting, &officers, &body, today),
                links_to(&self.counted_ties(work), None, investigation, today),
            ),
            lead: if lead == body { Side::Unsaid } else { lead },
            body,
            authority: self.side_said(work, AskedFact::Authority),
            referred: self.referred(investigation, decision),
            criteria_met: work.criteria_met,
            reg32: match self.whether_said(work, AskedFact::Reg32) {
                Some(YesNoUnknown::Yes) => Some(ReviewBody::Yes),
                Some(YesNoUnknown::No) => Some(ReviewBody::No),
                Some(YesNoUnknown::Unknown) | None => None,
            },
            pre_2004_shut_out: self.shut_out_said(investigation, work.covered, work.answers)
                == Some(YesNoUnknown::Yes),
            officers,
        }
    }

    /// What is looked at: a review as long as the record stands in a state in which one is heard.
    pub(super) fn stage(&self, investigation: &Investigation) -> Stage {
        let states = &self.independence.record.review_states;
        match investigation.track {
            Track::Criminal => Stage::Criminal,
            _ if investigation.last_move().is_some_and(|last| states.contains(&last.to)) => Stage::Review,
            _ => Stage::Investigation,
        }
    }

    /// Whose people do the work, or who hears the review.
    fn who_does_it(&self, work: &WorkOnRecord<'_>, stage: Stage) -> Side {
        let investigation = work.investigation;
        let decided = investigation.modes.last().and_then(|decision| decision.body.as_ref());
        match (stage, decided) {
            (Stage::Review, _) => self.side_said(work, AskedFact::Body),
            (_, Some(office)) => self.side_of(office),
            (Stage::Criminal, None) => Side::of_force(&investigation.force),
            (Stage::Investigation, None) => Side::Unknown,
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
        let mut states =
            record.referred_states.iter().chain(&record.not_referred_states).chain(&record.review_states);
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
