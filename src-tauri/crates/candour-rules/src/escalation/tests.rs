//! The worked scenarios of the ladder, and what its data must be.

use super::*;
use crate::facts;
use candour_model::{
    escalation::{Condition, LetterIn},
    letters::LetterKind,
    tracks::StateId,
    yes_no::YesNo,
};

const SCENARIOS: &str = include_str!("../../worked/escalation.toml");
const EDGES: &str = include_str!("../../worked/escalation-edges.toml");

/// What a scenario says that is no fact: its answer.
const ANSWERS: [&str; 4] = ["expected", "steps", "alarms", "without"];

fn rules() -> Rules {
    Rules::load().unwrap()
}

fn scenarios(text: &str) -> Vec<toml::Table> {
    let file: toml::Table = text.parse().unwrap();
    file["scenario"].as_array().unwrap().iter().map(|one| one.as_table().unwrap().clone()).collect()
}

fn words(scenario: &toml::Table, key: &str) -> Option<Vec<String>> {
    let words = scenario.get(key)?.as_array().unwrap();
    Some(words.iter().map(|word| word.as_str().unwrap().to_owned()).collect())
}

fn facts_of(mut scenario: toml::Table) -> EscalationFacts {
    for answer in ANSWERS {
        scenario.remove(answer);
    }
    facts::from_table(scenario).unwrap()
}

fn steps(ladder: &Ladder) -> Vec<&str> {
    ladder.steps.iter().map(|step| step.id.0.as_str()).collect()
}

fn at(track: Track, status: &str) -> EscalationFacts {
    EscalationFacts::at(track, StateId(status.into()))
}

#[test]
fn every_worked_scenario_comes_out_as_it_says() {
    let rules = rules();
    let all: Vec<_> = [SCENARIOS, EDGES].into_iter().flat_map(scenarios).collect();
    assert!(all.len() >= 40, "{}", all.len());
    for scenario in all {
        let id = scenario["id"].as_str().unwrap().to_owned();
        let facts = facts_of(scenario.clone());
        rules.check_escalation_facts(&facts).unwrap();
        let ladder = rules.escalation(&facts);
        let open = steps(&ladder);
        if let Some(expected) = words(&scenario, "expected") {
            assert_eq!(&open[..expected.len().min(open.len())], expected, "{id}");
        }
        if let Some(expected) = words(&scenario, "steps") {
            assert_eq!(open, expected, "{id}");
        }
        for left_out in words(&scenario, "without").into_iter().flatten() {
            assert!(rules.step(&StepId(left_out.clone())).is_some(), "{id}: {left_out} is no step");
            assert!(!open.contains(&left_out.as_str()), "{id}: {left_out} is open");
        }
        let alarms: Vec<_> = ladder.alarms.iter().map(|alarm| alarm.id.clone()).collect();
        assert_eq!(alarms, words(&scenario, "alarms").unwrap_or_else(|| alarms_of(&facts)), "{id}");
    }
}

/// A scenario that says nothing of alarms has those of its letter.
fn alarms_of(facts: &EscalationFacts) -> Vec<String> {
    match facts.letter_in {
        Some(LetterIn::Withdrawal) => vec!["withdrawal-letter".into()],
        Some(LetterIn::Resumption) => vec!["resumption-letter".into()],
        Some(LetterIn::None) | None => Vec::new(),
    }
}

#[test]
fn every_state_of_both_tracks_has_one_ladder() {
    let rules = rules();
    for law in rules.track_rules().tracks.iter().filter(|law| law.track != Track::Conduct) {
        for state in &law.states {
            let ladders = rules.escalation.ladder.iter();
            let count = ladders.filter(|one| one.track == law.track && one.status == state.id).count();
            assert_eq!(count, 1, "{:?} {}", law.track, state.id.0);
        }
    }
}

