//! What went to and fro in the case before its letters: a letter that was half answered, and one of which nothing came. Invented, as
//! the case is.

use crate::{DemoError, demo::Recorded};
use candour_app::App;
use candour_model::{
    asks::{AnswerOutcome, GivenAnswer},
    bodies::{BodyId, ForceId, OfficeRef},
    classes::RecordClass,
    correspondence::{LogReceived, LogSent, Means},
    dates::CivilDate,
    ids::CorrespondenceId,
    non_receipts::RecordNonReceipt,
};

/// What the first letter asked, and what was said to it: of the last nothing.
const ASKED: [(&str, Option<AnswerOutcome>); 5] = [
    ("say what has been done since the last update;", Some(AnswerOutcome::Answered)),
    (
        "say under which terms of reference the matter is investigated, and who leads it;",
        Some(AnswerOutcome::Refused),
    ),
    ("say whether any notice has been served on anybody complained about;", Some(AnswerOutcome::Part)),
    ("say which steps come next, and when the work is expected to end; and", Some(AnswerOutcome::Promised)),
    ("say who decides what may be told.", None),
];

/// Records it, and gives the letter that was half answered.
///
/// # Errors
/// An entry that is refused.
pub(super) fn record(app: &App, recorded: &Recorded) -> Result<CorrespondenceId, DemoError> {
    let asks: Vec<&str> = ASKED.iter().map(|(ask, _)| *ask).collect();
    let letter = LogSent {
        dated_on: CivilDate::constant(2026, 10, 5),
        our_reference: "HQ/2026/0162/A".into(),
        their_reference: "CO/00162/26".into(),
        subject: "What is to be told at each update".into(),
        reply_by: Some(CivilDate::constant(2026, 10, 12)),
        asks: asks.into_iter().map(Into::into).collect(),
        ..sent(recorded, standards())
    };
    let half_answered = logged(app, letter)?;
    acknowledged(app, recorded, half_answered)?;
    answered(app, recorded, (half_answered, &ASKED.map(|(_, said)| said)))?;
    let issued: Vec<CorrespondenceId> = app
        .correspondence_of(recorded.matter)?
        .iter()
        .filter(|entry| entry.letter.is_some())
        .map(|entry| entry.id)
        .collect();
    refused_at_once(app, recorded, issued[0])?;
    let letter = LogSent {
        dated_on: CivilDate::constant(2026, 10, 26),
        our_reference: "HQ/2026/0162/B".into(),
        subject: "Whether the complaint was referred".into(),
        reply_by: Some(CivilDate::constant(2026, 11, 9)),
        asks: vec![
            "say whether the complaint was referred, and on which day; and".into(),
            "send us the decision on the form of investigation.".into(),
        ],
        ..sent(recorded, OfficeRef { body: BodyId("iopc".into()), force: None })
    };
    let entry = logged(app, letter)?;
    let denied = "The office says that nothing has come.".into();
    app.record_non_receipt(RecordNonReceipt { entry, on: CivilDate::constant(2026, 11, 12), words: denied })?;
    Ok(half_answered)
}

fn sent(recorded: &Recorded, office: OfficeRef) -> LogSent {
    LogSent {
        matter: recorded.matter,
        office,
        dated_on: CivilDate::default(),
        means: Means::Email,
        our_reference: "".into(),
        their_reference: "".into(),
        subject: "".into(),
        reply_by: None,
        asks: Vec::new(),
        answers: Vec::new(),
    }
}

/// Enters it, and gives its entry: the one that was not in the ledger before.
fn logged(app: &App, letter: LogSent) -> Result<CorrespondenceId, DemoError> {
    let before: Vec<CorrespondenceId> =
        app.correspondence_of(letter.matter)?.iter().map(|entry| entry.id).collect();
    let ledger = app.log_sent(letter)?;
    let new: Vec<CorrespondenceId> =
        ledger.iter().map(|entry| entry.id).filter(|entry| !before.contains(entry)).collect();
    Ok(new[0])
}

/// The department that handles the complaint.
pub(super) fn standards() -> OfficeRef {
    OfficeRef { body: BodyId("psd".into()), force: Some(ForceId("northmere".into())) }
}

fn received(recorded: &Recorded, sent: CorrespondenceId) -> LogReceived {
    LogReceived {
        matter: recorded.matter,
        office: standards(),
        dated_on: CivilDate::constant(2026, 10, 6),
        received_on: CivilDate::constant(2026, 10, 6),
        means: Means::Email,
        their_reference: "CO/00162/26".into(),
        subject: "Your letter has been received".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: true,
        answers: vec![sent],
        given: Vec::new(),
        file: None,
    }
}

fn acknowledged(app: &App, recorded: &Recorded, sent: CorrespondenceId) -> Result<(), DemoError> {
    app.log_received(received(recorded, sent))?;
    Ok(())
}

fn answered(
    app: &App,
    recorded: &Recorded,
    (sent, said): (CorrespondenceId, &[Option<AnswerOutcome>]),
) -> Result<(), DemoError> {
    app.log_received(LogReceived {
        dated_on: CivilDate::constant(2026, 10, 16),
        received_on: CivilDate::constant(2026, 10, 19),
        subject: "What can be told at this stage".into(),
        only_acknowledges: false,
        given: given(app, recorded, (sent, said))?,
        ..received(recorded, sent)
    })?;
    Ok(())
}

/// The letter that was issued is answered on its own day: one thing is refused, and the others are passed over.
fn refused_at_once(app: &App, recorded: &Recorded, sent: CorrespondenceId) -> Result<(), DemoError> {
    let day = CivilDate::constant(2026, 11, 23);
    app.log_received(LogReceived {
        dated_on: day,
        received_on: day,
        subject: "Your request of today".into(),
        only_acknowledges: false,
        given: given(app, recorded, (sent, &[None, Some(AnswerOutcome::Refused)]))?,
        ..received(recorded, sent)
    })?;
    Ok(())
}

/// What a reply says to the asks of a letter, in their order.
fn given(
    app: &App,
    recorded: &Recorded,
    (sent, said): (CorrespondenceId, &[Option<AnswerOutcome>]),
) -> Result<Vec<GivenAnswer>, DemoError> {
    let lines = app.asks_of(recorded.matter)?;
    let lines = lines.iter().filter(|line| line.ask.entry == sent);
    let given = lines.zip(said).filter_map(|(line, said)| {
        let outcome = (*said)?;
        let promised_by = (outcome == AnswerOutcome::Promised).then(|| CivilDate::constant(2026, 10, 30));
        Some(GivenAnswer { ask: line.ask.id, outcome, promised_by, place: "page 1".into(), note: "".into() })
    });
    Ok(given.collect())
}
