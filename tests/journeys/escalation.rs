//! The ladder on the record: what can be asked of whom next, and the letter that must not lie.

use candour_model::{
    asks::{AnswerOutcome, GivenAnswer},
    classes::RecordClass,
    correspondence::{LogReceived, Means},
    dates::CivilDate,
    deadlines::{CaseKnown, DeadlineId},
    diary::{ChosenDate, EventId, RecordDiaryEvent},
    error_codes::ErrorCode,
    escalation::{NextStep, NextSteps, RecordTakenStep, StepId, TakenBy},
    ids::InvestigationId,
    investigations::{Investigation, MoveInvestigation},
    letters::{DraftLetter, IssuedLetter, LetterDraft, LetterKind, Occasion},
    search::SearchFor,
    tracks::StateId,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

use crate::investigations::{deciding, opening};

/// A complaint that Northmere has received.
fn received() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let opened = world.app.open_investigation(opening(&story)).unwrap();
    (world, story, opened)
}

fn moved(world: &World, investigation: InvestigationId, to: &str) {
    let moving = MoveInvestigation {
        investigation,
        to: StateId(to.into()),
        on: date(2026, 11, 10),
        source: "Northmere, by telephone".into(),
        document: "".into(),
        reason: "Told so".into(),
    };
    world.app.move_investigation(moving).unwrap();
}

fn happened(
    story: &Story,
    of: InvestigationId,
    kind: &str,
    on: CivilDate,
    rules: &[&str],
) -> RecordDiaryEvent {
    let chosen = |rule: &&str| ChosenDate { rule: DeadlineId((*rule).into()), known: CaseKnown::default() };
    RecordDiaryEvent {
        matter: story.matter.id,
        kind: EventId(kind.into()),
        on,
        investigation: Some(of),
        entry: None,
        document: "The envelope".into(),
        dates: rules.iter().map(chosen).collect(),
        settles: Vec::new(),
    }
}

fn ids(next: &NextSteps) -> Vec<&str> {
    next.steps.iter().map(|one| one.step.id.0.as_str()).collect()
}

pub(crate) fn step<'n>(next: &'n NextSteps, id: &str) -> &'n NextStep {
    next.steps.iter().find(|one| one.step.id.0 == id).unwrap_or_else(|| panic!("{id} in {:?}", ids(next)))
}

#[test]
fn a_refusal_to_refer_is_taken_to_the_oversight_body_under_its_own_power() {
    let (world, _, opened) = received();
    let before = world.app.next_steps(opened.id).unwrap();
    world.app.record_decision(deciding(opened.id, "not-referred")).unwrap();
    let next = world.app.next_steps(opened.id).unwrap();
    let asked = step(&next, "treat-as-referred");
    assert_eq!(asked.step.because, "The force refuses to refer");
    assert_eq!(asked.asked[0].name, "the Independent Office for Police Conduct");
    assert_eq!(asked.asked[0].office.as_ref().unwrap().body.0, "iopc");
    assert!(asked.step.citation.contains("para") && !asked.step.power.is_empty());
    assert_eq!(asked.letter_title, "Request for mandatory referral and independent investigation");
    assert!(asked.is_written_here, "the letter can be begun at once");
    assert!(asked.dates.iter().all(|date| date.last_day.is_none()), "the diary keeps none of its dates");
    world.app.undo().unwrap();
    assert_eq!(world.app.next_steps(opened.id).unwrap(), before);
}

#[test]
fn a_letter_on_withdrawal_raises_the_alarm_until_it_is_answered() {
    let (world, story, opened) = received();
    moved(&world, opened.id, "recorded");
    assert_eq!(world.app.next_steps(opened.id).unwrap().alarms, []);
    let came =
        happened(&story, opened.id, "withdrawal-letter", date(2026, 11, 16), &["withdrawal-letter-reply"]);
    world.app.record_diary_event(came).unwrap();
    let next = world.app.next_steps(opened.id).unwrap();
    let [alarm] = next.alarms.as_slice() else { panic!("{:?}", next.alarms) };
    assert_eq!((alarm.on, alarm.last_day), (date(2026, 11, 16), Some(date(2026, 12, 14))));
    assert!(alarm.words.contains("counts as withdrawn"), "{}", alarm.words);
    let lines = world.app.desk().unwrap().alarms;
    assert_eq!((lines.len(), lines[0].matter, &lines[0].alarm), (1, story.matter.id, alarm));
    assert_eq!(ids(&next)[0], "withdrawal-client");
    let dates = &step(&next, "withdrawal-client").dates;
    assert_eq!((dates[0].last_day, dates[0].date.is_some()), (Some(date(2026, 12, 14)), true));
    let answered = happened(&story, opened.id, "withdrawal-answered", date(2026, 11, 20), &[]);
    world.app.record_diary_event(answered).unwrap();
    let after = world.app.next_steps(opened.id).unwrap();
    assert!(!ids(&after).contains(&"withdrawal-client"));
    assert_eq!((after.alarms, world.app.desk().unwrap().alarms), (vec![], vec![]));
    world.app.undo().unwrap();
    assert_eq!(world.app.next_steps(opened.id).unwrap().alarms.len(), 1, "what is undone stands again");
}

