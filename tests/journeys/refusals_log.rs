//! The refusals log: what was asked and not given, in the words of the letter, with how it was answered and after how long.

use crate::papers::{another_client, editable, has_name, pdf, read, ready};
use candour_app::App;
use candour_model::{
    asks::{AnswerOutcome, GivenAnswer},
    classes::RecordClass,
    correspondence::{LogReceived, LogSent, Means},
    dates::CivilDate,
    error_codes::ErrorCode,
    ids::CorrespondenceId,
    letters::Weight,
    papers::{AskPaper, PaperForm, PaperKind},
};
use candour_tests::story::{self, Story};
use jiff::civil::date;

/// A log in some form.
pub(crate) fn log(story: &Story, form: PaperForm) -> AskPaper {
    AskPaper { matter: story.matter.id, kind: PaperKind::RefusalsLog, form, client: None, entry: None }
}

/// Writes to the professional standards department, with these asks.
pub(crate) fn asked(app: &App, story: &Story, dated_on: CivilDate, asks: &[&str]) -> CorrespondenceId {
    let before = app.correspondence_of(story.matter.id).unwrap();
    let ledger = app
        .log_sent(LogSent {
            matter: story.matter.id,
            office: story::professional_standards(),
            dated_on,
            means: Means::Email,
            our_reference: "HQ/2026/0114/A".into(),
            their_reference: "".into(),
            subject: "What we asked for".into(),
            reply_by: Some(date(2026, 11, 9)),
            asks: asks.iter().map(|ask| (*ask).into()).collect(),
            answers: Vec::new(),
        })
        .unwrap();
    ledger.iter().find(|entry| before.iter().all(|known| known.id != entry.id)).unwrap().id
}

/// The department answers with this to each ask in turn; where there is nothing, it passes the ask over.
pub(crate) fn answered(
    app: &App,
    story: &Story,
    (sent, class): (CorrespondenceId, RecordClass),
    outcomes: &[Option<AnswerOutcome>],
) {
    let lines = app.asks_of(story.matter.id).unwrap();
    let given = lines.iter().filter(|line| line.ask.entry == sent).zip(outcomes);
    let given = given.filter_map(|(line, outcome)| {
        let outcome = (*outcome)?;
        Some(GivenAnswer {
            ask: line.ask.id,
            outcome,
            promised_by: (outcome == AnswerOutcome::Promised).then(|| date(2026, 11, 13)),
            place: "page 2".into(),
            note: "Rung about it".into(),
        })
    });
    app.log_received(LogReceived {
        matter: story.matter.id,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 10),
        received_on: date(2026, 11, 11),
        means: Means::Email,
        their_reference: "CO/114/26".into(),
        subject: "What they answer".into(),
        class,
        only_acknowledges: false,
        answers: vec![sent],
        given: given.collect(),
        file: None,
    })
    .unwrap();
}

const ASKS: [&str; 5] = [
    "record the complaint today;",
    "refer it without delay;",
    "send us the record of it;",
    "name one person as the contact; and",
    "say who decided.",
];
const OUTCOMES: [Option<AnswerOutcome>; 5] = [
    Some(AnswerOutcome::Answered),
    Some(AnswerOutcome::Refused),
    Some(AnswerOutcome::Part),
    Some(AnswerOutcome::Promised),
    None,
];

