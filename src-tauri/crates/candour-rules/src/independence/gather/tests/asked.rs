//! What was answered of what the record cannot say: which questions are asked, and what the answers do to the check.

use super::*;
use candour_model::{
    allegations::{AllegationStatus, Duty},
    dates::said::FromBirth,
    ids::AllegationId,
    independence::{AskedFact, CheckQuestion, CheckSaid, ReviewBody},
    yes_no::YesNoUnknown,
};

fn allegation(happened: &str) -> AllegationLine {
    AllegationLine {
        id: AllegationId(Uuid::nil()),
        client: PartyId(Uuid::nil()),
        number: 1,
        happened: phrase::settled(&happened.into()),
        happened_from_birth: FromBirth::No,
        place: "".into(),
        duty: Duty::Unknown,
        accused: Vec::new(),
        categories: Vec::new(),
        offences: Vec::new(),
        criteria: Vec::new(),
        earlier_reports: 0,
        paragraphs: 1,
        status: AllegationStatus::Approved,
    }
}

fn given(fact: AskedFact, said: CheckSaid, on: CivilDate) -> CheckAnswer {
    CheckAnswer { fact, said, words: "Its letter".into(), on }
}

fn a_body(fact: AskedFact, body: &str, of: Option<&str>) -> CheckAnswer {
    given(fact, CheckSaid::Office { office: Some(office(body, of)) }, TODAY)
}

fn no_body(fact: AskedFact) -> CheckAnswer {
    given(fact, CheckSaid::Office { office: None }, TODAY)
}

fn whether(fact: AskedFact, answer: YesNoUnknown) -> CheckAnswer {
    given(fact, CheckSaid::Whether { answer }, TODAY)
}

/// The facts about somebody who has always served in Northmere.
fn of_serving(work: &WorkOnRecord<'_>) -> Facts {
    let serving = officer(ServiceStatus::Serving, vec![posting("northmere", "", "1998", "")]);
    Rules::load().unwrap().independence_facts(work, vec![facts_of(Some(&serving), "2001", None)])
}

fn flags(facts: &Facts) -> Vec<String> {
    Rules::load().unwrap().independence_answer(facts).flags
}

fn questions(work: &WorkOnRecord<'_>) -> Vec<CheckQuestion> {
    Rules::load().unwrap().check_questions(work)
}

fn asked(work: &WorkOnRecord<'_>) -> Vec<AskedFact> {
    questions(work).into_iter().filter(|one| one.is_asked).map(|one| one.fact).collect()
}

#[test]
fn every_fact_that_is_asked_for_is_an_input_with_a_question_and_bodies_where_one_is_asked_for() {
    let rules = Rules::load().unwrap();
    let review = investigation(None, &["review-applied"], Vec::new());
    let old = allegation("2001");
    let asked = rules.check_questions(&work(&review, &[&old], &[], &[]));
    assert_eq!(asked.iter().map(|one| one.fact).collect::<Vec<_>>(), AskedFact::ALL);
    for one in asked {
        assert!(one.question.ends_with('?'), "{one:?}");
        assert_eq!(!one.bodies.is_empty(), one.fact.is_a_body(), "{one:?}");
    }
    assert_eq!(rules.missing_from_inputs(), None);
}

#[test]
fn a_body_that_the_directory_does_not_have_is_refused() {
    let text = include_str!("../../../../data/independence.toml")
        .replace("[\"local-policing-body\", \"iopc\"]", "[\"oracle\"]");
    let mut rules = Rules::load().unwrap();
    rules.independence = std::sync::Arc::new(crate::data::read("independence.toml", &text).unwrap());
    assert_eq!(rules.missing_from_inputs(), Some("oracle"));
}

