//! Silences of small ledgers, counted by hand.

use super::*;
use crate::Rules;
use candour_model::{bodies::BodyId, silence::TargetBasis};
use jiff::civil::date;
use uuid::Uuid;

fn id(n: u128) -> CorrespondenceId {
    CorrespondenceId(Uuid::from_u128(n))
}

fn sent(n: u128, body: &str, on: CivilDate) -> Exchange {
    Exchange {
        id: id(n),
        direction: Direction::Out,
        office: OfficeRef { body: BodyId(body.into()), force: None },
        dated_on: on,
        reply_by: Some(date(2026, 11, 20)),
        only_acknowledges: false,
        letter: None,
        answers: vec![],
        asks: false,
        is_answered: false,
    }
}

fn came(n: u128, body: &str, on: CivilDate, answers: &[u128]) -> Exchange {
    Exchange {
        direction: Direction::In,
        reply_by: None,
        answers: answers.iter().map(|n| id(*n)).collect(),
        ..sent(n, body, on)
    }
}

fn marked(ledger: &[Exchange], asking: &[u128], answered: &[u128]) -> Vec<Exchange> {
    let is_in = |ids: &[u128], entry: &Exchange| ids.iter().any(|n| id(*n) == entry.id);
    let mark = |entry: &Exchange| Exchange {
        asks: is_in(asking, entry),
        is_answered: is_in(answered, entry),
        ..entry.clone()
    };
    ledger.iter().map(mark).collect()
}

#[track_caller]
fn silences_of(ledger: &[Exchange], asking: &[u128], answered: &[u128]) -> Vec<SilentOffice> {
    let rules = Rules::load().unwrap();
    let expected = rules.expected_answers(&[]);
    silences(rules.calendar(), &expected, &marked(ledger, asking, answered), date(2026, 11, 23))
}

#[test]
fn a_reply_is_owed_until_it_is_more_than_an_acknowledgement() {
    let ledger = [sent(1, "iopc", date(2026, 11, 9)), came(2, "iopc", date(2026, 11, 12), &[1])];
    let owed = |ledger: &[Exchange]| replies_asked(ledger).len();
    assert_eq!(owed(&marked(&ledger, &[], &[])), 0);
    assert_eq!(owed(&marked(&ledger, &[1], &[])), 1, "a reply without an answer ends nothing");
    assert_eq!(owed(&marked(&ledger, &[1], &[1])), 0);
    let mut acknowledged = ledger.to_vec();
    acknowledged[1].only_acknowledges = true;
    assert_eq!(owed(&acknowledged), 1);
    acknowledged[0].reply_by = None;
    assert_eq!(owed(&acknowledged), 0, "no day was asked for");
}

#[test]
fn a_silence_is_counted_in_working_days_from_the_first_and_the_last() {
    let ledger = [sent(1, "iopc", date(2026, 11, 9)), sent(2, "iopc", date(2026, 11, 19))];
    let silence = &silences_of(&ledger, &[1, 2], &[])[0];
    assert_eq!((silence.working_days, silence.working_days_in_all), (Some(2), Some(10)));
    let asked = AnswerTarget { basis: TargetBasis::Asked, day: date(2026, 11, 20), working_days: 1, past: 1 };
    assert_eq!((silence.unanswered, silence.target.as_ref()), (2, Some(&asked)));
    assert_eq!((silence.first, silence.last), (id(1), id(2)));
}

#[test]
fn an_acknowledgement_ends_no_silence_and_an_answer_does() {
    let mut reply = came(2, "iopc", date(2026, 11, 12), &[1]);
    reply.only_acknowledges = true;
    let ledger = [sent(1, "iopc", date(2026, 11, 9)), reply];
    assert!(silences_of(&ledger, &[1], &[])[0].is_acknowledged);
    assert!(silences_of(&ledger, &[], &[])[0].is_acknowledged);
    assert_eq!(silences_of(&ledger, &[1], &[1]), []);
}

#[test]
fn a_reply_without_a_marked_answer_ends_no_silence_of_a_letter_with_asks() {
    let ledger = [sent(1, "iopc", date(2026, 11, 9)), came(2, "iopc", date(2026, 11, 12), &[1])];
    assert_eq!(silences_of(&ledger, &[1], &[]).len(), 1);
    assert_eq!(silences_of(&ledger, &[], &[]), []);
}

#[test]
fn what_was_written_before_an_answered_letter_is_not_waited_for() {
    let ledger = [
        sent(1, "iopc", date(2026, 11, 2)),
        sent(2, "iopc", date(2026, 11, 9)),
        sent(3, "iopc", date(2026, 11, 16)),
    ];
    let silence = &silences_of(&ledger, &[1, 2, 3], &[2])[0];
    assert_eq!((silence.first, silence.unanswered), (id(3), 1));
}

#[test]
fn each_office_has_its_own_silence_and_the_longest_stands_first() {
    let ledger = [sent(1, "iopc", date(2026, 11, 9)), sent(2, "nca", date(2026, 11, 2))];
    let bodies: Vec<_> =
        silences_of(&ledger, &[1, 2], &[]).into_iter().map(|one| one.office.body.0).collect();
    assert_eq!(bodies, ["nca", "iopc"]);
}

#[test]
fn a_silence_older_than_the_calendar_has_no_count_and_is_still_there() {
    let silence = &silences_of(&[sent(1, "iopc", date(2014, 3, 3))], &[], &[])[0];
    assert_eq!((silence.working_days, silence.since), (None, date(2014, 3, 3)));
}
