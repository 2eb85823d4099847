//! What the independence check cannot know from the record, said by the solicitor: it changes what the check comes to, is found,
//! taken back, and comes and goes with its investigation.

use crate::independence::{checked, decide, found, office, open, received};
use candour_model::{
    allegations::{Accused, RecordAllegation},
    binned::MoveToBin,
    bodies::OfficeRef,
    error_codes::ErrorCode,
    independence::{AnswerCheck, AskedFact, CheckQuestion, CheckSaid, IndependenceCheck, Verdict},
    investigations::{Investigation, MoveInvestigation},
    search::{FoundNoun, SearchFor},
    timeline::Happening,
    tracks::{Mode, StateId},
    yes_no::YesNoUnknown,
};
use candour_tests::{
    World,
    story::{self, Story},
};
use jiff::civil::date;

const RESTS_ON: &str = "The notice of the ninth";

fn given(opened: &Investigation, fact: AskedFact, said: CheckSaid) -> AnswerCheck {
    AnswerCheck { investigation: opened.id, fact, said, words: RESTS_ON.into() }
}

fn a_body(office: OfficeRef) -> CheckSaid {
    CheckSaid::Office { office: Some(office) }
}

fn whether(answer: YesNoUnknown) -> CheckSaid {
    CheckSaid::Whether { answer }
}

fn answer(world: &World, opened: &Investigation, fact: AskedFact, said: CheckSaid) -> IndependenceCheck {
    world.app.answer_check(given(opened, fact, said)).unwrap()
}

fn refused(world: &World, input: AnswerCheck) -> ErrorCode {
    world.app.answer_check(input).map(|_| ()).unwrap_err().code()
}

fn flags(check: &IndependenceCheck) -> Vec<&str> {
    check.finding.iter().flat_map(|finding| &finding.flags).map(|flag| flag.flag.as_str()).collect()
}

fn asked(check: &IndependenceCheck) -> Vec<AskedFact> {
    check.questions.iter().filter(|one| one.is_asked).map(|one| one.fact).collect()
}

fn question(check: &IndependenceCheck, fact: AskedFact) -> &CheckQuestion {
    check.questions.iter().find(|one| one.fact == fact).unwrap()
}

/// A complaint about the story's officer alone, which Northmere looked into itself and told the outcome of.
fn about_the_officer() -> (World, Story, Investigation) {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let officer = Accused::Officer { party: story.officer.party };
    let alleged = world.app.record_allegation(story::allegation(&story.matter, &story.client, [officer]));
    let opened = open(&world, &story, vec![alleged.unwrap().id]);
    decide(&world, &opened, Mode::Local, story::professional_standards());
    (world, story, opened)
}

fn move_to(world: &World, opened: &Investigation, state: &str) {
    let step = MoveInvestigation {
        investigation: opened.id,
        to: StateId(state.into()),
        on: date(2026, 11, 20),
        source: "Northmere, by letter".into(),
        document: "".into(),
        reason: "As it was told".into(),
    };
    world.app.move_investigation(step).unwrap();
}

#[test]
fn an_authority_that_is_not_the_lawful_one_is_flagged_and_the_last_answer_counts() {
    let (world, _, opened) = about_the_officer();
    let before = checked(&world, &opened);
    assert_eq!(question(&before, AskedFact::Authority).answer, None);
    let kent = answer(&world, &opened, AskedFact::Authority, a_body(office("psd", Some("kent"))));
    assert!(flags(&kent).contains(&"wrong-authority"), "{:?}", flags(&kent));
    assert!(kent.facts.iter().any(|one| one.fact == "authority" && one.value == "kent"));
    let counts = question(&kent, AskedFact::Authority).answer.clone().unwrap();
    assert_eq!((counts.words.as_str(), counts.on), (RESTS_ON, date(2026, 11, 23)));
    let none = answer(&world, &opened, AskedFact::Authority, CheckSaid::Office { office: None });
    assert!(!flags(&none).contains(&"wrong-authority"));
    assert_eq!(question(&none, AskedFact::Authority).before, [counts]);
    world.app.undo().unwrap().unwrap();
    assert!(flags(&checked(&world, &opened)).contains(&"wrong-authority"));
    let undone = world.app.undo().unwrap().unwrap();
    assert_eq!(undone.what, "A question of the independence check was answered");
    assert_eq!(checked(&world, &opened), before, "as if nothing had been answered");
}

