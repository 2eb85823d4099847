//! Who the appropriate authority is in law, in one world. The data says it in words, sort of person by sort of person.

use super::who::Who;
use crate::data::LawfulAuthority;
use candour_model::independence::{OfficerFacts, OfficerRole, StatusKnown};

/// Where a person stands in one world, as far as the authority goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Position<'a> {
    /// The police force served in now or, of one who has left the police or died, last.
    pub(super) own: Who<'a>,
    /// Whether the person has left the police or died.
    pub(super) has_left: bool,
}

pub(super) fn position<'a>(officer: &'a OfficerFacts, then: Who<'a>, now: Who<'a>) -> Position<'a> {
    let is_gone = matches!(officer.status, StatusKnown::Former | StatusKnown::Deceased);
    let serves = !is_gone && now != Who::Nobody;
    if serves && (now.is_police() || !then.is_police()) {
        Position { own: now, has_left: false }
    } else {
        Position { own: Who::known(&officer.force_last).unwrap_or(then), has_left: true }
    }
}

/// Which sort of person it is.
pub(super) fn sort_of(
    officer: &OfficerFacts,
    then: Who<'_>,
    now: Who<'_>,
    position: Position<'_>,
) -> LawfulAuthority {
    match officer.role {
        OfficerRole::LocalPolicingBody => LawfulAuthority::OfficeHolder,
        _ if then == Who::Nca => LawfulAuthority::Nca,
        OfficerRole::ChiefOfficer => LawfulAuthority::ChiefOfficer,
        _ if position.has_left && now == Who::Nca => LawfulAuthority::NowNca,
        _ if position.has_left => LawfulAuthority::Left,
        _ => LawfulAuthority::Serving,
    }
}

/// The authority of that sort of person.
pub(super) fn lawful<'a>(sort: LawfulAuthority, then: Who<'a>, position: Position<'a>) -> Who<'a> {
    let own = position.own;
    match sort {
        LawfulAuthority::OfficeHolder => then.police().map_or(then, Who::Panel),
        LawfulAuthority::Nca => Who::Nca,
        LawfulAuthority::ChiefOfficer => own.police().map_or(own, Who::PolicingBody),
        LawfulAuthority::NowNca | LawfulAuthority::Left | LawfulAuthority::Serving => own,
    }
}
