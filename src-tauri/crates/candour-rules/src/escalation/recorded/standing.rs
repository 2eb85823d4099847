//! How silence, evidence and the officers stand, as the record has them.

use super::{RecordedCase, word};
use crate::{Rules, data::ForceOffice};
use candour_model::{
    bodies::OfficeRef,
    dates::CivilDate,
    escalation::{EvidenceStands, OfficerStands, PreservationStands, Silence, SilentBody},
    officers::{Officer, ServiceStatus},
    preservation::{PreservationItem, PreservationState},
    silence::SilentOffice,
};

impl Rules {
    /// Whose silence it is; none for a body that the ladder does not chase.
    pub(super) fn silent_body(&self, office: &OfficeRef) -> Option<SilentBody> {
        match self.body(&office.body).ok()?.office {
            Some(ForceOffice::ProfessionalStandards | ForceOffice::ChiefOfficer) => Some(SilentBody::Force),
            Some(ForceOffice::LocalPolicingBody) => Some(SilentBody::LocalPolicingBody),
            Some(ForceOffice::Panel) => None,
            None => word(&office.body.0),
        }
    }
}

/// The silence of the office that was last written to.
pub(super) fn last_silence(silences: &[SilentOffice]) -> Option<&SilentOffice> {
    silences.iter().max_by_key(|silent| silent.last_written_on)
}

/// How long it has been silent. Within its time that cannot be said: nobody knows whether it will acknowledge. A chaser has its
/// own time: until that is over too, it is the earlier letter that was not replied to.
pub(super) fn silence(case: &RecordedCase<'_>, silent: &SilentOffice, today: CivilDate) -> Option<Silence> {
    let has_passed = silent.target.as_ref()?.past > 0;
    let asked_by = case.ledger.iter().find(|entry| entry.id == silent.last).and_then(|entry| entry.reply_by);
    let is_chased = case.chasers.contains(&silent.last) && asked_by.is_none_or(|day| day < today);
    has_passed.then_some(if is_chased { Silence::AfterChaser } else { Silence::NoReply })
}

/// How the register of evidence stands: what was asked, and whether anything is gone.
pub(super) fn preservation(
    items: &[PreservationItem],
    today: CivilDate,
) -> (PreservationStands, Option<EvidenceStands>) {
    let states: Vec<Option<PreservationState>> =
        items.iter().map(|item| item.steps.last().map(|step| step.state)).collect();
    let is_kept = |state: &Option<PreservationState>| {
        matches!(state, Some(PreservationState::Confirmed | PreservationState::Exists))
    };
    let is_gone = |state: &Option<PreservationState>| state.is_some_and(PreservationState::is_gone);
    let held: Vec<_> = states.iter().filter(|state| !is_gone(state)).collect();
    let is_due = |item: &PreservationItem| {
        item.renew_by.is_some_and(|day| day < today) && !is_gone(&item.steps.last().map(|step| step.state))
    };
    let asked = if items.is_empty() {
        PreservationStands::NotAsked
    } else if items.iter().any(is_due) {
        PreservationStands::OverdueRenewal
    } else if !held.is_empty() && held.into_iter().all(is_kept) {
        PreservationStands::Confirmed
    } else {
        PreservationStands::Asked
    };
    let evidence = if states.iter().any(is_gone) {
        Some(EvidenceStands::Lost)
    } else {
        (!items.is_empty() && states.iter().all(is_kept)).then_some(EvidenceStands::Kept)
    };
    (asked, evidence)
}

/// How the accused officers stand to policing, where all stand alike.
pub(super) fn officer(officers: &[Officer], left_line: CivilDate) -> Option<OfficerStands> {
    let mut stands = officers.iter().map(|officer| stands(officer, left_line));
    let first = stands.next()??;
    stands.all(|other| other == Some(first)).then_some(first)
}

fn stands(officer: &Officer, left_line: CivilDate) -> Option<OfficerStands> {
    match officer.status {
        ServiceStatus::Serving => Some(OfficerStands::Serving),
        ServiceStatus::Deceased => Some(OfficerStands::Dead),
        ServiceStatus::Unknown => None,
        ServiceStatus::Retired | ServiceStatus::Resigned | ServiceStatus::Dismissed => {
            let left = officer.left.as_ref()?;
            if left.earliest.is_some_and(|first| left_line <= first) {
                Some(OfficerStands::LeftWithin)
            } else if left.latest.is_some_and(|last| last < left_line) {
                Some(OfficerStands::LeftBefore)
            } else {
                None
            }
        }
    }
}
