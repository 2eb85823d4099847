//! The ledger and what is answered in it: entries stay as they were entered, and all of one row is of one matter.

use crate::world::{Case, World, issue_letter, matter, psd, record_case, retrace, stamp};
use candour_model::{
    asks::{AnswerOutcome, GivenAnswer},
    classes::RecordClass,
    correspondence::{LogReceived, LogSent, Means},
    dispatches::{Annotate, ReceiptKind, RecordDispatch, RecordReceipt},
    ids::{AnnotationId, AnswerId, AskId, CorrespondenceId, DispatchId, MatterId, NonReceiptId, ReceiptId},
    non_receipts::RecordNonReceipt,
};
use candour_store::{
    MatterScope, Store, StoreError, asks, audit::Event, correspondence, dispatches, exchanges, matters,
    non_receipts, undo::Way,
};
use jiff::civil::date;

fn received(matter: MatterId, answers: Vec<CorrespondenceId>) -> LogReceived {
    LogReceived {
        matter,
        office: psd(),
        dated_on: date(2026, 11, 26),
        received_on: date(2026, 11, 27),
        means: Means::Email,
        their_reference: "CO/114/26".into(),
        subject: "Refusal".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers,
        given: vec![],
        file: None,
    }
}

fn refusing(ask: AskId) -> GivenAnswer {
    GivenAnswer {
        ask,
        outcome: AnswerOutcome::Refused,
        promised_by: None,
        place: "page 1".into(),
        note: "".into(),
    }
}

fn log(store: &Store, said: LogReceived, given: Option<GivenAnswer>) -> Result<CorrespondenceId, StoreError> {
    store.write(stamp(6), move |tx, audit| {
        let id = CorrespondenceId(audit.fresh_id());
        correspondence::log_received(tx, id, &said, None)?;
        if let Some(given) = given {
            asks::mark(tx, &MatterScope::of(said.matter), AnswerId(audit.fresh_id()), id, &given)?;
        }
        let (matter, answers) = (said.matter, said.answers);
        audit.record(Event::ReplyLogged { entry: id, matter, answers, asks: vec![] });
        Ok(id)
    })
}

fn call(matter: MatterId) -> LogSent {
    LogSent {
        matter,
        office: psd(),
        dated_on: date(2026, 11, 3),
        means: Means::Telephone,
        our_reference: "".into(),
        their_reference: "".into(),
        subject: "Call about the rosters".into(),
        reply_by: Some(date(2026, 11, 10)),
        asks: vec!["Say where the rosters are.".into()],
        answers: vec![],
    }
}

fn log_call(store: &Store, said: LogSent) -> Result<(CorrespondenceId, AskId), StoreError> {
    store.write(stamp(5), move |tx, audit| {
        let (id, ask) = (CorrespondenceId(audit.fresh_id()), AskId(audit.fresh_id()));
        correspondence::log_sent(tx, id, &said)?;
        let asked = [(ask, said.asks[0].clone())];
        asks::add(tx, &MatterScope::of(said.matter), id, said.reply_by, &asked)?;
        audit.record(Event::SentLogged { entry: id, matter: said.matter });
        Ok((id, ask))
    })
}

/// The ledger with a call, an issued letter, and a refusal of what the call asked for.
pub(crate) fn with_replies(store: &Store, case: Case) -> (CorrespondenceId, AskId, CorrespondenceId) {
    let (sent, ask) = log_call(store, call(case.matter)).unwrap();
    let reply = log(store, received(case.matter, vec![sent]), Some(refusing(ask))).unwrap();
    (sent, ask, reply)
}

