//! Which day counts where several could.

use super::*;
use candour_model::{
    bodies::{BodyId, Corrected},
    deadlines::{DeadlineFacts, DeadlineId},
    diary::{DiaryAct, DiaryEvent, DiaryStep, EventId, KeptBy, KeptDate},
    ids::{DiaryEntryId, DiaryEventId, DiaryStepId, MatterId},
};
use jiff::civil::date;
use uuid::Uuid;

const SENT: CivilDate = date(2026, 11, 2);

/// The shipped rules, and ten working days that the firm expects of the IOPC.
fn rules() -> Rules {
    let rules = Rules::load().unwrap();
    let iopc = BodyId("iopc".into());
    let mut wording = rules.body_record(&rules, &iopc, None).unwrap().wording;
    assert_eq!(wording.answer_working_days, None, "none is shipped");
    wording.answer_working_days = Some(10);
    rules.laid_over(&[Corrected::Body(iopc, wording)])
}

fn entry() -> CorrespondenceId {
    CorrespondenceId(Uuid::from_u128(1))
}

/// A date that an event started, proved by the letter.
fn started(rules: &Rules, kind: &str, rule: &str, is_confirmed: bool) -> DiaryEntry {
    let confirmed = DiaryStep {
        id: DiaryStepId(Uuid::nil()),
        act: DiaryAct::Confirmed,
        on: SENT,
        day: None,
        known: None,
        words: "Read".into(),
    };
    let event = DiaryEvent {
        id: DiaryEventId(Uuid::nil()),
        kind: EventId(kind.into()),
        title: String::new(),
        on: SENT,
        investigation: None,
        entry: Some(entry()),
        document: "".into(),
    };
    let kept = KeptDate {
        id: DiaryEntryId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        number: 1,
        event: Some(event),
        by: KeptBy::Rule { rule: DeadlineId(rule.into()), facts: DeadlineFacts::of(SENT) },
        steps: is_confirmed.then_some(confirmed).into_iter().collect(),
    };
    rules.diary_entry(kept, date(2026, 11, 23))
}

#[track_caller]
fn expected(
    diary: &[DiaryEntry],
    body: &str,
    reply_by: Option<CivilDate>,
) -> Option<(CivilDate, TargetBasis)> {
    let office = OfficeRef { body: BodyId(body.into()), force: None };
    let sent = SentOn { entry: entry(), office: &office, dated_on: SENT, reply_by };
    rules().expected_answers(diary).of(sent)
}

#[test]
fn a_rule_counts_before_the_letter_and_the_letter_before_the_firm() {
    let rules = rules();
    let foi = [started(&rules, "information-asked", "foi", false)];
    let asked = Some(date(2026, 11, 9));
    let (day, basis) = expected(&foi, "iopc", asked).unwrap();
    assert_eq!(day, date(2026, 12, 1), "30 November is a holiday in Scotland");
    assert!(matches!(basis, TargetBasis::Rule { citation } if citation.contains("Freedom of Information")));
    assert_eq!(expected(&[], "iopc", asked), Some((date(2026, 11, 9), TargetBasis::Asked)));
    assert_eq!(expected(&[], "iopc", None), Some((date(2026, 11, 16), TargetBasis::Own)));
    assert_eq!(expected(&[], "nca", None), None, "neither says anything");
}

#[test]
fn house_practice_and_what_a_letter_of_theirs_starts_are_no_time_for_an_answer() {
    let rules = rules();
    for (kind, rule) in
        [("letter-sent", "practice-substantive"), ("complaint-made", "investigation-12-month-letter")]
    {
        assert_eq!(expected(&[started(&rules, kind, rule, false)], "nca", None), None, "{rule}");
    }
}

#[test]
fn of_two_times_that_one_letter_starts_the_later_is_the_answer_s() {
    let rules = rules();
    let dates = ["police-vrr-ack", "police-vrr-decision"]
        .map(|rule| started(&rules, "police-review-asked", rule, true));
    let later = dates.iter().filter_map(|date| date.last_day).max();
    assert_eq!(expected(&dates, "nca", None).map(|(day, _)| day), later);
}

#[test]
fn a_date_to_be_confirmed_is_no_time_until_somebody_confirms_it() {
    let rules = rules();
    let minister = |is_confirmed| [started(&rules, "minister-written-to", "practice-minister", is_confirmed)];
    assert_eq!(expected(&minister(false), "nca", None), None);
    assert!(expected(&minister(true), "nca", None).is_some());
}
