//! Letters out and in, one chain a body: what was asked, what was said to it, and what nobody answered.

use candour_app::AppError;
use candour_model::{
    asks::{AnswerOutcome, AskLine, AskStanding, GivenAnswer, MarkAnswer},
    bodies::{BodyId, OfficeRef},
    classes::RecordClass,
    correspondence::{Correspondence, Direction, LogReceived, LogSent, Means, SuggestionReason},
    dispatches::{Annotate, ReceiptKind, RecordDispatch, RecordReceipt},
    files::SuggestLetter,
    ids::{AskId, CorrespondenceId, MatterId},
    letters::IssuedLetter,
    matters::OpenMatter,
    silence::TargetBasis,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

/// A letter issued to the professional standards department on 23 November 2026, for an answer by the 25th.
fn written() -> (World, Story, IssuedLetter) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    let issued = world.app.issue_letter(story.draft(&world.app).draft.id).unwrap();
    (world, story, issued)
}

fn entry_of(world: &World, matter: MatterId, issued: &IssuedLetter) -> CorrespondenceId {
    let ledger = world.app.correspondence_of(matter).unwrap();
    ledger.iter().find(|entry| entry.letter == Some(issued.id)).unwrap().id
}

fn reply(matter: MatterId, answers: Vec<CorrespondenceId>, given: Vec<GivenAnswer>) -> LogReceived {
    LogReceived {
        matter,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 26),
        received_on: date(2026, 11, 27),
        means: Means::Email,
        their_reference: "CO/114/26".into(),
        subject: "Refusal".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers,
        given,
        file: None,
    }
}

fn given(ask: AskId, outcome: AnswerOutcome) -> GivenAnswer {
    let promised_by = (outcome == AnswerOutcome::Promised).then(|| date(2026, 12, 11));
    GivenAnswer { ask, outcome, promised_by, place: "page 1".into(), note: "".into() }
}

fn call(matter: MatterId) -> LogSent {
    LogSent {
        matter,
        office: OfficeRef { body: BodyId("iopc".into()), force: None },
        dated_on: date(2026, 10, 12),
        means: Means::Telephone,
        our_reference: "".into(),
        their_reference: "".into(),
        subject: "Call about the mode".into(),
        reply_by: Some(date(2026, 10, 26)),
        asks: vec!["Say who decides the mode.".into(), " ".into(), "Say by when.".into()],
        answers: vec![],
    }
}

fn standings(asks: &[AskLine]) -> Vec<AskStanding> {
    asks.iter().map(|line| line.standing).collect()
}

fn fields(error: &AppError) -> Vec<&str> {
    error.fields().iter().map(|problem| problem.field.as_str()).collect()
}

#[test]
fn a_refusal_is_logged_and_what_it_left_out_is_seen() {
    let (world, story, issued) = written();
    let entry = entry_of(&world, story.matter.id, &issued);
    let asks = world.app.asks_of(story.matter.id).unwrap();
    assert!(asks.len() >= 3 && asks.iter().all(|line| line.standing == AskStanding::Waiting));
    world.clock.set("2026-11-27T10:00:00Z");
    let says = vec![
        given(asks[0].ask.id, AnswerOutcome::Refused),
        given(asks[1].ask.id, AnswerOutcome::Answered),
        given(asks[2].ask.id, AnswerOutcome::Promised),
    ];
    let ledger = world.app.log_received(reply(story.matter.id, vec![entry], says)).unwrap();
    let last: &Correspondence = ledger.last().unwrap();
    assert_eq!((last.direction, last.answers.as_slice()), (Direction::In, [entry].as_slice()));
    let after = world.app.asks_of(story.matter.id).unwrap();
    assert_eq!(standings(&after[..3]), [AskStanding::Refused, AskStanding::Answered, AskStanding::Promised]);
    assert!(after[3..].iter().all(|line| line.standing == AskStanding::NoAnswer));
    let open = world.app.unanswered_asks(story.matter.id).unwrap();
    assert_eq!(open.len(), after.len() - 1);
    world.clock.set("2026-12-12T10:00:00Z");
    assert_eq!(world.app.asks_of(story.matter.id).unwrap()[2].standing, AskStanding::PromisePassed);
}

#[test]
fn an_answer_ends_the_silence_and_an_acknowledgement_does_not() {
    let (world, story, issued) = written();
    let (matter, entry) = (story.matter.id, entry_of(&world, story.matter.id, &issued));
    world.clock.set("2026-11-27T10:00:00Z");
    let silence = &world.app.silences_of(matter).unwrap()[0];
    let target = silence.target.as_ref().unwrap();
    assert_eq!((silence.working_days, silence.is_acknowledged), (Some(4), false));
    assert_eq!((&target.basis, target.working_days, target.past), (&TargetBasis::Asked, 2, 2));
    let only = LogReceived { only_acknowledges: true, ..reply(matter, vec![entry], vec![]) };
    world.app.log_received(only).unwrap();
    assert!(world.app.silences_of(matter).unwrap()[0].is_acknowledged);
    assert_eq!(world.app.timeline_of(matter).unwrap().silences[0].until, None);
    assert_eq!(world.app.desk().unwrap().replies.len(), 1);
    let ask = world.app.asks_of(matter).unwrap()[0].ask.id;
    let refusal = reply(matter, vec![entry], vec![given(ask, AnswerOutcome::Refused)]);
    world.app.log_received(refusal).unwrap();
    assert_eq!(world.app.silences_of(matter).unwrap(), []);
    assert_eq!(world.app.timeline_of(matter).unwrap().silences[0].until, Some(date(2026, 11, 27)));
    assert_eq!(world.app.desk().unwrap().replies, []);
    world.app.undo().unwrap();
    assert_eq!(world.app.desk().unwrap().replies.len(), 1, "what is undone is owed again");
}

