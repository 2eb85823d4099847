//! What went between the firm and the force in the first matter: a call with two asks, the answer to it, and how the letter
//! arrived.

use super::{days_ago, northmere, standards, texts};
use crate::{App, AppError};
use candour_model::{
    asks::{AnswerOutcome, GivenAnswer},
    classes::RecordClass,
    correspondence::{Direction, LogReceived, LogSent, Means},
    dispatches::{Annotate, ReceiptKind, RecordDispatch, RecordReceipt},
    ids::{CorrespondenceId, MatterId},
};
use jiff::ToSpan;

pub(super) fn record(app: &App, matter: MatterId) -> Result<(), AppError> {
    let sent = app.log_sent(LogSent {
        matter,
        office: standards(&northmere()),
        dated_on: days_ago(app, 18),
        means: Means::Telephone,
        our_reference: "".into(),
        their_reference: "CO/114/26".into(),
        subject: "The duty rosters and the front-desk book of Mereside station".into(),
        reply_by: None,
        asks: texts(&[
            "Say whether the duty rosters are kept.",
            "Say who decides on the recording of the complaint.",
        ]),
        answers: Vec::new(),
    })?;
    let letter = sent.iter().find(|entry| entry.letter.is_some()).map(|entry| entry.id);
    let call = sent.iter().find(|entry| entry.direction == Direction::Out && entry.letter.is_none());
    if let Some(call) = call {
        answered(app, matter, call.id)?;
    }
    letter.map_or(Ok(()), |letter| arrived(app, letter))
}

fn answered(app: &App, matter: MatterId, call: CorrespondenceId) -> Result<(), AppError> {
    let asks = app.asks_of(matter)?;
    let asks = asks.iter().filter(|line| line.ask.entry == call);
    let given =
        asks.zip([AnswerOutcome::Answered, AnswerOutcome::Promised]).map(|(line, outcome)| GivenAnswer {
            ask: line.ask.id,
            outcome,
            promised_by: Some(app.surroundings.clock.today().saturating_add(12.days()))
                .filter(|_| outcome == AnswerOutcome::Promised),
            place: "page 1".into(),
            note: "".into(),
        });
    app.log_received(LogReceived {
        matter,
        office: standards(&northmere()),
        dated_on: days_ago(app, 10),
        received_on: days_ago(app, 9),
        means: Means::Email,
        their_reference: "CO/114/26".into(),
        subject: "Your call about the records of Mereside station".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![call],
        given: given.collect(),
        file: None,
    })
    .map(drop)
}

fn arrived(app: &App, letter: CorrespondenceId) -> Result<(), AppError> {
    let proof = app.record_dispatch(RecordDispatch {
        entry: letter,
        means: Means::TrackedPost,
        sent_on: days_ago(app, 0),
        tracking: "NM 0000 1147".into(),
        proof: None,
    })?;
    if let Some(dispatch) = proof.dispatches.first() {
        app.record_receipt(RecordReceipt {
            dispatch: dispatch.id,
            kind: ReceiptKind::Delivered,
            on: days_ago(app, 0),
            by: "the post room".into(),
        })?;
    }
    let words = "Their post room reads tracked letters on the same day.".into();
    app.annotate(Annotate { entry: letter, words }).map(drop)
}
