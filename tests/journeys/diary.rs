//! The diary: what happened, the dates that follow, and what was done about them.

use candour_model::{
    dates::CivilDate,
    deadlines::DeadlineId,
    diary::{
        ActOnDiary, AddDiaryEntry, ChosenDate, DiaryAct, DiaryEntry, DiaryStanding, EventId, OfferDates,
        RecordDiaryEvent, StepTaken,
    },
    error_codes::ErrorCode,
    ids::{DiaryEntryId, InvestigationId, MatterId},
    investigations::OpenInvestigation,
    tracks::{StateId, Track},
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

fn recorded() -> (World, Story) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    (world, story)
}

fn event(matter: MatterId, kind: &str, on: CivilDate, rules: &[&str]) -> RecordDiaryEvent {
    let chosen = |rule: &&str| ChosenDate {
        rule: DeadlineId((*rule).into()),
        has_enhanced_rights: false,
        left_out: Vec::new(),
    };
    RecordDiaryEvent {
        matter,
        kind: EventId(kind.into()),
        on,
        investigation: None,
        entry: None,
        document: "Letter of the force".into(),
        dates: rules.iter().map(chosen).collect(),
        settles: Vec::new(),
    }
}

fn act(date: DiaryEntryId, act: DiaryAct, day: Option<CivilDate>, words: &str) -> ActOnDiary {
    ActOnDiary { date, step: StepTaken { act, on: date_of_story(), day, words: words.into() } }
}

const fn date_of_story() -> CivilDate {
    date(2026, 11, 23)
}

fn reviewed(world: &World, story: &Story) -> DiaryEntry {
    let told = event(story.matter.id, "review-rights-given", date(2026, 11, 20), &["review-application"]);
    world.app.record_diary_event(told).unwrap().remove(0)
}

#[test]
fn the_outcome_comes_its_date_is_offered_kept_and_done() {
    let (world, story) = recorded();
    let matter = story.matter.id;
    let kind = EventId("review-rights-given".into());
    let offered = world
        .app
        .offer_dates(OfferDates { matter, kind, on: date(2026, 11, 20), investigation: None })
        .unwrap();
    assert_eq!(offered.starts[0].computed.as_ref().unwrap().last_day, Some(date(2026, 12, 18)));
    assert_eq!(world.app.diary_of(matter).unwrap(), [], "asking records nothing");
    let kept = reviewed(&world, &story);
    assert_eq!((kept.last_day, kept.act_by), (Some(date(2026, 12, 18)), Some(date(2026, 12, 11))));
    assert_eq!(kept.event.as_ref().unwrap().document.as_str(), "Letter of the force");
    let line = &world.app.desk().unwrap().due[0];
    assert_eq!((line.date, line.due_on, line.last_day), (kept.id, date(2026, 12, 11), date(2026, 12, 18)));
    assert!(line.arithmetic.contains("18 December 2026") && !line.citation.is_empty(), "{line:?}");
    world.app.act_on_diary(act(kept.id, DiaryAct::Done, None, "Applied by email")).unwrap();
    assert_eq!(world.app.desk().unwrap().due, []);
    world.app.undo().unwrap();
    assert_eq!(world.app.desk().unwrap().due.len(), 1, "what is undone is due again");
}

#[test]
fn an_update_ends_the_time_for_one_and_starts_the_next() {
    let (world, story) = recorded();
    let matter = story.matter.id;
    let began = event(matter, "handling-started", date(2026, 10, 5), &["complaint-update-first"]);
    let first = world.app.record_diary_event(began).unwrap().remove(0);
    let kind = EventId("update-given".into());
    let offered = world
        .app
        .offer_dates(OfferDates { matter, kind, on: date(2026, 11, 9), investigation: None })
        .unwrap();
    assert_eq!(offered.settles, [first.id]);
    let mut given = event(matter, "update-given", date(2026, 11, 9), &["complaint-update-next"]);
    given.settles = offered.settles;
    let diary = world.app.record_diary_event(given).unwrap();
    assert_eq!(diary[0].standing, DiaryStanding::Done { on: date(2026, 11, 9) });
    assert_eq!(diary[1].last_day, Some(date(2026, 12, 7)), "four weeks from the day it was given");
}

#[test]
fn an_update_in_one_investigation_ends_no_date_of_another() {
    let (world, story) = recorded();
    let matter = story.matter.id;
    let [one, other] = [open_investigation(&world, &story), open_investigation(&world, &story)];
    let began = |investigation| RecordDiaryEvent {
        investigation,
        ..event(matter, "handling-started", date(2026, 10, 5), &["complaint-update-first"])
    };
    for of in [Some(one), Some(other), None] {
        world.app.record_diary_event(began(of)).unwrap();
    }
    let dates: Vec<_> = world.app.diary_of(matter).unwrap().into_iter().map(|date| date.id).collect();
    let offered = |investigation| {
        let kind = EventId("update-given".into());
        let asked = OfferDates { matter, kind, on: date(2026, 11, 9), investigation };
        world.app.offer_dates(asked).unwrap().settles
    };
    assert_eq!(offered(Some(one)), [dates[0], dates[2]], "its own, and what names none");
    assert_eq!(offered(None), dates);
    let mut given = event(matter, "update-given", date(2026, 11, 9), &[]);
    (given.investigation, given.settles) = (Some(one), vec![dates[1]]);
    assert_eq!(world.app.record_diary_event(given).unwrap_err().code(), ErrorCode::Invalid);
}