#[test]
fn the_body_that_acts_as_authority_is_held_against_the_lawful_one() {
    let recorded = investigation(None, &["recorded"], Vec::new());
    let of = |answers: &[CheckAnswer]| of_serving(&work(&recorded, &[], &[], answers));
    assert_eq!(of(&[]).authority, Side::Unknown);
    let own = of(&[a_body(AskedFact::Authority, "psd", Some("northmere"))]);
    assert_eq!(own.authority, "northmere".into());
    assert!(!flags(&own).contains(&"wrong-authority".to_owned()));
    let other = of(&[a_body(AskedFact::Authority, "chief-constable", Some("kent"))]);
    assert!(flags(&other).contains(&"wrong-authority".to_owned()), "{:?}", flags(&other));
    let taken_back =
        of(&[a_body(AskedFact::Authority, "chief-constable", Some("kent")), no_body(AskedFact::Authority)]);
    assert_eq!(taken_back.authority, Side::Unknown, "the last answer counts");
}

#[test]
fn a_review_is_one_by_the_state_it_stands_in_and_who_hears_it_is_asked() {
    let rules = Rules::load().unwrap();
    let local = Some((Mode::Local, office("psd", Some("northmere"))));
    let review = investigation(local.clone(), &["outcome-notified", "review-applied"], Vec::new());
    let of = |answers: &[CheckAnswer]| of_serving(&work(&review, &[], &[], answers));
    let unsaid = of(&[]);
    assert_eq!((unsaid.stage, &unsaid.body), (Stage::Review, &Side::Unknown), "not who investigated");
    let finding = rules.independence(&unsaid);
    assert_eq!(finding.verdict, Verdict::CannotTell);
    let asked_for = finding.would_change.iter().find(|change| change.fact == "body").unwrap();
    assert_eq!(asked_for.question, "Which body hears the review?");
    let verdict = |facts: &Facts| rules.independence_answer(facts).reached.verdict;
    assert_eq!(verdict(&of(&[a_body(AskedFact::Body, "iopc", None)])), Verdict::Independent);
    let policing_body = a_body(AskedFact::Body, "local-policing-body", Some("northmere"));
    let heard = of(std::slice::from_ref(&policing_body));
    assert_eq!((verdict(&heard), heard.reg32), (Verdict::Partly, None));
    for (answer, limb, wrong) in [
        (YesNoUnknown::Yes, Some(ReviewBody::Yes), true),
        (YesNoUnknown::No, Some(ReviewBody::No), false),
        (YesNoUnknown::Unknown, None, false),
    ] {
        let facts = of(&[policing_body.clone(), whether(AskedFact::Reg32, answer)]);
        assert_eq!(facts.reg32, limb);
        assert_eq!(flags(&facts).contains(&"wrong-review-body".to_owned()), wrong, "{answer:?}");
    }
    let upheld = investigation(local, &["review-applied", "review-upheld"], Vec::new());
    let over = of_serving(&work(&upheld, &[], &[], &[policing_body]));
    assert_eq!((over.stage, &over.body), (Stage::Investigation, &"northmere".into()));
}

#[test]
fn what_was_answered_of_an_earlier_review_is_kept_and_does_not_count() {
    let mut review = investigation(None, &["review-applied"], Vec::new());
    let earlier = CheckSaid::Office { office: Some(office("iopc", None)) };
    let answers = [given(AskedFact::Body, earlier, date(2026, 10, 1))];
    assert_eq!(of_serving(&work(&review, &[], &[], &answers)).body, Side::Unknown);
    let question = |work: &WorkOnRecord<'_>| questions(work).remove(1);
    let asked = question(&work(&review, &[], &[], &answers));
    assert_eq!((asked.fact, asked.is_asked, asked.answer), (AskedFact::Body, true, None));
    assert_eq!(asked.before, answers);
    review.moves[0].to = StateId("closed".into());
    let closed = question(&work(&review, &[], &[], &answers));
    assert_eq!((closed.is_asked, closed.before.len()), (false, 1));
}

#[test]
fn every_answer_before_the_last_is_kept_beside_it_last_given_first() {
    let recorded = investigation(None, &["recorded"], Vec::new());
    let [first, second, last] =
        ["northmere", "essex", "kent"].map(|of| a_body(AskedFact::Authority, "psd", Some(of)));
    let answers = [first.clone(), second.clone(), last.clone()];
    let shown = questions(&work(&recorded, &[], &[], &answers)).remove(0);
    assert_eq!((shown.answer, shown.before), (Some(last), vec![second, first]));
}

