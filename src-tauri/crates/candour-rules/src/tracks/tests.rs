//! The data of the tracks, and what is worked out from it.

use super::*;
use candour_model::{bodies::Confidence, tracks::Mode};
use std::collections::BTreeSet;

fn rules() -> Rules {
    Rules::load().unwrap()
}

fn state(id: &str) -> StateId {
    StateId(id.into())
}

#[test]
fn every_move_joins_two_states_and_every_end_is_a_state() {
    let rules = rules();
    for track in [Track::Complaint, Track::Criminal] {
        let entry = rules.track(track);
        let named = entry.moves.iter().flat_map(|(from, to)| [from, to]);
        let named = named.chain(&entry.ends).chain(&entry.any_to).chain([&entry.initial]);
        for id in named {
            assert!(entry.state(id).is_some(), "{track:?} has no state {id:?}");
        }
    }
}

#[test]
fn every_state_and_every_kind_stands_once() {
    let rules = rules();
    for track in [Track::Complaint, Track::Criminal] {
        let states = &rules.track(track).state;
        assert_eq!(states.iter().map(|state| &state.id).collect::<BTreeSet<_>>().len(), states.len());
        assert_eq!(states.iter().map(|state| &state.name).collect::<BTreeSet<_>>().len(), states.len());
        let moves = &rules.track(track).moves;
        assert_eq!(moves.iter().collect::<BTreeSet<_>>().len(), moves.len());
    }
    let law = rules.track_rules();
    assert_eq!(law.modes.iter().map(|mode| mode.mode).collect::<BTreeSet<_>>().len(), 5);
    assert_eq!(law.decisions.iter().map(|kind| &kind.id).collect::<BTreeSet<_>>().len(), law.decisions.len());
    assert_eq!(law.outcomes.iter().map(|kind| &kind.id).collect::<BTreeSet<_>>().len(), law.outcomes.len());
}

#[test]
fn every_state_can_be_reached_from_the_first() {
    let rules = rules();
    for track in [Track::Complaint, Track::Criminal] {
        let mut reached = BTreeSet::from([rules.track(track).initial.clone()]);
        let mut waiting: Vec<StateId> = reached.iter().cloned().collect();
        while let Some(from) = waiting.pop() {
            for to in rules.moves_from(track, &from) {
                if reached.insert(to.clone()) {
                    waiting.push(to);
                }
            }
        }
        assert_eq!(reached.len(), rules.track(track).state.len(), "{track:?}");
    }
}

#[test]
fn a_state_that_offers_a_letter_that_is_no_kind_is_noticed() {
    let mut rules = rules();
    assert_eq!(rules.missing_from_states(), None);
    let states = std::sync::Arc::get_mut(&mut rules.states).unwrap();
    states.criminal.state[1].on_enter.letters.push(candour_model::letters::LetterKind("valentine".into()));
    assert_eq!(rules.missing_from_states(), Some(("reported", "valentine")));
}

#[test]
fn a_conduct_matter_moves_as_a_complaint_does() {
    let rules = rules();
    for entry in &rules.track(Track::Complaint).state {
        assert_eq!(
            rules.moves_from(Track::Conduct, &entry.id),
            rules.moves_from(Track::Complaint, &entry.id)
        );
    }
}

#[test]
fn a_mode_once_decided_can_be_decided_again() {
    let rules = rules();
    assert!(rules.is_legal(Track::Complaint, &state("mode-local"), &state("mode-independent")));
    assert!(!rules.is_legal(Track::Complaint, &state("received"), &state("under-investigation")));
}

#[test]
fn a_complaint_can_be_withdrawn_from_any_state_but_an_end() {
    let rules = rules();
    assert!(rules.is_legal(Track::Complaint, &state("report-submitted"), &state("withdrawn")));
    assert!(rules.moves_from(Track::Complaint, &state("withdrawn")).is_empty());
    assert_eq!(
        rules.moves_from(Track::Complaint, &state("closed")),
        [state("reinvestigation-requested")],
        "a closed case can be asked to be opened again, and nothing else"
    );
}

#[test]
fn a_state_of_another_track_leads_nowhere() {
    let rules = rules();
    assert!(rules.moves_from(Track::Complaint, &state("charged")).is_empty());
    assert!(!rules.has_state(Track::Criminal, &state("referred")));
}

#[test]
fn what_nobody_read_about_a_challenge_says_so() {
    let law = rules().track_rules();
    let challenges = law.modes.iter().map(|mode| &mode.challenge);
    for challenge in challenges.chain(law.decisions.iter().map(|kind| &kind.challenge)) {
        assert!(!challenge.text.is_empty());
        assert!(!challenge.citation.is_empty() || challenge.confidence == Confidence::Check);
    }
    assert!(law.modes.iter().any(|mode| mode.mode == Mode::Managed && !mode.note.is_empty()));
}
