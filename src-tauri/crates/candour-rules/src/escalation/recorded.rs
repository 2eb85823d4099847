//! From the record's own words to the facts of the ladder. What the record does not hold stays unknown. What follows from
//! letters, registers and people is in [`standing`], from time limits in [`limits`], from the diary's events in [`events`]; what
//! was refused is in [`refusals`], which steps were taken in [`taken`], and on what
//! the letter of one is written in [`occasions`].

mod events;
mod limits;
mod occasions;
mod refusals;
mod standing;
mod taken;

pub use limits::LimitStands;
pub use refusals::LastRefusal;

use crate::{Rules, data::EventFact};
use candour_model::{
    allegations::AllegationLine,
    asks::AskLine,
    authorities::{Authority, AuthorityPurpose},
    bodies::OfficeRef,
    dates::CivilDate,
    diary::DiaryEvent,
    escalation::{EscalationFacts, Given, Hands, ModeStands, SaidTaken},
    exchanges::Exchange,
    ids::{CorrespondenceId, DiaryEventId},
    investigations::Investigation,
    letters::IssuedLetter,
    officers::Officer,
    preservation::PreservationItem,
    referral::CriteriaMet,
    regimes::RegimeId,
    silence::SilentOffice,
    tracks::{Mode, StateId, Track},
    yes_no::YesNo,
};
use limits::Limits;
use serde::{Deserialize, de::IntoDeserializer, de::value::Error as WordError};
use std::collections::BTreeSet;

/// What the record holds of an investigation and of the matter it is in.
#[derive(Debug)]
pub struct RecordedCase<'a> {
    /// The investigation.
    pub investigation: &'a Investigation,
    /// The allegations of the matter.
    pub allegations: &'a [AllegationLine],
    /// The officers accused in those that it covers.
    pub officers: &'a [Officer],
    /// The authorities that the clients of the matter gave.
    pub authorities: &'a [Authority],
    /// The silences of the matter.
    pub silences: &'a [SilentOffice],
    /// Which letters of the matter are chasers.
    pub chasers: &'a BTreeSet<CorrespondenceId>,
    /// The register of what is to be preserved.
    pub preservation: &'a [PreservationItem],
    /// The time limits of the investigation, met or not.
    pub limits: &'a [LimitStands],
    /// What was recorded of it in the diary, by day.
    pub events: &'a [DiaryEvent],
    /// Events whose date was marked as done.
    pub answered: &'a BTreeSet<DiaryEventId>,
    /// The regime, where it can be told.
    pub regime: Option<RegimeId>,
    /// Whether the order of 2004 keeps it from being recorded, where somebody has said so.
    pub shut_out_2004: Option<YesNo>,
    /// The ledger of the matter, by the day each entry bears.
    pub ledger: &'a [Exchange],
    /// What was asked in the matter, with every answer.
    pub asks: &'a [AskLine],
    /// The letters issued in the matter.
    pub letters: &'a [IssuedLetter],
    /// Steps that were recorded as taken, by hand.
    pub said_taken: &'a [SaidTaken],
}

impl Rules {
    /// The facts of the ladder, as far as the record holds them on a day; none where the investigation has not begun.
    #[must_use]
    pub fn escalation_facts(&self, case: &RecordedCase<'_>, today: CivilDate) -> Option<EscalationFacts> {
        let investigation = case.investigation;
        let status = investigation.last_move()?.to.clone();
        let body = |office: &OfficeRef| self.silent_body(office);
        let silence = standing::last_silence(case.silences);
        let (preservation, evidence) = standing::preservation(case.preservation, today);
        let mut facts = EscalationFacts {
            consent: Some(consent(case, today)),
            silence: silence.and_then(|silent| standing::silence(case, silent, today)),
            silent_body: silence.and_then(|silent| body(&silent.office)),
            refusal: self.last_refusal(case).map(|last| last.refusal),
            criteria_met: criteria_met(case),
            referred: has_been(investigation, &self.escalation.recorded.referred)
                .or_else(|| self.was_recorded(case, EventFact::Referred).then_some(YesNo::Yes)),
            regime: case.regime.clone(),
            shut_out_2004: case.shut_out_2004,
            mode: self.mode(investigation, &status),
            hands: hands(investigation),
            preservation: Some(preservation),
            evidence,
            letter_in: self.letter_in(case),
            rights_notice: self.rights_notice(case),
            interviewed: self.interviewed(investigation),
            officer: standing::officer(case.officers, self.escalation.recorded.left_line),
            ..EscalationFacts::at(investigation.track, status)
        };
        Limits::new(case.limits, &self.escalation.recorded.limits, today).tell(&mut facts);
        facts.done = self.taken(case, &facts).into_iter().map(|taken| taken.step).collect();
        Some(facts)
    }

