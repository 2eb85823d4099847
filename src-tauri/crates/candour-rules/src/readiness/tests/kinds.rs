//! The letters about an investigation, and those whose particulars are written: each missing one at a time.

use super::{LetterFacts, examples, stops};
use crate::{
    Rules,
    data::{ForceOffice, LetterEntry},
};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    dates::CivilDate,
    decisions::Decision,
    diary::{DiaryEvent, EventId},
    ids::{DecisionId, DiaryEventId},
    investigations::Investigation,
    letters::{LetterKind, Settle, Weight},
    particulars::SaidParticular,
    tracks::DecisionKind,
};
use jiff::civil::date;
use uuid::Uuid;

/// Facts with nothing wrong for a kind of letter to a body, with everything written that it asks for. No panel is over the invented
/// force.
fn whole(rules: &Rules, letter: &LetterEntry, body: &BodyId) -> LetterFacts {
    let force = rules.body(body).unwrap().office.map(|office| match office {
        ForceOffice::Panel => ForceId("essex".into()),
        _ => examples::office().force.unwrap(),
    });
    let to = OfficeRef { body: body.clone(), force };
    let mut facts = examples::facts();
    facts.authorities[0].recipients.push(to.clone());
    facts.office.as_mut().unwrap().office = to.clone();
    facts.to = to;
    facts.kind = letter.id.clone();
    facts.reply_by = rules.reply_by(&letter.id, facts.dated_on).unwrap();
    facts.followed = (letter.id.0 == "chaser").then(examples::followed);
    facts.investigations = vec![investigation(letter, rules)];
    facts.events =
        vec![event("handling-started", date(2026, 3, 9)), event("update-given", date(2026, 9, 14))];
    let asked = rules.asked_particulars(&facts).into_iter();
    let said = asked.map(|asked| SaidParticular {
        particular: asked.particular,
        allegation: asked.allegation,
        words: "As it was told to us".into(),
    });
    facts.said = said.collect();
    facts
}

/// An investigation with a decision that a letter can challenge, where it challenges one.
fn investigation(letter: &LetterEntry, rules: &Rules) -> Investigation {
    let kind = rules
        .events
        .event
        .iter()
        .find(|event| event.starts.iter().any(|rule| letter.limits.contains(rule)))
        .map_or_else(|| DecisionKind("no-further-action".into()), |event| event.decisions[0].clone());
    let mut investigation = examples::investigation();
    investigation.decisions = vec![Decision {
        id: DecisionId(Uuid::nil()),
        kind,
        decided_by: examples::office(),
        decided_on: date(2026, 11, 2),
        notified_on: Some(date(2026, 11, 3)),
        provided_on: Some(date(2026, 11, 3)),
        reasons: "".into(),
        document: "".into(),
    }];
    investigation
}

fn event(kind: &str, on: CivilDate) -> DiaryEvent {
    DiaryEvent {
        id: DiaryEventId(Uuid::nil()),
        kind: EventId(kind.into()),
        title: String::new(),
        on,
        investigation: None,
        entry: None,
        document: "".into(),
    }
}

fn stopping(rules: &Rules, facts: &LetterFacts) -> Vec<String> {
    let found = rules.findings(facts);
    stops(&found, &[]).into_iter().map(|finding| finding.id.clone()).collect()
}

/// Every kind of letter with every body that it goes to.
fn addressed(rules: &Rules) -> impl Iterator<Item = (&LetterEntry, &BodyId)> {
    rules.letters.letter.iter().flat_map(|letter| letter.to.iter().map(move |body| (letter, body)))
}

fn of<'r>(rules: &'r Rules, kind: &str) -> &'r LetterEntry {
    rules.letter(&LetterKind(kind.into())).unwrap()
}

#[test]
fn a_letter_of_every_kind_goes_to_each_of_its_bodies_once_everything_is_there() {
    let rules = Rules::load().unwrap();
    for (letter, body) in addressed(&rules) {
        let facts = whole(&rules, letter, body);
        assert_eq!(stopping(&rules, &facts), Vec::<String>::new(), "{} {}", letter.id.0, body.0);
    }
}

#[test]
fn a_four_weekly_update_is_asked_of_those_who_owe_one_and_what_was_heard_is_written_to_the_others() {
    let rules = Rules::load().unwrap();
    let letter = of(&rules, "update-request");
    for body in &letter.to {
        let mut facts = whole(&rules, letter, body);
        let owes = ["psd", "iopc", "local-policing-body"].contains(&body.0.as_str());
        assert_eq!(rules.overdue(&facts).is_some(), owes, "{}", body.0);
        let asked: Vec<_> =
            rules.asked_particulars(&facts).into_iter().map(|asked| asked.particular.0).collect();
        let expected = if owes { &["also"][..] } else { &["heard", "also"][..] };
        assert_eq!(asked, expected, "{}", body.0);
        facts.events.clear();
        facts.said.clear();
        let missing = if owes { "update.due" } else { "particular.heard" };
        assert_eq!(stopping(&rules, &facts), [missing], "{}", body.0);
    }
}

#[test]
fn what_was_written_for_one_body_does_not_stand_in_the_way_of_a_letter_to_another() {
    let rules = Rules::load().unwrap();
    let letter = of(&rules, "update-request");
    let facts = whole(&rules, letter, &BodyId("cps".into()));
    assert!(!rules.has_stray_particular(&letter.id, &facts.said));
    let to_the_force = LetterFacts { said: facts.said, ..whole(&rules, letter, &BodyId("psd".into())) };
    assert_eq!(stopping(&rules, &to_the_force), Vec::<String>::new());
    assert!(rules.findings(&to_the_force).iter().all(|finding| finding.id != "particular.heard"));
}