#[test]
fn an_old_chain_is_entered_with_its_asks() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let matter = story.matter.id;
    let sent = world.app.log_sent(call(matter)).unwrap()[0].clone();
    let asks = world.app.asks_of(matter).unwrap();
    assert_eq!(standings(&asks), [AskStanding::NoAnswer, AskStanding::NoAnswer]);
    assert_eq!(asks.iter().map(|line| line.ask.number).collect::<Vec<_>>(), [1, 2]);
    let iopc = sent.office.clone();
    let came = LogReceived {
        office: iopc,
        dated_on: date(2026, 10, 20),
        received_on: date(2026, 10, 21),
        ..reply(matter, vec![sent.id], vec![given(asks[0].ask.id, AnswerOutcome::Part)])
    };
    let came = world.app.log_received(came).unwrap()[1].clone();
    let marked = world.app.mark_answer(MarkAnswer {
        ask: asks[1].ask.id,
        reply: came.id,
        outcome: Some(AnswerOutcome::Answered),
        promised_by: None,
        place: "".into(),
        note: "by the same person".into(),
    });
    assert_eq!(standings(&marked.unwrap()), [AskStanding::Part, AskStanding::Answered]);
    let taken_back = world.app.mark_answer(MarkAnswer {
        ask: asks[1].ask.id,
        reply: came.id,
        outcome: None,
        promised_by: None,
        place: "".into(),
        note: "".into(),
    });
    assert_eq!(standings(&taken_back.unwrap()), [AskStanding::Part, AskStanding::NoAnswer]);
}

#[test]
fn what_is_wrong_is_said_at_the_field_and_changes_nothing() {
    let (world, story, issued) = written();
    let (matter, entry) = (story.matter.id, entry_of(&world, story.matter.id, &issued));
    world.clock.set("2026-11-27T10:00:00Z");
    let before = world.app.correspondence_of(matter).unwrap();
    let late = LogReceived {
        received_on: date(2026, 11, 28),
        subject: "Refusal\u{202e}".into(),
        office: OfficeRef { body: BodyId("psd".into()), force: None },
        ..reply(matter, vec![entry], vec![])
    };
    let refused = world.app.log_received(late).unwrap_err();
    assert_eq!(fields(&refused), ["subject", "receivedOn"]);
    let nowhere = LogReceived {
        office: OfficeRef { body: BodyId("psd".into()), force: None },
        ..reply(matter, vec![entry], vec![])
    };
    assert_eq!(fields(&world.app.log_received(nowhere).unwrap_err()), ["office"]);
    let long = LogSent { subject: "a".repeat(1 << 20).into(), ..call(matter) };
    assert_eq!(fields(&world.app.log_sent(long).unwrap_err()), ["subject"]);
    assert_eq!(world.app.correspondence_of(matter).unwrap(), before);
}

#[test]
fn a_file_is_sealed_with_its_reply_and_kept_once() {
    let (world, story, issued) = written();
    let (matter, entry) = (story.matter.id, entry_of(&world, story.matter.id, &issued));
    let path = world.home().join("Refusal of L01.pdf");
    std::fs::write(&path, format!("%PDF-1.7\n{REFUSED}")).unwrap();
    world.clock.set("2026-11-27T10:00:00Z");
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    assert_eq!((taken.file.name.as_str(), taken.is_known), ("Refusal of L01.pdf", false));
    let suggested = world
        .app
        .suggest_letter(SuggestLetter { matter, office: None, texts: vec![], file: Some(taken.id) })
        .unwrap();
    assert_eq!(suggested[0].entry, entry);
    assert!(suggested[0].reasons.contains(&SuggestionReason::Reference));
    let said = LogReceived { file: Some(taken.id), ..reply(matter, vec![entry], vec![]) };
    let logged = world.app.log_received(said).unwrap().pop().unwrap();
    assert_eq!(logged.file.as_ref(), Some(&taken.file));
    let again = world.app.take_file(matter, &path).unwrap().unwrap();
    assert_eq!((again.is_known, again.known_from), (true, Some(logged.id)));
    world.app.forget_file(again.id).unwrap();
    let used = LogReceived { file: Some(taken.id), ..reply(matter, vec![entry], vec![]) };
    assert_eq!(fields(&world.app.log_received(used).unwrap_err()), ["file"], "a handle is good once");
    let sealed = std::fs::read_dir(world.folder("Casebook 1").join("blobs")).unwrap();
    let readable = sealed
        .flatten()
        .flat_map(|entry| files_below(&entry.path()))
        .any(|bytes| bytes.windows(REFUSED.len()).any(|window| window == REFUSED.as_bytes()));
    assert!(!readable, "what came is sealed");
}

