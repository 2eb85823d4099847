//! The schedule of failings: every figure of it is worked out from the record, and leads to what it was counted from.

use candour_model::{
    bodies::{BodyId, CorrectBody, OfficeRef},
    classes::RecordClass,
    correspondence::{LogReceived, LogSent, Means},
    deadlines::{CaseKnown, DeadlineId},
    diary::{ChosenDate, EventId, RecordDiaryEvent},
    error_codes::ErrorCode,
    failings::{Cited, FailingKind, FailingRow},
    ids::{CorrespondenceId, MatterId},
    non_receipts::RecordNonReceipt,
    silence::TargetBasis,
};
use candour_tests::{World, story};
use jiff::civil::date;

fn iopc() -> OfficeRef {
    OfficeRef { body: BodyId("iopc".into()), force: None }
}

fn sent(matter: MatterId) -> LogSent {
    LogSent {
        matter,
        office: iopc(),
        dated_on: date(2026, 11, 2),
        means: Means::Post,
        our_reference: "".into(),
        their_reference: "".into(),
        subject: "Request".into(),
        reply_by: None,
        asks: Vec::new(),
        answers: Vec::new(),
    }
}

/// A casebook with one letter to the IOPC.
fn written() -> (World, MatterId, CorrespondenceId) {
    let (world, _) = World::with_casebook();
    let matter = story::record(&world.app).matter.id;
    let entry = world.app.log_sent(sent(matter)).unwrap()[0].id;
    (world, matter, entry)
}

fn rows(world: &World, matter: MatterId) -> Vec<FailingRow> {
    world.app.failings_of(matter).unwrap().offices.remove(0).rows
}

#[test]
fn a_letter_that_was_lost_and_never_answered_stands_in_the_schedule_with_its_number() {
    let (world, matter, entry) = written();
    let said = RecordNonReceipt { entry, on: date(2026, 11, 20), words: "Nothing came, they say".into() };
    let proof = world.app.record_non_receipt(said.clone()).unwrap();
    assert_eq!((proof.number, proof.non_receipts.len()), (1, 1));
    let found = rows(&world, matter);
    let figures: Vec<_> =
        found.iter().map(|row| (row.what, row.count, row.days.map(|days| days.most))).collect();
    assert_eq!(
        figures,
        [
            (FailingKind::Sent, 1, None),
            (FailingKind::Unanswered, 1, Some(15)),
            (FailingKind::NotReceived, 1, None),
        ]
    );
    for row in &found {
        assert!(
            matches!(row.proof[0].cited, Cited::Entry { entry: of, number: 1, letter: None, .. } if of == entry)
        );
    }
    assert!(!serde_json::to_string(&found).unwrap().contains("Nothing came"), "no word of it stands there");
    world.app.undo().unwrap();
    assert_eq!(rows(&world, matter).len(), 2);
    let reply = LogReceived {
        matter,
        office: iopc(),
        dated_on: date(2026, 11, 20),
        received_on: date(2026, 11, 23),
        means: Means::Email,
        their_reference: "".into(),
        subject: "Answer".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![entry],
        given: Vec::new(),
        file: None,
    };
    let ledger = world.app.log_received(reply).unwrap();
    let answer = ledger.iter().find(|one| one.id != entry).unwrap().id;
    let came_in = RecordNonReceipt { entry: answer, ..said };
    assert_eq!(world.app.record_non_receipt(came_in).unwrap_err().code(), ErrorCode::Missing);
    let kinds: Vec<_> = rows(&world, matter).iter().map(|row| row.what).collect();
    assert_eq!(kinds, [FailingKind::Sent, FailingKind::Acknowledged, FailingKind::Answered]);
}

#[test]
fn the_firm_s_own_days_make_a_silence_overdue_and_a_rule_counts_before_them() {
    let (world, matter, entry) = written();
    let silence = |world: &World| world.app.silences_of(matter).unwrap().remove(0);
    assert_eq!(silence(&world).target, None, "nothing says by when");
    let expect = |days| {
        let mut wording = world.app.body(&iopc().body).unwrap().wording;
        wording.answer_working_days = days;
        world.app.correct_body(CorrectBody {
            body: Some(iopc().body),
            wording,
            reason: "Our own practice".into(),
        })
    };
    let record = expect(Some(10)).unwrap();
    assert_eq!(record.shipped.unwrap().answer_working_days, None, "what is shipped stays beside it");
    let target = silence(&world).target.unwrap();
    assert_eq!(
        (target.basis, target.day, target.working_days, target.past),
        (TargetBasis::Own, date(2026, 11, 16), 10, 5)
    );
    let desk = world.app.desk().unwrap();
    assert_eq!(desk.silences[0].silence, silence(&world), "the Desk was worked out again");
    assert!(rows(&world, matter).iter().any(|row| row.what == FailingKind::PastTime));
    assert_eq!(expect(Some(0)).unwrap_err().code(), ErrorCode::Invalid);
    let asked = RecordDiaryEvent {
        matter,
        kind: EventId("information-asked".into()),
        on: date(2026, 11, 2),
        investigation: None,
        entry: Some(entry),
        document: "".into(),
        dates: vec![ChosenDate { rule: DeadlineId("foi".into()), known: CaseKnown::default() }],
        settles: Vec::new(),
    };
    world.app.record_diary_event(asked).unwrap();
    let target = silence(&world).target.unwrap();
    assert!(matches!(target.basis, TargetBasis::Rule { .. }), "{target:?}");
    assert_eq!(
        (target.day, target.working_days, target.past),
        (date(2026, 12, 1), 21, 0),
        "a holiday of Scotland counts"
    );
    world.app.undo().unwrap();
    expect(None).unwrap();
    assert_eq!(silence(&world).target, None, "it was taken back");
}