fn open_investigation(world: &World, story: &Story) -> InvestigationId {
    let opened = OpenInvestigation {
        matter: story.matter.id,
        track: Track::Complaint,
        force: story::northmere(),
        references: Vec::new(),
        allegations: vec![story.allegation.id],
        suspect: None,
        complainant: None,
        state: StateId("received".into()),
        on: date(2026, 10, 5),
        source: "Letter of the force".into(),
        document: "".into(),
    };
    world.app.open_investigation(opened).unwrap().id
}

#[test]
fn what_is_put_off_leaves_the_desk_until_its_day() {
    let (world, story) = recorded();
    let kept = reviewed(&world, &story);
    let until = Some(date(2026, 11, 25));
    world.app.act_on_diary(act(kept.id, DiaryAct::Snoozed, until, "Counsel is away")).unwrap();
    assert_eq!(world.app.desk().unwrap().due, []);
    assert_eq!(world.app.desk().unwrap().undiarised, [], "it is still to be kept");
    world.clock.advance(DAY * 2);
    assert_eq!(world.app.desk().unwrap().due.len(), 1);
}

#[test]
fn a_matter_without_a_date_is_named_on_the_desk() {
    let (world, story) = recorded();
    let undiarised = world.app.desk().unwrap().undiarised;
    assert_eq!(undiarised.iter().map(|one| one.matter).collect::<Vec<_>>(), [story.matter.id]);
    let own = AddDiaryEntry { matter: story.matter.id, what: "Call counsel".into(), on: date(2026, 12, 1) };
    world.app.add_diary_entry(own).unwrap();
    let desk = world.app.desk().unwrap();
    assert_eq!((desk.undiarised.len(), desk.due[0].title.as_str()), (0, "Call counsel"));
}

#[test]
fn what_does_not_go_with_a_date_is_refused_at_its_field() {
    let (world, story) = recorded();
    let kept = reviewed(&world, &story);
    let code = |input| world.app.act_on_diary(input).unwrap_err().code();
    assert_eq!(code(act(kept.id, DiaryAct::Reopened, None, "Why")), ErrorCode::Invalid);
    assert_eq!(code(act(kept.id, DiaryAct::Confirmed, None, "Why")), ErrorCode::Invalid, "its day stands");
    world.app.act_on_diary(act(kept.id, DiaryAct::Done, None, "Applied")).unwrap();
    assert_eq!(code(act(kept.id, DiaryAct::Done, None, "Again")), ErrorCode::Invalid);
    let mut again = event(story.matter.id, "review-applied-for", date(2026, 11, 23), &[]);
    again.settles = vec![kept.id];
    assert_eq!(world.app.record_diary_event(again).unwrap_err().code(), ErrorCode::Invalid);
    world.app.act_on_diary(act(kept.id, DiaryAct::Reopened, None, "Not sent after all")).unwrap();
    let mut other = event(story.matter.id, "update-given", date(2026, 11, 20), &[]);
    other.settles = vec![kept.id];
    assert_eq!(
        world.app.record_diary_event(other).unwrap_err().code(),
        ErrorCode::Invalid,
        "it ends another rule"
    );
    let twice = event(story.matter.id, "review-rights-given", date(2026, 11, 20), &["review-application"; 2]);
    assert_eq!(world.app.record_diary_event(twice).unwrap_err().code(), ErrorCode::Invalid);
    let wrong = event(story.matter.id, "update-given", date(2026, 11, 20), &["judicial-review"]);
    assert_eq!(world.app.record_diary_event(wrong).unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn a_day_beyond_the_known_holidays_is_kept_and_says_why_it_has_no_date() {
    let (world, story) = recorded();
    let asked = event(story.matter.id, "information-asked", date(2040, 1, 5), &["foi"]);
    let kept = world.app.record_diary_event(asked).unwrap().remove(0);
    assert_eq!(kept.last_day, None);
    assert!(kept.not_computed.contains("2040"), "{}", kept.not_computed);
    world.app.act_on_diary(act(kept.id, DiaryAct::Set, Some(date(2040, 2, 2)), "Counted by hand")).unwrap();
    assert_eq!(world.app.diary_of(story.matter.id).unwrap()[0].last_day, Some(date(2040, 2, 2)));
}
