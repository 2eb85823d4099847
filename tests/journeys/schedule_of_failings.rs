//! The schedule of institutional failure as a paper: the figures of the screen, with what each was counted from.

use crate::{
    papers::{editable, has_name, pdf, read, ready},
    refusals_log::{answered, asked},
};
use candour_model::{
    asks::AnswerOutcome,
    bodies::{BodyId, OfficeRef},
    classes::RecordClass,
    correspondence::{LogSent, Means},
    error_codes::ErrorCode,
    ids::CorrespondenceId,
    letters::Weight,
    non_receipts::RecordNonReceipt,
    papers::{AskPaper, PaperForm, PaperKind},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

/// A schedule in some form.
pub(crate) fn schedule(story: &Story, form: PaperForm) -> AskPaper {
    AskPaper { matter: story.matter.id, kind: PaperKind::ScheduleOfFailings, form, client: None, entry: None }
}

/// What was sent to the IOPC and said not to have come; then what the department refused.
pub(crate) fn failed(world: &World, story: &Story, class: RecordClass) -> CorrespondenceId {
    let app = &world.app;
    let sent = LogSent {
        matter: story.matter.id,
        office: OfficeRef { body: BodyId("iopc".into()), force: None },
        dated_on: date(2026, 11, 2),
        means: Means::Post,
        our_reference: "".into(),
        their_reference: "".into(),
        subject: "Request".into(),
        reply_by: None,
        asks: Vec::new(),
        answers: Vec::new(),
    };
    let entry = app.log_sent(sent).unwrap()[0].id;
    let said = RecordNonReceipt { entry, on: date(2026, 11, 20), words: "Nothing came, they say".into() };
    app.record_non_receipt(said).unwrap();
    let asks = asked(app, story, date(2026, 11, 3), &["say who decided.", "say when."]);
    answered(app, story, (asks, class), &[Some(AnswerOutcome::Refused), Some(AnswerOutcome::Part)]);
    asks
}

#[test]
fn each_office_has_its_figures_with_the_numbers_of_what_they_were_counted_from() {
    let (world, story) = ready();
    let app = &world.app;
    let of = schedule(&story, PaperForm::External);
    let empty = app.preview_paper(of).unwrap().findings;
    assert!(empty.iter().any(|one| one.id == "paper.failings" && one.weight == Weight::Stop), "{empty:?}");
    assert_eq!(app.make_paper(of).unwrap_err().code(), ErrorCode::NotReady);
    failed(&world, &story, RecordClass::ConfidentialShareable);
    let out = read(app, of);
    for there in [
        "Worked out up to 23 November 2026.",
        "Independent Office for Police Conduct",
        "What: Not answered so far\nHow many: 1 of 1\nWorking days: 15\nCounted from: Entry 1 (2 November 2026), 15 working days",
        "What: Said not to have been received\nHow many: 1\n",
        "Entry 1 (20 November 2026)",
        "Professional Standards Department, Northmere Constabulary",
        "What: Asked and refused\nHow many: 1 of 2\n",
        "Entry 2 ask 1 (3 November 2026)",
        "Entry 2 ask 2 (3 November 2026)",
        "Answered after the day asked or expected",
    ] {
        assert!(out.contains(there), "{there}: {out}");
    }
    assert!(!out.contains("Nothing came, they say") && !out.contains("say who decided"), "{out}");
    let inside = read(app, schedule(&story, PaperForm::Internal));
    assert!(inside.contains("Key to ciphers"), "{inside}");
    let made = app.make_paper(of).unwrap();
    assert_eq!(made.file_name, format!("2026-11-23_{}_schedule_v1.pdf", story.client.cipher));
    for copy in [pdf(&made), editable(&made)] {
        let file = world.home().join(app.paper_copy_name(copy).unwrap());
        app.save_paper_copy(copy, &file).unwrap();
        assert!(!has_name(&file, story::CLIENT), "{copy:?}");
    }
}

/// What a privileged reply answers stands in no figure that goes out, neither as answered nor as not.
#[test]
fn what_is_privileged_is_counted_for_the_file_alone() {
    let (world, story) = ready();
    let app = &world.app;
    failed(&world, &story, RecordClass::Privileged);
    let of = schedule(&story, PaperForm::External);
    let out = read(app, of);
    assert!(out.contains("Independent Office") && !out.contains("Professional Standards"), "{out}");
    assert!(app.preview_paper(of).unwrap().findings.iter().any(|one| one.id == "paper.privileged"));
    let inside = read(app, schedule(&story, PaperForm::Internal));
    assert!(inside.contains("Asked and refused"), "{inside}");
}
