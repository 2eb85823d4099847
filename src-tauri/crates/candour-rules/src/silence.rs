//! Since when each office has not answered, in working days. An answer ends a silence; an acknowledgement does not.

use crate::{
    Calendar, RulesError,
    answer_targets::{ExpectedAnswers, SentOn},
};
use candour_model::{
    bodies::OfficeRef,
    correspondence::Direction,
    dates::CivilDate,
    exchanges::Exchange,
    ids::CorrespondenceId,
    silence::{AnswerTarget, SilentOffice},
};
use std::collections::{BTreeMap, BTreeSet};

/// The silences of a matter, longest first. `ledger` is in the order of its days.
#[must_use]
pub fn silences(
    calendar: &Calendar,
    expected: &ExpectedAnswers<'_>,
    ledger: &[Exchange],
    today: CivilDate,
) -> Vec<SilentOffice> {
    let mut open: BTreeMap<&OfficeRef, Vec<&Exchange>> = BTreeMap::new();
    for entry in unanswered(ledger) {
        open.entry(&entry.office).or_default().push(entry);
    }
    let mut found: Vec<SilentOffice> = open
        .into_values()
        .filter_map(|entries| {
            let settled_on = settled_on(ledger, &entries);
            let open: Vec<_> = entries
                .into_iter()
                .filter(|entry| settled_on.is_none_or(|day| entry.dated_on > day))
                .collect();
            let target = target(calendar, expected, &open, today);
            silence(calendar, ledger, &open, target, today)
        })
        .collect();
    found.sort_by_key(|silence| silence.since);
    found
}

/// What was sent with a day to reply by and has had no answer, soonest first.
#[must_use]
pub fn replies_asked(ledger: &[Exchange]) -> Vec<(&Exchange, CivilDate)> {
    let mut asked: Vec<_> = unanswered(ledger).filter_map(|entry| Some((entry, entry.reply_by?))).collect();
    asked.sort_by_key(|(_, reply_by)| *reply_by);
    asked
}

/// What was sent and has had no answer. Where it has numbered asks, only a marked answer to one of them is an answer.
fn unanswered(ledger: &[Exchange]) -> impl Iterator<Item = &Exchange> {
    let replied = replied(ledger);
    ledger.iter().filter(move |entry| {
        let is_settled = if entry.asks { entry.is_answered } else { replied.contains(&entry.id) };
        entry.direction == Direction::Out && !is_settled
    })
}

/// What was answered by anything that is more than an acknowledgement.
pub(crate) fn replied(ledger: &[Exchange]) -> BTreeSet<CorrespondenceId> {
    let replies = ledger.iter().filter(|entry| entry.direction == Direction::In && !entry.only_acknowledges);
    replies.flat_map(|reply| reply.answers.iter().copied()).collect()
}

/// The day of the last entry to the same office that was answered: what was written before it is no longer waited for.
fn settled_on(ledger: &[Exchange], open: &[&Exchange]) -> Option<CivilDate> {
    let office = &open.first()?.office;
    let settled = ledger.iter().filter(|entry| entry.office == *office && entry.is_answered);
    settled.map(|entry| entry.dated_on).max()
}

/// The first day that a rule gives for any of them; else what is expected of the last.
fn target(
    calendar: &Calendar,
    expected: &ExpectedAnswers<'_>,
    open: &[&Exchange],
    today: CivilDate,
) -> Option<AnswerTarget> {
    let last = *open.last()?;
    let by_rule = open.iter().filter_map(|entry| expected.by_rule(sent(entry)));
    let (day, basis) = by_rule.min_by_key(|(day, _)| *day).or_else(|| expected.of(sent(last)))?;
    Some(AnswerTarget {
        basis,
        day,
        working_days: calendar.working_days_between(last.dated_on, day).ok()?,
        past: calendar.working_days_between(day, today).ok()?,
    })
}

fn sent(entry: &Exchange) -> SentOn<'_> {
    SentOn { entry: entry.id, office: &entry.office, dated_on: entry.dated_on, reply_by: entry.reply_by }
}

fn silence(
    calendar: &Calendar,
    ledger: &[Exchange],
    open: &[&Exchange],
    target: Option<AnswerTarget>,
    today: CivilDate,
) -> Option<SilentOffice> {
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
        target,
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
