//! People described: the client's words covered in lists, what can be compared beside them, whom they resemble, what was
//! said of pairs, and who they are.

use candour_app::App;
use candour_model::{
    certainty::Certainty,
    dates::DateKind,
    described::{AmendDescribed, DescribePerson, DescribedPerson, FeaturesSaid},
    error_codes::ErrorCode,
    identifications::{IdentificationBasis, IdentificationStatus, IdentifyPerson},
    ids::DescribedId,
    likeness::{CompareFeatures, Likened, Likeness},
    matters::OpenMatter,
    officers::AddOfficer,
    sameness::{Pair, SayOfPair, Verdict, WithdrawSameness},
};
use candour_tests::{World, story, story::Story};
use jiff::civil::date;

/// Planted in the client's words alone.
const WORDS: &str = "He had a way of humming under his breath.";

fn description(story: &Story, features: FeaturesSaid) -> DescribePerson {
    DescribePerson {
        matter: story.matter.id,
        client: story.client.party,
        description: WORDS.into(),
        features,
    }
}

fn seen_at_corran_road() -> FeaturesSaid {
    FeaturesSaid {
        seen: "the summer of 2003".into(),
        force: Some(story::northmere()),
        place: "Corran Road".into(),
        age: "in his thirties".into(),
        number: "ends 47".into(),
        nickname: "Sarge".into(),
        ..FeaturesSaid::default()
    }
}

#[test]
fn a_list_of_descriptions_quotes_no_client() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let person = world.app.describe_person(description(&story, seen_at_corran_road())).unwrap();
    let lines = world.app.described_in(story.matter.id).unwrap();
    let sent = serde_json::to_string(&lines).unwrap();
    assert!(!sent.contains("humming") && !sent.contains("northern voice"), "{sent}");
    assert_eq!(lines[1].features.nickname.as_str(), "Sarge");
    let read = world.app.read_described(person.id).unwrap();
    assert_eq!(read.person.description.as_str(), WORDS);
}

#[test]
fn what_can_be_compared_is_read_and_its_words_are_kept() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let features = world.app.describe_person(description(&story, seen_at_corran_road())).unwrap().features;
    let (seen, age, number) = (features.seen.unwrap(), features.age.unwrap(), features.number.unwrap());
    assert_eq!((seen.words.as_str(), seen.kind), ("the summer of 2003", DateKind::Season));
    assert_eq!((age.words.as_str(), age.range()), ("in his thirties", Some((30, 39))));
    assert_eq!((number.words.as_str(), number.pattern.as_deref()), ("ends 47", Some("*47")));
}

#[test]
fn an_amendment_is_taken_back_and_never_moves_the_description_to_another_client() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let person = world.app.describe_person(description(&story, FeaturesSaid::default())).unwrap();
    let record = description(&story, seen_at_corran_road());
    let amended =
        world.app.amend_described(AmendDescribed { described: person.id, record: record.clone() }).unwrap();
    assert_eq!((amended.number, amended.features.place.as_str()), (person.number, "Corran Road"));
    world.app.undo().unwrap().unwrap();
    let lines = world.app.described_in(story.matter.id).unwrap();
    assert_eq!(lines[1].features, person.features);
    let record = DescribePerson { client: story.officer.party, ..record };
    let refused = world.app.amend_described(AmendDescribed { described: person.id, record }).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Missing);
}

#[test]
fn only_the_words_must_be_there_and_a_bad_entry_is_named_by_its_field() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    world.app.describe_person(description(&story, FeaturesSaid::default())).unwrap();
    let bad = DescribePerson {
        description: " ".into(),
        ..description(
            &story,
            FeaturesSaid {
                number: "4\u{202e}7".into(),
                place: "x".repeat(1_000).as_str().into(),
                ..FeaturesSaid::default()
            },
        )
    };
    let refused = world.app.describe_person(bad).unwrap_err();
    let fields: Vec<&str> = refused.fields().iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["description", "place", "number"]);
    assert_eq!(world.app.described_in(story.matter.id).unwrap().len(), 2);
}