#[test]
fn in_a_review_only_ties_of_the_body_that_hears_it_count_and_nobody_who_investigated() {
    let rules = Rules::load().unwrap();
    let lead = investigator(vec![posting("northmere", "", "1998", "2004"), posting("kent", "", "2005", "")]);
    let of_lead = tie(TieHolder::Investigator { party: lead.party }, None, Link::OwnConduct);
    let hearing = office("local-policing-body", Some("northmere"));
    let of_body = tie(TieHolder::Office { office: hearing }, None, Link::SameTeam);
    let of_psd = tie(TieHolder::Office { office: office("psd", Some("northmere")) }, None, Link::JointPsd);
    let ties = [of_lead, of_body.clone(), of_psd];
    let local = Some((Mode::Local, office("psd", Some("kent"))));
    let review = investigation(local.clone(), &["review-applied"], vec![lead.clone()]);
    let answers = [a_body(AskedFact::Body, "local-policing-body", Some("northmere"))];
    let heard = work(&review, &[], &ties, &answers);
    assert_eq!(rules.counted_ties(&heard), [of_body]);
    let facts = gathered(&heard);
    assert_eq!((&facts.links, &facts.lead), (&vec![Link::SameTeam], &Side::Unsaid));
    assert_eq!(rules.counted_ties(&work(&review, &[], &ties, &[])), [], "nobody has said who hears it");
    let before = investigation(local, &["under-investigation"], vec![lead]);
    assert_eq!(rules.counted_ties(&work(&before, &[], &ties, &answers)), ties);
}

#[test]
fn whether_it_is_shut_out_is_asked_where_something_can_be_old_and_a_yes_raises_its_flag() {
    let recorded = investigation(None, &["recorded"], Vec::new());
    for (happened, is_asked) in [
        ("2001", true),
        ("between 2003 and 2006", true),
        ("31 March 2004", true),
        ("1 April 2004", false),
        ("2011", false),
        ("when I was small", true),
    ] {
        let line = allegation(happened);
        let asked = asked(&work(&recorded, &[&line], &[], &[]));
        assert_eq!(asked.contains(&AskedFact::ShutOut), is_asked, "{happened}");
    }
    let (old, new) = (allegation("2001"), allegation("2011"));
    let yes = [whether(AskedFact::ShutOut, YesNoUnknown::Yes)];
    let shut = of_serving(&work(&recorded, &[&old, &new], &[], &yes));
    assert!(shut.pre_2004_shut_out && flags(&shut).contains(&"s28a".to_owned()));
    assert!(!of_serving(&work(&recorded, &[&new], &[], &yes)).pre_2004_shut_out, "nothing is old any more");
    let no = [yes[0].clone(), whether(AskedFact::ShutOut, YesNoUnknown::No)];
    assert!(!of_serving(&work(&recorded, &[&old], &[], &no)).pre_2004_shut_out);
    let criminal = Investigation { track: Track::Criminal, ..recorded };
    assert_eq!(asked(&work(&criminal, &[&old], &[], &[])), [AskedFact::Authority]);
}

#[test]
fn what_was_answered_stands_among_the_facts_that_are_shown() {
    let rules = Rules::load().unwrap();
    let review = investigation(None, &["review-applied"], Vec::new());
    let old = allegation("2001");
    let answers = [
        whether(AskedFact::Reg32, YesNoUnknown::No),
        whether(AskedFact::ShutOut, YesNoUnknown::Yes),
        a_body(AskedFact::Authority, "nca", None),
    ];
    let facts = of_serving(&work(&review, &[&old], &[], &answers));
    let shown = rules.facts_of_the_matter(&facts);
    for (fact, value) in
        [("stage", "review"), ("reg32", "no"), ("pre_2004_shut_out", "yes"), ("authority", "nca")]
    {
        assert!(shown.iter().any(|one| one.fact == fact && one.value == value), "{fact}: {shown:?}");
    }
}
