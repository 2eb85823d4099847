//! What went to and fro in the case before its letters: a letter that was half answered, and one of which nothing came. Invented, as
//! the case is.

use crate::{DemoError, demo::Recorded};
use candour_app::App;
use candour_model::{
    asks::{AnswerOutcome, GivenAnswer},
    bodies::{BodyId, ForceId, OfficeRef},
    classes::RecordClass,
    correspondence::{Correspondence, LogReceived, LogSent, Means},
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
pub(super) fn record(app: &App, recorded: &Recorded) -> Result<Option<CorrespondenceId>, DemoError> {
    let standards = OfficeRef { body: BodyId("psd".into()), force: Some(ForceId("northmere".into())) };
    let asks: Vec<&str> = ASKED.iter().map(|(ask, _)| *ask).collect();
    let letter = LogSent {
        dated_on: CivilDate::constant(2026, 10, 5),
        our_reference: "HQ/2026/0162/A".into(),
        their_reference: "CO/00162/26".into(),
        subject: "What is to be told at each update".into(),
        reply_by: Some(CivilDate::constant(2026, 10, 12)),
        asks: asks.into_iter().map(Into::into).collect(),
        ..sent(recorded, standards.clone())
    };
    let Some(half_answered) = logged(app, letter)? else { return Ok(None) };
    acknowledged(app, recorded, (&standards, half_answered))?;
    answered(app, recorded, (standards, half_answered))?;
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
    let Some(entry) = logged(app, letter)? else { return Ok(None) };
    let denied = "The office says that nothing has come.".into();
    app.record_non_receipt(RecordNonReceipt { entry, on: CivilDate::constant(2026, 11, 12), words: denied })?;
    Ok(Some(half_answered))
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

/// Enters it, and gives its entry.
fn logged(app: &App, letter: LogSent) -> Result<Option<CorrespondenceId>, DemoError> {
    let is_it = {
        let (dated_on, subject) = (letter.dated_on, letter.subject.clone());
        move |entry: &&Correspondence| entry.dated_on == dated_on && entry.subject == subject
    };
    let ledger = app.log_sent(letter)?;
    Ok(ledger.iter().find(is_it).map(|entry| entry.id))
}

fn received(recorded: &Recorded, (office, sent): (OfficeRef, CorrespondenceId)) -> LogReceived {
    LogReceived {
        matter: recorded.matter,
        office,
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

fn acknowledged(
    app: &App,
    recorded: &Recorded,
    (office, sent): (&OfficeRef, CorrespondenceId),
) -> Result<(), DemoError> {
    app.log_received(received(recorded, (office.clone(), sent)))?;
    Ok(())
}

fn answered(
    app: &App,
    recorded: &Recorded,
    (office, sent): (OfficeRef, CorrespondenceId),
) -> Result<(), DemoError> {
    let lines = app.asks_of(recorded.matter)?;
    let given =
        lines.iter().filter(|line| line.ask.entry == sent).zip(ASKED).filter_map(|(line, (_, said))| {
            let outcome = said?;
            let promised_by = (outcome == AnswerOutcome::Promised).then(|| CivilDate::constant(2026, 10, 30));
            Some(GivenAnswer {
                ask: line.ask.id,
                outcome,
                promised_by,
                place: "page 1".into(),
                note: "".into(),
            })
        });
    app.log_received(LogReceived {
        dated_on: CivilDate::constant(2026, 10, 16),
        received_on: CivilDate::constant(2026, 10, 19),
        subject: "What can be told at this stage".into(),
        only_acknowledges: false,
        given: given.collect(),
        ..received(recorded, (office, sent))
    })?;
    Ok(())
}