#[test]
fn every_step_stands_once_is_brought_in_by_something_and_says_its_sentences_in_full() {
    let rules = rules();
    let file = &rules.escalation;
    let ids: BTreeSet<_> = file.step.iter().map(|step| &step.id).collect();
    assert_eq!(ids.len(), file.step.len());
    let brought = file.alarm.iter().chain(&file.event).flat_map(|event| &event.steps);
    let ladders = file.ladder.iter().flat_map(|ladder| &ladder.steps);
    let used: BTreeSet<_> = brought.chain(ladders).chain(&file.standing.steps).collect();
    assert_eq!(ids, used);
    for step in &file.step {
        for sentence in [&step.power, &step.first, &step.closes] {
            assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{}: {sentence}", step.id.0);
            assert!(sentence.starts_with(|first: char| !first.is_lowercase()), "{}: {sentence}", step.id.0);
        }
        assert!(!step.citation.is_empty() && !step.title.ends_with('.'), "{}", step.id.0);
        assert!(!step.asked.is_empty(), "{}", step.id.0);
        assert!(step.level.is_none() || step.letter == LetterKind("chaser".into()), "{}", step.id.0);
    }
}

#[test]
fn a_step_stands_at_its_first_place_with_what_brought_it_in() {
    let rules = rules();
    let lost = "track = \"complaint\"\nstatus = \"sent\"\nconsent = \"yes\"\nevidence = \"at-risk\"\npreservation = \"not-asked\"\n";
    let ladder = rules.escalation(&facts::read(lost).unwrap());
    let preserve: Vec<_> = ladder.steps.iter().filter(|step| step.id.0 == "preserve").collect();
    assert_eq!(preserve.len(), 1);
    assert_eq!(
        (preserve[0].origin, preserve[0].because.as_str()),
        (StepOrigin::Event, "Evidence is at risk")
    );
    assert_eq!(ladder.steps.last().unwrap().origin, StepOrigin::Standing);
}

#[test]
fn a_step_that_was_taken_is_left_out_and_the_rest_keep_their_order() {
    let rules = rules();
    for law in rules.track_rules().tracks {
        for state in law.states {
            let facts = EscalationFacts { consent: Some(YesNo::Yes), ..at(law.track, &state.id.0) };
            let ladder = rules.escalation(&facts);
            for taken in &ladder.steps {
                let done = BTreeSet::from([taken.id.clone()]);
                let left = rules.escalation(&EscalationFacts { done, ..facts.clone() });
                let rest: Vec<_> = ladder.steps.iter().filter(|step| step.id != taken.id).collect();
                assert_eq!(left.steps.iter().collect::<Vec<_>>(), rest, "{} {}", state.id.0, taken.id.0);
            }
        }
    }
}

#[test]
fn a_conduct_matter_climbs_the_ladder_of_a_complaint() {
    let rules = rules();
    for entry in rules.escalation.ladder.iter().filter(|entry| entry.track == Track::Complaint) {
        let of = |track| rules.escalation(&at(track, &entry.status.0));
        assert_eq!(of(Track::Conduct), of(Track::Complaint), "{}", entry.status.0);
    }
}

#[test]
fn nothing_that_speaks_for_the_client_is_open_without_authority() {
    let rules = rules();
    let speaks: Vec<_> =
        rules.escalation.step.iter().filter(|step| step.when.consent == [YesNo::Yes]).collect();
    assert!(speaks.len() >= 7, "{}", speaks.len());
    for consent in [None, Some(YesNo::No)] {
        for entry in &rules.escalation.ladder {
            let facts = EscalationFacts { consent, ..at(entry.track, &entry.status.0) };
            let ladder = rules.escalation(&facts);
            assert!(speaks.iter().all(|step| !steps(&ladder).contains(&step.id.0.as_str())));
        }
    }
}

