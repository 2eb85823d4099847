//! The rules of time and the holidays as the firm corrects them: read everywhere, shown beside what is shipped, taken back.

use candour_model::{
    bodies::Confidence,
    calendars::Division,
    correspondence::{LogSent, Means},
    dates::CivilDate,
    deadlines::{
        CaseKnown, CorrectDeadline, DeadlineId, DeadlineRecord, DeadlineRule, DeadlineStanding,
        DeadlineWording, Period, SwitchDeadline,
    },
    diary::{ChosenDate, DiaryEntry, EventId, OfferDates, RecordDiaryEvent},
    error_codes::ErrorCode,
    holidays::{CorrectHoliday, HolidaySaid},
    ids::MatterId,
    letters::{DraftLetter, LetterKind, Occasion},
};
use candour_tests::{
    World,
    story::{self, Story, professional_standards},
};
use jiff::civil::date;

const REVIEW: &str = "review-application";
const TOLD_ON: CivilDate = date(2026, 11, 20);

fn id(rule: &str) -> DeadlineId {
    DeadlineId(rule.into())
}

/// A matter with one date in its diary, kept by this rule from this event.
fn kept(kind: &str, rule: &str, on: CivilDate) -> (World, Story, DiaryEntry) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let chosen = ChosenDate { rule: id(rule), known: CaseKnown::default() };
    let event = RecordDiaryEvent {
        matter: story.matter.id,
        kind: EventId(kind.into()),
        on,
        investigation: None,
        entry: None,
        document: "Letter of the force".into(),
        dates: vec![chosen],
        settles: Vec::new(),
    };
    let entry = world.app.record_diary_event(event).unwrap().remove(0);
    (world, story, entry)
}

fn record(world: &World, rule: &str) -> DeadlineRecord {
    world.app.deadline_rules().unwrap().into_iter().find(|one| one.rule.id == id(rule)).unwrap()
}

fn wording(rule: &DeadlineRule) -> DeadlineWording {
    DeadlineWording {
        title: rule.title.clone().into(),
        actor: rule.actor,
        kind: rule.kind,
        event: rule.event.clone().into(),
        period: rule.period,
        convention: rule.convention,
        roll_over: rule.roll_over,
        calendar: rule.calendar,
        act_by: rule.act_by,
        citation: rule.authority.citation.clone().into(),
        confidence: rule.authority.confidence,
        notes: rule.notes.clone().unwrap_or_default().into(),
    }
}

/// A correction of the rule for a review, in which one thing is changed.
fn correction(world: &World, change: impl FnOnce(&mut CorrectDeadline)) -> CorrectDeadline {
    let mut input = CorrectDeadline {
        rule: Some(id(REVIEW)),
        wording: wording(&record(world, REVIEW).rule),
        starts_with: Vec::new(),
        reason: "Counsel counts it so".into(),
    };
    change(&mut input);
    input
}

fn switch(rule: &str) -> SwitchDeadline {
    SwitchDeadline { rule: id(rule), reason: "It is not ours to keep".into() }
}

fn in_diary(world: &World, matter: MatterId) -> DiaryEntry {
    world.app.diary_of(matter).unwrap().remove(0)
}

#[test]
fn a_corrected_rule_moves_the_dates_that_rest_on_it_and_stands_beside_what_is_shipped() {
    let (world, story, before) = kept("review-rights-given", REVIEW, TOLD_ON);
    assert_eq!(before.last_day, Some(date(2026, 12, 18)));
    assert_eq!(record(&world, REVIEW).standing, DeadlineStanding::AsShipped);
    let input = correction(&world, |input| {
        input.wording.period = Period { n: 14, ..input.wording.period };
        input.wording.citation = "As counsel advised on 23 November 2026".into();
    });
    let corrected = world.app.correct_deadline(input).unwrap();
    assert_eq!(corrected.standing, DeadlineStanding::Own);
    assert_eq!((corrected.rule.period.n, corrected.shipped.unwrap().period.n), (14, 28));
    assert_eq!(corrected.rule.authority.as_at, date(2026, 11, 23), "made sure of today");
    assert_eq!(corrected.correction.unwrap().reason.as_str(), "Counsel counts it so");
    let after = in_diary(&world, story.matter.id);
    assert_eq!(after.last_day, Some(date(2026, 12, 4)));
    assert_eq!(after.computed.unwrap().citation, "As counsel advised on 23 November 2026");
    assert_eq!(world.app.desk().unwrap().due[0].last_day, date(2026, 12, 4), "the Desk follows");
    assert_eq!(world.app.undo().unwrap().unwrap().what, "What is said of a rule of time was corrected");
    assert_eq!(world.app.desk().unwrap().due[0].last_day, date(2026, 12, 18));
    assert_eq!(record(&world, REVIEW).correction, None);
}

