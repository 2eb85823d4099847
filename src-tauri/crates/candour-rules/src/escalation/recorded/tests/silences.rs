//! Whose silence opens a step, and from which day.

use super::*;

pub(super) fn silent(n: u128, body: &str, last_written_on: CivilDate, working_days: u32) -> SilentOffice {
    let id = CorrespondenceId(Uuid::from_u128(n));
    SilentOffice {
        office: office(body, None),
        first: id,
        since: last_written_on,
        last: id,
        last_written_on,
        unanswered: 1,
        working_days: Some(working_days),
        working_days_in_all: Some(working_days),
        target: Some(AnswerTarget {
            basis: TargetBasis::Asked,
            day: last_written_on,
            working_days: 5,
            past: working_days.saturating_sub(5),
        }),
        is_acknowledged: false,
    }
}

#[test]
fn the_body_last_written_to_is_silent_once_its_day_has_passed() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let earlier = silent(1, "iopc", date(2026, 10, 1), 30);
    for (last, chased, silence, body) in [
        (
            silent(2, "home-secretary", date(2026, 11, 2), 6),
            false,
            Some(Silence::NoReply),
            Some(SilentBody::HomeSecretary),
        ),
        (silent(2, "home-secretary", date(2026, 11, 2), 5), false, None, Some(SilentBody::HomeSecretary)),
        (silent(2, "psd", date(2026, 11, 2), 6), true, Some(Silence::AfterChaser), Some(SilentBody::Force)),
        (
            silent(2, "local-policing-body", date(2026, 11, 2), 6),
            false,
            Some(Silence::NoReply),
            Some(SilentBody::LocalPolicingBody),
        ),
        (silent(2, "mp", date(2026, 11, 2), 6), false, Some(Silence::NoReply), None),
    ] {
        let chasers = if chased { BTreeSet::from([last.last]) } else { none.clone() };
        let silences = [earlier.clone(), last.clone()];
        let case = RecordedCase { silences: &silences, chasers: &chasers, ..case(&sent, &none) };
        let facts = facts(&case);
        assert_eq!((facts.silence, facts.silent_body), (silence, body), "{:?}", last.office.body);
    }
}

#[test]
fn a_chaser_is_not_unanswered_before_the_day_that_it_asked_for_itself() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let last = silent(2, "psd", date(2026, 11, 2), 6);
    let (silences, chasers) = ([last.clone()], BTreeSet::from([last.last]));
    let with = |reply_by| {
        let ledger = [Exchange {
            id: last.last,
            direction: Direction::Out,
            office: last.office.clone(),
            dated_on: date(2026, 11, 2),
            reply_by,
            only_acknowledges: false,
            letter: None,
            answers: Vec::new(),
            asks: false,
            is_answered: false,
        }];
        let case =
            RecordedCase { silences: &silences, chasers: &chasers, ledger: &ledger, ..case(&sent, &none) };
        facts(&case).silence
    };
    assert_eq!(with(Some(TODAY)), Some(Silence::NoReply), "what it chases is past its day");
    assert_eq!(with(TODAY.yesterday().ok()), Some(Silence::AfterChaser));
    assert_eq!(with(None), Some(Silence::AfterChaser));
}