#[test]
fn the_alarm_counts_its_last_day_even_where_no_date_was_kept() {
    let (world, story, opened) = received();
    let came = happened(&story, opened.id, "withdrawal-letter", date(2026, 11, 16), &[]);
    world.app.record_diary_event(came).unwrap();
    let next = world.app.next_steps(opened.id).unwrap();
    assert_eq!(next.alarms[0].last_day, Some(date(2026, 12, 14)));
    assert_eq!(step(&next, "withdrawal-reply").dates[0].date, None);
}

#[test]
fn without_authority_the_first_step_is_to_get_it() {
    let (world, story, opened) = received();
    let next = world.app.next_steps(opened.id).unwrap();
    let first = &next.steps[0];
    assert_eq!(
        (first.step.id.0.as_str(), first.step.because.as_str()),
        ("authority-first", "No written authority yet")
    );
    assert_eq!(
        (first.asked[0].name.as_str(), first.is_written_here),
        ("the client, by the safe-contact rule", false)
    );
    story.authorise(&world.app);
    assert!(!ids(&world.app.next_steps(opened.id).unwrap()).contains(&"authority-first"));
    world.app.undo().unwrap();
    assert_eq!(world.app.next_steps(opened.id).unwrap(), next);
}

#[test]
fn what_is_not_known_is_asked_and_what_is_recorded_is_not() {
    let (world, story, opened) = received();
    let referred = "Was it referred?".to_owned();
    let next = world.app.next_steps(opened.id).unwrap();
    assert!(next.asks.contains(&referred), "{:?}", next.asks);
    assert!(next.regime_name.is_some(), "it reached the force on a day that is recorded");
    moved(&world, opened.id, "referred");
    assert!(!world.app.next_steps(opened.id).unwrap().asks.contains(&referred));
    let made = happened(&story, opened.id, "complaint-made", date(2019, 5, 2), &[]);
    world.app.record_diary_event(made).unwrap();
    let old = world.app.next_steps(opened.id).unwrap().regime.unwrap();
    assert_eq!(old.regime.as_ref().unwrap().0, "regs-2012");
}

#[test]
fn nothing_of_another_matter_changes_the_steps() {
    let (world, story, opened) = received();
    let before = world.app.next_steps(opened.id).unwrap();
    let other = world
        .app
        .open_matter(candour_model::matters::OpenMatter {
            reference: "HQ/2026/0200".into(),
            working_name: "Other".into(),
            force: story::northmere(),
        })
        .unwrap();
    let mut came = happened(&story, opened.id, "withdrawal-letter", date(2026, 11, 16), &[]);
    (came.matter, came.investigation) = (other.id, None);
    world.app.record_diary_event(came).unwrap();
    assert_eq!(world.app.next_steps(opened.id).unwrap(), before);
    let nobody = serde_json::from_str("\"01890a5d-ac96-774b-bcce-b302099a8057\"").unwrap();
    assert_eq!(world.app.next_steps(nobody).unwrap_err().code(), ErrorCode::Missing);
}

/// The complaint of the story, recorded, with authority and the first letter issued on its step.
pub(crate) fn asked_to_refer() -> (World, Story, Investigation, IssuedLetter) {
    let (world, story, opened) = received();
    story.authorise(&world.app);
    world.app.approve_allegation(story.allegation.id).unwrap();
    moved(&world, opened.id, "recorded");
    let next = world.app.next_steps(opened.id).unwrap();
    let asked = step(&next, "refer-now");
    let draft = DraftLetter {
        matter: story.matter.id,
        kind: asked.step.letter.clone(),
        to: asked.asked[0].office.clone().unwrap(),
        occasion: asked.occasion.clone(),
    };
    let draft = world.app.draft_letter(draft).unwrap().draft;
    let letter = world.app.issue_letter(draft.id).unwrap();
    (world, story, opened, letter)
}

/// Northmere answers the letter: it will not refer, and says nothing of the rest.
pub(crate) fn refused(world: &World, story: &Story) {
    let matter = story.matter.id;
    let asks = world.app.asks_of(matter).unwrap();
    let refer = asks.iter().find(|line| line.ask.wording.as_str().starts_with("refer ")).unwrap();
    let reply = LogReceived {
        matter,
        office: story::professional_standards(),
        dated_on: date(2026, 11, 23),
        received_on: date(2026, 11, 23),
        means: Means::Email,
        their_reference: "".into(),
        subject: "Refusal".into(),
        class: RecordClass::ConfidentialShareable,
        only_acknowledges: false,
        answers: vec![refer.ask.entry],
        given: vec![GivenAnswer {
            ask: refer.ask.id,
            outcome: AnswerOutcome::Refused,
            promised_by: None,
            place: "page 1".into(),
            note: "".into(),
        }],
        file: None,
    };
    world.app.log_received(reply).unwrap();
}

