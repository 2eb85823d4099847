//! What is wrong with what is typed into the diary.

use super::*;
use crate::deadlines::{Extension, GivenExtension, TimeLeftOut};
use jiff::civil::date;
use uuid::Uuid;

const TODAY: CivilDate = date(2026, 11, 23);

fn fields(problems: Result<impl Sized, Vec<FieldProblem>>) -> Vec<String> {
    problems.err().unwrap_or_default().into_iter().map(|problem| problem.field).collect()
}

#[track_caller]
fn check(act: DiaryAct, day: Option<CivilDate>, words: &str, expected: &[&str]) {
    let known = (act == DiaryAct::Counted).then(CaseKnown::default);
    let step = StepTaken { act, on: TODAY, day, known, words: words.into() };
    let input = ActOnDiary { date: DiaryEntryId(Uuid::nil()), step };
    assert_eq!(fields(input.validate(TODAY)), expected, "{act:?} {day:?} {words:?}");
}

#[test]
fn what_is_done_about_a_date_says_what_or_why_and_names_a_day_where_it_needs_one() {
    let ahead = Some(date(2026, 11, 30));
    check(DiaryAct::Done, None, "Sent the application", &[]);
    check(DiaryAct::Done, None, " ", &["words"]);
    check(DiaryAct::Done, ahead, "Sent", &["day"]);
    check(DiaryAct::Snoozed, ahead, "Counsel is away", &[]);
    check(DiaryAct::Snoozed, Some(TODAY), "Counsel is away", &["day"]);
    check(DiaryAct::Snoozed, None, "Counsel is away", &["day"]);
    check(DiaryAct::Set, ahead, "", &["words"]);
    check(DiaryAct::Set, Some(date(2026, 11, 1)), "The court said so", &[]);
    check(DiaryAct::Counted, None, "The letter of the IOPC came", &[]);
    check(DiaryAct::Counted, ahead, "The letter of the IOPC came", &["day"]);
    check(DiaryAct::Confirmed, None, "Read the scheme", &[]);
    check(DiaryAct::Reopened, ahead, "Not sent after all", &["day"]);
}

#[test]
fn what_is_known_of_the_case_goes_with_counting_anew_and_says_why() {
    let of = |act, known| {
        let step = StepTaken { act, on: TODAY, day: None, known, words: "As it came".into() };
        fields(ActOnDiary { date: DiaryEntryId(Uuid::nil()), step }.validate(TODAY))
    };
    let time = |first, last, why: &str| TimeLeftOut { first, last, why: why.into() };
    let given = |given_on, by: &str| GivenExtension {
        extension: Extension::To(date(2026, 12, 24)),
        given_on,
        by: by.into(),
    };
    let known = CaseKnown {
        has_enhanced_rights: true,
        left_out: vec![time(date(2026, 11, 2), date(2026, 11, 9), "With the wrong body")],
        extension: Some(given(TODAY, "The IOPC, by email")),
    };
    assert_eq!(of(DiaryAct::Counted, Some(known.clone())), [""; 0]);
    assert_eq!(of(DiaryAct::Done, Some(known.clone())), ["known"]);
    assert_eq!(of(DiaryAct::Counted, None), ["known"]);
    let wrong = CaseKnown {
        left_out: vec![time(date(2026, 11, 9), date(2026, 11, 2), " ")],
        extension: Some(given(date(2026, 11, 24), "")),
        ..known
    };
    let expected =
        ["known.leftOut.0.last", "known.leftOut.0.why", "known.extension.givenOn", "known.extension.by"];
    assert_eq!(of(DiaryAct::Counted, Some(wrong)), expected);
}