/// What the refusal says.
const REFUSED: &str = "We decline to refer this matter for reasons that we do not give";

fn files_below(path: &std::path::Path) -> Vec<Vec<u8>> {
    if path.is_file() {
        return vec![std::fs::read(path).unwrap()];
    }
    std::fs::read_dir(path).unwrap().flatten().flat_map(|entry| files_below(&entry.path())).collect()
}

#[test]
fn a_folder_or_a_file_that_is_gone_is_refused_and_a_file_of_another_matter_is_not_used() {
    let (world, story, issued) = written();
    let (matter, entry) = (story.matter.id, entry_of(&world, story.matter.id, &issued));
    assert_eq!(fields(&world.app.take_file(matter, &world.home()).unwrap_err()), ["file"]);
    assert!(world.app.take_file(matter, &world.home().join("gone.pdf")).is_err());
    let path = world.home().join("other.pdf");
    std::fs::write(&path, "%PDF-1.7 other").unwrap();
    let other = world
        .app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0115".into(),
            working_name: "Slate".into(),
            force: story::northmere(),
        })
        .unwrap();
    let taken = world.app.take_file(other.id, &path).unwrap().unwrap();
    world.clock.set("2026-11-27T10:00:00Z");
    let said = LogReceived { file: Some(taken.id), ..reply(matter, vec![entry], vec![]) };
    assert_eq!(fields(&world.app.log_received(said).unwrap_err()), ["file"]);
    assert_eq!(world.app.correspondence_of(matter).unwrap().len(), 1);
}

#[test]
fn a_letter_s_sending_and_receipt_are_recorded_and_it_still_waits_for_an_answer() {
    let (world, story, issued) = written();
    let (matter, entry) = (story.matter.id, entry_of(&world, story.matter.id, &issued));
    let path = world.home().join("proof.pdf");
    std::fs::write(&path, "%PDF-1.7 proof").unwrap();
    let taken = world.app.take_file(matter, &path).unwrap().unwrap();
    let sent = world
        .app
        .record_dispatch(RecordDispatch {
            entry,
            means: Means::TrackedPost,
            sent_on: date(2026, 11, 23),
            tracking: "AB 1".into(),
            proof: Some(taken.id),
        })
        .unwrap();
    assert_eq!(sent.dispatches[0].proof.as_ref(), Some(&taken.file));
    let receipt =
        |on, kind| RecordReceipt { dispatch: sent.dispatches[0].id, kind, on, by: "front desk".into() };
    let early = world.app.record_receipt(receipt(date(2026, 11, 24), ReceiptKind::Delivered)).unwrap_err();
    assert_eq!(fields(&early), ["on"]);
    let proof = world.app.record_receipt(receipt(date(2026, 11, 23), ReceiptKind::Acknowledged)).unwrap();
    assert_eq!(proof.dispatches[0].receipts[0].kind, ReceiptKind::Acknowledged);
    let noted =
        world.app.annotate(Annotate { entry, words: "They rang to say that it came.".into() }).unwrap();
    assert_eq!(noted.annotations[0].author, "slot-1");
    assert_eq!(world.app.desk().unwrap().replies.len(), 1);
    assert_eq!(world.app.silences_of(matter).unwrap().len(), 1);
}

#[test]
fn how_long_an_office_takes_is_worked_out_from_what_it_answered() {
    let (world, story, issued) = written();
    let (matter, entry) = (story.matter.id, entry_of(&world, story.matter.id, &issued));
    let office = story::professional_standards();
    let times = || world.app.answer_times(office.clone()).unwrap();
    assert_eq!((times().answered, times().of, times().mean_days), (0, 1, None));
    world.clock.set("2026-11-27T10:00:00Z");
    let only_acknowledges = LogReceived {
        only_acknowledges: true,
        received_on: date(2026, 11, 26),
        ..reply(matter, vec![entry], vec![])
    };
    world.app.log_received(only_acknowledges).unwrap();
    assert_eq!(times().answered, 0, "an acknowledgement answers nothing");
    world.app.log_received(reply(matter, vec![entry], vec![])).unwrap();
    assert_eq!((times().answered, times().of, times().mean_days), (1, 1, Some(4)));
    let nowhere = OfficeRef { body: BodyId("iopc".into()), force: Some(story::northmere()) };
    assert_eq!(fields(&world.app.answer_times(nowhere).unwrap_err()), ["office"]);
}

#[test]
fn how_long_a_letter_is_stands_with_how_it_went() {
    let (world, story, issued) = written();
    let proof = world.app.proof_of(entry_of(&world, story.matter.id, &issued)).unwrap();
    assert_eq!(proof.office, story::professional_standards());
    assert!(proof.length.is_some_and(|length| length > 1_000), "{:?}", proof.length);
}
