//! The worked examples of referral, and what holds of any categories and answers.

use super::*;
use crate::facts;
use candour_model::categories::CategoryId;
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::LazyLock};

const EXAMPLES: &str = include_str!("../../../worked/referral.toml");
const EDGES: &str = include_str!("../../../worked/referral-edges.toml");

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::load().unwrap());

fn examples(text: &str) -> Vec<toml::Table> {
    let file: toml::Table = text.parse().unwrap();
    file["example"].as_array().unwrap().iter().map(|one| one.as_table().unwrap().clone()).collect()
}

fn words(example: &toml::Table, key: &str) -> Vec<String> {
    let words = example[key].as_array().unwrap();
    words.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
}

fn facts_of(mut example: toml::Table) -> ReferralFacts {
    for answer in ["met", "ask", "criteria_met", "cite"] {
        example.remove(answer);
    }
    facts::from_table(example).unwrap()
}

#[test]
fn every_worked_example_comes_out_as_it_says() {
    let all: Vec<_> = [EXAMPLES, EDGES].into_iter().flat_map(examples).collect();
    assert!(all.len() >= 24, "{}", all.len());
    for example in all {
        let id = example["id"].as_str().unwrap().to_owned();
        let facts = facts_of(example.clone());
        RULES.check_referral_facts(&facts).unwrap();
        let answer = RULES.referral(&facts);
        let met: Vec<_> = answer.met.iter().map(|one| one.criterion.0.clone()).collect();
        assert_eq!(met, words(&example, "met"), "{id}");
        let cite: Vec<_> = answer.met.iter().map(|one| one.citation.clone()).collect();
        assert_eq!(cite, words(&example, "cite"), "{id}");
        let ask: Vec<_> = answer.ask.iter().map(|one| one.criterion.0.clone()).collect();
        assert_eq!(ask, words(&example, "ask"), "{id}");
        let met: CriteriaMet = example["criteria_met"].clone().try_into().unwrap();
        assert_eq!(answer.criteria_met, met, "{id}");
        for open in &answer.ask {
            assert!(!open.questions.is_empty() && !open.citation.is_empty(), "{id}: {}", open.criterion.0);
        }
    }
}

#[test]
fn a_category_or_a_criterion_that_is_not_there_is_refused_with_those_that_are() {
    let facts = |text: &str| facts::read::<ReferralFacts>(text).unwrap();
    let stray = facts("kind = \"complaint\"\ncategories = [\"witchcraft\"]\n");
    let refused = RULES.check_referral_facts(&stray).unwrap_err();
    assert!(refused.contains("no category witchcraft") && refused.contains("neglect-of-duty"), "{refused}");
    let stray = facts("kind = \"complaint\"\ncategories = [\"rape\"]\nanswers = { treason = \"yes\" }\n");
    assert!(RULES.check_referral_facts(&stray).unwrap_err().contains("same-incident"));
}

#[test]
fn each_category_asks_in_its_own_words_and_the_same_words_once() {
    let ask = |categories: &str| {
        let text = format!("kind = \"complaint\"\ncategories = {categories}\n");
        let answer = RULES.referral(&facts::read(&text).unwrap());
        answer.ask.into_iter().find(|one| one.criterion.0 == "serious-corruption").unwrap().questions
    };
    assert_eq!(ask("[\"assault\", \"threats\"]").len(), 2);
    assert_eq!(ask("[\"interference-with-evidence\", \"perverting-the-course\"]").len(), 1);
    let criterion = RULES.criterion(&CriterionId("serious-corruption".into())).unwrap();
    assert_eq!(
        ask("[\"other\"]"),
        std::slice::from_ref(&criterion.question),
        "it asks in the criterion's own words"
    );
}

fn any_facts() -> impl Strategy<Value = ReferralFacts> {
    let categories: Vec<CategoryId> = RULES.categories.category.iter().map(|one| one.id.clone()).collect();
    let criteria: Vec<CriterionId> = RULES.referral.criterion.iter().map(|one| one.id.clone()).collect();
    let answer = prop_oneof![Just(YesNoUnknown::Yes), Just(YesNoUnknown::No), Just(YesNoUnknown::Unknown)];
    let answers = prop::collection::btree_map(prop::sample::select(criteria), answer, 0..9);
    let kind = prop_oneof![Just(ReferralKind::Complaint), Just(ReferralKind::ConductMatter)];
    (kind, prop::sample::subsequence(categories, 0..5), answers)
        .prop_map(|(kind, categories, answers)| ReferralFacts { kind, categories, answers })
}

/// How far some category goes with a criterion: 2 always, 1 asks, 0 never.
fn strongest(facts: &ReferralFacts, id: &CriterionId) -> u8 {
    let categories = facts.categories.iter().map(|category| RULES.category(category).unwrap());
    let strength = categories.map(|category| {
        if category.always.contains(id) {
            2
        } else {
            u8::from(category.ask.iter().any(|ask| ask.criterion == *id))
        }
    });
    strength.max().unwrap_or_default()
}

proptest! {
    #[test]
    fn always_beats_a_question_and_a_question_beats_never(facts in any_facts()) {
        let answer = RULES.referral(&facts);
        for entry in RULES.referral.criterion.iter().filter(|entry| entry.scope == Scope::Category) {
            let met = answer.met.iter().any(|one| one.criterion == entry.id);
            let asked = answer.ask.iter().any(|one| one.criterion == entry.id);
            let said = facts.answers.get(&entry.id);
            let yes = said == Some(&YesNoUnknown::Yes);
            let settled = yes || said == Some(&YesNoUnknown::No);
            let expected = match strongest(&facts, &entry.id) {
                2 => (true, false),
                1 => (yes, !settled),
                _ => (false, false),
            };
            prop_assert_eq!((met, asked), expected, "{}", entry.id.0);
        }
    }

    #[test]
    fn the_order_of_the_criteria_is_kept_and_none_is_both_met_and_asked(facts in any_facts()) {
        let answer = RULES.referral(&facts);
        let place = |id: &CriterionId| RULES.referral.criterion.iter().position(|one| one.id == *id);
        let met: Vec<_> = answer.met.iter().map(|one| place(&one.criterion)).collect();
        let ask: Vec<_> = answer.ask.iter().map(|one| place(&one.criterion)).collect();
        prop_assert!(met.is_sorted() && ask.is_sorted());
        prop_assert!(met.iter().all(|one| !ask.contains(one)));
    }

    #[test]
    fn an_answer_of_unknown_leaves_it_as_if_nobody_had_asked(facts in any_facts()) {
        let known: BTreeMap<_, _> =
            facts.answers.iter().filter(|(_, said)| **said != YesNoUnknown::Unknown).collect();
        let known = known.into_iter().map(|(id, said)| (id.clone(), *said)).collect();
        let without = ReferralFacts { answers: known, ..facts.clone() };
        prop_assert_eq!(RULES.referral(&facts), RULES.referral(&without));
    }

    #[test]
    fn the_order_of_the_categories_changes_no_criterion(facts in any_facts()) {
        let mut turned = facts.clone();
        turned.categories.reverse();
        let (one, other) = (RULES.referral(&facts), RULES.referral(&turned));
        prop_assert_eq!(one.met, other.met);
        prop_assert_eq!(one.criteria_met, other.criteria_met);
    }
}
