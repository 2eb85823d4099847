//! Facts gathered from postings and investigations as they are recorded.

mod asked;

use super::{
    PersonOnRecord, WorkOnRecord, links_to,
    service::{ForceAt, force_last, force_now, force_then, status_known},
};
use crate::Rules;
use candour_model::{
    allegations::{Accused, AllegationLine},
    bodies::{BodyId, ForceId, OfficeRef},
    certainty::Certainty,
    dates::{CivilDate, PartialDate, phrase},
    ids::{InvestigationId, MatterId, ModeDecisionId, PartyId, PostingId, StateMoveId, TieId},
    independence::{
        CheckAnswer, CriteriaMet, Facts, IdentityKnown, Link, ModeKnown, OfficerFacts, OfficerRole, Referred,
        Side, Stage, StatusKnown, Verdict,
    },
    investigations::{Investigation, StateMove},
    investigators::Investigator,
    mode_decisions::ModeDecision,
    officers::{Officer, ServiceStatus},
    parties::Cipher,
    postings::{NumberKind, Posting},
    ties::{Tie, TieHolder, TieSaid, TieWithdrawn},
    tracks::{Mode, StateId, Track},
};
use jiff::civil::date;
use uuid::Uuid;

const TODAY: CivilDate = date(2026, 11, 23);

fn force(id: &str) -> ForceId {
    ForceId(id.into())
}

fn when(words: &str) -> Option<PartialDate> {
    (!words.is_empty()).then(|| phrase::settled(&words.into()))
}

fn posting(id: &str, rank: &str, from: &str, to: &str) -> Posting {
    Posting {
        id: PostingId(Uuid::nil()),
        force: force(id),
        unit: "".into(),
        rank: rank.into(),
        number_kind: NumberKind::Collar,
        number: "".into(),
        from: when(from),
        to: when(to),
        source: "".into(),
        certainty: Certainty::Certain,
        is_own: true,
    }
}

fn officer(status: ServiceStatus, postings: Vec<Posting>) -> Officer {
    let cipher = Cipher::try_from("K7-4Q".to_owned()).unwrap();
    Officer { party: PartyId(Uuid::nil()), cipher, status, left: None, died: None, postings }
}

fn facts_of(officer: Option<&Officer>, happened: &str, concerned: Option<&ForceId>) -> OfficerFacts {
    let happened = phrase::settled(&happened.into());
    let person = PersonOnRecord { officer, happened: &happened, concerned, links: &[], today: TODAY };
    Rules::load().unwrap().officer_facts(&person)
}

fn investigator(postings: Vec<Posting>) -> Investigator {
    let cipher = Cipher::try_from("M3-5R".to_owned()).unwrap();
    Investigator { party: PartyId(Uuid::nil()), cipher, role: "".into(), from: None, to: None, postings }
}

fn investigation(
    mode: Option<(Mode, OfficeRef)>,
    states: &[&str],
    investigators: Vec<Investigator>,
) -> Investigation {
    let decided = |(mode, body): (Mode, OfficeRef)| ModeDecision {
        id: ModeDecisionId(Uuid::nil()),
        mode,
        decided_by: body.clone(),
        body: Some(body),
        decided_on: TODAY,
        notified_on: None,
        reasons: "".into(),
        test_applied: "".into(),
        document: "".into(),
    };
    let moved = |state: &&str| StateMove {
        id: StateMoveId(Uuid::nil()),
        from: None,
        to: StateId((*state).into()),
        on: TODAY,
        source: "".into(),
        document: "".into(),
        reason: "".into(),
        outside: false,
    };
    Investigation {
        id: InvestigationId(Uuid::nil()),
        matter: MatterId(Uuid::nil()),
        number: 1,
        track: Track::Complaint,
        force: force("northmere"),
        references: Vec::new(),
        allegations: Vec::new(),
        suspect: None,
        complainant: None,
        moves: states.iter().map(moved).collect(),
        modes: mode.map(decided).into_iter().collect(),
        investigators,
        decisions: Vec::new(),
        outcomes: Vec::new(),
    }
}

fn office(body: &str, of: Option<&str>) -> OfficeRef {
    OfficeRef { body: BodyId(body.into()), force: of.map(force) }
}

/// The facts about somebody of Northmere.
fn gathered(work: &WorkOnRecord<'_>) -> Facts {
    let officer = facts_of(None, "2001", Some(&force("northmere")));
    Rules::load().unwrap().independence_facts(work, vec![officer])
}