#[test]
fn in_a_review_it_is_asked_who_hears_it_and_the_verdict_that_follows_stands_on_the_timeline() {
    let (world, story, opened) = about_the_officer();
    assert!(!asked(&checked(&world, &opened)).contains(&AskedFact::Body));
    assert_eq!(
        refused(&world, given(&opened, AskedFact::Reg32, whether(YesNoUnknown::Yes))),
        ErrorCode::Invalid,
        "it is asked in a review only"
    );
    move_to(&world, &opened, "outcome-notified");
    move_to(&world, &opened, "review-applied");
    let applied = checked(&world, &opened);
    assert!(asked(&applied).starts_with(&[AskedFact::Authority, AskedFact::Body, AskedFact::Reg32]));
    assert!(applied.facts.iter().any(|one| one.fact == "stage" && one.value == "review"));
    let policing_body = a_body(office("local-policing-body", Some("northmere")));
    let heard = answer(&world, &opened, AskedFact::Body, policing_body);
    assert_eq!(heard.finding.as_ref().unwrap().verdict, Verdict::Partly);
    let wrong = answer(&world, &opened, AskedFact::Reg32, whether(YesNoUnknown::Yes));
    assert!(flags(&wrong).contains(&"wrong-review-body"), "{:?}", flags(&wrong));
    let iopc = answer(&world, &opened, AskedFact::Body, a_body(office("iopc", None)));
    assert_eq!(iopc.finding.as_ref().unwrap().verdict, Verdict::Independent);
    assert!(!flags(&iopc).contains(&"wrong-review-body"));
    let events = world.app.timeline_of(story.matter.id).unwrap().events.into_iter();
    let reached = events.filter_map(|event| match event.what {
        Happening::VerdictReached { verdict, before, number: 1, .. } => Some((before, verdict)),
        _ => None,
    });
    let reached: Vec<_> = reached.collect();
    assert!(reached.contains(&(Some(Verdict::Partly), Some(Verdict::Independent))), "{reached:?}");
}

#[test]
fn whether_the_order_of_2004_shuts_it_out_is_asked_of_what_can_be_old() {
    let (world, story, opened) = received();
    assert!(asked(&checked(&world, &opened)).contains(&AskedFact::ShutOut));
    let shut = answer(&world, &opened, AskedFact::ShutOut, whether(YesNoUnknown::Yes));
    assert!(flags(&shut).contains(&"s28a"), "{:?}", flags(&shut));
    let said = story::allegation(&story.matter, &story.client, story.allegation.accused.clone());
    let later = RecordAllegation { happened: "14 February 2011".into(), ..said };
    let later = world.app.record_allegation(later).unwrap();
    let recent = open(&world, &story, vec![later.id]);
    assert!(!asked(&checked(&world, &recent)).contains(&AskedFact::ShutOut));
    assert_eq!(
        refused(&world, given(&recent, AskedFact::ShutOut, whether(YesNoUnknown::Yes))),
        ErrorCode::Invalid
    );
}

#[test]
fn the_rules_that_a_matter_stands_under_and_its_next_steps_follow_the_answer_on_the_order() {
    let (world, _, opened) = received();
    move_to(&world, &opened, "not-recorded");
    let stands = || {
        let next = world.app.next_steps(opened.id).unwrap();
        let steps: Vec<String> = next.steps.into_iter().map(|offered| offered.step.id.0).collect();
        (next.regime.unwrap().regime.unwrap().0, steps)
    };
    let (before, steps) = stands();
    assert!(before != "shut-out" && steps.contains(&"record-now".to_owned()), "{before}: {steps:?}");
    answer(&world, &opened, AskedFact::ShutOut, whether(YesNoUnknown::Yes));
    let (shut, steps) = stands();
    assert_eq!(shut, "shut-out");
    let offers = |step: &str| steps.iter().any(|offered| offered == step);
    assert!(offers("ask-28a") && !offers("record-now"), "{steps:?}");
    answer(&world, &opened, AskedFact::ShutOut, whether(YesNoUnknown::Unknown));
    let (open, steps) = stands();
    assert!(open == before && !steps.contains(&"ask-28a".to_owned()), "{open}: {steps:?}");
}

#[test]
fn an_answer_is_of_its_question_from_its_bodies_and_says_on_what_it_rests() {
    let (world, _, opened) = about_the_officer();
    let authority = |said| given(&opened, AskedFact::Authority, said);
    for (input, why) in [
        (authority(whether(YesNoUnknown::Yes)), "a body is asked for"),
        (given(&opened, AskedFact::ShutOut, a_body(office("iopc", None))), "yes or no is asked for"),
        (authority(a_body(office("oracle", None))), "there is no such body"),
        (authority(a_body(office("psd", None))), "it is an office of a force"),
        (authority(a_body(office("iopc", None))), "it is never an appropriate authority"),
        (
            AnswerCheck { words: " ".into(), ..authority(CheckSaid::Office { office: None }) },
            "it rests on nothing",
        ),
    ] {
        assert_eq!(refused(&world, input), ErrorCode::Invalid, "{why}");
    }
    assert_eq!(question(&checked(&world, &opened), AskedFact::Authority).before, []);
}

#[test]
fn an_answer_is_found_by_its_words_and_goes_and_comes_back_with_its_investigation() {
    let (world, story, _) = received();
    let opened = open(&world, &story, vec![story.allegation.id]);
    let answered = answer(&world, &opened, AskedFact::Authority, a_body(office("psd", Some("northmere"))));
    let find = || {
        let sought =
            SearchFor { words: "notice of the ninth".into(), matter: None, group: None, records: 20 };
        world.app.search(sought).unwrap().groups
    };
    let record = &find()[0].records[0];
    assert_eq!((record.noun, &record.record), (FoundNoun::Investigation, &opened.id.to_string()));
    assert!(record.places[0].quote.is_none(), "it is covered");
    let moved = world.app.move_to_bin(MoveToBin::Investigation { investigation: opened.id }).unwrap();
    assert_eq!(find(), []);
    world.app.restore_binned(moved.id).unwrap();
    assert_eq!(checked(&world, &opened), answered);
    assert_eq!(found(&world, &opened), answered.finding.unwrap());
}
