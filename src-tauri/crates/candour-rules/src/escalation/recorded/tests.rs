//! What small records say of the facts, and what they leave unknown.

mod silences;
mod taken;

use super::*;
use candour_model::{
    bodies::{BodyId, CriterionId, ForceId},
    correspondence::Direction,
    dates::{PartialDate, phrase, said::FromBirth},
    deadlines::DeadlineId,
    decisions::Decision,
    escalation::{
        EvidenceStands, LetterIn, OfficerStands, PreservationStands, Refusal, Running, Silence, SilentBody,
        TimeStands, UpdateStands,
    },
    ids::{
        AllegationId, AuthorityId, DecisionId, InvestigationId, MatterId, ModeDecisionId, PartyId,
        StateMoveId,
    },
    investigations::StateMove,
    mode_decisions::ModeDecision,
    officers::ServiceStatus,
    preservation::{Evidence, Holder, PreservationState, PreservationStep},
    silence::{AnswerTarget, TargetBasis},
    tracks::DecisionKind,
};
use jiff::civil::date;
use uuid::Uuid;

static NOTHING_ANSWERED: BTreeSet<DiaryEventId> = BTreeSet::new();

const TODAY: CivilDate = date(2026, 11, 23);

fn office(body: &str, force: Option<&str>) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: force.map(|force| ForceId(force.into())) }
}

fn moved(to: &str, on: CivilDate) -> StateMove {
    StateMove {
        id: StateMoveId(Uuid::nil()),
        from: None,
        to: StateId(to.into()),
        on,
        source: "the force".into(),
        document: "".into(),
        reason: "".into(),
        outside: false,
    }
}

fn decided(kind: &str, on: CivilDate, provided_on: Option<CivilDate>) -> Decision {
    Decision {
        id: DecisionId(Uuid::nil()),
        kind: DecisionKind(kind.into()),
        decided_by: office("psd", Some("northmere")),
        decided_on: on,
        notified_on: Some(on),
        provided_on,
        reasons: "".into(),
        document: "".into(),
    }
}

fn mode(mode: Mode, body: Option<OfficeRef>) -> ModeDecision {
    ModeDecision {
        id: ModeDecisionId(Uuid::nil()),
        mode,
        body,
        decided_by: office("iopc", None),
        decided_on: date(2026, 10, 1),
        notified_on: None,
        reasons: "".into(),
        test_applied: "".into(),
        document: "".into(),
    }
}

fn investigation(track: Track, states: &[&str]) -> Investigation {
    Investigation {
        id: InvestigationId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        number: 1,
        track,
        force: ForceId("northmere".into()),
        references: vec![],
        allegations: vec![AllegationId(Uuid::nil())],
        suspect: None,
        complainant: (track == Track::Criminal).then_some(PartyId(Uuid::nil())),
        moves: states.iter().map(|state| moved(state, date(2026, 9, 1))).collect(),
        modes: vec![],
        investigators: vec![],
        decisions: vec![],
        outcomes: vec![],
    }
}

fn authority(client: u128, withdrawn_on: Option<CivilDate>) -> Authority {
    Authority {
        id: AuthorityId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        client: PartyId(Uuid::from_u128(client)),
        purpose: AuthorityPurpose::Letters,
        recipients: vec![office("iopc", None)],
        identity_allowed: false,
        scope: "".into(),
        given_on: date(2026, 1, 5),
        expires_on: None,
        withdrawn_on,
    }
}

fn item(state: PreservationState, renew_by: Option<CivilDate>) -> PreservationItem {
    let step = PreservationStep {
        id: candour_model::ids::PreservationStepId(Uuid::nil()),
        state,
        on: date(2026, 5, 1),
        said_by: "the force".into(),
        letter: None,
        gone: None,
        authority: "".into(),
        renew_by,
        note: "".into(),
    };
    PreservationItem {
        id: candour_model::ids::PreservationItemId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        number: 1,
        evidence: Evidence::Other { words: "notebooks".into() },
        holder: Holder::Other { words: "the force".into() },
        period: None,
        note: "".into(),
        renew_by,
        steps: vec![step],
    }
}

fn officer(status: ServiceStatus, left: Option<&str>) -> Officer {
    let left: Option<PartialDate> = left.map(|words| phrase::settled(&words.into()));
    Officer { status, left, ..crate::readiness::examples::officer() }
}

