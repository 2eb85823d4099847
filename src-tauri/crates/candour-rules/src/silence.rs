//! Since when each office has not answered, in working days. An answer ends a silence; an acknowledgement does not.

use crate::{Calendar, RulesError};
use candour_model::{
    bodies::OfficeRef,
    correspondence::{Correspondence, Direction},
    dates::CivilDate,
    ids::CorrespondenceId,
    silence::SilentOffice,
};
use std::collections::{BTreeMap, BTreeSet};

/// The silences of a matter, longest first. `ledger` is in the order of its days; `asking` are the entries with numbered
/// asks, which only a marked answer settles, and `answered` those of them with one.
#[must_use]
pub fn silences(
    calendar: &Calendar,
    ledger: &[Correspondence],
    asking: &BTreeSet<CorrespondenceId>,
    answered: &BTreeSet<CorrespondenceId>,
    today: CivilDate,
) -> Vec<SilentOffice> {
    let replied = replied(ledger);
    let is_open = |entry: &&Correspondence| {
        let is_settled = if asking.contains(&entry.id) {
            answered.contains(&entry.id)
        } else {
            replied.contains(&entry.id)
        };
        entry.direction == Direction::Out && !is_settled
    };
    let mut open: BTreeMap<&OfficeRef, Vec<&Correspondence>> = BTreeMap::new();
    for entry in ledger.iter().filter(is_open) {
        open.entry(&entry.office).or_default().push(entry);
    }
    let mut found: Vec<SilentOffice> = open
        .into_values()
        .filter_map(|entries| {
            silence(calendar, ledger, &entries, settled_on(ledger, &entries, answered), today)
        })
        .collect();
    found.sort_by_key(|silence| silence.since);
    found
}

/// What was answered by anything that is more than an acknowledgement.
fn replied(ledger: &[Correspondence]) -> BTreeSet<CorrespondenceId> {
    let replies = ledger.iter().filter(|entry| entry.direction == Direction::In && !entry.only_acknowledges);
    replies.flat_map(|reply| reply.answers.iter().copied()).collect()
}

/// The day of the last entry to the same office that was answered: what was written before it is no longer waited for.
fn settled_on(
    ledger: &[Correspondence],
    open: &[&Correspondence],
    answered: &BTreeSet<CorrespondenceId>,
) -> Option<CivilDate> {
    let office = &open.first()?.office;
    let settled = ledger.iter().filter(|entry| entry.office == *office && answered.contains(&entry.id));
    settled.map(|entry| entry.dated_on).max()
}

fn silence(
    calendar: &Calendar,
    ledger: &[Correspondence],
    open: &[&Correspondence],
    settled_on: Option<CivilDate>,
    today: CivilDate,
) -> Option<SilentOffice> {
    let open: Vec<_> =
        open.iter().filter(|entry| settled_on.is_none_or(|day| entry.dated_on > day)).collect();
    let (first, last) = (open.first()?, open.last()?);
    let days = |from, to| calendar.working_days_between(from, to).ok();
    let is_acknowledged = ledger.iter().any(|entry| {
        entry.only_acknowledges && entry.answers.iter().any(|id| open.iter().any(|one| one.id == *id))
    });
    Some(SilentOffice {
        office: first.office.clone(),
        first: first.id,
        since: first.dated_on,
        last: last.id,
        last_written_on: last.dated_on,
        unanswered: u32::try_from(open.len()).unwrap_or(u32::MAX),
        working_days: days(last.dated_on, today),
        working_days_in_all: days(first.dated_on, today),
        target: last.reply_by.and_then(|day| days(last.dated_on, day)),
        is_acknowledged,
    })
}

impl Calendar {
    /// The working days after `from`, up to and with `to`; none where `to` is not later.
    ///
    /// # Errors
    /// [`RulesError::BeyondCalendar`] when counting meets a year whose holidays are not known.
    pub fn working_days_between(&self, from: CivilDate, to: CivilDate) -> Result<u32, RulesError> {
        let mut day = from;
        let mut count = 0;
        while day < to {
            day = day.tomorrow().map_err(|_| RulesError::BeyondCalendar(day.year()))?;
            count += u32::from(self.is_working_day(day)?);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
