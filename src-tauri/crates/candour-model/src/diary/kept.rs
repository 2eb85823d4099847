//! A date of the diary as it is stored: what it is counted by, and nothing that is counted.

use super::{DiaryEvent, DiaryStep};
use crate::{
    dates::CivilDate,
    deadlines::{DeadlineFacts, DeadlineId},
    ids::{DiaryEntryId, MatterId},
    words::Words,
};

/// By what a date is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptBy {
    /// By a rule, from the facts of the case.
    Rule {
        /// Which rule.
        rule: DeadlineId,
        /// What is known of the case.
        facts: DeadlineFacts,
    },
    /// By a day of the firm's own.
    Own {
        /// What is to be done.
        what: Words,
        /// The day by which.
        on: CivilDate,
    },
}

/// A date of the diary as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDate {
    /// Which record.
    pub id: DiaryEntryId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter.
    pub number: u32,
    /// What it is counted from.
    pub event: Option<DiaryEvent>,
    /// By what it is kept.
    pub by: KeptBy,
    /// What became of it, first step first.
    pub steps: Vec<DiaryStep>,
}