#[test]
fn a_rule_that_is_switched_off_is_offered_no_longer_and_its_dates_say_why_they_have_none() {
    let (world, story, before) = kept("review-rights-given", REVIEW, TOLD_ON);
    let off = world.app.switch_off_deadline(switch(REVIEW)).unwrap();
    assert_eq!((off.standing, off.rule.period.n), (DeadlineStanding::Off, 28), "it is shown as it read");
    let kept = in_diary(&world, story.matter.id);
    assert_eq!((kept.id, &kept.title, kept.last_day), (before.id, &before.title, None));
    assert!(kept.not_computed.contains("switched this rule off"), "{}", kept.not_computed);
    assert_eq!(world.app.desk().unwrap().due, []);
    let asked = OfferDates {
        matter: story.matter.id,
        kind: EventId("review-rights-given".into()),
        on: TOLD_ON,
        investigation: None,
        known: Vec::new(),
    };
    let offered = world.app.offer_dates(asked).unwrap();
    assert!(offered.starts.iter().all(|date| date.rule != id(REVIEW)));
    assert_eq!(world.app.switch_off_deadline(switch(REVIEW)).unwrap_err().code(), ErrorCode::Invalid);
    let again = world.app.restore_deadline(switch(REVIEW)).unwrap();
    assert_eq!(again.standing, DeadlineStanding::AsShipped);
    assert_eq!(again.correction.unwrap().reason.as_str(), "It is not ours to keep", "why it is used again");
    assert_eq!(world.app.desk().unwrap().due.len(), 1);
    assert_eq!(world.app.restore_deadline(switch(REVIEW)).unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn a_corrected_rule_that_is_switched_off_comes_back_as_the_firm_had_it() {
    let (world, _, _) = kept("review-rights-given", REVIEW, TOLD_ON);
    let shorter = correction(&world, |input| input.wording.period.n = 14);
    world.app.correct_deadline(shorter).unwrap();
    world.app.switch_off_deadline(switch(REVIEW)).unwrap();
    assert_eq!(world.app.desk().unwrap().due, []);
    let back = world.app.restore_deadline(switch(REVIEW)).unwrap();
    assert_eq!((back.standing, back.rule.period.n), (DeadlineStanding::Own, 14));
    assert_eq!(world.app.desk().unwrap().due[0].last_day, date(2026, 12, 4));
    let shipped = world.app.restore_deadline(switch(REVIEW)).unwrap();
    assert_eq!((shipped.standing, shipped.rule.period.n), (DeadlineStanding::AsShipped, 28));
}

#[test]
fn a_rule_that_the_firm_adds_is_offered_when_what_starts_it_happens() {
    let (world, story, _) = kept("review-rights-given", REVIEW, TOLD_ON);
    let input = correction(&world, |input| {
        input.rule = None;
        input.wording.title = "Counsel has the papers".into();
        input.wording.period.n = 3;
        input.starts_with = vec![EventId("review-rights-given".into())];
    });
    let added = world.app.correct_deadline(input).unwrap();
    assert_eq!((added.standing, &added.shipped), (DeadlineStanding::Own, &None));
    assert_eq!(added.started_by.len(), 1);
    let asked = OfferDates {
        matter: story.matter.id,
        kind: EventId("review-rights-given".into()),
        on: TOLD_ON,
        investigation: None,
        known: Vec::new(),
    };
    let offered = world.app.offer_dates(asked).unwrap();
    let follows = offered.starts.iter().find(|date| date.rule == added.rule.id).unwrap();
    assert_eq!(follows.computed.as_ref().unwrap().last_day, Some(date(2026, 11, 23)));
    assert_eq!(world.app.deadline_rules().unwrap().last().unwrap().rule.id, added.rule.id);
    let nothing_in_its_place = SwitchDeadline { rule: added.rule.id, reason: "A try".into() };
    assert_eq!(world.app.restore_deadline(nothing_in_its_place).unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn a_one_off_holiday_moves_a_count_of_working_days_and_is_taken_back() {
    let (world, story, before) = kept("information-asked", "foi", date(2026, 11, 23));
    let last = before.last_day.unwrap();
    let input = CorrectHoliday {
        divisions: vec![Division::EnglandAndWales],
        day: date(2026, 12, 7),
        said: HolidaySaid::Holiday,
        title: "One-off day".into(),
        reason: "It was proclaimed".into(),
    };
    let known = world.app.correct_holiday(input.clone()).unwrap();
    let line = known.days.iter().find(|one| one.day == input.day).unwrap();
    assert_eq!((line.title.as_deref(), line.shipped.as_deref()), (Some("One-off day"), None));
    assert_eq!((line.confidence, line.division), (Confidence::Certain, Division::EnglandAndWales));
    let after = in_diary(&world, story.matter.id);
    assert_eq!(after.last_day, last.tomorrow().ok(), "the next day was a working day");
    let kept = |world: &World| in_diary(world, story.matter.id).last_day;
    world.app.undo().unwrap();
    assert_eq!(kept(&world), Some(last));
    world.app.do_again().unwrap();
    let none = CorrectHoliday { said: HolidaySaid::AsShipped, ..input };
    let known = world.app.correct_holiday(none.clone()).unwrap();
    assert!(known.days.iter().all(|one| one.day != none.day));
    assert_eq!(kept(&world), Some(last));
}

#[test]
fn a_one_off_holiday_is_counted_wherever_working_days_are() {
    let (world, story, _) = kept("information-asked", "foi", date(2026, 11, 20));
    let asked = |world: &World| {
        let draft = DraftLetter {
            matter: story.matter.id,
            kind: first_kind(),
            to: professional_standards(),
            occasion: Occasion::default(),
        };
        world.app.draft_letter(draft).unwrap().draft.reply_by
    };
    let sent = LogSent {
        matter: story.matter.id,
        office: professional_standards(),
        dated_on: date(2026, 11, 19),
        means: Means::Email,
        subject: "Request".into(),
        our_reference: "".into(),
        their_reference: "".into(),
        reply_by: Some(date(2026, 12, 10)),
        asks: Vec::new(),
        answers: Vec::new(),
    };
    world.app.log_sent(sent).unwrap();
    let silent = |world: &World| {
        let of_matter = world.app.silences_of(story.matter.id).unwrap()[0].clone();
        assert_eq!(of_matter, world.app.desk().unwrap().silences[0].silence, "the Desk and the matter agree");
        (of_matter.working_days, of_matter.target.map(|target| target.working_days))
    };
    let before = (silent(&world), asked(&world));
    for day in [date(2026, 11, 20), before.1] {
        let holiday = CorrectHoliday {
            divisions: vec![Division::EnglandAndWales],
            day,
            said: HolidaySaid::Holiday,
            title: "One-off day".into(),
            reason: "It was proclaimed".into(),
        };
        world.app.correct_holiday(holiday).unwrap();
    }
    let ((days, target), reply_by) = (silent(&world), asked(&world));
    assert_eq!((days.map(|n| n + 1), target.map(|n| n + 2)), before.0);
    assert!(reply_by > before.1, "{reply_by}");
}

fn first_kind() -> LetterKind {
    LetterKind("referral-request".into())
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_changes_nothing() {
    let (world, _, _) = kept("review-rights-given", REVIEW, TOLD_ON);
    let working_days = candour_model::deadlines::PeriodUnit::WorkingDays;
    let refusals = [
        ("title", correction(&world, |input| input.wording.title = " ".into())),
        ("n", correction(&world, |input| input.wording.period.n = 0)),
        ("actBy", correction(&world, |input| input.wording.act_by.as_mut().unwrap().n = 0)),
        ("citation", correction(&world, |input| input.wording.citation = "".into())),
        ("convention", correction(&world, |input| input.wording.period.unit = working_days)),
        ("reason", correction(&world, |input| input.reason = "".into())),
        ("rule", correction(&world, |input| input.rule = Some(id("nowhere")))),
        ("startsWith", correction(&world, |input| input.rule = None)),
        ("startsWith", correction(&world, |input| input.starts_with = vec![EventId("nothing".into())])),
    ];
    for (field, input) in refusals {
        let error = world.app.correct_deadline(input).unwrap_err();
        assert_eq!(error.code(), ErrorCode::Invalid, "{field}");
        assert_eq!(error.fields()[0].field, field);
    }
    assert_eq!(record(&world, REVIEW).correction, None);
    let saturday = CorrectHoliday {
        divisions: vec![Division::Scotland],
        day: date(2026, 12, 5),
        said: HolidaySaid::Holiday,
        title: "A day".into(),
        reason: "A try".into(),
    };
    assert_eq!(world.app.correct_holiday(saturday.clone()).unwrap_err().fields()[0].field, "day");
    let nowhere = CorrectHoliday { divisions: Vec::new(), ..saturday };
    assert_eq!(world.app.correct_holiday(nowhere).unwrap_err().fields()[0].field, "divisions");
}
