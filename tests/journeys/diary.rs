//! The diary: what happened, the dates that follow, and what was done about them.

use candour_model::{
    dates::CivilDate,
    deadlines::{CaseKnown, DeadlineId, Extension, GivenExtension, TimeLeftOut},
    diary::{
        ActOnDiary, AddDiaryEntry, ChosenDate, DiaryAct, DiaryEntry, DiaryStanding, EventId, OfferDates,
        RecordDiaryEvent, StepTaken,
    },
    error_codes::ErrorCode,
    ids::{DiaryEntryId, InvestigationId, MatterId},
    investigations::OpenInvestigation,
    search::SearchFor,
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
    let chosen = |rule: &&str| ChosenDate { rule: DeadlineId((*rule).into()), known: CaseKnown::default() };
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
    ActOnDiary { date, step: StepTaken { act, on: date_of_story(), day, known: None, words: words.into() } }
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
        .offer_dates(OfferDates {
            matter,
            kind,
            on: date(2026, 11, 20),
            investigation: None,
            known: Vec::new(),
        })
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
        .offer_dates(OfferDates {
            matter,
            kind,
            on: date(2026, 11, 9),
            investigation: None,
            known: Vec::new(),
        })
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
        let asked = OfferDates { matter, kind, on: date(2026, 11, 9), investigation, known: Vec::new() };
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

fn week_with_the_wrong_body() -> CaseKnown {
    let (first, last) = (date(2026, 11, 23), date(2026, 11, 30));
    let why = "It went to the commissioner first".into();
    CaseKnown { left_out: vec![TimeLeftOut { first, last, why }], ..CaseKnown::default() }
}

#[test]
fn time_left_out_is_asked_where_the_rule_has_it_and_counted_before_anything_is_saved() {
    let (world, story) = recorded();
    let rule = DeadlineId("review-application".into());
    let chosen = ChosenDate { rule: rule.clone(), known: week_with_the_wrong_body() };
    let asked = OfferDates {
        matter: story.matter.id,
        kind: EventId("review-rights-given".into()),
        on: date(2026, 11, 20),
        investigation: None,
        known: vec![chosen.clone()],
    };
    let offered = world.app.offer_dates(asked).unwrap().starts.remove(0);
    assert!(offered.asked.left_out.is_some() && offered.asked.extension.is_some());
    assert_eq!(offered.asked.enhanced, None);
    assert_eq!(offered.computed.unwrap().last_day, Some(date(2026, 12, 25)), "a week later");
    let mut told = event(story.matter.id, "review-rights-given", date(2026, 11, 20), &[]);
    told.dates = vec![chosen];
    let kept = world.app.record_diary_event(told).unwrap().remove(0);
    assert_eq!((kept.last_day, kept.steps.len()), (Some(date(2026, 12, 25)), 1));
    assert_eq!(kept.known, week_with_the_wrong_body());
    let arithmetic = kept.computed.unwrap().arithmetic;
    assert!(arithmetic.contains("with the wrong review body"), "{arithmetic}");
    let sought = SearchFor { words: "commissioner first".into(), matter: None, group: None, records: 20 };
    let found = world.app.search(sought).unwrap();
    assert_eq!(
        found.groups[0].records[0].record,
        kept.id.to_string(),
        "why it was left out leads to the date"
    );
}

#[test]
fn an_extension_counts_a_date_anew_and_what_was_known_before_stays_in_its_history() {
    let (world, story) = recorded();
    let kept = reviewed(&world, &story);
    let given = |to| GivenExtension {
        extension: Extension::To(to),
        given_on: date_of_story(),
        by: "The IOPC, by email".into(),
    };
    let count = |known| {
        let step = StepTaken {
            act: DiaryAct::Counted,
            on: date_of_story(),
            day: None,
            known: Some(known),
            words: "Its email of today".into(),
        };
        world.app.act_on_diary(ActOnDiary { date: kept.id, step }).map(|mut diary| diary.remove(0))
    };
    let extended = CaseKnown { extension: Some(given(date(2027, 1, 15))), ..CaseKnown::default() };
    let counted = count(extended).unwrap();
    assert_eq!((counted.last_day, counted.act_by), (Some(date(2027, 1, 15)), Some(date(2027, 1, 8))));
    assert!(counted.computed.unwrap().arithmetic.contains("Extended to Friday 15 January 2027"));
    let both = CaseKnown { extension: Some(given(date(2027, 1, 15))), ..week_with_the_wrong_body() };
    let counted = count(both).unwrap();
    assert_eq!(counted.steps.iter().filter(|step| step.known.is_some()).count(), 2);
    let early = CaseKnown { extension: Some(given(date(2026, 12, 1))), ..CaseKnown::default() };
    let refused = count(early).unwrap_err();
    assert!(format!("{refused:?}").contains("known.extension"), "{refused:?}");
    world.app.undo().unwrap();
    let undone = world.app.diary_of(story.matter.id).unwrap().remove(0);
    assert_eq!((undone.last_day, undone.known.left_out.len()), (Some(date(2027, 1, 15)), 0));
    assert_eq!(count(CaseKnown::default()).unwrap().last_day, kept.last_day, "it was not extended after all");
}

#[test]
fn enhanced_rights_shorten_the_time_of_a_rule_that_knows_them() {
    let (world, story) = recorded();
    let mut told = event(story.matter.id, "key-step", date(2026, 11, 19), &["victims-code-key-decision"]);
    told.dates[0].known.has_enhanced_rights = true;
    let kept = world.app.record_diary_event(told).unwrap().remove(0);
    assert_eq!(kept.last_day, Some(date(2026, 11, 20)));
    assert!(kept.asked.enhanced.is_some() && kept.asked.extension.is_none());
}

#[test]
fn a_date_of_our_own_and_a_rule_without_it_take_no_such_facts() {
    let (world, story) = recorded();
    let own = AddDiaryEntry { matter: story.matter.id, what: "Call counsel".into(), on: date(2026, 12, 1) };
    let own = world.app.add_diary_entry(own).unwrap().remove(0);
    let began = event(story.matter.id, "handling-started", date(2026, 11, 9), &["complaint-update-first"]);
    let update = world.app.record_diary_event(began).unwrap().remove(1);
    for date in [own.id, update.id] {
        let mut input = act(date, DiaryAct::Counted, None, "As it came");
        input.step.known = Some(week_with_the_wrong_body());
        assert_eq!(world.app.act_on_diary(input).unwrap_err().code(), ErrorCode::Invalid);
    }
}