fn work<'r>(
    investigation: &'r Investigation,
    covered: &'r [&'r AllegationLine],
    ties: &'r [Tie],
    answers: &'r [CheckAnswer],
) -> WorkOnRecord<'r> {
    WorkOnRecord { investigation, covered, criteria_met: CriteriaMet::Yes, ties, answers, today: TODAY }
}

#[test]
fn the_three_ways_of_leaving_are_one() {
    for (status, known) in [
        (ServiceStatus::Serving, StatusKnown::Serving),
        (ServiceStatus::Retired, StatusKnown::Former),
        (ServiceStatus::Resigned, StatusKnown::Former),
        (ServiceStatus::Dismissed, StatusKnown::Former),
        (ServiceStatus::Deceased, StatusKnown::Deceased),
        (ServiceStatus::Unknown, StatusKnown::Unknown),
    ] {
        assert_eq!(status_known(status), known);
    }
}

#[test]
fn the_force_at_the_time_is_as_sure_as_the_postings_are() {
    let moved = [posting("kent", "", "1998", "June 2003"), posting("essex", "", "June 2003", "2010")];
    let undated = [posting("kent", "", "", "")];
    let known = |id: &str| ForceAt::Known(force(id));
    for (postings, happened, concerned, expected) in [
        (&moved[..], "2001", None, known("kent")),
        (&moved[..], "2005", None, known("essex")),
        (&moved[..], "the summer of 2003", None, ForceAt::OneOf(vec![force("kent"), force("essex")])),
        (&moved[..], "2015", None, ForceAt::Unknown),
        (&moved[..], "2015", Some("kent"), ForceAt::Unknown),
        (&undated[..], "2001", None, ForceAt::Unknown),
        (&undated[..], "2001", Some("kent"), known("kent")),
        (&undated[..], "2001", Some("essex"), ForceAt::Unknown),
        (&[], "2001", Some("kent"), known("kent")),
        (&[], "2001", None, ForceAt::Unknown),
    ] {
        let when = phrase::settled(&happened.into());
        let concerned = concerned.map(force);
        assert_eq!(force_then(postings, &when, concerned.as_ref()), expected, "{happened} {concerned:?}");
    }
}

#[test]
fn where_a_person_is_now_follows_the_status_first() {
    let runs = posting("kent", "", "2005", "");
    let over = posting("essex", "", "1998", "2004");
    let agency = posting("nca", "", "2014", "");
    for (postings, status, expected) in [
        (vec![over.clone(), runs.clone()], StatusKnown::Serving, "kent"),
        (vec![over.clone()], StatusKnown::Serving, "unknown"),
        (vec![runs.clone(), posting("essex", "", "", "")], StatusKnown::Serving, "unknown"),
        (vec![runs.clone()], StatusKnown::Unknown, "unknown"),
        (vec![runs.clone()], StatusKnown::Former, "none"),
        (vec![over, agency.clone()], StatusKnown::Former, "nca"),
        (vec![agency], StatusKnown::Deceased, "none"),
    ] {
        assert_eq!(force_now(&postings, status, TODAY), Side::from(expected), "{status:?} {expected}");
    }
}

#[test]
fn the_last_force_is_the_one_that_ended_after_all_others() {
    let first = posting("kent", "", "1990", "1999");
    let last = posting("essex", "", "2000", "2012");
    let open = posting("surrey", "", "", "");
    let both = [first.clone(), last.clone()];
    assert_eq!(force_last(&both, StatusKnown::Former), Some(force("essex")));
    assert_eq!(force_last(&both, StatusKnown::Serving), None);
    assert_eq!(force_last(&[first, last, open], StatusKnown::Former), None);
}

#[test]
fn an_officer_who_moved_and_retired_is_gathered_whole() {
    let postings = vec![
        posting("sussex", "", "1990", "1995"),
        posting("kent", "", "1996", "2004"),
        posting("essex", "", "2005", "2012"),
    ];
    let facts = facts_of(Some(&officer(ServiceStatus::Retired, postings)), "2001", None);
    assert_eq!(facts.force_then, "kent".into());
    assert_eq!(facts.force_now, "none".into());
    assert_eq!(facts.force_last, "essex".into());
    assert_eq!(facts.forces_other, ["sussex".into()]);
    assert_eq!((facts.role, facts.identity), (OfficerRole::Officer, IdentityKnown::Known));
}

