//! How an ask stands, worked out from the answers to it and the day. Nothing here is stored.

use candour_model::{
    asks::{Answer, AnswerOutcome, Ask, AskStanding},
    dates::CivilDate,
};

/// How an ask stands on a day. `answers` are in the order in which they came, and the last of them counts; `has_reply` says
/// whether anything that is more than an acknowledgement answers the letter.
#[must_use]
pub fn standing(ask: &Ask, answers: &[Answer], has_reply: bool, today: CivilDate) -> AskStanding {
    let Some(last) = answers.last() else { return unanswered(ask, has_reply, today) };
    match last.outcome {
        AnswerOutcome::Answered => AskStanding::Answered,
        AnswerOutcome::Part => AskStanding::Part,
        AnswerOutcome::Refused => AskStanding::Refused,
        AnswerOutcome::Promised if last.promised_by.is_some_and(|day| day < today) => {
            AskStanding::PromisePassed
        }
        AnswerOutcome::Promised => AskStanding::Promised,
    }
}

/// Without an answer: none is given once the day has passed, or once a reply has left the ask out.
fn unanswered(ask: &Ask, has_reply: bool, today: CivilDate) -> AskStanding {
    if has_reply || ask.reply_by.is_some_and(|day| day < today) {
        AskStanding::NoAnswer
    } else {
        AskStanding::Waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candour_model::ids::{AnswerId, AskId, CorrespondenceId};
    use jiff::civil::date;
    use uuid::Uuid;

    fn answer(outcome: AnswerOutcome, promised_by: Option<CivilDate>) -> Answer {
        Answer {
            id: AnswerId(Uuid::nil()),
            reply: CorrespondenceId(Uuid::nil()),
            outcome,
            promised_by,
            place: "".into(),
            note: "".into(),
        }
    }

    #[track_caller]
    fn check(answers: &[Answer], has_reply: bool, today: CivilDate, expected: AskStanding) {
        let ask = Ask {
            id: AskId(Uuid::nil()),
            entry: CorrespondenceId(Uuid::nil()),
            number: 1,
            wording: "Say when.".into(),
            reply_by: Some(date(2026, 11, 25)),
        };
        assert_eq!(standing(&ask, answers, has_reply, today), expected, "{answers:?} on {today}");
    }

    #[test]
    fn the_day_asked_for_is_still_time() {
        check(&[], false, date(2026, 11, 25), AskStanding::Waiting);
        check(&[], false, date(2026, 11, 26), AskStanding::NoAnswer);
    }

    #[test]
    fn what_a_reply_leaves_out_has_no_answer_before_its_day() {
        check(&[], true, date(2026, 11, 24), AskStanding::NoAnswer);
    }

    #[test]
    fn the_last_answer_counts() {
        let refused = answer(AnswerOutcome::Refused, None);
        let part = answer(AnswerOutcome::Part, None);
        check(&[refused.clone(), part.clone()], true, date(2027, 1, 1), AskStanding::Part);
        check(&[part, refused], true, date(2027, 1, 1), AskStanding::Refused);
        let answered = answer(AnswerOutcome::Answered, None);
        check(&[answered], true, date(2027, 1, 1), AskStanding::Answered);
    }

    #[test]
    fn a_promise_holds_to_its_day() {
        let promised = [answer(AnswerOutcome::Promised, Some(date(2026, 12, 4)))];
        check(&promised, true, date(2026, 12, 4), AskStanding::Promised);
        check(&promised, true, date(2026, 12, 5), AskStanding::PromisePassed);
    }
}