    fn interviewed(&self, investigation: &Investigation) -> Option<YesNo> {
        let is_criminal = investigation.track == Track::Criminal;
        has_been(investigation, &self.escalation.recorded.interviewed).filter(|_| is_criminal)
    }

    /// Whether the last decision that somebody was told of came with the written outcome, or the diary has its notice.
    fn rights_notice(&self, case: &RecordedCase<'_>) -> Option<Given> {
        if self.was_recorded(case, EventFact::RightsNotice) {
            return Some(Given::Given);
        }
        let told = case.investigation.decisions.iter().filter(|decision| decision.notified_on.is_some());
        let last = told.max_by_key(|decision| decision.decided_on)?;
        Some(if last.provided_on.is_some() { Given::Given } else { Given::NotGiven })
    }

    fn mode(&self, investigation: &Investigation, status: &StateId) -> Option<ModeStands> {
        match investigation.modes.last().map(|decision| decision.mode) {
            Some(Mode::Local) => Some(ModeStands::Local),
            Some(Mode::Directed) => Some(ModeStands::Directed),
            Some(Mode::Independent) => Some(ModeStands::Independent),
            Some(Mode::Supervised | Mode::Managed) => None,
            None => self.escalation.recorded.undecided.contains(status).then_some(ModeStands::Undecided),
        }
    }
}

/// Whether some move says so. That none does says nothing: it may not have been recorded.
fn has_been(investigation: &Investigation, states: &[StateId]) -> Option<YesNo> {
    investigation.moves.iter().any(|moved| states.contains(&moved.to)).then_some(YesNo::Yes)
}

/// Who does the work, by the last decision on mode.
fn hands(investigation: &Investigation) -> Option<Hands> {
    let decision = investigation.modes.last()?;
    let Some(office) = &decision.body else { return Some(Hands::Unknown) };
    match &office.force {
        Some(force) if *force == investigation.force => Some(Hands::OwnForce),
        Some(_) => Some(Hands::OtherForce),
        None => word(&office.body.0),
    }
}

/// The word of the facts that is spelt as the id of a body.
fn word<'de, T: Deserialize<'de>>(id: &'de str) -> Option<T> {
    let spelt: Result<T, WordError> = T::deserialize(id.into_deserializer());
    spelt.ok()
}

/// Whether a client has given written authority for letters that holds on the day. For a criminal case it is the complainant's.
fn consent(case: &RecordedCase<'_>, today: CivilDate) -> YesNo {
    let concerned = |authority: &&Authority| {
        case.investigation.complainant.is_none_or(|client| authority.client == client)
    };
    let mut authorities = case.authorities.iter().filter(concerned);
    let holds = authorities.any(|authority| authority.allows(AuthorityPurpose::Letters, today));
    if holds { YesNo::Yes } else { YesNo::No }
}

/// Met where the fee-earner relies on one; otherwise nobody has yet assessed them.
fn criteria_met(case: &RecordedCase<'_>) -> Option<CriteriaMet> {
    let covered = case.investigation.covered(case.allegations);
    let relied_on: Vec<CriteriaMet> = covered
        .map(|line| if line.criteria.is_empty() { CriteriaMet::NotAssessed } else { CriteriaMet::Yes })
        .collect();
    (!relied_on.is_empty()).then(|| CriteriaMet::of_matter(relied_on))
}

#[cfg(test)]
mod tests;