#[test]
fn a_description_has_the_force_concerned_and_nothing_else() {
    let facts = facts_of(None, "2001", Some(&force("kent")));
    assert_eq!(facts.force_then, "kent".into());
    assert_eq!((facts.force_now, facts.status), (Side::Unknown, StatusKnown::Unknown));
    assert_eq!(facts.identity, IdentityKnown::Unknown);
}

#[test]
fn a_chief_officer_is_one_by_the_title_of_that_force() {
    let of_rank = |force: &str, rank: &str| {
        let postings = vec![posting(force, rank, "1998", "2010")];
        facts_of(Some(&officer(ServiceStatus::Retired, postings)), "2003", None).role
    };
    assert_eq!(of_rank("kent", "Chief Constable"), OfficerRole::ChiefOfficer);
    assert_eq!(of_rank("kent", " temporary chief constable"), OfficerRole::ChiefOfficer);
    assert_eq!(of_rank("kent", "Deputy Chief Constable"), OfficerRole::SeniorOfficer);
    assert_eq!(of_rank("kent", "T/ACC"), OfficerRole::SeniorOfficer);
    assert_eq!(of_rank("metropolitan", "Commander"), OfficerRole::SeniorOfficer);
    assert_eq!(of_rank("kent", "Chief Superintendent"), OfficerRole::Officer);
    assert_eq!(of_rank("metropolitan", "Chief Constable"), OfficerRole::Officer);
    assert_eq!(of_rank("nca", "Officer"), OfficerRole::NcaOfficer);
}

#[test]
fn an_office_stands_on_the_side_of_its_force_or_for_itself() {
    let rules = Rules::load().unwrap();
    for (body, of, side) in [
        ("psd", Some("kent"), "kent"),
        ("chief-constable", Some("kent"), "kent"),
        ("local-policing-body", Some("kent"), "lpb:kent"),
        ("police-crime-panel", Some("kent"), "panel:kent"),
        ("iopc", None, "iopc"),
        ("nca", None, "nca"),
    ] {
        assert_eq!(rules.side_of(&office(body, of)), side.into(), "{body}");
    }
}

#[test]
fn what_an_investigation_says_of_mode_body_lead_and_referral() {
    let rules = Rules::load().unwrap();
    let facts = |investigation: &Investigation| gathered(&work(investigation, &[], &[], &[]));
    let undecided = facts(&investigation(None, &["received", "recorded"], Vec::new()));
    assert_eq!((undecided.mode, undecided.referred), (ModeKnown::Undecided, Referred::No));
    assert_eq!(rules.independence_answer(&undecided).reached.verdict, Verdict::NotIndependent);

    let kent = vec![posting("northmere", "", "1998", "2004"), posting("kent", "", "2005", "")];
    let directed = Some((Mode::Directed, office("psd", Some("kent"))));
    let directed = facts(&investigation(directed, &["recorded", "referred"], vec![investigator(kent)]));
    assert_eq!((directed.mode, directed.referred), (ModeKnown::Directed, Referred::Yes));
    assert_eq!((&directed.body, &directed.lead), (&"kent".into(), &Side::Unsaid));
    assert_eq!(directed.links, [Link::FormerMembers]);
    assert_eq!(rules.independence_answer(&directed).reached.verdict, Verdict::Partly);

    let at_work = facts(&investigation(None, &["under-investigation"], vec![investigator(Vec::new())]));
    assert_eq!((at_work.mode, at_work.referred), (ModeKnown::Unknown, Referred::Unknown));
    assert_eq!(at_work.stage, Stage::Investigation);
}

#[test]
fn somebody_of_a_linked_force_beside_the_lead_is_attached() {
    let of = |force: &str| investigator(vec![posting(force, "", "2015", "")]);
    let directed = Some((Mode::Directed, office("nca", None)));
    let directed = investigation(directed, &["referred"], vec![of("nca"), of("northmere")]);
    let facts = gathered(&work(&directed, &[], &[], &[]));
    assert_eq!(facts.links, [Link::ServingAttached]);
    assert_eq!(facts.lead, Side::Unsaid);
}

#[test]
fn every_state_that_says_whether_it_was_referred_is_one_of_the_track() {
    assert_eq!(Rules::load().unwrap().missing_from_record(), None);
}