fn second(story: &Story, app: &App) -> DescribedPerson {
    app.describe_person(description(story, seen_at_corran_road())).unwrap()
}

fn identify(story: &Story, described: DescribedId, status: IdentificationStatus) -> IdentifyPerson {
    IdentifyPerson {
        matter: story.matter.id,
        described,
        officer: story.officer.party,
        status,
        basis: IdentificationBasis::Number,
        certainty: Certainty::Likely,
        client_words: "That was him, the voice was his.".into(),
        decided_by: "Imogen Hartley".into(),
        decided_on: date(2026, 11, 20),
        reason: if status == IdentificationStatus::Reversed { "He was on leave".into() } else { "".into() },
    }
}

fn not_the_same(story: &Story, first: DescribedId, second: DescribedId) -> SayOfPair {
    SayOfPair {
        matter: story.matter.id,
        pair: Pair::Described { first, second },
        verdict: Verdict::NotSameAs,
        why: "One of them wore glasses".into(),
        certainty: Certainty::Likely,
        decided_by: "Imogen Hartley".into(),
    }
}

#[test]
fn a_similar_description_and_an_officer_are_offered_with_their_reasons() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let first = second(&story, &world.app);
    let typed = FeaturesSaid { nickname: "sarge".into(), ..FeaturesSaid::default() };
    let live =
        world.app.compare_features(CompareFeatures { matter: story.matter.id, features: typed }).unwrap();
    assert_eq!(live.len(), 1);
    assert_eq!((live[0].described, live[0].other), (None, Likened::Described { described: first.id }));
    assert_eq!(live[0].reasons, [Likeness::Nickname]);
    let found = world.app.suggestions_in(story.matter.id).unwrap();
    assert_eq!(found.len(), 1, "the number ends as the officer's does");
    assert_eq!(found[0].other, Likened::Officer { party: story.officer.party });
    assert_eq!(found[0].reasons, [Likeness::NumberFits, Likeness::Place, Likeness::Time, Likeness::Force]);
}

#[test]
fn a_pair_said_to_be_two_people_is_not_offered_again_until_that_is_withdrawn() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let (one, other) = (second(&story, &world.app), second(&story, &world.app));
    let is_offered = || {
        let pair = (Some(one.id), Likened::Described { described: other.id });
        world
            .app
            .suggestions_in(story.matter.id)
            .unwrap()
            .iter()
            .any(|found| (found.described, found.other) == pair)
    };
    assert!(is_offered());
    let said = world.app.say_of_pair(not_the_same(&story, other.id, one.id)).unwrap();
    assert!(!is_offered());
    assert!(said.reasons.starts_with(&[Likeness::NumberFits, Likeness::Nickname]), "{:?}", said.reasons);
    let again = world.app.say_of_pair(not_the_same(&story, one.id, other.id)).unwrap_err();
    assert_eq!(again.code(), ErrorCode::Invalid, "something stands of them already");
    let input = WithdrawSameness {
        matter: story.matter.id,
        sameness: said.id,
        reason: "Both wore glasses at times".into(),
    };
    let silent = WithdrawSameness { reason: " ".into(), ..input.clone() };
    assert_eq!(world.app.withdraw_sameness(silent).unwrap_err().fields()[0].field, "reason");
    let withdrawn = world.app.withdraw_sameness(input).unwrap();
    assert_eq!(withdrawn.withdrawn_on, Some(date(2026, 11, 23)));
    assert_eq!(withdrawn.withdrawn_why.as_str(), "Both wore glasses at times");
    assert!(is_offered());
    assert_eq!(world.app.samenesses_in(story.matter.id).unwrap().len(), 1, "it is remembered");
    world.app.say_of_pair(not_the_same(&story, one.id, other.id)).unwrap();
    world.app.undo().unwrap().unwrap();
    assert_eq!(world.app.samenesses_in(story.matter.id).unwrap().len(), 1);
    assert_eq!(world.app.described_in(story.matter.id).unwrap().len(), 3, "nothing merges");
}

