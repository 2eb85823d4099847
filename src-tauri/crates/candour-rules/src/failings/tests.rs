//! Schedules of small records, counted by hand. Monday 2 November 2026 is the first day of most.

use super::*;
use candour_model::{
    asks::{Answer, AnswerOutcome, Ask},
    bodies::{BodyId, ForceId},
    classes::RecordClass,
    correspondence::{Direction, Means},
    dates::PartialDate,
    deadlines::{DeadlineFacts, DeadlineId},
    diary::{DiaryAct, DiaryEvent, DiaryStep, EventId, KeptBy},
    ids::{
        AnswerId, AskId, DiaryEntryId, DiaryEventId, DiaryStepId, InvestigationId, MatterId, ModeDecisionId,
        NonReceiptId, PartyId,
    },
    investigators::Investigator,
    mode_decisions::ModeDecision,
    tracks::{Mode, Track},
};
use jiff::civil::date;
use uuid::Uuid;

const TODAY: CivilDate = date(2026, 11, 23);

fn id(n: u128) -> CorrespondenceId {
    CorrespondenceId(Uuid::from_u128(n))
}

fn office(body: &str) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: None }
}

fn sent(n: u128, body: &str, dated_on: CivilDate) -> Correspondence {
    Correspondence {
        id: id(n),
        matter: MatterId(Uuid::nil()),
        direction: Direction::Out,
        office: office(body),
        dated_on,
        received_on: None,
        means: Some(Means::Email),
        subject: "Request".into(),
        our_reference: "".into(),
        their_reference: "".into(),
        reply_by: Some(date(2026, 11, 9)),
        letter: None,
        only_acknowledges: false,
        answers: Vec::new(),
        class: RecordClass::ConfidentialShareable,
        file: None,
    }
}

fn came(n: u128, body: &str, received_on: CivilDate, answers: &[u128]) -> Correspondence {
    Correspondence {
        direction: Direction::In,
        received_on: Some(received_on),
        reply_by: None,
        answers: answers.iter().map(|n| id(*n)).collect(),
        ..sent(n, body, received_on)
    }
}

fn record(ledger: &[Correspondence]) -> FailingsRecord {
    let numbers = ledger.iter().zip(1..).map(|(entry, number)| (entry.id, number)).collect();
    FailingsRecord { ledger: ledger.to_vec(), numbers, ..FailingsRecord::default() }
}

fn schedule(record: &FailingsRecord) -> Vec<OfficeFailings> {
    Rules::load().unwrap().failings(record, TODAY)
}

/// How many, of how many, the fewest and the most days.
type Figure = (u32, Option<u32>, Option<(u32, u32)>);

/// What a row counts.
#[track_caller]
fn figure(schedule: &[OfficeFailings], body: &str, what: FailingKind) -> Option<Figure> {
    let of = schedule.iter().find(|one| one.office == Some(office(body))).unwrap();
    let row = of.rows.iter().find(|row| row.what == what)?;
    Some((row.count, row.of, row.days.map(|days| (days.fewest, days.most))))
}

fn cited(row: &FailingRow) -> Vec<u32> {
    let number = |proof: &FailingProof| match proof.cited {
        Cited::Entry { number, .. }
        | Cited::Ask { number, .. }
        | Cited::Date { number, .. }
        | Cited::Investigation { number, .. } => number,
    };
    row.proof.iter().map(number).collect()
}

#[test]
fn days_are_working_days_and_each_figure_cites_its_letters() {
    use FailingKind::{Acknowledged, Answered, PastTime, Sent, Unanswered};
    let acknowledgement =
        Correspondence { only_acknowledges: true, ..came(4, "iopc", date(2026, 11, 4), &[1]) };
    let ledger = [
        sent(1, "iopc", date(2026, 11, 2)),
        sent(2, "iopc", date(2026, 11, 6)),
        sent(3, "iopc", date(2026, 11, 16)),
        acknowledgement,
        came(5, "iopc", date(2026, 11, 13), &[1]),
        came(6, "iopc", date(2026, 11, 9), &[2]),
    ];
    let found = schedule(&record(&ledger));
    let of = |what| figure(&found, "iopc", what);
    assert_eq!(of(Sent), Some((3, None, None)));
    assert_eq!(of(Acknowledged), Some((2, Some(3), Some((1, 2)))), "an answer says that it arrived");
    assert_eq!(of(Answered), Some((2, Some(3), Some((1, 9)))));
    assert_eq!(of(Unanswered), Some((1, Some(3), Some((5, 5)))));
    assert_eq!(of(PastTime), Some((2, Some(3), Some((4, 10)))), "9 November to the 13th, and to today");
    let late = found[0].rows.iter().find(|row| row.what == PastTime).unwrap();
    assert_eq!(cited(late), [1, 3]);
}

