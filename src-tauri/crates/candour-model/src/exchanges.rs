//! The ledger reduced to what waiting is worked out from: who wrote to whom on which day, and what answers what.

use crate::{
    bodies::OfficeRef,
    correspondence::Direction,
    dates::CivilDate,
    ids::{CorrespondenceId, LetterId},
};

/// An entry of the ledger, without a word of what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Which entry.
    pub id: CorrespondenceId,
    /// Which way it went.
    pub direction: Direction,
    /// The office.
    pub office: OfficeRef,
    /// The date it bears.
    pub dated_on: CivilDate,
    /// The day by which a reply was asked for.
    pub reply_by: Option<CivilDate>,
    /// Whether it says no more than that something arrived.
    pub only_acknowledges: bool,
    /// The letter, if it was made here.
    pub letter: Option<LetterId>,
    /// The entries it answers.
    pub answers: Vec<CorrespondenceId>,
    /// Whether it asks numbered asks, which only a marked answer settles.
    pub asks: bool,
    /// Whether one of its asks has a marked answer.
    pub is_answered: bool,
}