#[test]
fn a_step_that_asks_somebody_its_letter_may_not_go_to_is_noticed() {
    let mut rules = rules();
    assert_eq!(rules.missing_from_escalation(), None);
    let file = std::sync::Arc::get_mut(&mut rules.escalation).unwrap();
    let at = file.step.iter().position(|step| step.id.0 == "refer-now").unwrap();
    file.step[at].asked.push(candour_model::letters::Recipient("phso".into()));
    assert_eq!(rules.missing_from_escalation(), Some(("refer-now", "phso")));
}

#[test]
fn a_step_a_regime_or_a_duty_whose_time_limit_is_no_rule_is_noticed() {
    let nowhere = || candour_model::deadlines::DeadlineId("never".into());
    let mut rules = rules();
    std::sync::Arc::get_mut(&mut rules.escalation).unwrap().step[0].deadlines.push(nowhere());
    assert_eq!(rules.missing_from_escalation(), Some(("authority-first", "never")));
    std::sync::Arc::get_mut(&mut rules.regimes).unwrap().regime[0].deadlines.push(nowhere());
    assert_eq!(rules.missing_from_regimes(), Some(("police-act-1996", "never")));
    std::sync::Arc::get_mut(&mut rules.referral).unwrap().duty[0].deadline = Some(nowhere());
    assert_eq!(rules.missing_from_referral(), Some(("complaint", "never")));
}

#[test]
fn an_event_or_a_ladder_that_names_what_is_not_there_is_noticed() {
    let with = |change: fn(&mut crate::data::EscalationFile)| {
        let mut rules = rules();
        change(std::sync::Arc::get_mut(&mut rules.escalation).unwrap());
        rules.missing_from_escalation().map(|(from, to)| format!("{from} {to}"))
    };
    let nobody = || StepId("pray".into());
    assert_eq!(with(|file| file.event[0].steps.push(StepId("pray".into()))).unwrap(), "no-consent pray");
    assert_eq!(with(|file| file.standing.steps.push(StepId("pray".into()))).unwrap(), "standing pray");
    assert_eq!(with(|file| file.ladder[0].status = StateId("lost".into())).unwrap(), "lost lost");
    let old = Condition {
        regime: vec![candour_model::regimes::RegimeId("regs-1066".into())],
        ..Condition::default()
    };
    let mut rules = rules();
    std::sync::Arc::get_mut(&mut rules.escalation).unwrap().alarm[0].when = old;
    assert_eq!(rules.missing_from_escalation(), Some(("withdrawal-letter", "regs-1066")));
    assert!(rules.step(&nobody()).is_none());
}

#[test]
fn facts_that_name_what_is_not_there_are_refused_with_what_is() {
    let rules = rules();
    let refused = |facts: EscalationFacts| rules.check_escalation_facts(&facts).unwrap_err();
    let status = refused(at(Track::Criminal, "referred"));
    assert!(status.contains("no status referred") && status.contains("nfa-police"), "{status}");
    let done = BTreeSet::from([StepId("pray".into())]);
    assert!(refused(EscalationFacts { done, ..at(Track::Complaint, "sent") }).contains("refer-now"));
    let regime = Some(candour_model::regimes::RegimeId("regs-1066".into()));
    assert!(refused(EscalationFacts { regime, ..at(Track::Complaint, "sent") }).contains("regs-2012"));
}

#[test]
fn what_is_asked_is_what_a_step_waits_for_and_nothing_else() {
    let rules = rules();
    let asks = |facts: &EscalationFacts| {
        rules.escalation_asks(facts).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let unknown = EscalationFacts { consent: Some(YesNo::Yes), ..at(Track::Complaint, "received") };
    let before = asks(&unknown);
    assert!(before.contains(&"Was it referred?".to_owned()), "{before:?}");
    let after = asks(&EscalationFacts { referred: Some(YesNo::No), ..unknown });
    assert!(!after.contains(&"Was it referred?".to_owned()), "{after:?}");
    assert!(after.iter().all(|ask| before.contains(ask)), "an answer opens no question here: {after:?}");
}