#[test]
fn descriptions_of_another_matter_are_never_compared() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    second(&story, &world.app);
    let elsewhere = world
        .app
        .open_matter(OpenMatter {
            reference: "HQ/2026/0200".into(),
            working_name: "Tamar".into(),
            force: story::northmere(),
        })
        .unwrap();
    let found = world
        .app
        .compare_features(CompareFeatures { matter: elsewhere.id, features: seen_at_corran_road() })
        .unwrap();
    assert_eq!(found, []);
    let mut across = not_the_same(&story, story.described.id, story.described.id);
    let other = second(&story, &world.app);
    across.pair = Pair::Described { first: story.described.id, second: other.id };
    across.matter = elsewhere.id;
    assert_eq!(world.app.say_of_pair(across).unwrap_err().code(), ErrorCode::Missing);
}

#[test]
fn an_identification_is_proposed_confirmed_and_reversed_and_every_step_stays() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let person = story.described.id;
    for status in
        [IdentificationStatus::Proposed, IdentificationStatus::Confirmed, IdentificationStatus::Reversed]
    {
        world.app.identify_person(identify(&story, person, status)).unwrap();
    }
    let all = world.app.identifications_in(story.matter.id).unwrap();
    assert_eq!(all.len(), 3);
    assert_eq!(all[2].status, IdentificationStatus::Reversed);
    assert!(
        !serde_json::to_string(&all).unwrap().contains("the voice was his"),
        "the client's words are covered"
    );
    let read = world.app.read_described(person).unwrap();
    assert_eq!(read.identities.len(), 3);
    let lines = world.app.allegations_of(story.matter.id).unwrap();
    assert_eq!(lines[0].accused, story.allegation.accused, "the allegation is not rewritten");
    let twice =
        world.app.identify_person(identify(&story, person, IdentificationStatus::Reversed)).unwrap_err();
    assert_eq!(twice.code(), ErrorCode::Invalid, "nothing stands to be reversed");
}

#[test]
fn an_identified_pair_is_not_offered_and_no_second_officer_is_confirmed_beside_the_first() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let person = second(&story, &world.app).id;
    world.app.identify_person(identify(&story, person, IdentificationStatus::Confirmed)).unwrap();
    assert_eq!(world.app.suggestions_in(story.matter.id).unwrap(), []);
    let rhian = AddOfficer { name: "Rhian Bexley".into(), ..story::officer(&story.matter) };
    let other = world.app.add_officer(rhian).unwrap();
    let also =
        IdentifyPerson { officer: other.party, ..identify(&story, person, IdentificationStatus::Confirmed) };
    assert_eq!(world.app.identify_person(also).unwrap_err().code(), ErrorCode::Invalid);
}

#[test]
fn a_decision_in_the_future_or_without_its_reason_is_refused_at_its_field() {
    let (world, _) = World::with_casebook();
    let story = story::record(&world.app);
    let bad = IdentifyPerson {
        decided_on: date(2026, 12, 1),
        reason: " ".into(),
        decided_by: "".into(),
        ..identify(&story, story.described.id, IdentificationStatus::Reversed)
    };
    let refused = world.app.identify_person(bad).unwrap_err();
    let fields: Vec<&str> = refused.fields().iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["decidedBy", "decidedOn", "reason"]);
    let merged = SayOfPair {
        pair: Pair::DescribedAndOfficer { described: story.described.id, officer: story.officer.party },
        verdict: Verdict::SameAs,
        ..not_the_same(&story, story.described.id, story.described.id)
    };
    assert_eq!(world.app.say_of_pair(merged).unwrap_err().fields()[0].field, "pair");
}