fn tie(holder: TieHolder, to: Option<Accused>, kind: Link) -> Tie {
    Tie {
        id: TieId(Uuid::nil()),
        investigation: InvestigationId(Uuid::nil()),
        said: TieSaid {
            holder,
            to,
            kind,
            basis: "As it is".into(),
            source: "Northmere".into(),
            said_on: TODAY,
        },
        withdrawn: None,
    }
}

fn numbered(number: u128) -> Accused {
    Accused::Officer { party: PartyId(Uuid::from_u128(number)) }
}

#[test]
fn a_tie_counts_for_the_person_it_is_to_as_long_as_it_stands_and_its_holder_acts() {
    let lead = || TieHolder::Investigator { party: PartyId(Uuid::nil()) };
    let work = investigation(None, &["received"], vec![investigator(Vec::new())]);
    let [one, other] = [numbered(1), numbered(2)];
    let personal = tie(lead(), Some(one.clone()), Link::Personal);
    let of = |ties: &[Tie], to: Option<&Accused>, work: &Investigation| links_to(ties, to, work, TODAY);
    let ties = [personal.clone(), personal.clone()];
    assert_eq!(of(&ties, Some(&one), &work), [Link::Personal], "once");
    assert_eq!(of(&ties, Some(&other), &work), []);
    assert_eq!(of(&ties, None, &work), []);
    let whole = [tie(lead(), None, Link::OwnConduct)];
    assert_eq!(
        (of(&whole, None, &work), of(&whole, Some(&one), &work)),
        (vec![Link::OwnConduct], Vec::new())
    );
    let withdrawn = TieWithdrawn { on: TODAY, reason: "It was somebody else".into() };
    let withdrawn = Tie { withdrawn: Some(withdrawn), ..personal.clone() };
    assert_eq!(of(&[withdrawn], Some(&one), &work), []);
    let over = Investigator { to: when("2024"), ..investigator(Vec::new()) };
    let over = investigation(None, &["received"], vec![over]);
    assert_eq!(of(&ties, Some(&one), &over), [], "the appointment is over");
    let chief = TieHolder::Office { office: office("chief-constable", Some("kent")) };
    let of_office = [tie(chief.clone(), Some(one.clone()), Link::Personal)];
    assert_eq!(of(&of_office, Some(&one), &work), [], "the check has no rule for it");
    assert_eq!(of(&[tie(chief, None, Link::OwnConduct)], None, &work), [Link::OwnConduct]);
}

#[test]
fn a_unit_that_both_served_in_is_proposed_until_somebody_has_said_something_of_it() {
    let rules = Rules::load().unwrap();
    let at = |unit: &str, from, to| Posting { unit: unit.into(), ..posting("northmere", "", from, to) };
    let accused = |postings| Officer {
        party: PartyId(Uuid::from_u128(1)),
        ..officer(ServiceStatus::Serving, postings)
    };
    let proposed = |theirs: Posting, own: Posting, recorded: &[Tie]| {
        let work = investigation(None, &["received"], vec![investigator(vec![own])]);
        let (who, officer) = (numbered(1), accused(vec![theirs]));
        let found = rules.proposed_ties(&work, &[(&who, &officer)], recorded);
        found.iter().map(|tie| (tie.kind, tie.is_sure)).collect::<Vec<_>>()
    };
    let cid = |from, to| at("Corran Road CID", from, to);
    let sure = [(Link::SharedUnit, true)];
    assert_eq!(proposed(cid("1998", "2006"), at("corran road cid ", "2004", "2010"), &[]), sure);
    assert_eq!(proposed(cid("1998", "2006"), cid("2006", "2010"), &[]), [(Link::SharedUnit, false)]);
    assert_eq!(proposed(cid("1998", "2003"), cid("2004", "2010"), &[]), []);
    assert_eq!(proposed(cid("1998", "2006"), at("Custody", "1998", "2006"), &[]), []);
    assert_eq!(proposed(at("", "1998", "2006"), at("", "1998", "2006"), &[]), [], "a unit that nobody names");
    let said = |kind| tie(TieHolder::Investigator { party: PartyId(Uuid::nil()) }, Some(numbered(1)), kind);
    assert_eq!(proposed(cid("1998", "2006"), cid("2004", "2010"), &[said(Link::SharedUnit)]), []);
    let other = said(Link::Personal);
    assert_eq!(
        proposed(cid("1998", "2006"), cid("2004", "2010"), &[other]),
        sure,
        "another tie says nothing of it"
    );
}
