//! The dates to keep, saved as a calendar file: read back by a parser, and without a word of the casebook in it.

use candour_app::App;
use candour_model::{
    dates::CivilDate,
    deadlines::{CaseKnown, CorrectDeadline, DeadlineId, DeadlineWording},
    diary::{
        ActOnDiary, AddDiaryEntry, ChosenDate, DiaryAct, DiaryEntry, DiaryOf, EventId, OfferDates,
        RecordDiaryEvent, StepTaken,
    },
    error_codes::ErrorCode,
    ids::{DiaryEntryId, MatterId},
    matters::OpenMatter,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use icalendar::{Calendar, CalendarComponent, Component, Event};
use jiff::civil::date;
use std::fs;

/// Stands in every text that can be typed about a date.
const PLANTED: &str = "Tamsin";

fn recorded() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn own(app: &App, matter: MatterId, on: CivilDate) -> DiaryEntry {
    let what = AddDiaryEntry { matter, what: format!("Telephone {PLANTED}").as_str().into(), on };
    app.add_diary_entry(what).unwrap().pop().unwrap()
}

fn by_rule(app: &App, matter: MatterId, (kind, rule): (&str, &str), on: CivilDate) -> DiaryEntry {
    let told = RecordDiaryEvent {
        matter,
        kind: EventId(kind.into()),
        on,
        investigation: None,
        entry: None,
        document: format!("{PLANTED}'s letter").as_str().into(),
        dates: vec![ChosenDate { rule: DeadlineId(rule.into()), known: CaseKnown::default() }],
        settles: Vec::new(),
    };
    app.record_diary_event(told).unwrap().pop().unwrap()
}

fn act(app: &App, date: DiaryEntryId, act: DiaryAct, day: Option<CivilDate>) {
    let words = format!("{PLANTED} said so").as_str().into();
    app.act_on_diary(ActOnDiary {
        date,
        step: StepTaken { act, on: date_of_story(), day, known: None, words },
    })
    .unwrap();
}

const fn date_of_story() -> CivilDate {
    date(2026, 11, 23)
}

fn saved(world: &World, matter: Option<MatterId>) -> String {
    let place = world.home().join("dates.ics");
    world.app.save_diary_copy(DiaryOf { matter }, &place).unwrap();
    fs::read_to_string(place).unwrap()
}

/// Id, day and title of each date in the file, as a parser reads them.
fn read(text: &str) -> Vec<(String, String, String)> {
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.iter().filter_map(|one| match one {
        CalendarComponent::Event(event) => Some(event),
        _ => None,
    });
    let said = |event: &Event, name: &str| event.property_value(name).unwrap().to_owned();
    events
        .map(|event| (said(event, "UID"), said(event, "DTSTART"), event.get_summary().unwrap().to_owned()))
        .collect()
}

#[test]
fn each_open_date_is_in_the_file_under_its_number_and_rule_and_nothing_that_was_typed() {
    let (world, story) = recorded();
    let (app, matter) = (&world.app, story.matter.id);
    let review = by_rule(app, matter, ("review-rights-given", "review-application"), date(2026, 11, 20));
    let call = own(app, matter, date(2026, 12, 1));
    let done = own(app, matter, date(2026, 12, 2));
    act(app, done.id, DiaryAct::Done, None);
    let put_off = own(app, matter, date(2026, 12, 3));
    act(app, put_off.id, DiaryAct::Snoozed, Some(date(2026, 11, 30)));
    let text = saved(&world, Some(matter));
    assert_eq!(
        read(&text),
        [
            (review.id.to_string(), "20261211".to_owned(), format!("Date 1: {}", review.title)),
            (call.id.to_string(), "20261201".to_owned(), "Date 2".to_owned()),
            (put_off.id.to_string(), "20261203".to_owned(), "Date 4".to_owned()),
        ]
    );
    let told = [
        PLANTED,
        story.matter.reference.as_str(),
        story.matter.working_name.as_str(),
        story.client.cipher.as_str(),
    ];
    for word in told {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(!text.contains(&matter.to_string()), "the matter's id says which dates belong together");
}

#[test]
fn a_second_file_names_the_same_date_the_same_and_says_that_it_was_changed() {
    let (world, story) = recorded();
    let review = by_rule(
        &world.app,
        story.matter.id,
        ("review-rights-given", "review-application"),
        date(2026, 11, 20),
    );
    let before = saved(&world, None);
    act(&world.app, review.id, DiaryAct::Set, Some(date(2027, 1, 15)));
    let after = saved(&world, None);
    assert!(before.contains("SEQUENCE:0") && after.contains("SEQUENCE:1"), "{before}{after}");
    let day = |text: &str| read(text).remove(0);
    assert_eq!((day(&before).0, day(&before).1), (review.id.to_string(), "20261211".to_owned()));
    assert_eq!((day(&after).0, day(&after).1), (review.id.to_string(), "20270115".to_owned()));
}

#[test]
fn what_the_firm_calls_a_rule_stays_in_the_casebook_and_a_date_to_confirm_says_so() {
    let (world, story) = recorded();
    let (app, matter) = (&world.app, story.matter.id);
    let record = app.deadline_rules().unwrap().into_iter().find(|one| one.rule.id.0 == "iopc-vrr").unwrap();
    let rule = record.rule;
    let wording = DeadlineWording {
        title: format!("As agreed with {PLANTED}").as_str().into(),
        actor: rule.actor,
        kind: rule.kind,
        event: rule.event.as_str().into(),
        period: rule.period,
        convention: rule.convention,
        roll_over: rule.roll_over,
        calendar: rule.calendar,
        act_by: rule.act_by,
        citation: rule.authority.citation.as_str().into(),
        confidence: rule.authority.confidence,
        notes: "".into(),
    };
    let reason = format!("{PLANTED} wants it").as_str().into();
    let corrected = CorrectDeadline { rule: Some(rule.id), wording, starts_with: Vec::new(), reason };
    app.correct_deadline(corrected).unwrap();
    let kind = app.event_kinds().unwrap().into_iter().map(|kind| kind.id.0).find(|kind| {
        let offer = OfferDates {
            matter,
            kind: EventId(kind.clone()),
            on: date(2026, 11, 20),
            investigation: None,
            known: Vec::new(),
        };
        app.offer_dates(offer).unwrap().starts.iter().any(|one| one.rule.0 == "iopc-vrr")
    });
    let date = by_rule(app, matter, (&kind.unwrap(), "iopc-vrr"), date(2026, 11, 20));
    assert!(date.title.contains(PLANTED) && !date.is_firm, "{date:?}");
    let text = saved(&world, None);
    assert!(!text.replace("\r\n ", "").contains(PLANTED), "{text}");
    assert_eq!(read(&text)[0].2, format!("Date 1: {} (to confirm)", record.shipped.unwrap().title));
}

#[test]
fn the_name_of_the_file_is_neutral_and_without_a_date_there_is_no_file() {
    let (world, story) = recorded();
    let of = |matter| DiaryOf { matter };
    assert_eq!(world.app.diary_copy_name(of(None)).unwrap_err().code(), ErrorCode::Invalid);
    own(&world.app, story.matter.id, date(2026, 12, 1));
    assert_eq!(world.app.diary_copy_name(of(None)).unwrap(), "2026-11-23_dates.ics");
    let other = OpenMatter {
        reference: "HQ/2026/0115".into(),
        working_name: "Other".into(),
        force: story.matter.force.clone(),
    };
    let other = world.app.open_matter(other).unwrap().id;
    assert_eq!(world.app.diary_copy_name(of(Some(other))).unwrap_err().code(), ErrorCode::Invalid);
    let nobody = MatterId(uuid::Uuid::nil());
    assert_eq!(world.app.diary_copy_name(of(Some(nobody))).unwrap_err().code(), ErrorCode::Missing);
}