/// A sending of an entry that went out, what became of it, and a note beside it.
pub(crate) fn with_proof(store: &Store, case: Case, entry: CorrespondenceId) {
    store
        .write(stamp(7), move |tx, audit| {
            let scope = case.scope();
            let (dispatch, receipt) = (DispatchId(audit.fresh_id()), ReceiptId(audit.fresh_id()));
            let sent = RecordDispatch {
                entry,
                means: Means::TrackedPost,
                sent_on: date(2026, 11, 3),
                tracking: "AB 1".into(),
                proof: None,
            };
            dispatches::record_dispatch(tx, &scope, dispatch, &sent, None)?;
            let arrived = RecordReceipt {
                dispatch,
                kind: ReceiptKind::Delivered,
                on: date(2026, 11, 4),
                by: "the postroom".into(),
            };
            dispatches::record_receipt(tx, &scope, receipt, &arrived)?;
            let note = Annotate { entry, words: "They rang.".into() };
            let id = AnnotationId(audit.fresh_id());
            dispatches::annotate(tx, &scope, id, &note, audit.at(), audit.actor())?;
            let lost = RecordNonReceipt {
                entry,
                on: date(2026, 11, 20),
                words: "They telephoned: nothing came".into(),
            };
            non_receipts::record(tx, &scope, NonReceiptId(audit.fresh_id()), &lost)?;
            audit.record(Event::DispatchRecorded { dispatch, matter: case.matter, entry });
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn what_is_recorded_beside_a_letter_is_never_changed() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (sent, _, reply) = with_replies(&store, case);
    with_proof(&store, case, sent);
    for attempt in [
        "UPDATE dispatch SET tracking = ''",
        "UPDATE receipt SET kind = 'bounced'",
        "UPDATE annotation SET words = 'less'",
        "UPDATE non_receipt SET said_on = '2026-11-21'",
        "UPDATE correspondence SET blob = NULL",
    ] {
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{attempt}");
    }
    let proof = store.read(move |db| dispatches::of_entry(db, &case.scope(), sent)).unwrap();
    assert_eq!((proof.dispatches[0].receipts.len(), proof.annotations.len()), (1, 1));
    assert_eq!((proof.non_receipts.len(), proof.non_receipts[0].on), (1, date(2026, 11, 20)));
    let arrived = store.write(stamp(8), move |tx, audit| {
        audit.record(Event::FirmChanged);
        let said = RecordDispatch {
            entry: reply,
            means: Means::Post,
            sent_on: date(2026, 11, 3),
            tracking: "".into(),
            proof: None,
        };
        dispatches::record_dispatch(tx, &case.scope(), DispatchId(audit.fresh_id()), &said, None)
    });
    assert!(matches!(arrived, Err(StoreError::Missing { .. })), "what arrived in was not sent");
}

fn another_matter(world: &World, store: &Store) -> MatterId {
    let keys = world.keys.clone();
    store
        .write(stamp(4), move |tx, audit| {
            let id = MatterId(audit.fresh_id());
            matters::open(tx, &keys, &matter(id, "HQ/2026/0115"))?;
            audit.record(Event::MatterOpened { matter: id });
            Ok::<_, StoreError>(id)
        })
        .unwrap()
}

#[test]
fn a_refusal_stands_in_the_chain_with_what_it_answers() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let (sent, ask, reply) = with_replies(&store, case);
    let (ledger, asked) = store
        .read(move |db| {
            Ok::<_, StoreError>((
                correspondence::of_matter(db, &case.scope())?,
                asks::of_matter(db, &case.scope())?,
            ))
        })
        .unwrap();
    assert_eq!(ledger.iter().map(|entry| entry.id).collect::<Vec<_>>(), [sent, reply]);
    assert_eq!(
        (ledger[1].answers.as_slice(), ledger[1].received_on),
        ([sent].as_slice(), Some(date(2026, 11, 27)))
    );
    assert_eq!((asked[0].0.id, asked[0].1[0].reply), (ask, reply));
    assert_eq!(asked[0].1[0].outcome, AnswerOutcome::Refused);
    assert_eq!(store.check_everything().unwrap().faults, []);
}

#[test]
fn the_ledger_is_reduced_to_what_answers_what() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    let reduced = |store: &Store| store.read(move |db| exchanges::of_matter(db, &case.scope())).unwrap();
    let (entry, ask) = store
        .read(move |db| {
            let asked = asks::of_matter(db, &case.scope())?;
            Ok::<_, StoreError>((asked[0].0.entry, asked[0].0.id))
        })
        .unwrap();
    let letter = &reduced(&store)[0];
    assert_eq!((letter.id, letter.letter), (entry, Some(case.draft)));
    assert_eq!((letter.asks, letter.is_answered, letter.reply_by), (true, false, Some(date(2026, 12, 15))));
    log(&store, received(case.matter, vec![entry]), None).unwrap();
    assert!(!reduced(&store)[0].is_answered, "a reply without an answer");
    log(&store, received(case.matter, vec![entry]), Some(refusing(ask))).unwrap();
    let after = reduced(&store);
    assert!(after[0].is_answered);
    assert_eq!(after[1].answers, [entry]);
}

#[test]
fn nothing_of_another_matter_is_answered_or_answers() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    let other = another_matter(&world, &store);
    let (sent, ask, reply) = with_replies(&store, case);
    let missing =
        |what: Result<CorrespondenceId, StoreError>| matches!(what, Err(StoreError::Missing { .. }));
    assert!(missing(log(&store, received(other, vec![sent]), None)));
    assert!(missing(log(&store, received(other, vec![]), Some(refusing(ask)))));
    assert!(missing(log(&store, received(case.matter, vec![reply]), None)), "a reply answers what went out");
    let raw = store.write(stamp(8), move |tx, audit| {
        audit.record(Event::FirmChanged);
        tx.execute("UPDATE answer SET matter = ?1", [other.to_string()])?;
        Ok::<_, StoreError>(())
    });
    assert!(raw.is_err(), "composite keys hold against raw SQL");
}

#[test]
fn the_ledger_is_never_changed_but_an_entry_by_hand_is_taken_back() {
    let world = World::new();
    let store = world.open();
    let case = record_case(&world, &store);
    issue_letter(&store, case);
    with_replies(&store, case);
    for attempt in [
        "UPDATE correspondence SET dated_on = '2020-01-01'",
        "UPDATE ask SET wording = 'less'",
        "DELETE FROM correspondence WHERE letter IS NOT NULL",
        "DELETE FROM ask WHERE entry = (SELECT id FROM correspondence WHERE letter IS NOT NULL)",
    ] {
        let refused = store.write(stamp(8), move |tx, audit| {
            audit.record(Event::FirmChanged);
            Ok::<_, StoreError>(tx.execute(attempt, [])?)
        });
        assert!(matches!(refused, Err(StoreError::Guarded)), "{attempt}");
    }
    assert!(retrace(&store, stamp(9), Way::Back).unwrap().is_some());
    assert!(retrace(&store, stamp(10), Way::Back).unwrap().is_some());
    let left = store.read(move |db| correspondence::of_matter(db, &case.scope())).unwrap();
    assert_eq!(left.len(), 1, "the issued letter alone");
    assert_eq!(store.check_everything().unwrap().faults, []);
}
