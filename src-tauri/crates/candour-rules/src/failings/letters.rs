//! What was sent to each office: when it was acknowledged, when it was answered, and by when it should have been.

use super::{FailingsRecord, proof, row};
use crate::{
    Calendar,
    answer_targets::{ExpectedAnswers, SentOn},
};
use candour_model::{
    bodies::OfficeRef,
    correspondence::{Correspondence, Direction},
    dates::CivilDate,
    failings::{FailingKind, FailingProof, FailingRow},
    ids::CorrespondenceId,
};

/// Everything that was sent in a matter, in the order of its days.
pub(super) struct Letters<'a> {
    record: &'a FailingsRecord,
    calendar: &'a Calendar,
    today: CivilDate,
    sent: Vec<Sent<'a>>,
}

struct Sent<'a> {
    entry: &'a Correspondence,
    acknowledged_on: Option<CivilDate>,
    answered_on: Option<CivilDate>,
    due: Option<CivilDate>,
}

impl<'a> Letters<'a> {
    pub(super) fn of(
        record: &'a FailingsRecord,
        expected: &ExpectedAnswers<'_>,
        calendar: &'a Calendar,
        today: CivilDate,
    ) -> Self {
        let out = record.ledger.iter().filter(|entry| entry.direction == Direction::Out);
        let sent = out.map(|entry| {
            let of = SentOn {
                entry: entry.id,
                office: &entry.office,
                dated_on: entry.dated_on,
                reply_by: entry.reply_by,
            };
            let answered_on = answered_on(record, entry.id);
            let acknowledged_on = acknowledged_on(record, entry.id).into_iter().chain(answered_on).min();
            Sent { entry, acknowledged_on, answered_on, due: expected.of(of).map(|(day, _)| day) }
        });
        Self { record, calendar, today, sent: sent.collect() }
    }

    /// The figures of one office.
    pub(super) fn rows(&self, office: &OfficeRef) -> Vec<FailingRow> {
        let own: Vec<_> = self.sent.iter().filter(|sent| sent.entry.office == *office).collect();
        let of = Some(own.len());
        let settled_on =
            own.iter().filter(|sent| sent.answered_on.is_some()).map(|sent| sent.entry.dated_on).max();
        let waits = |sent: &&&Sent<'_>| {
            sent.answered_on.is_none() && settled_on.is_none_or(|day| sent.entry.dated_on > day)
        };
        let until = |sent: &Sent<'_>, day| self.proof(sent, self.days(sent.entry.dated_on, day));
        let counted = |day: fn(&Sent<'_>) -> Option<CivilDate>| {
            own.iter().filter_map(|sent| Some(until(sent, day(sent)?))).collect::<Vec<_>>()
        };
        let late = own.iter().filter(|sent| sent.answered_on.is_some() || waits(sent)).filter_map(|sent| {
            let (due, came) = (sent.due?, sent.answered_on.unwrap_or(self.today));
            (due < came).then(|| self.proof(sent, self.days(due, came)))
        });
        [
            row(FailingKind::Sent, None, own.iter().map(|sent| self.proof(sent, None)).collect()),
            row(FailingKind::Acknowledged, of, counted(|sent| sent.acknowledged_on)),
            row(FailingKind::Answered, of, counted(|sent| sent.answered_on)),
            row(
                FailingKind::Unanswered,
                of,
                own.iter().filter(waits).map(|sent| until(sent, self.today)).collect(),
            ),
            row(FailingKind::PastTime, of, late.collect()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn proof(&self, sent: &Sent<'_>, working_days: Option<u32>) -> FailingProof {
        proof(self.record.cited(sent.entry), Some(sent.entry.dated_on), working_days)
    }

    fn days(&self, from: CivilDate, to: CivilDate) -> Option<u32> {
        self.calendar.working_days_between(from, to).ok()
    }
}

fn came_on(entry: &Correspondence) -> CivilDate {
    entry.received_on.unwrap_or(entry.dated_on)
}

/// The day of the first answer: where it asked by number, of the first reply that says anything to one of its asks.
fn answered_on(record: &FailingsRecord, sent: CorrespondenceId) -> Option<CivilDate> {
    let mut asked = record.asks.iter().filter(|line| line.ask.entry == sent).peekable();
    if asked.peek().is_none() {
        let answers = |entry: &&Correspondence| !entry.only_acknowledges && entry.answers.contains(&sent);
        return received(record).filter(answers).map(came_on).min();
    }
    let replies = asked.flat_map(|line| &line.answers).filter_map(|answer| record.entry(answer.reply));
    replies.map(came_on).min()
}

/// The day on which it was first said that it had arrived.
fn acknowledged_on(record: &FailingsRecord, sent: CorrespondenceId) -> Option<CivilDate> {
    let marked = record.acknowledged.iter().filter(|(entry, _)| *entry == sent).map(|(_, day)| *day);
    let written = received(record).filter(|entry| entry.answers.contains(&sent)).map(came_on);
    marked.chain(written).min()
}

fn received(record: &FailingsRecord) -> impl Iterator<Item = &Correspondence> {
    record.ledger.iter().filter(|entry| entry.direction == Direction::In)
}