fn allegation(criteria: &[&str]) -> AllegationLine {
    AllegationLine {
        id: AllegationId(Uuid::nil()),
        client: PartyId(Uuid::nil()),
        number: 1,
        happened: phrase::settled(&"2003".into()),
        happened_from_birth: FromBirth::No,
        place: "".into(),
        duty: candour_model::allegations::Duty::Unknown,
        accused: vec![],
        categories: vec![],
        offences: vec![],
        criteria: criteria.iter().map(|id| CriterionId((*id).into())).collect(),
        earlier_reports: 0,
        paragraphs: 1,
        status: candour_model::allegations::AllegationStatus::Approved,
    }
}

/// A record with nothing in it but an investigation.
fn case<'a>(investigation: &'a Investigation, none: &'a BTreeSet<CorrespondenceId>) -> RecordedCase<'a> {
    RecordedCase {
        investigation,
        allegations: &[],
        officers: &[],
        authorities: &[],
        silences: &[],
        chasers: none,
        preservation: &[],
        limits: &[],
        events: &[],
        answered: &NOTHING_ANSWERED,
        regime: None,
        shut_out_2004: None,
        ledger: &[],
        asks: &[],
        letters: &[],
        said_taken: &[],
    }
}

#[track_caller]
fn facts(case: &RecordedCase) -> EscalationFacts {
    Rules::load().unwrap().escalation_facts(case, TODAY).unwrap()
}

#[test]
fn an_investigation_alone_says_where_it_stands_and_leaves_the_rest_unknown() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let facts = facts(&case(&sent, &none));
    let known = EscalationFacts {
        consent: Some(YesNo::No),
        mode: Some(ModeStands::Undecided),
        preservation: Some(PreservationStands::NotAsked),
        ..EscalationFacts::at(Track::Complaint, StateId("sent".into()))
    };
    assert_eq!(facts, known);
    let not_begun = investigation(Track::Complaint, &[]);
    assert_eq!(Rules::load().unwrap().escalation_facts(&case(&not_begun, &none), TODAY), None);
}

#[test]
fn authority_counts_while_it_holds_and_in_a_criminal_case_is_the_complainants() {
    let (complaint, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let criminal = investigation(Track::Criminal, &["reported"]);
    for (of, client, withdrawn, consent) in [
        (&complaint, 7, None, YesNo::Yes),
        (&complaint, 7, Some(TODAY), YesNo::No),
        (&criminal, 7, None, YesNo::No),
        (&criminal, 0, None, YesNo::Yes),
    ] {
        let given = [authority(client, withdrawn)];
        let case = RecordedCase { authorities: &given, ..case(of, &none) };
        assert_eq!(facts(&case).consent, Some(consent), "{client} {withdrawn:?}");
    }
}

#[test]
fn a_refusal_stands_until_something_moves() {
    let none = BTreeSet::new();
    let refused = |kind: &str, on: CivilDate| {
        let mut of = investigation(Track::Complaint, &["received"]);
        of.decisions = vec![decided("other", date(2026, 8, 1), None), decided(kind, on, None)];
        facts(&case(&of, &none)).refusal
    };
    assert_eq!(refused("not-recorded", date(2026, 9, 1)), Some(Refusal::Record));
    assert_eq!(refused("reinvestigation-refused", date(2026, 10, 1)), Some(Refusal::Reinvestigation));
    assert_eq!(refused("not-recorded", date(2026, 8, 15)), None, "it moved on the first of September");
    assert_eq!(refused("no-case-to-answer", date(2026, 10, 1)), None);
}

#[test]
fn who_does_the_work_is_told_by_the_decision_on_mode() {
    let none = BTreeSet::new();
    for (decision, stands, hands) in [
        (mode(Mode::Local, Some(office("psd", Some("northmere")))), Some(ModeStands::Local), Hands::OwnForce),
        (
            mode(Mode::Directed, Some(office("psd", Some("kent")))),
            Some(ModeStands::Directed),
            Hands::OtherForce,
        ),
        (mode(Mode::Directed, Some(office("nca", None))), Some(ModeStands::Directed), Hands::Nca),
        (mode(Mode::Independent, Some(office("iopc", None))), Some(ModeStands::Independent), Hands::Iopc),
        (mode(Mode::Managed, None), None, Hands::Unknown),
    ] {
        let mut of = investigation(Track::Complaint, &["referred", "under-investigation"]);
        of.modes = vec![decision];
        let facts = facts(&case(&of, &none));
        assert_eq!((facts.mode, facts.hands), (stands, Some(hands)));
        assert_eq!(facts.referred, Some(YesNo::Yes));
    }
}

#[test]
fn criteria_count_where_they_are_relied_on_in_an_allegation_that_it_covers() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let elsewhere =
        AllegationLine { id: AllegationId(Uuid::from_u128(9)), ..allegation(&["serious-assault"]) };
    let withdrawn = AllegationLine {
        status: candour_model::allegations::AllegationStatus::Withdrawn,
        ..allegation(&["serious-assault"])
    };
    for (lines, met) in [
        (vec![allegation(&["serious-assault"]), allegation(&[])], Some(CriteriaMet::Yes)),
        (vec![allegation(&[]), elsewhere, withdrawn], Some(CriteriaMet::NotAssessed)),
        (vec![], None),
    ] {
        let case = RecordedCase { allegations: &lines, ..case(&sent, &none) };
        assert_eq!(facts(&case).criteria_met, met);
    }
}