#[test]
fn what_was_written_before_a_letter_that_was_answered_is_not_waited_for() {
    let ledger = [
        sent(1, "iopc", date(2026, 11, 2)),
        sent(2, "iopc", date(2026, 11, 6)),
        came(3, "iopc", date(2026, 11, 9), &[2]),
    ];
    let found = schedule(&record(&ledger));
    assert_eq!(figure(&found, "iopc", FailingKind::Unanswered), None);
    assert_eq!(figure(&found, "iopc", FailingKind::PastTime), None);
}

#[test]
fn of_what_asks_by_number_a_reply_that_says_nothing_to_it_is_no_answer() {
    let mut record = record(&[sent(1, "iopc", date(2026, 11, 2)), came(2, "iopc", date(2026, 11, 9), &[1])]);
    let line = |number, standing, answers| AskLine {
        ask: Ask {
            id: AskId(Uuid::from_u128(u128::from(number))),
            entry: id(1),
            number,
            wording: "Say when.".into(),
            reply_by: None,
        },
        answers,
        standing,
    };
    record.asks = vec![
        line(1, AskStanding::NoAnswer, vec![]),
        line(2, AskStanding::PromisePassed, vec![]),
        line(3, AskStanding::Waiting, vec![]),
    ];
    let found = schedule(&record);
    assert_eq!(figure(&found, "iopc", FailingKind::Answered), None);
    assert_eq!(figure(&found, "iopc", FailingKind::AskUnanswered), Some((2, Some(3), None)));
    let refusal = Answer {
        id: AnswerId(Uuid::nil()),
        reply: id(2),
        outcome: AnswerOutcome::Refused,
        promised_by: None,
        place: "".into(),
        note: "".into(),
    };
    record.asks.push(line(4, AskStanding::Refused, vec![refusal]));
    record.asks.push(line(5, AskStanding::Part, vec![]));
    let found = schedule(&record);
    assert_eq!(figure(&found, "iopc", FailingKind::Answered), Some((1, Some(1), Some((5, 5)))));
    assert_eq!(figure(&found, "iopc", FailingKind::AskRefused), Some((1, Some(5), None)));
    assert_eq!(figure(&found, "iopc", FailingKind::AskInPart), Some((1, Some(5), None)));
}

#[test]
fn what_was_said_not_to_have_arrived_stands_with_the_office_it_went_to() {
    let mut record = record(&[sent(1, "iopc", date(2026, 11, 2)), sent(2, "nca", date(2026, 11, 2))]);
    record.acknowledged = vec![(id(1), date(2026, 11, 5))];
    record.non_receipts = vec![NonReceipt {
        id: NonReceiptId(Uuid::nil()),
        entry: id(2),
        on: date(2026, 11, 12),
        words: "By telephone".into(),
    }];
    let found = schedule(&record);
    assert_eq!(figure(&found, "nca", FailingKind::NotReceived), Some((1, None, None)));
    assert_eq!(figure(&found, "iopc", FailingKind::NotReceived), None);
    assert_eq!(figure(&found, "iopc", FailingKind::Acknowledged), Some((1, Some(1), Some((3, 3)))));
}

