//! What the firm can say of a rule, and what it cannot: each sort is there, and none that an answer needs goes.

use super::*;
use candour_model::bodies::{Confidence, Correction};
use jiff::civil::date;

fn id(kind: PreceptKind, id: &str) -> PreceptId {
    PreceptId::new(kind, id)
}

fn said(precept: PreceptId, standing: DeadlineStanding, own: Option<PreceptWording>) -> PreceptCorrection {
    let correction = Correction { reason: "Counsel says so".into(), corrected_on: date(2026, 11, 24) };
    PreceptCorrection { precept, standing, own, correction }
}

fn off(precept: PreceptId) -> PreceptCorrection {
    said(precept, DeadlineStanding::Off, None)
}

#[test]
fn every_rule_stands_once_and_says_what_it_rests_on() {
    let precepts = Rules::load().unwrap().precepts();
    for (at, record) in precepts.iter().enumerate() {
        let name = record.precept.to_string();
        assert!(precepts[..at].iter().all(|other| other.precept != record.precept), "{name} stands twice");
        assert!(!record.now.text.is_blank(), "{name} says nothing");
        assert_eq!(record.now, record.shipped, "{name}");
        let rests_on_none = record.needed.is_some() || !record.now.citation.is_blank();
        assert!(rests_on_none, "{name} cites nothing");
    }
    let of = |kind| precepts.iter().filter(|record| record.precept.kind == kind).count();
    assert_eq!((of(PreceptKind::Grade), of(PreceptKind::Control), of(PreceptKind::Regime)), (14, 6, 12));
    assert!(of(PreceptKind::Step) > 40);
}

#[test]
fn the_firms_wording_stands_for_the_shipped_one_and_is_shown_beside_it() {
    let shipped = Rules::load().unwrap();
    let precept = id(PreceptKind::Step, "make-complaint");
    let own = PreceptWording {
        title: "Complain, and say that Schedule 3 applies".into(),
        citation: "As counsel advised".into(),
        confidence: Confidence::Check,
        ..shipped.precept(&precept).unwrap().now
    };
    let rules = shipped.with_own_precepts(&[said(precept.clone(), DeadlineStanding::Own, Some(own.clone()))]);
    let record = rules.precept(&precept).unwrap();
    assert_eq!((&record.now, record.as_at), (&own, date(2026, 11, 24)));
    assert_eq!(record.shipped, shipped.precept(&precept).unwrap().now);
    assert!(record.shipped_as_at < record.as_at);
    let step = rules.escalation_data().step.iter().find(|step| step.id.0 == "make-complaint").unwrap();
    assert_eq!((step.title.as_str(), step.confidence), (own.title.as_str(), Confidence::Check));
    assert_eq!(rules.precepts().len(), shipped.precepts().len());
}

#[test]
fn a_rule_that_the_firm_takes_back_reads_as_shipped_and_remembers_why() {
    let shipped = Rules::load().unwrap();
    let precept = id(PreceptKind::Flag, "wrong-authority");
    let rules = shipped.with_own_precepts(&[said(precept.clone(), DeadlineStanding::AsShipped, None)]);
    let record = rules.precept(&precept).unwrap();
    assert_eq!((record.standing, &record.now), (DeadlineStanding::AsShipped, &record.shipped));
    assert!(record.correction.is_some());
}

#[test]
fn what_an_answer_cannot_do_without_is_never_off() {
    let shipped = Rules::load().unwrap();
    let needed = ["G14", "C1", "C2", "C3", "C4", "C5", "C6", "R9", "R11", "R12"];
    let found: Vec<_> = shipped.precepts().into_iter().filter(|record| record.needed.is_some()).collect();
    assert_eq!(found.iter().map(|record| record.precept.id.as_str()).collect::<Vec<_>>(), needed);
    for record in found {
        let rules = shipped.with_own_precepts(&[off(record.precept.clone())]);
        assert_eq!(rules.precept(&record.precept).unwrap().standing, DeadlineStanding::AsShipped);
    }
}

#[test]
fn what_is_said_of_a_rule_that_is_not_there_changes_nothing() {
    let shipped = Rules::load().unwrap();
    let stray = id(PreceptKind::Flag, "make-complaint");
    let rules = shipped.with_own_precepts(&[off(stray.clone())]);
    assert_eq!(rules.precepts(), shipped.precepts());
    assert!(matches!(rules.precept(&stray), Err(RulesError::UnknownPrecept(_))));
}

#[test]
fn a_wording_keeps_the_parts_and_the_places_of_the_rule() {
    let shipped = Rules::load().unwrap();
    let of = |kind, name: &str| shipped.precept(&id(kind, name)).unwrap().now;
    let grade = of(PreceptKind::Grade, "G1");
    let regime = of(PreceptKind::Regime, "R12");
    let wordings = [
        ("as shipped", &grade, grade.clone(), None),
        ("no title", &grade, PreceptWording { title: "".into(), ..grade.clone() }, Some("title")),
        ("no citation", &grade, PreceptWording { citation: " ".into(), ..grade.clone() }, Some("citation")),
        ("no place", &grade, PreceptWording { text: "it is.".into(), ..grade.clone() }, Some("text")),
        ("another", &grade, PreceptWording { text: "{part} is {x}.".into(), ..grade.clone() }, Some("text")),
        (
            "a title of its own",
            &regime,
            PreceptWording { title: "By day".into(), ..regime.clone() },
            Some("title"),
        ),
        ("a citation", &regime, PreceptWording { citation: "reg 2".into(), ..regime.clone() }, None),
    ];
    for (row, shipped, own, field) in wordings {
        assert_eq!(wording_problem(shipped, &own).map(|(field, _)| field), field, "{row}");
    }
}
