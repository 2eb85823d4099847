//! The arithmetic in words.

use super::*;
use candour_model::deadlines::{Extension, LeftOut};
use jiff::civil::date;

#[track_caller]
fn check(rule: &str, facts: &DeadlineFacts, expected: &str) {
    assert_eq!(rules().deadline(&id(rule), facts).unwrap().arithmetic, expected, "{rule}");
}

#[test]
fn days_are_counted_from_the_day_after() {
    check(
        "review-application",
        &DeadlineFacts::of(date(2026, 6, 1)),
        "Information given Monday 1 June 2026; day 1 is Tuesday 2 June; day 28 is Monday 29 June 2026. \
         Act by Monday 22 June 2026, seven days before the last day.",
    );
    check(
        "review-application",
        &DeadlineFacts::of(date(2026, 11, 27)),
        "Information given Friday 27 November 2026; day 1 is Saturday 28 November; day 28 is Friday 25 December 2026. \
         The last day is Christmas Day and is not moved. Act by Friday 18 December 2026, seven days before the last day.",
    );
    check(
        "complaint-update-first",
        &DeadlineFacts::of(date(2026, 11, 2)),
        "Handling began on Monday 2 November 2026; four weeks are 28 days; day 1 is Tuesday 3 November; \
         day 28 is Monday 30 November 2026.",
    );
    check(
        "complaint-refer-mandatory",
        &DeadlineFacts::of(date(2026, 12, 31)),
        "Duty to refer clear on Thursday 31 December 2026; the next day is Friday 1 January 2027. \
         The last day is New Year's Day and is not moved.",
    );
}

#[test]
fn working_days_name_the_holidays_that_were_passed_over() {
    check(
        "complaint-outcome-notice",
        &DeadlineFacts::of(date(2026, 12, 18)),
        "Outcome on Friday 18 December 2026; working day 1 is Monday 21 December; Friday 25 December (Christmas Day) and \
         Monday 28 December (Boxing Day) are no working days; working day 5 is Tuesday 29 December 2026. Working days are \
         those of England and Wales.",
    );
    check(
        "foi",
        &DeadlineFacts::of(date(2026, 7, 9)),
        "Request received Thursday 9 July 2026; working day 1 is Friday 10 July; Monday 13 July (Battle of the Boyne, \
         Northern Ireland) and Monday 3 August (Summer bank holiday, Scotland) are no working days; working day 20 is \
         Monday 10 August 2026. Working days are those of every part of the United Kingdom.",
    );
    check(
        "super-complaint-ack",
        &DeadlineFacts::of(date(2026, 7, 4)),
        "Super-complaint received Saturday 4 July 2026; working day 1 is Monday 6 July; working day 5 is \
         Friday 10 July 2026. Working days are those of England and Wales.",
    );
}

#[test]
fn months_and_years_say_what_the_last_month_lacks() {
    check(
        "equality-act",
        &DeadlineFacts::of(date(2026, 8, 31)),
        "Act on Monday 31 August 2026, which is day 1; six months on the month has no day 31, so its last day is taken: \
         Sunday 28 February 2027. The last day is at a weekend and is not moved. Act by Friday 29 January 2027: 28 days \
         before the last day is Sunday 31 January 2027, which is no working day.",
    );
    check(
        "hra-claim",
        &DeadlineFacts::of(date(2026, 1, 12)),
        "Act on Monday 12 January 2026, which is day 1; one year ends the day before 12 January 2027: Monday 11 January \
         2027. Act by Monday 14 December 2026, 28 days before the last day.",
    );
    check(
        "judicial-review",
        &DeadlineFacts::of(date(2026, 8, 14)),
        "Grounds arose Friday 14 August 2026; three months on is Saturday 14 November 2026. The last day is at a weekend and \
         is not moved. To be prompt is a duty of its own, whatever the last day. Act by Friday 25 September 2026, six weeks \
         after the event.",
    );
}

#[test]
fn what_is_left_out_extended_and_moved_is_said_in_order() {
    let time = LeftOut { first: date(2026, 11, 12), last: date(2026, 11, 20) };
    check(
        "sar-law-enforcement",
        &DeadlineFacts { left_out: vec![time], ..DeadlineFacts::of(date(2026, 11, 10)) },
        "Request received Tuesday 10 November 2026; one month on is Thursday 10 December 2026. Left out: Thursday 12 November \
         to Friday 20 November 2026 (waiting for clarification, from asking to receipt), nine days, both counted; the last \
         day becomes Saturday 19 December 2026. That is at a weekend; the next working day is Monday 21 December.",
    );
    check(
        "foi",
        &DeadlineFacts {
            extension: Some(Extension::To(date(2026, 7, 28))),
            ..DeadlineFacts::of(date(2026, 6, 1))
        },
        "Request received Monday 1 June 2026; working day 1 is Tuesday 2 June; Monday 15 June (Scotland's participation in \
         the FIFA World Cup final, Scotland) is no working day; working day 20 is Tuesday 30 June 2026. Working days are \
         those of every part of the United Kingdom. Extended to Tuesday 28 July 2026.",
    );
}

#[test]
fn a_limit_that_is_none_and_a_day_entered_by_hand_say_so() {
    check("reinvestigation-13b", &DeadlineFacts::of(date(2026, 2, 10)), "There is no time limit.");
    check(
        "inquiry-core-participant",
        &DeadlineFacts::of(date(2027, 3, 19)),
        "Day set by the inquiry: Friday 19 March 2027, as it was entered by hand.",
    );
}

#[test]
fn holidays_that_are_not_known_are_said_to_be() {
    check(
        "limitation-tort",
        &DeadlineFacts::of(date(2027, 6, 15)),
        "Cause of action accrued Tuesday 15 June 2027; six years on is Wednesday 15 June 2033. Act by Wednesday 18 May 2033, \
         28 days before the last day. The holidays of 2033 are not known yet; weekends alone were passed over.",
    );
}