#[test]
fn the_register_says_how_far_a_request_to_preserve_has_come_and_what_is_gone() {
    use PreservationState::{Asked, Confirmed, Exists, Lost, Weeded};
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let passed = Some(date(2026, 11, 22));
    for (items, asked, evidence) in [
        (
            vec![item(Confirmed, Some(TODAY)), item(Exists, None)],
            PreservationStands::Confirmed,
            Some(EvidenceStands::Kept),
        ),
        (vec![item(Confirmed, passed)], PreservationStands::OverdueRenewal, Some(EvidenceStands::Kept)),
        (vec![item(Asked, None), item(Confirmed, None)], PreservationStands::Asked, None),
        (
            vec![item(Confirmed, None), item(Weeded, passed)],
            PreservationStands::Confirmed,
            Some(EvidenceStands::Lost),
        ),
        (vec![item(Lost, None)], PreservationStands::Asked, Some(EvidenceStands::Lost)),
    ] {
        let case = RecordedCase { preservation: &items, ..case(&sent, &none) };
        let facts = facts(&case);
        assert_eq!((facts.preservation, facts.evidence), (Some(asked), evidence));
    }
}

#[test]
fn officers_stand_alike_or_nothing_is_said_of_them() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let retired = |left| officer(ServiceStatus::Retired, left);
    for (officers, stands) in [
        (vec![retired(Some("15 December 2017"))], Some(OfficerStands::LeftWithin)),
        (vec![retired(Some("14 December 2017"))], Some(OfficerStands::LeftBefore)),
        (vec![retired(Some("2017"))], None),
        (vec![retired(None)], None),
        (
            vec![officer(ServiceStatus::Deceased, None), officer(ServiceStatus::Deceased, None)],
            Some(OfficerStands::Dead),
        ),
        (vec![officer(ServiceStatus::Deceased, None), officer(ServiceStatus::Serving, None)], None),
        (vec![officer(ServiceStatus::Unknown, None)], None),
    ] {
        let case = RecordedCase { officers: &officers, ..case(&sent, &none) };
        assert_eq!(facts(&case).officer, stands, "{officers:?}");
    }
}

#[test]
fn what_was_told_and_provided_and_an_interview_are_read_from_decisions_and_moves() {
    let none = BTreeSet::new();
    let mut of = investigation(Track::Complaint, &["outcome-notified"]);
    of.decisions = vec![decided("no-case-to-answer", date(2026, 9, 1), None)];
    assert_eq!(facts(&case(&of, &none)).rights_notice, Some(Given::NotGiven));
    of.decisions.push(decided("no-case-to-answer", date(2026, 9, 2), Some(date(2026, 9, 2))));
    assert_eq!(facts(&case(&of, &none)).rights_notice, Some(Given::Given));
    let interviewed = investigation(Track::Criminal, &["suspect-interviewed", "nfa-police"]);
    assert_eq!(facts(&case(&interviewed, &none)).interviewed, Some(YesNo::Yes));
    let not_recorded = investigation(Track::Criminal, &["nfa-police"]);
    assert_eq!(facts(&case(&not_recorded, &none)).interviewed, None);
}