/// Takes something away from what a letter is made of.
type Break = fn(&mut LetterFacts);

#[test]
fn what_is_missing_of_the_record_is_named_whoever_the_letter_goes_to() {
    let rules = Rules::load().unwrap();
    let broken: [(Break, &str); 7] = [
        (|facts| facts.firm = None, "firm"),
        (|facts| facts.matter.reference = "".into(), "matter"),
        (|facts| facts.clients.clear(), "clients"),
        (|facts| facts.authorities.clear(), "authority"),
        (|facts| facts.officers.clear(), "officers"),
        (|facts| facts.matter.conflicts.clear(), "conflict"),
        (|facts| facts.reply_by = facts.dated_on, "reply-by"),
    ];
    for (break_it, family) in broken {
        for (letter, body) in addressed(&rules).filter(|(letter, body)| letter.must_have_to(body, family)) {
            let mut facts = whole(&rules, letter, body);
            break_it(&mut facts);
            let named = stopping(&rules, &facts);
            let is_of_it = |id: &String| id.split('.').next() == Some(family);
            assert!(named.iter().any(is_of_it), "{} {} {family}: {named:?}", letter.id.0, body.0);
        }
    }
}

#[test]
fn each_particular_that_is_written_stops_the_letter_where_it_is_missing_unless_it_may_be_left_out() {
    let rules = Rules::load().unwrap();
    let mut taken_away = 0;
    for (letter, body) in addressed(&rules) {
        let facts = whole(&rules, letter, body);
        for asked in rules.asked_particulars(&facts) {
            let mut missing = facts.clone();
            let is_it = |said: &SaidParticular| {
                said.particular == asked.particular && said.allegation == asked.allegation
            };
            for blank in ["", " \n "] {
                missing.said.iter_mut().filter(|said| is_it(said)).for_each(|said| said.words = blank.into());
                let of = asked.number.map(|number| format!(".{number}")).unwrap_or_default();
                let expected = [format!("particular.{}{of}", asked.particular.0)];
                let named = if asked.is_optional { &[][..] } else { &expected[..] };
                assert_eq!(stopping(&rules, &missing), named, "{} {}", letter.id.0, body.0);
            }
            taken_away += 1;
        }
    }
    assert!(taken_away > 60, "{taken_away}");
}

#[test]
fn a_particular_is_settled_where_it_is_written() {
    let rules = Rules::load().unwrap();
    let letter = of(&rules, "review-application");
    let mut facts = whole(&rules, letter, &letter.to[0]);
    facts.said.clear();
    let found = rules.findings(&facts);
    let grounds = found.iter().find(|finding| finding.id == "particular.grounds.1").unwrap();
    assert_eq!(grounds.weight, Weight::Stop);
    let allegation = Some(facts.allegations[0].id);
    assert!(matches!(&grounds.settle, Settle::Particular { allegation: of, .. } if *of == allegation));
}

/// What is broken, what it brings up besides what is in order, and how much it weighs.
type Broken = (fn(&mut LetterFacts), &'static str, Weight);

#[test]
fn what_is_missing_of_the_investigation_is_named() {
    let rules = Rules::load().unwrap();
    let broken: [Broken; 9] = [
        (|facts| facts.investigations.clear(), "investigation.some", Weight::Stop),
        (|facts| facts.investigations.push(examples::investigation()), "investigation.some", Weight::Stop),
        (|facts| facts.investigations[0].references.clear(), "reference.some", Weight::Look),
        (|facts| facts.investigations[0].modes.clear(), "mode.some", Weight::Look),
        (|facts| facts.investigations[0].investigators.clear(), "investigators.some", Weight::Look),
        (|facts| facts.investigations[0].decisions.clear(), "decision.some", Weight::Stop),
        (
            |facts| {
                facts.investigations[0].decisions[0].provided_on = None;
                facts.investigations[0].decisions[0].notified_on = None;
            },
            "decision.told",
            Weight::Stop,
        ),
        (
            |facts| {
                facts.investigations[0].decisions[0].provided_on = Some(date(2026, 3, 2));
                facts.investigations[0].decisions[0].notified_on = Some(date(2026, 3, 2));
            },
            "decision.time",
            Weight::Stop,
        ),
        (|facts| facts.events.push(event("update-given", date(2026, 11, 20))), "update.due", Weight::Stop),
    ];
    for (break_it, id, weight) in broken {
        let family = id.split('.').next().unwrap();
        let asking: Vec<_> =
            addressed(&rules).filter(|(letter, body)| letter.must_have_to(body, family)).collect();
        assert!(!asking.is_empty(), "no letter asks for {family}");
        for (letter, body) in asking {
            let mut facts = whole(&rules, letter, body);
            break_it(&mut facts);
            let found = rules.findings(&facts);
            let named = found.iter().find(|finding| finding.id == id);
            assert_eq!(named.map(|finding| finding.weight), Some(weight), "{} {} {id}", letter.id.0, body.0);
        }
    }
}

#[test]
fn a_body_that_may_have_no_allegation_is_written_to_only_in_letters_that_make_none() {
    let rules = Rules::load().unwrap();
    let letter = of(&rules, "mp-letter");
    let mut facts = whole(&rules, letter, &letter.to[0]);
    assert_eq!(stopping(&rules, &facts), Vec::<String>::new());
    facts.kind = of(&rules, "preservation").id.clone();
    facts.to = OfficeRef { body: BodyId("mp".into()), force: None };
    assert!(stopping(&rules, &facts).contains(&"recipient.class".to_owned()));
}