fn kept(rule: &str, on: CivilDate, entry: Option<u128>, done_on: Option<CivilDate>) -> KeptDate {
    let done = done_on.map(|on| DiaryStep {
        id: DiaryStepId(Uuid::nil()),
        act: DiaryAct::Done,
        on,
        day: None,
        known: None,
        words: "It came".into(),
    });
    KeptDate {
        id: DiaryEntryId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        number: 7,
        event: Some(DiaryEvent {
            id: DiaryEventId(Uuid::nil()),
            kind: EventId("update-given".into()),
            title: String::new(),
            on,
            investigation: Some(InvestigationId(Uuid::from_u128(9))),
            entry: entry.map(id),
            document: "".into(),
        }),
        by: KeptBy::Rule { rule: DeadlineId(rule.into()), facts: DeadlineFacts::of(on) },
        steps: done.into_iter().collect(),
    }
}

/// The missed duties of an office, or of none.
fn missed(record: &FailingsRecord, of: Option<&OfficeRef>) -> Vec<(String, u32)> {
    let found = schedule(record);
    let rows = found.iter().filter(|one| one.office.as_ref() == of).flat_map(|one| &one.rows);
    let missed = rows.filter(|row| row.what == FailingKind::DutyMissed);
    missed.map(|row| (row.duty.clone(), row.count)).collect()
}

#[test]
fn a_duty_is_missed_once_a_period_until_it_was_done_and_is_of_the_office_that_wrote() {
    let psd = office("iopc");
    let update = |done_on| {
        let mut record = record(&[came(1, "iopc", date(2026, 8, 3), &[])]);
        record.dates = vec![kept("complaint-update-next", date(2026, 8, 3), Some(1), done_on)];
        missed(&record, Some(&psd))
    };
    let title = &Rules::load()
        .unwrap()
        .deadline_rule(&DeadlineId("complaint-update-next".into()))
        .unwrap()
        .title
        .clone();
    assert_eq!(update(None), [(title.clone(), 3)], "31 August, 28 September, 26 October");
    assert_eq!(update(Some(date(2026, 10, 1))), [(title.clone(), 2)], "it was done after the second");
    assert_eq!(update(Some(date(2026, 8, 20))), []);
}

#[test]
fn a_duty_that_does_not_recur_is_missed_once_and_one_that_nobody_can_be_named_for_stands_last() {
    let mut record = record(&[sent(1, "iopc", date(2026, 11, 2))]);
    record.dates = vec![
        kept("complaint-update-first", date(2026, 8, 3), None, None),
        kept("review-application", date(2026, 8, 3), None, None),
        kept("practice-substantive", date(2026, 8, 3), None, None),
    ];
    assert_eq!(missed(&record, None).len(), 1, "neither the client's own date nor house practice is a duty");
    assert_eq!(schedule(&record).last().unwrap().office, None);
}

fn investigator(n: u128, role: &str, from: Option<CivilDate>, to: Option<CivilDate>) -> Investigator {
    Investigator {
        party: PartyId(Uuid::from_u128(n)),
        cipher: format!("D3-6{}", char::from(b'A' + u8::try_from(n).unwrap())).try_into().unwrap(),
        role: role.into(),
        from: from.map(PartialDate::of_day),
        to: to.map(PartialDate::of_day),
        postings: Vec::new(),
    }
}

fn investigation(investigators: Vec<Investigator>) -> Investigation {
    let mode = ModeDecision {
        id: ModeDecisionId(Uuid::nil()),
        mode: Mode::Independent,
        body: Some(office("iopc")),
        decided_by: office("iopc"),
        decided_on: date(2026, 8, 3),
        notified_on: None,
        reasons: "".into(),
        test_applied: "".into(),
        document: "".into(),
    };
    Investigation {
        id: InvestigationId(Uuid::from_u128(9)),
        matter: MatterId(Uuid::nil()),
        number: 1,
        track: Track::Complaint,
        force: ForceId("northmere".into()),
        references: Vec::new(),
        allegations: Vec::new(),
        suspect: None,
        complainant: None,
        moves: Vec::new(),
        modes: vec![mode],
        investigators,
        decisions: Vec::new(),
        outcomes: Vec::new(),
    }
}