fn limit(rule: &str, last_day: CivilDate, is_met: bool) -> LimitStands {
    LimitStands { rule: DeadlineId(rule.into()), last_day, is_met }
}

#[test]
fn a_time_of_the_clients_own_is_open_on_its_last_day_and_passed_on_the_next() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let yesterday = date(2026, 11, 22);
    for (limits, review, judicial) in [
        (vec![limit("review-application", TODAY, false)], Some(TimeStands::Open), None),
        (vec![limit("review-application", yesterday, false)], Some(TimeStands::Passed), None),
        (vec![limit("review-application", yesterday, true)], None, None),
        (vec![limit("sar", yesterday, false)], None, None),
        (
            vec![limit("judicial-review", yesterday, false), limit("judicial-review", TODAY, false)],
            None,
            Some(TimeStands::Open),
        ),
    ] {
        let case = RecordedCase { limits: &limits, ..case(&sent, &none) };
        let facts = facts(&case);
        assert_eq!((facts.review_time, facts.jr_time), (review, judicial), "{limits:?}");
    }
}

#[test]
fn updates_and_accounts_are_told_by_the_limits_that_the_authority_is_held_to() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let (year, later) = (date(2026, 5, 1), date(2026, 11, 1));
    for (limits, update, running, account) in [
        (vec![limit("complaint-update-next", TODAY, false)], Some(UpdateStands::InTime), None, None),
        (vec![limit("complaint-update-next", later, false)], Some(UpdateStands::Overdue), None, None),
        (vec![limit("complaint-update-next", later, true)], None, None, None),
        (vec![limit("investigation-12-month-letter", TODAY, false)], None, Some(Running::UnderAYear), None),
        (
            vec![limit("investigation-12-month-letter", year, false)],
            None,
            Some(Running::OverAYear),
            Some(Given::NotGiven),
        ),
        (
            vec![
                limit("investigation-12-month-letter", year, false),
                limit("investigation-6-month-letter", later, true),
            ],
            None,
            Some(Running::OverAYear),
            Some(Given::Given),
        ),
    ] {
        let case = RecordedCase { limits: &limits, ..case(&sent, &none) };
        let facts = facts(&case);
        assert_eq!((facts.update, facts.running, facts.account), (update, running, account), "{limits:?}");
    }
}

fn event(n: u128, kind: &str, on: CivilDate) -> DiaryEvent {
    DiaryEvent {
        id: DiaryEventId(Uuid::from_u128(n)),
        kind: candour_model::diary::EventId(kind.into()),
        title: String::new(),
        on,
        investigation: None,
        entry: None,
        document: "".into(),
    }
}

#[test]
fn a_letter_in_is_open_until_its_date_is_done_or_what_answers_it_was_recorded() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let letter = event(1, "withdrawal-letter", date(2026, 11, 16));
    let other = event(2, "resumption-letter", date(2026, 11, 2));
    let reply = event(3, "withdrawal-answered", date(2026, 11, 20));
    let early = event(4, "withdrawal-answered", date(2026, 11, 10));
    let done = BTreeSet::from([letter.id]);
    let nothing = BTreeSet::new();
    for (events, answered, expected) in [
        (vec![], &nothing, None),
        (vec![letter.clone()], &nothing, Some(LetterIn::Withdrawal)),
        (vec![other.clone(), letter.clone()], &nothing, Some(LetterIn::Withdrawal)),
        (vec![other.clone()], &nothing, Some(LetterIn::Resumption)),
        (vec![letter.clone()], &done, Some(LetterIn::None)),
        (vec![letter.clone(), reply], &nothing, Some(LetterIn::None)),
        (vec![early, letter], &nothing, Some(LetterIn::Withdrawal)),
    ] {
        let case = RecordedCase { events: &events, answered, ..case(&sent, &none) };
        assert_eq!(facts(&case).letter_in, expected, "{events:?}");
    }
}

#[test]
fn the_diary_says_that_a_notice_was_given_and_that_it_was_referred() {
    let (sent, none) = (investigation(Track::Complaint, &["sent"]), BTreeSet::new());
    let events =
        [event(1, "review-rights-given", date(2026, 11, 16)), event(2, "referred", date(2026, 11, 17))];
    let found = facts(&RecordedCase { events: &events, ..case(&sent, &none) });
    assert_eq!((found.rights_notice, found.referred), (Some(Given::Given), Some(YesNo::Yes)));
}