#[test]
fn a_step_whose_letter_was_issued_is_taken_and_not_offered_again() {
    let (world, _, opened, letter) = asked_to_refer();
    assert_eq!(letter.occasion.step.as_ref().unwrap().0, "refer-now");
    let next = world.app.next_steps(opened.id).unwrap();
    assert!(!ids(&next).contains(&"refer-now"), "{:?}", ids(&next));
    let [taken] = next.taken.as_slice() else { panic!("{:?}", next.taken) };
    assert_eq!((taken.step.0.as_str(), taken.on), ("refer-now", letter.dated_on));
    assert!(matches!(&taken.by, TakenBy::Letter { number: 1, to, .. } if *to == letter.to));
}

#[test]
fn a_refused_ask_opens_the_steps_of_the_refusal_and_their_letters_follow_it_up() {
    let (world, story, opened, letter) = asked_to_refer();
    refused(&world, &story);
    let next = world.app.next_steps(opened.id).unwrap();
    let asked = step(&next, "treat-as-referred");
    assert_eq!(asked.step.because, "The force refuses to refer");
    let ledger = world.app.correspondence_of(story.matter.id).unwrap();
    let entry = ledger.iter().find(|entry| entry.letter == Some(letter.id)).unwrap();
    assert_eq!(asked.occasion.follows, Some(entry.id));
    assert_eq!(asked.occasion.investigation, Some(opened.id));
}

#[test]
fn a_step_recorded_as_taken_by_hand_is_found_withdrawn_and_undone() {
    let (world, story, opened) = received();
    let before = world.app.next_steps(opened.id).unwrap();
    let told = |step: &str| RecordTakenStep {
        investigation: opened.id,
        step: StepId(step.into()),
        on: date(2026, 11, 20),
        words: "The surgery was telephoned".into(),
        entry: None,
    };
    let next = world.app.record_taken_step(told("mp")).unwrap();
    let [taken] = next.taken.as_slice() else { panic!("{:?}", next.taken) };
    let TakenBy::Said { record, words, .. } = &taken.by else { panic!("{taken:?}") };
    assert_eq!((taken.step.0.as_str(), words.as_str()), ("mp", "The surgery was telephoned"));
    assert!(!ids(&next).contains(&"mp"));
    let sought =
        SearchFor { words: "surgery".into(), matter: Some(story.matter.id), group: None, records: 20 };
    let found = world.app.search(sought).unwrap();
    let records: Vec<_> = found.groups.iter().flat_map(|group| &group.records).collect();
    assert_eq!(records[0].record, opened.id.to_string());
    assert_eq!(world.app.withdraw_taken_step(*record).unwrap(), before);
    world.app.undo().unwrap();
    assert_eq!(world.app.next_steps(opened.id).unwrap(), next, "the withdrawal is undone");
    let refused = world.app.record_taken_step(told("valentine")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Invalid);
}

#[test]
fn a_letter_is_written_on_a_step_of_the_ladder_and_on_nothing_of_another_matter() {
    let (world, story, opened) = received();
    let draft = |occasion: Occasion| DraftLetter {
        matter: story.matter.id,
        kind: LetterKind("referral-request".into()),
        to: story::professional_standards(),
        occasion,
    };
    let of = |step: &str, investigation| Occasion {
        step: Some(StepId(step.into())),
        investigation: Some(investigation),
        follows: None,
    };
    let nobody = serde_json::from_str("\"01890a5d-ac96-774b-bcce-b302099a8057\"").unwrap();
    for (occasion, code) in
        [(of("valentine", opened.id), ErrorCode::Invalid), (of("refer-now", nobody), ErrorCode::Missing)]
    {
        assert_eq!(world.app.draft_letter(draft(occasion)).unwrap_err().code(), code);
    }
}

#[test]
fn a_draft_outlives_the_investigation_that_it_was_written_on() {
    let (world, story, opened) = received();
    let occasion =
        Occasion { step: Some(StepId("refer-now".into())), investigation: Some(opened.id), follows: None };
    let draft = DraftLetter {
        matter: story.matter.id,
        kind: LetterKind("referral-request".into()),
        to: story::professional_standards(),
        occasion,
    };
    let draft = world.app.draft_letter(draft).unwrap().draft;
    world.app.undo().unwrap().unwrap();
    let kept = world.app.keep_letter(LetterDraft { means: "by hand".into(), ..draft }).unwrap();
    assert_eq!(kept.draft.means.as_str(), "by hand");
    assert_eq!(world.app.compose(kept.draft.id).unwrap().draft.occasion, Occasion::default());
}
