//! Referral: the questions that the record cannot answer, answered for an allegation, and what they come to.

use candour_model::{
    allegations::RecordAllegation,
    binned::MoveToBin,
    bodies::CriterionId,
    categories::CategoryId,
    error_codes::ErrorCode,
    referral::{AllegationReferral, AnswerCriterion, CriteriaMet},
    search::{FoundNoun, SearchFor},
    yes_no::YesNoUnknown,
};
use candour_tests::{
    World,
    story::{self, Story},
};

fn answer(world: &World, story: &Story, criterion: &str, answer: YesNoUnknown) -> AllegationReferral {
    let input = AnswerCriterion {
        allegation: story.allegation.id,
        criterion: CriterionId(criterion.into()),
        answer,
        words: "The discharge letter of 2003".into(),
    };
    world.app.answer_criterion(input).unwrap()
}

fn is_open(referral: &AllegationReferral, criterion: &str) -> bool {
    referral.proposal.ask.iter().any(|open| open.criterion.0 == criterion)
}

#[test]
fn a_question_is_asked_until_it_is_answered_and_the_last_answer_counts() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let injury = "death-or-serious-injury";
    let asked = world.app.referral_of(story.allegation.id).unwrap();
    assert!(is_open(&asked, injury) && asked.answers.is_empty());
    assert!(asked.proposal.ask.iter().all(|open| !open.citation.is_empty() && !open.questions.is_empty()));
    let unknown = answer(&world, &story, injury, YesNoUnknown::Unknown);
    assert!(is_open(&unknown, injury), "what nobody knows stays open");
    let yes = answer(&world, &story, injury, YesNoUnknown::Yes);
    let met = yes.proposal.met.iter().find(|met| met.criterion.0 == injury).unwrap();
    assert!(!met.as_it_stands && met.citation.starts_with("PRA 2002"), "{met:?}");
    assert_eq!((yes.proposal.criteria_met, yes.answers.len()), (CriteriaMet::Yes, 1));
    let no = answer(&world, &story, injury, YesNoUnknown::No);
    assert!(!is_open(&no, injury) && no.proposal.met.iter().all(|met| met.criterion.0 != injury));
    let sought = SearchFor { words: "discharge letter".into(), matter: None, group: None, records: 20 };
    let record = &world.app.search(sought).unwrap().groups[0].records[0];
    assert_eq!((record.noun, &record.record), (FoundNoun::Allegation, &story.allegation.id.to_string()));
    world.app.undo().unwrap();
    let undone = world.app.referral_of(story.allegation.id).unwrap();
    assert_eq!(undone.answers[0].answer, YesNoUnknown::Yes);
}

#[test]
fn a_criterion_that_there_is_not_is_refused_and_an_answer_says_on_what_it_rests() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let code = |criterion: &str, words: &str| {
        let input = AnswerCriterion {
            allegation: story.allegation.id,
            criterion: CriterionId(criterion.into()),
            answer: YesNoUnknown::No,
            words: words.into(),
        };
        world.app.answer_criterion(input).map(|_| ()).unwrap_err().code()
    };
    assert_eq!(code("oracle", "As it is"), ErrorCode::Invalid);
    assert_eq!(code("same-incident", " "), ErrorCode::Invalid);
}

#[test]
fn an_allegation_comes_back_from_the_bin_with_what_was_answered_of_it() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let answered = answer(&world, &story, "same-incident", YesNoUnknown::No);
    let moved = world.app.move_to_bin(MoveToBin::Allegation { allegation: story.allegation.id }).unwrap();
    let sought = SearchFor { words: "discharge letter".into(), matter: None, group: None, records: 20 };
    assert_eq!(world.app.search(sought).unwrap().groups, []);
    world.app.restore_binned(moved.id).unwrap();
    assert_eq!(world.app.referral_of(story.allegation.id).unwrap(), answered);
}

#[test]
fn the_independence_check_asks_for_the_criteria_until_every_question_is_answered() {
    let (world, mut story, _) = crate::independence::received();
    let said = story::allegation(&story.matter, &story.client, story.allegation.accused.clone());
    let uncivil = vec![CategoryId("disclosure-to-suspects".into())];
    let said = RecordAllegation { categories: uncivil, criteria: Vec::new(), ..said };
    story.allegation = world.app.record_allegation(said).unwrap();
    let opened = crate::independence::open(&world, &story, vec![story.allegation.id]);
    let asks = || {
        let finding = world.app.independence_of(opened.id).unwrap().finding.unwrap();
        finding.flags.iter().any(|flag| flag.flag == "criteria-not-assessed")
    };
    assert!(asks());
    let open = world.app.referral_of(story.allegation.id).unwrap().proposal;
    let asked: Vec<String> = open.ask.into_iter().map(|open| open.criterion.0).collect();
    let (last, before) = asked.split_last().unwrap();
    for criterion in before {
        answer(&world, &story, criterion, YesNoUnknown::No);
    }
    assert!(asks(), "{last} is open");
    answer(&world, &story, last, YesNoUnknown::No);
    assert!(!asks());
}