#[test]
fn an_investigator_who_took_over_is_a_change_and_two_side_by_side_are_none() {
    let changes = |investigators| {
        let investigations = vec![investigation(investigators)];
        let record = FailingsRecord { investigations, ..FailingsRecord::default() };
        let found = schedule(&record);
        found.first().map(|one| {
            (one.office.clone(), one.rows[0].proof.iter().map(|one| one.cipher.clone()).collect::<Vec<_>>())
        })
    };
    let (spring, autumn) = (Some(date(2026, 3, 2)), Some(date(2026, 9, 1)));
    let side_by_side = [investigator(1, "Lead", spring, None), investigator(2, "Lead", spring, None)];
    assert_eq!(changes(side_by_side.to_vec()), None);
    let later = investigator(2, "lead ", autumn, None);
    let took_over =
        [investigator(1, "Lead", spring, None), later.clone(), investigator(3, "Deputy", autumn, None)];
    assert_eq!(changes(took_over.to_vec()), Some((Some(office("iopc")), vec![Some(later.cipher)])));
}

#[test]
fn a_duty_without_a_letter_is_of_the_office_that_its_investigation_is_with() {
    let record = FailingsRecord {
        investigations: vec![investigation(Vec::new())],
        dates: vec![kept("complaint-update-next", date(2026, 10, 1), None, None)],
        ..FailingsRecord::default()
    };
    assert_eq!(missed(&record, Some(&office("iopc"))).len(), 1);
}

#[test]
fn a_duty_whose_event_may_come_with_any_entry_is_put_to_nobody() {
    let mut record = record(&[came(1, "iopc", date(2026, 8, 3), &[])]);
    let mut called_in = kept("complaint-refer-mandatory", date(2026, 8, 3), Some(1), None);
    called_in.event.as_mut().unwrap().kind = EventId("referral-duty-clear".into());
    record.dates = vec![called_in];
    assert_eq!(missed(&record, Some(&office("iopc"))), [], "the body that called it in owed no referral");
    assert_eq!(missed(&record, None).len(), 1);
}

#[test]
fn a_day_that_was_set_by_hand_is_the_one_that_a_recurring_duty_is_missed_by() {
    let mut record = record(&[came(1, "iopc", date(2026, 8, 3), &[])]);
    let mut update = kept("complaint-update-next", date(2026, 8, 3), Some(1), Some(date(2026, 8, 4)));
    for (set, expected) in [(date(2026, 12, 1), 0), (date(2026, 11, 2), 1)] {
        update.steps[0] = DiaryStep { act: DiaryAct::Set, day: Some(set), ..update.steps[0].clone() };
        record.dates = vec![update.clone()];
        let counted: u32 = missed(&record, Some(&office("iopc"))).iter().map(|(_, count)| count).sum();
        assert_eq!(counted, expected, "{set}");
    }
}

#[test]
fn a_change_of_investigator_is_of_the_office_that_had_the_work_that_day() {
    let spring = [investigator(1, "Lead", Some(date(2026, 3, 2)), None)];
    let later = |n, day| investigator(n, "Lead", Some(day), None);
    let mut of = investigation(Vec::new());
    let local = ModeDecision {
        body: Some(office("psd")),
        mode: Mode::Local,
        decided_on: date(2026, 2, 2),
        ..of.modes[0].clone()
    };
    of.modes.insert(0, local);
    of.investigators =
        spring.into_iter().chain([later(2, date(2026, 5, 4)), later(3, date(2026, 9, 1))]).collect();
    let found = schedule(&FailingsRecord { investigations: vec![of], ..FailingsRecord::default() });
    let offices: Vec<_> = found.iter().map(|one| (one.office.clone(), one.rows[0].count)).collect();
    assert_eq!(offices, [(Some(office("psd")), 1), (Some(office("iopc")), 1)]);
}

#[test]
fn one_who_surely_began_earlier_took_over_from_nobody_whatever_was_recorded_first() {
    let ended = investigator(1, "Lead", Some(date(2026, 3, 2)), Some(date(2026, 6, 30)));
    let earlier = investigator(2, "Lead", Some(date(2019, 1, 7)), None);
    let record = FailingsRecord {
        investigations: vec![investigation(vec![ended, earlier])],
        ..FailingsRecord::default()
    };
    assert_eq!(schedule(&record), []);
}