#[test]
fn what_was_refused_stands_in_the_words_of_the_letter_with_its_days() {
    let (world, story) = ready();
    let app = &world.app;
    let of = log(&story, PaperForm::External);
    let empty = app.preview_paper(of).unwrap().findings;
    assert!(empty.iter().any(|one| one.id == "paper.refusals" && one.weight == Weight::Stop), "{empty:?}");
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    let sent = asked(app, &story, date(2026, 11, 2), &ASKS);
    answered(app, &story, (sent, RecordClass::ConfidentialShareable), &OUTCOMES);
    let out = read(app, of);
    for there in [
        "In one letter we asked five things by number. Of these, one was refused, one was answered in part and two were not \
         answered. The other was answered, or still waits for its day.",
        "Our letter of 2 November 2026 to the Professional Standards Department of Northmere Constabulary",
        "Our reference HQ/2026/0114/A. An answer was asked for by Monday 9 November 2026. It asked five things, of which four are \
         set out here.",
        "refer it without delay;",
        "Refused on 10 November 2026, received on 11 November 2026, page 2",
        "Answered in part on 10 November 2026",
        "An answer was promised on 10 November 2026, received on 11 November 2026, for 13 November 2026, page 2",
        "That day has passed, and no answer has come",
        "Nothing; the reply of 10 November 2026 passes it over",
        "Working days: 7",
        "Working days: 15",
    ] {
        assert!(out.contains(there), "{there}: {out}");
    }
    assert!(!out.contains("record the complaint today") && !out.contains("Rung about it"), "{out}");
    let inside = read(app, log(&story, PaperForm::Internal));
    assert!(inside.contains("Our note: Rung about it") && inside.contains("Key to ciphers"), "{inside}");
    let made = app.make_paper(of).unwrap();
    assert_eq!(made.file_name, format!("2026-11-23_{}_log_v1.pdf", story.client.cipher));
    for copy in [pdf(&made), editable(&made)] {
        let file = world.home().join(app.paper_copy_name(copy).unwrap());
        app.save_paper_copy(copy, &file).unwrap();
        assert!(!has_name(&file, story::CLIENT), "{copy:?}");
    }
}

/// Of what a privileged reply answers, what goes out says nothing: it would seem that there was no answer.
#[test]
fn what_is_answered_in_a_privileged_reply_is_left_out() {
    let (world, story) = ready();
    let app = &world.app;
    let sent = asked(app, &story, date(2026, 11, 2), &ASKS);
    answered(app, &story, (sent, RecordClass::Privileged), &OUTCOMES);
    let of = log(&story, PaperForm::External);
    let preview = app.preview_paper(of).unwrap();
    assert!(preview.findings.iter().any(|one| one.id == "paper.privileged"), "{:?}", preview.findings);
    assert!(preview.findings.iter().any(|one| one.id == "paper.refusals"), "{:?}", preview.findings);
    assert!(!read(app, of).contains("refer it without delay"));
    assert!(read(app, log(&story, PaperForm::Internal)).contains("refer it without delay"));
    asked(app, &story, date(2026, 11, 3), &["give us a date."]);
    let out = read(app, of);
    assert!(out.contains("give us a date.") && out.contains("Nothing"), "{out}");
    assert!(!out.contains("refer it without delay"), "{out}");
}

/// What still waits for its day is no refusal.
#[test]
fn letters_stand_in_order_of_time_and_what_waits_is_not_set_out() {
    let (world, story) = ready();
    let app = &world.app;
    app.approve_allegation(story.allegation.id).unwrap();
    app.issue_letter(story.draft(app).draft.id).unwrap();
    let of = log(&story, PaperForm::Internal);
    assert!(app.preview_paper(of).unwrap().findings.iter().any(|one| one.id == "paper.refusals"));
    let later = asked(app, &story, date(2026, 11, 5), &["the later one."]);
    asked(app, &story, date(2026, 11, 2), &["the earlier one."]);
    answered(app, &story, (later, RecordClass::ConfidentialShareable), &[Some(AnswerOutcome::Refused)]);
    let read = read(app, of);
    let at = |said: &str| read.find(said).unwrap_or_else(|| panic!("{said}: {read}"));
    assert!(at("the earlier one.") < at("the later one."), "{read}");
    assert!(!read.contains("Our letter of 23 November 2026"), "{read}");
}

#[test]
fn a_clients_name_in_an_ask_stops_the_log_that_goes_out() {
    let (world, story) = ready();
    let app = &world.app;
    asked(app, &story, date(2026, 11, 2), &["say who looked at the file of Ms Thistlewood."]);
    let of = log(&story, PaperForm::External);
    app.make_paper(of).unwrap();
    another_client(app, &story, "Amabel Thistlewood");
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
}
